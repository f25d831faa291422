using System.Buffers.Binary;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of ICMP and ICMPv6, and of the packet that a destination unreachable returns.</summary>
internal static class IcmpFields
{
    private const string Icmp = "ICMP";
    private const string IcmpV6 = "ICMPv6";

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        new("icmptype", FieldType.Byte, Icmp, "Type.", "8", new HeaderField(HeaderKind.Icmp, 0, 1)),
        new("icmpcode", FieldType.Byte, Icmp, "Code.", "0", new HeaderField(HeaderKind.Icmp, 1, 1)),
        Row.Where("icmpid", FieldType.UInt16, Icmp, "Identifier of a query.", "1", new HeaderField(HeaderKind.Icmp, 4, 2), IsQuery, FieldOrigin.Derived),
        Row.Where("icmpseqno", FieldType.UInt16, Icmp, "Sequence number of a query.", "1", new HeaderField(HeaderKind.Icmp, 6, 2), IsQuery),
        Unreachable("icmpunreachablenet", FieldType.Address, "Destination whose network cannot be reached.", "10.0.0.9", v4Code: 0, v6Code: 0, Destination),
        Unreachable("icmpunreachablehost", FieldType.Address, "Destination whose host cannot be reached.", "10.0.0.9", v4Code: 1, v6Code: 3, Destination),
        Unreachable("icmpunreachableprotocol", FieldType.Byte, "IP protocol that the destination does not take.", "132", v4Code: 2, v6Code: -1, static packet =>
            packet.Length < 10 ? default : FieldValue.FromNumber(FieldType.Byte, packet[9])),
        Unreachable("icmpunreachableport", FieldType.UInt16, "Port of TCP, UDP or another that the destination does not listen at.", "161", v4Code: 3, v6Code: 4, Port),
        new("icmp6type", FieldType.Byte, IcmpV6, "Type.", "135", new HeaderField(HeaderKind.IcmpV6, 0, 1)),
        new("icmp6code", FieldType.Byte, IcmpV6, "Code.", "0", new HeaderField(HeaderKind.IcmpV6, 1, 1)) { Origin = FieldOrigin.Derived },
        Row.Where("icmp6id", FieldType.UInt16, IcmpV6, "Identifier of an echo.", "1", new HeaderField(HeaderKind.IcmpV6, 4, 2), IsEcho6, FieldOrigin.Own),
        Row.Where("icmp6seqno", FieldType.UInt16, IcmpV6, "Sequence number of an echo.", "1", new HeaderField(HeaderKind.IcmpV6, 6, 2), IsEcho6, FieldOrigin.Derived),
        Row.Where("icmp6target", FieldType.IPv6, IcmpV6, "Target of a neighbour's solicitation or advertisement.", "fe80::1", new HeaderField(HeaderKind.IcmpV6, 8, 16), static header => header[0] is 135 or 136, FieldOrigin.Own),
    ];

    private delegate FieldValue ReturnedValue(ReadOnlySpan<byte> packet);

    /// <summary>Echo, timestamp, information, address mask. RFC 792, RFC 950.</summary>
    private static bool IsQuery(ReadOnlySpan<byte> header) => header[0] is 0 or 8 or (>= 13 and <= 18);

    private static bool IsEcho6(ReadOnlySpan<byte> header) => header[0] is 128 or 129;

    /// <summary>A field of the packet that could not reach its destination, which stands behind 8 bytes. RFC 792; RFC 4443 section 3.1.</summary>
    private static FieldDescriptor Unreachable(string name, FieldType type, string description, string example, int v4Code, int v6Code, ReturnedValue read) =>
        Row.Headers(name, type, Icmp, description, example, HeaderKinds.Of(HeaderKind.Icmp).Union(HeaderKinds.Of(HeaderKind.IcmpV6)), (PacketSample sample, int occurrence, out FieldValue value) =>
        {
            var headers = sample.Headers;
            var at = headers.Find(HeaderKind.Icmp, occurrence);
            var (type, code) = at >= 0 ? (3, v4Code) : (1, v6Code);
            at = at >= 0 ? at : headers.Find(HeaderKind.IcmpV6, occurrence);
            var isThere = at >= 0 && at + 8 <= headers.End && headers.Buffer[at] == type && headers.Buffer[at + 1] == code;
            value = isThere ? read(headers.Buffer.AsSpan(at + 8, headers.End - at - 8)) : default;
            return !value.IsNull;
        });

    private static FieldValue Destination(ReadOnlySpan<byte> packet)
    {
        if (packet.Length >= 20 && packet[0] >> 4 == 4)
        {
            return FieldValue.FromIPv4(BinaryPrimitives.ReadUInt32BigEndian(packet.Slice(16)));
        }

        return packet.Length >= 40 && packet[0] >> 4 == 6
            ? FieldValue.FromIPv6(BinaryPrimitives.ReadUInt64BigEndian(packet.Slice(24)), BinaryPrimitives.ReadUInt64BigEndian(packet.Slice(32)))
            : default;
    }

    /// <summary>The destination port is where it is in TCP, UDP, SCTP and DCCP; extension headers of IPv6 hide it.</summary>
    private static FieldValue Port(ReadOnlySpan<byte> packet)
    {
        if (packet.Length < 20)
        {
            return default;
        }

        var (size, protocol) = packet[0] >> 4 == 4 ? ((packet[0] & 15) * 4, packet[9]) : (40, packet[6]);
        var hasPorts = size >= 20 && packet.Length >= size + 4 && protocol is 6 or 17 or 33 or 132 or 136;
        return hasPorts ? FieldValue.FromNumber(FieldType.UInt16, BinaryPrimitives.ReadUInt16BigEndian(packet.Slice(size + 2))) : default;
    }
}
