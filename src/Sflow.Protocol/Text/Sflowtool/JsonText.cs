namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>Bytes from the network as the inside of a JSON string. RFC 8259 section 7.</summary>
internal static class JsonText
{
    /// <summary>The most bytes that one byte becomes: <c>\u001f</c>.</summary>
    public const int MaxExpansion = 6;

    private static ReadOnlySpan<byte> Replacement => "\uFFFD"u8;

    /// <summary>Escapes what a string must not hold; bytes that are no UTF-8 become U+FFFD, one each. Gives the number of bytes written.</summary>
    public static int Escape(Span<byte> destination, ReadOnlySpan<byte> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length;)
        {
            var octet = text[i];
            if (octet < 0x80)
            {
                count += EscapeAscii(destination.Slice(count), octet);
                i++;
                continue;
            }

            var length = Utf8Length(text.Slice(i));
            count += Ascii.Copy(destination.Slice(count), length == 0 ? Replacement : text.Slice(i, length));
            i += Math.Max(1, length);
        }

        return count;
    }

    private static int EscapeAscii(Span<byte> destination, byte octet)
    {
        if (octet is (byte)'"' or (byte)'\\')
        {
            destination[0] = (byte)'\\';
            destination[1] = octet;
            return 2;
        }

        if (octet >= 0x20)
        {
            destination[0] = octet;
            return 1;
        }

        "\\u00"u8.CopyTo(destination);
        return 4 + Ascii.Hex(destination.Slice(4), octet, width: 2);
    }

    /// <summary>The length of the well-formed sequence of 2 to 4 bytes at the beginning, or 0. RFC 3629 section 4.</summary>
    private static int Utf8Length(ReadOnlySpan<byte> text)
    {
        var first = text[0];
        var length = first switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0 || length > text.Length)
        {
            return 0;
        }

        // The second byte keeps out longer forms than needed, surrogates, and what is beyond U+10FFFF.
        var (lowest, highest) = first switch { 0xE0 => (0xA0, 0xBF), 0xED => (0x80, 0x9F), 0xF0 => (0x90, 0xBF), 0xF4 => (0x80, 0x8F), _ => (0x80, 0xBF) };
        if (text[1] < lowest || text[1] > highest)
        {
            return 0;
        }

        for (var i = 2; i < length; i++)
        {
            if ((text[i] & 0xC0) != 0x80)
            {
                return 0;
            }
        }

        return length;
    }
}
