namespace Sflow.Protocol.Xdr;

/// <summary>Bytes as hexadecimal text, on both targets.</summary>
internal static class Hex
{
    public static string ToString(ReadOnlySpan<byte> bytes)
    {
#if NET
        return Convert.ToHexString(bytes);
#else
        const string digits = "0123456789ABCDEF";
        var text = new char[bytes.Length * 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            text[2 * i] = digits[bytes[i] >> 4];
            text[(2 * i) + 1] = digits[bytes[i] & 15];
        }

        return new string(text);
#endif
    }
}
