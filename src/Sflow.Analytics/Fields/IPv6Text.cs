namespace Sflow.Analytics.Fields;

/// <summary>IPv6 addresses as text, without allocation. RFC 5952 section 4, with the dotted form of section 5 for mapped addresses, as the BCL shows them.</summary>
internal static class IPv6Text
{
    /// <summary>The largest size: eight groups of four digits, or six and a dotted address.</summary>
    public const int MaxSize = 45;

    public static int Write(ulong high, ulong low, Span<byte> text)
    {
        var isDotted = HasDottedEnd(high, low);
        var groups = isDotted ? 6 : 8;
        var (from, length) = LongestZeros(high, low, groups);
        var at = 0;
        for (var i = 0; i < groups;)
        {
            if (i == from)
            {
                text[at++] = (byte)':';
                text[at++] = (byte)':';
                i += length;
                continue;
            }

            at = Separate(text, at, i != 0 && i != from + length);
            at += Group(text.Slice(at), Word(high, low, i++));
        }

        if (!isDotted)
        {
            return at;
        }

        at = Separate(text, at, from + length != groups);
        FieldFormat.TryWrite(FieldValue.FromIPv4((uint)low), text.Slice(at), out var written);
        return at + written;
    }

    /// <summary>Mapped (::ffff:0:0/96), compatible and translated addresses, and those of ISATAP, have an IPv4 address at the end.</summary>
    private static bool HasDottedEnd(ulong high, ulong low)
    {
        var before = (uint)(low >> 32);
        return before == 0x00005EFE || (high == 0 && (low & 0xFFFF0000) != 0 && before is 0 or 0xFFFF or 0xFFFF0000);
    }

    private static (int From, int Length) LongestZeros(ulong high, ulong low, int groups)
    {
        var best = (From: -1, Length: 1);
        for (var i = 0; i < groups; i++)
        {
            var end = i;
            while (end < groups && Word(high, low, end) == 0)
            {
                end++;
            }

            if (end - i > best.Length)
            {
                best = (i, end - i);
            }

            i = Math.Max(i, end - 1);
        }

        return best;
    }

    private static uint Word(ulong high, ulong low, int index) => (uint)((index < 4 ? high : low) >> (16 * (3 - (index & 3)))) & 0xFFFF;

    private static int Separate(Span<byte> text, int at, bool isNeeded)
    {
        if (isNeeded)
        {
            text[at++] = (byte)':';
        }

        return at;
    }

    private static int Group(Span<byte> text, uint value)
    {
        var at = 0;
        for (var shift = 12; shift >= 0; shift -= 4)
        {
            var digit = (int)(value >> shift) & 15;
            if (digit != 0 || at != 0 || shift == 0)
            {
                text[at++] = "0123456789abcdef"u8[digit];
            }
        }

        return at;
    }
}
