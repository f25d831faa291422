using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions;

/// <summary>IPv6 addresses as text, RFC 5952, in the form that <see cref="System.Net.IPAddress"/> has: without allocation.</summary>
internal static class IPv6Text
{
    public static int Write(ulong high, ulong low, Span<byte> destination)
    {
        var endsAsIPv4 = EndsAsIPv4(high, low);
        var groups = endsAsIPv4 ? 6 : 8;
        var (gap, gapEnd) = LongestGap(high, low, groups);
        var written = 0;
        for (var i = 0; i < groups; i++)
        {
            if (i == gap)
            {
                destination[written++] = (byte)':';
                destination[written++] = (byte)':';
                i = gapEnd - 1;
                continue;
            }

            if (i != 0 && i != gapEnd)
            {
                destination[written++] = (byte)':';
            }

            written += WriteGroup(GroupOf(high, low, i), destination.Slice(written));
        }

        if (endsAsIPv4)
        {
            if (gapEnd != groups)
            {
                destination[written++] = (byte)':';
            }

            written += ValueText.WriteIPv4((uint)low, destination.Slice(written));
        }

        return written;
    }

    private static ulong GroupOf(ulong high, ulong low, int index) => ((index < 4 ? high : low) >> (48 - (16 * (index & 3)))) & 0xFFFF;

    private static int WriteGroup(ulong group, Span<byte> destination) =>
        ValueText.WriteHex(group, group > 0xFFF ? 4 : group > 0xFF ? 3 : group > 0xF ? 2 : 1, destination, upper: false);

    /// <summary>Mapped, compatible and translated addresses (RFC 4291 section 2.5.5, RFC 2765) and ISATAP's (RFC 5214) are shown with an IPv4 address.</summary>
    private static bool EndsAsIPv4(ulong high, ulong low)
    {
        var (fifth, sixth, seventh) = (low >> 48, (low >> 32) & 0xFFFF, (low >> 16) & 0xFFFF);
        var isMappedOrTranslated = high == 0 && seventh != 0 && ((fifth == 0 && sixth is 0 or 0xFFFF) || (fifth == 0xFFFF && sixth == 0));
        return isMappedOrTranslated || (fifth == 0 && sixth == 0x5EFE);
    }

    /// <summary>The first of the longest runs of two or more groups of zeros.</summary>
    private static (int Start, int End) LongestGap(ulong high, ulong low, int groups)
    {
        var (best, bestEnd, start) = (-1, -1, -1);
        for (var i = 0; i <= groups; i++)
        {
            if (i < groups && GroupOf(high, low, i) == 0)
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0 && i - start >= 2 && i - start > bestEnd - best)
            {
                (best, bestEnd) = (start, i);
            }

            start = -1;
        }

        return (best, bestEnd);
    }
}
