using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of IPv4 and IPv6.</summary>
internal static class NetworkFields
{
    private const string IPv4 = "IPv4";
    private const string IPv6 = "IPv6";

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        new("ipsource", FieldType.IPv4, IPv4, "Source address of IPv4.", "10.0.0.1", static (s, key) =>
        {
            if (s.Packet.Has(PacketLayers.IPv4))
            {
                FieldCodec.Write(key, s.Packet.SourceAddress.ToIPv4());
                return true;
            }

            FieldCodec.Write(key, s.IPv4.Source.ToIPv4());
            return s.HasIPv4;
        }),
        new("ipdestination", FieldType.IPv4, IPv4, "Destination address of IPv4.", "10.0.0.2", static (s, key) =>
        {
            if (s.Packet.Has(PacketLayers.IPv4))
            {
                FieldCodec.Write(key, s.Packet.DestinationAddress.ToIPv4());
                return true;
            }

            FieldCodec.Write(key, s.IPv4.Destination.ToIPv4());
            return s.HasIPv4;
        }),
        new("ipprotocol", FieldType.Byte, IPv4, "Protocol that IPv4 carries.", "6", static (s, key) =>
            WriteOctet(key, s, PacketLayers.IPv4, s.Packet.IpProtocol, s.HasIPv4, s.IPv4.Protocol)),
        new("iptos", FieldType.Byte, IPv4, "Type of service.", "184", static (s, key) =>
            WriteOctet(key, s, PacketLayers.IPv4, s.Packet.TrafficClass, s.HasIPv4, s.IPv4.Tos)),
        new("ipdscp", FieldType.Byte, IPv4, "Differentiated services code point, 0 to 63.", "46", static (s, key) =>
            WriteOctet(key, s, PacketLayers.IPv4, (byte)(s.Packet.TrafficClass >> 2), s.HasIPv4, (s.IPv4.Tos & 0xFF) >> 2)),
        new("ipecn", FieldType.Byte, IPv4, "Explicit congestion notification, 0 to 3.", "0", static (s, key) =>
            WriteOctet(key, s, PacketLayers.IPv4, (byte)(s.Packet.TrafficClass & 3), s.HasIPv4, s.IPv4.Tos & 3)),
        new("ipttl", FieldType.Byte, IPv4, "Time to live.", "64", static (s, key) =>
            WriteOctet(key, s, PacketLayers.IPv4, s.Packet.TimeToLive, false, 0)),
        new("ipbytes", FieldType.UInt32, IPv4, "Length of the IPv4 packet as its header tells it.", "1500", static (s, key) =>
            WriteLength(key, s, PacketLayers.IPv4, s.HasIPv4, s.IPv4.Length)),
        new("ipid", FieldType.UInt16, IPv4, "Identification.", "1", static (s, key) =>
        {
            FieldCodec.Write(key, s.Packet.IpIdentification);
            return s.Packet.Has(PacketLayers.IPv4);
        }),
        new("ipflags", FieldType.IPFlags, IPv4, "Flags: reserved, don't fragment, more fragments.", "010", static (s, key) =>
            WriteOctet(key, s, PacketLayers.IPv4, s.Packet.IpFlags, false, 0)),
        new("ipfragoffset", FieldType.UInt16, IPv4, "Fragment offset in units of 8 bytes.", "0", static (s, key) =>
        {
            FieldCodec.Write(key, s.Packet.FragmentOffset);
            return s.Packet.Has(PacketLayers.IPv4);
        }),
        new("ip6source", FieldType.IPv6, IPv6, "Source address of IPv6.", "2001:db8::1", static (s, key) =>
        {
            (s.Packet.Has(PacketLayers.IPv6) ? s.Packet.SourceAddress : s.IPv6.Source).CopyTo(key);
            return s.Packet.Has(PacketLayers.IPv6) || s.HasIPv6;
        }),
        new("ip6destination", FieldType.IPv6, IPv6, "Destination address of IPv6.", "2001:db8::2", static (s, key) =>
        {
            (s.Packet.Has(PacketLayers.IPv6) ? s.Packet.DestinationAddress : s.IPv6.Destination).CopyTo(key);
            return s.Packet.Has(PacketLayers.IPv6) || s.HasIPv6;
        }),
        new("ip6nexthdr", FieldType.Byte, IPv6, "Protocol behind the extension headers of IPv6.", "17", static (s, key) =>
            WriteOctet(key, s, PacketLayers.IPv6, s.Packet.IpProtocol, s.HasIPv6, s.IPv6.Protocol)),
        new("ip6tos", FieldType.Byte, IPv6, "Traffic class.", "0", static (s, key) =>
            WriteOctet(key, s, PacketLayers.IPv6, s.Packet.TrafficClass, s.HasIPv6, s.IPv6.Priority)),
        new("ip6dscp", FieldType.Byte, IPv6, "Differentiated services code point, 0 to 63.", "0", static (s, key) =>
            WriteOctet(key, s, PacketLayers.IPv6, (byte)(s.Packet.TrafficClass >> 2), s.HasIPv6, (s.IPv6.Priority & 0xFF) >> 2)),
        new("ip6ecn", FieldType.Byte, IPv6, "Explicit congestion notification, 0 to 3.", "0", static (s, key) =>
            WriteOctet(key, s, PacketLayers.IPv6, (byte)(s.Packet.TrafficClass & 3), s.HasIPv6, s.IPv6.Priority & 3)),
        new("ip6ttl", FieldType.Byte, IPv6, "Hop limit.", "64", static (s, key) =>
            WriteOctet(key, s, PacketLayers.IPv6, s.Packet.TimeToLive, false, 0)),
        new("ip6bytes", FieldType.UInt32, IPv6, "Length of the IPv6 packet as its header tells it, header included.", "1280", static (s, key) =>
            WriteLength(key, s, PacketLayers.IPv6, s.HasIPv6, s.IPv6.Length)),
        new("ip6flowlabel", FieldType.UInt32, IPv6, "Flow label, 20 bits.", "0", static (s, key) =>
        {
            FieldCodec.Write(key, s.Packet.FlowLabel);
            return s.Packet.Has(PacketLayers.IPv6);
        }),
        new("ip6fragoffset", FieldType.UInt16, IPv6, "Fragment offset in units of 8 bytes, of packets that are fragments.", "0", static (s, key) =>
        {
            FieldCodec.Write(key, s.Packet.FragmentOffset);
            return s.Packet.Has(PacketLayers.IPv6) && s.Packet.IsFragment;
        }),
    ];

    private static bool WriteOctet(Span<byte> key, PacketSample s, PacketLayers layer, byte dissected, bool told, uint toldValue)
    {
        var inHeader = s.Packet.Has(layer);
        key[0] = inHeader ? dissected : (byte)toldValue;
        return inHeader || told;
    }

    private static bool WriteLength(Span<byte> key, PacketSample s, PacketLayers layer, bool told, uint toldValue)
    {
        var inHeader = s.Packet.Has(layer);
        FieldCodec.Write(key, inHeader ? (uint)s.Packet.IpLength : toldValue);
        return inHeader || told;
    }
}
