using System.Globalization;
using System.Text;
using Sflow.Analytics.Fields;
using Sflow.Protocol;

namespace Sflow.Analytics.Expressions;

/// <summary>Reads the values of a test as the type of its key wants them.</summary>
internal static class ConstantReader
{
    private static readonly FieldType[] OwnTypes =
    [
        FieldType.UInt64, FieldType.Boolean, FieldType.Mac, FieldType.IPv4, FieldType.IPv6, FieldType.Interface, FieldType.DataSource,
        FieldType.TcpFlags, FieldType.IPFlags, FieldType.Text,
    ];

    /// <summary>Reads a value.</summary>
    /// <returns>One constant; several where the type is told only by the value; none when the text is no such value.</returns>
    public static IReadOnlyList<Constant> Read(string text, FieldType type) => type switch
    {
        FieldType.Any => [.. OwnTypes.SelectMany(each => Read(text, each))],
        FieldType.Address => [.. Read(text, FieldType.IPv4), .. Read(text, FieldType.IPv6)],
        _ => TryRead(text, type, out var constant) ? [constant] : [],
    };

    /// <summary>What a type's values look like, for a message.</summary>
    public static string FormOf(FieldType type) => type switch
    {
        FieldType.Byte or FieldType.UInt16 or FieldType.UInt32 => $"a number from 0 to {ValueTypes.MaxOf(type)}, or null",
        FieldType.UInt64 => "a number, or null",
        FieldType.Boolean => "true, false or null",
        FieldType.Mac => "a MAC address such as 00:11:22:33:44:55, or null",
        FieldType.IPv4 => "an IPv4 address or prefix such as 10.0.0.0/8, or null",
        FieldType.IPv6 => "an IPv6 address or prefix such as 2001:db8::/32, or null",
        FieldType.Address => "an address or prefix such as 10.0.0.0/8, or null",
        FieldType.Interface => "an ifIndex, internal, multiple, discard, unknown or null",
        FieldType.DataSource => "a data source such as 0:3, or null",
        FieldType.TcpFlags => "nine digits 0 or 1 (NS CWR ECE URG ACK PSH RST SYN FIN), or null",
        FieldType.IPFlags => "three digits 0 or 1 (reserved, don't fragment, more fragments), or null",
        _ => "a value or null",
    };

    public static bool TryReadNumber(string text, out ulong number)
    {
        var isHex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var digits = isHex ? text.Substring(2) : text;
        return ulong.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool TryRead(string text, FieldType type, out Constant constant)
    {
        constant = default;
        switch (type)
        {
            case FieldType.Byte or FieldType.UInt16 or FieldType.UInt32 or FieldType.UInt64:
                constant = Constant.OfNumber(FieldType.UInt64, TryReadNumber(text, out var number) ? number : 0);
                return TryReadNumber(text, out _) && number <= ValueTypes.MaxOf(type);
            case FieldType.Boolean:
                constant = Constant.OfNumber(type, text == "true" ? 1UL : 0);
                return text is "true" or "false";
            case FieldType.Mac:
                constant = Constant.OfNumber(type, TryReadMac(text, out var mac) ? mac : 0);
                return TryReadMac(text, out _);
            case FieldType.IPv4 or FieldType.IPv6:
                return TryReadPrefix(text, type, out constant);
            case FieldType.Interface:
                return TryReadInterface(text, out constant);
            case FieldType.DataSource:
                constant = TryReadPair(text, out var pair) ? Constant.OfPair(type, pair.First, pair.Second) : default;
                return TryReadPair(text, out _);
            case FieldType.TcpFlags or FieldType.IPFlags:
                var isFlags = text.Length == (type == FieldType.TcpFlags ? 9 : 3) && text.All(c => c is '0' or '1');
                constant = Constant.OfNumber(type, isFlags ? Convert.ToUInt64(text, 2) : 0);
                return isFlags;
            default:
                constant = Constant.OfText(Encoding.UTF8.GetBytes(text));
                return true;
        }
    }

    /// <summary>Twelve digits, or pairs of them between colons, hyphens or dots, or three groups of four.</summary>
    private static bool TryReadMac(string text, out ulong mac)
    {
        mac = 0;
        var groups = text.Split(':', '-', '.');
        var widest = groups.Length switch { 1 => 12, 3 => 4, 6 => 2, _ => 0 };
        var isOneSeparator = text.Where(c => c is ':' or '-' or '.').Distinct().Count() <= 1;
        foreach (var group in groups)
        {
            var isRightWidth = group.Length == widest || (widest == 2 && group.Length == 1);
            if (!isOneSeparator || !isRightWidth || !ulong.TryParse(group, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var digits))
            {
                return false;
            }

            mac = (mac << (4 * widest)) | digits;
        }

        return true;
    }

    private static bool TryReadPrefix(string text, FieldType type, out Constant constant)
    {
        constant = default;
        var slash = text.IndexOf('/');
        var address = slash < 0 ? text : text.Substring(0, slash);
        var length = slash < 0 ? string.Empty : text.Substring(slash + 1);
        var width = type == FieldType.IPv4 ? 32 : 128;
        var bits = width;
        if (slash >= 0 && (!int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out bits) || bits > width))
        {
            return false;
        }

        if (type == FieldType.IPv4)
        {
            var isIPv4 = TryReadIPv4(address, out var value);
            var mask = AddressMask.Low(bits + 96);
            constant = new(type, 0, ulong.MaxValue, value & mask, mask, null);
            return isIPv4;
        }

        // A zone (fe80::1%eth0) names an interface of this machine, and brackets a port.
        if (address.IndexOf(':') < 0 || address.IndexOfAny(['%', '[']) >= 0 || !SflowAddress.TryParse(address, out var parsed) || parsed.Length != 16)
        {
            return false;
        }

        var ip = FieldValue.FromAddress(parsed);
        constant = new(type, ip.High & AddressMask.High(bits), AddressMask.High(bits), ip.Number & AddressMask.Low(bits), AddressMask.Low(bits), null);
        return true;
    }

    /// <summary>Four decimal numbers. A leading zero is refused: elsewhere it means octal.</summary>
    private static bool TryReadIPv4(string text, out uint address)
    {
        address = 0;
        var parts = text.Split('.');
        foreach (var part in parts)
        {
            if (!byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var octet) || (part.Length > 1 && part[0] == '0'))
            {
                return false;
            }

            address = (address << 8) | octet;
        }

        return parts.Length == 4;
    }

    private static bool TryReadInterface(string text, out Constant constant)
    {
        var (format, value) = text switch
        {
            "internal" => (InterfaceFormat.Single, uint.MaxValue),
            "unknown" => (InterfaceFormat.Single, 0u),
            "multiple" => (InterfaceFormat.Multiple, 0u),
            "discard" => (InterfaceFormat.Discarded, 0u),
            _ => ((InterfaceFormat)uint.MaxValue, 0u),
        };
        var there = (uint)format != uint.MaxValue;
        if (!there && uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            (there, format, value) = (true, InterfaceFormat.Single, index);
        }
        else if (!there && TryReadPair(text, out var pair))
        {
            (there, format, value) = (true, (InterfaceFormat)pair.First, pair.Second);
        }

        constant = Constant.OfPair(FieldType.Interface, (ulong)format, value);
        return there;
    }

    private static bool TryReadPair(string text, out (uint First, uint Second) pair)
    {
        var parts = text.Split(':');
        pair = default;
        return parts.Length == 2
            && uint.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out pair.First)
            && uint.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out pair.Second);
    }
}
