using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of protocols over UDP that answer with more than they were asked, and of a few others that are told by their port.</summary>
internal static class AmplificationFields
{
    private const byte Sequence = 0x30;

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        Own("ntpmode", FieldType.Byte, "NTP", "Mode: 3 a client, 4 a server, 6 control, 7 private.", "3", new HeaderField(HeaderKind.Ntp, 0, 1, 0, 7)),
        Own("ntpversion", FieldType.Byte, "NTP", "Version.", "4", new HeaderField(HeaderKind.Ntp, 0, 1, 3, 7)),
        Row.Where("ntprequest", FieldType.Byte, "NTP", "Request of the private mode: 42 is monlist.", "42", new HeaderField(HeaderKind.Ntp, 3, 1), static header => (header[0] & 7) == 7, FieldOrigin.Own),
        Row.Header("snmpversion", FieldType.Byte, "SNMP", "Version as it stands: 0 is 1, 1 is 2c, 3 is 3.", "1", HeaderKind.Snmp, static (s, header) =>
            TryReadFirst(header, out var version, out _) && version.Length == 1 ? FieldValue.FromNumber(FieldType.Byte, version[0]) : default, FieldOrigin.Own),
        Row.Header("snmppdu", FieldType.Byte, "SNMP", "Type of the PDU of versions 1 and 2c: 0 get, 1 get next, 2 response, 5 get bulk.", "5", HeaderKind.Snmp, SnmpPdu, FieldOrigin.Own),
        Word("ssdpmethod", "SSDP", "First word of the message: M-SEARCH, NOTIFY, or HTTP/1.1 of an answer.", "M-SEARCH", HeaderKind.Ssdp, 0),
        Word("memcachedudp", "memcached", "First word behind the frame's header: a command, or VALUE, STAT, END of an answer.", "stats", HeaderKind.Memcached, 8),
        Row.Header("cldapop", FieldType.Byte, "CLDAP", "Operation: 3 a search, 4 an entry found, 5 the end of it.", "3", HeaderKind.Cldap, CldapOperation, FieldOrigin.Own),
        Own("dhcpop", FieldType.Byte, "DHCP", "1 from a client, 2 from a server.", "1", new HeaderField(HeaderKind.Dhcp, 0, 1)),
        Row.Header("dhcptype", FieldType.Byte, "DHCP", "Type of message: 1 discover, 2 offer, 3 request, 5 acknowledgement.", "1", HeaderKind.Dhcp, DhcpType, FieldOrigin.Own),
        Word("sipmethod", "SIP", "First word of the message: a method, or SIP/2.0 of an answer.", "INVITE", HeaderKind.Sip, 0),
        Own("radiuscode", FieldType.Byte, "RADIUS", "Code: 1 access request, 2 accept, 3 reject, 4 accounting request.", "1", new HeaderField(HeaderKind.Radius, 0, 1)),
        Own("tftpop", FieldType.UInt16, "TFTP", "Operation: 1 read, 2 write, 3 data, 4 acknowledgement, 5 error.", "1", new HeaderField(HeaderKind.Tftp, 0, 2)),
        Own("ptptype", FieldType.Byte, "PTP", "Type of message: 0 sync, 8 follow up, 11 announce.", "0", new HeaderField(HeaderKind.Ptp, 0, 1, 0, 15)),
        Row.Where("ptpdomain", FieldType.Byte, "PTP", "Domain, of version 2.", "0", new HeaderField(HeaderKind.Ptp, 4, 1), static header => header.Length >= 2 && (header[1] & 15) == 2, FieldOrigin.Own),
    ];

    private static FieldDescriptor Own(string name, FieldType type, string layer, string description, string example, HeaderField field) =>
        new(name, type, layer, description, example, field) { Origin = FieldOrigin.Own };

    private static FieldDescriptor Word(string name, string layer, string description, string example, HeaderKind kind, int skipped) =>
        Row.Header(name, FieldType.Text, layer, description, example, kind, (sample, header) => FirstWord(sample, header, skipped), FieldOrigin.Own);

    /// <summary>Printable characters up to a blank or the end of the line, all of which are there.</summary>
    private static FieldValue FirstWord(PacketSample sample, ReadOnlySpan<byte> header, int skipped)
    {
        var word = header.Slice(Math.Min(skipped, header.Length));
        for (var i = 0; i < word.Length && i <= 32; i++)
        {
            if (word[i] is (byte)' ' or (byte)'\r' or (byte)'\n')
            {
                return i == 0 ? default : sample.MakeText(word.Slice(0, i));
            }

            if (word[i] is < 0x21 or > 0x7E)
            {
                break;
            }
        }

        return default;
    }

    /// <summary>Version, community, PDU: a context tag that tells its type. RFC 1157, RFC 3416.</summary>
    private static FieldValue SnmpPdu(PacketSample sample, ReadOnlySpan<byte> header)
    {
        var isThere = TryReadFirst(header, out var version, out var rest)
            && version.Length == 1 && version[0] <= 1 && TryReadElement(rest, 0x04, out _, out rest) && !rest.IsEmpty && (rest[0] & 0xE0) == 0xA0;
        return isThere ? FieldValue.FromNumber(FieldType.Byte, (ulong)rest[0] & 0x1F) : default;
    }

    /// <summary>Message identifier, operation: an application tag. RFC 4511 section 4.1.1.</summary>
    private static FieldValue CldapOperation(PacketSample sample, ReadOnlySpan<byte> header)
    {
        var isThere = TryReadFirst(header, out _, out var rest) && !rest.IsEmpty && (rest[0] & 0xC0) == 0x40;
        return isThere ? FieldValue.FromNumber(FieldType.Byte, (ulong)rest[0] & 0x1F) : default;
    }

    /// <summary>The number that a message begins with, and what stands behind it.</summary>
    private static bool TryReadFirst(ReadOnlySpan<byte> header, out ReadOnlySpan<byte> number, out ReadOnlySpan<byte> rest)
    {
        number = rest = default;
        return TryReadElement(header, Sequence, out var message, out _) && TryReadElement(message, 0x02, out number, out rest);
    }

    /// <summary>An element of BER: tag, length in one byte or more, contents; the last one may be cut. X.690 section 8.1.</summary>
    private static bool TryReadElement(ReadOnlySpan<byte> bytes, byte tag, out ReadOnlySpan<byte> contents, out ReadOnlySpan<byte> rest)
    {
        contents = rest = default;
        if (bytes.Length < 2 || bytes[0] != tag)
        {
            return false;
        }

        var length = (uint)bytes[1];
        var at = 2;
        if (length > 0x80)
        {
            var octets = (int)length & 0x7F;
            if (octets > 4 || bytes.Length < 2 + octets)
            {
                return false;
            }

            for (length = 0; at < 2 + octets; at++)
            {
                length = (length << 8) | bytes[at];
            }
        }

        var isCut = length > (uint)(bytes.Length - at);
        contents = isCut ? bytes.Slice(at) : bytes.Slice(at, (int)length);
        rest = isCut ? default : bytes.Slice(at + (int)length);
        return !isCut || tag == Sequence;
    }

    /// <summary>Option 53 behind the magic number. RFC 2131 section 3, RFC 2132 section 9.6.</summary>
    private static FieldValue DhcpType(PacketSample sample, ReadOnlySpan<byte> header)
    {
        const int Options = 240;
        if (header.Length < Options || header[236] != 99 || header[237] != 130 || header[238] != 83 || header[239] != 99)
        {
            return default;
        }

        for (var at = Options; at + 2 < header.Length && header[at] != 255;)
        {
            if (header[at] == 0)
            {
                at++;
                continue;
            }

            if (header[at] == 53)
            {
                return FieldValue.FromNumber(FieldType.Byte, header[at + 2]);
            }

            at += 2 + header[at + 1];
        }

        return default;
    }
}
