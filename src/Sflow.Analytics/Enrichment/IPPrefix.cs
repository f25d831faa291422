using System.Globalization;
using System.Net;
using Sflow.Analytics.Fields;
using Sflow.Protocol;

namespace Sflow.Analytics.Enrichment;

/// <summary>A prefix of either version of IP, as text has it: <c>10.0.0.0/8</c>, <c>2001:db8::/32</c>, an address alone. IPv4 is in the top 32 of its bits.</summary>
internal readonly record struct IPPrefix(bool IsIPv4, ulong High, ulong Low, int Length)
{
    /// <summary>What <see cref="TryParse"/> expects, for a message.</summary>
    public const string Form = "an address or a prefix such as 10.0.0.0/8 or 2001:db8::/32";

    /// <summary>The number behind the last address of the prefix; 0 when there is none.</summary>
    public (ulong High, ulong Low) End
    {
        get
        {
            var (high, low) = HostBits(Length);
            low = unchecked((Low | low) + 1);
            return (unchecked((High | high) + (low == 0 ? 1UL : 0)), low);
        }
    }

    /// <summary>The prefix of a length that an address begins with.</summary>
    public static IPPrefix Of(in FieldValue address, int length)
    {
        var isIPv4 = address.Type == FieldType.IPv4;
        var (hostHigh, hostLow) = HostBits(length);
        var (high, low) = isIPv4 ? (address.Number << 32, 0) : (address.High, address.Number);
        return new(isIPv4, high & ~hostHigh, low & ~hostLow, length);
    }

    public static bool TryParse(string text, out IPPrefix prefix)
    {
        prefix = default;
        var slash = text.IndexOf('/');
        if (!TryParseAddress(slash < 0 ? text : text.Substring(0, slash), out var address))
        {
            return false;
        }

        var bits = address.Type == FieldType.IPv4 ? 32 : 128;
        var length = bits;
        var lengthText = text.Substring(slash + 1);
        if (slash >= 0 && (!int.TryParse(lengthText, NumberStyles.None, CultureInfo.InvariantCulture, out length) || length > bits))
        {
            return false;
        }

        prefix = Of(address, length);
        return true;
    }

    /// <summary>Reads an address in its usual text; IPv4 only with four numbers, for <c>10</c> is an address elsewhere.</summary>
    public static bool TryParseAddress(string text, out FieldValue value)
    {
        value = default;
        if (!IPAddress.TryParse(text, out var address) || text.IndexOfAny(['%', '[']) >= 0 || (!text.Contains(':') && text.Count(c => c == '.') != 3))
        {
            return false;
        }

        value = FieldValue.FromAddress(SflowAddress.FromBytes(address.GetAddressBytes()));
        return true;
    }

    /// <summary>The bits of 128 behind a prefix of a length.</summary>
    private static (ulong High, ulong Low) HostBits(int length) => length switch
    {
        0 => (ulong.MaxValue, ulong.MaxValue),
        < 64 => (ulong.MaxValue >> length, ulong.MaxValue),
        64 => (0, ulong.MaxValue),
        < 128 => (0, ulong.MaxValue >> (length - 64)),
        _ => (0, 0),
    };
}
