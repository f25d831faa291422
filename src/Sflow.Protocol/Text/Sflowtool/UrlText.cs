namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>Text as sflowtool shows the keys of memcached: letters and digits as they are, white space as a plus, the rest as % and two digits.</summary>
internal static class UrlText
{
    public static int Encode(Span<byte> destination, ReadOnlySpan<byte> text)
    {
        const string digits = "0123456789ABCDEF";
        var count = 0;
        foreach (var octet in text)
        {
            if (octet is (>= (byte)'0' and <= (byte)'9') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z'))
            {
                destination[count++] = octet;
            }
            else if (octet is (byte)' ' or (>= 9 and <= 13))
            {
                destination[count++] = (byte)'+';
            }
            else
            {
                destination[count] = (byte)'%';
                destination[count + 1] = (byte)digits[octet >> 4];
                destination[count + 2] = (byte)digits[octet & 15];
                count += 3;
            }
        }

        return count;
    }
}
