using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of TCP, UDP, ICMP and ICMPv6.</summary>
internal static class TransportFields
{
    private const byte TcpProtocol = 6;
    private const byte UdpProtocol = 17;

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        new("tcpsourceport", FieldType.UInt16, "TCP", "Source port.", "443", static (s, key) =>
        {
            var there = s.TryGetPorts(TcpProtocol, PacketLayers.Tcp, out var port, out _);
            FieldCodec.Write(key, port);
            return there;
        }),
        new("tcpdestinationport", FieldType.UInt16, "TCP", "Destination port.", "443", static (s, key) =>
        {
            var there = s.TryGetPorts(TcpProtocol, PacketLayers.Tcp, out _, out var port);
            FieldCodec.Write(key, port);
            return there;
        }),
        new("tcpflags", FieldType.TcpFlags, "TCP", "Nine flags as digits: NS CWR ECE URG ACK PSH RST SYN FIN.", "000000010", static (s, key) =>
        {
            var told = (s.HasIPv4 && s.IPv4.Protocol == TcpProtocol) || (s.HasIPv6 && s.IPv6.Protocol == TcpProtocol);
            FieldCodec.Write(key, told ? (ushort)((s.HasIPv4 ? s.IPv4.TcpFlags : s.IPv6.TcpFlags) & 0x1FF) : s.Packet.TcpFlags);
            return told || s.Packet.HasTcpFlags;
        }),
        new("udpsourceport", FieldType.UInt16, "UDP", "Source port.", "53", static (s, key) =>
        {
            var there = s.TryGetPorts(UdpProtocol, PacketLayers.Udp, out var port, out _);
            FieldCodec.Write(key, port);
            return there;
        }),
        new("udpdestinationport", FieldType.UInt16, "UDP", "Destination port.", "53", static (s, key) =>
        {
            var there = s.TryGetPorts(UdpProtocol, PacketLayers.Udp, out _, out var port);
            FieldCodec.Write(key, port);
            return there;
        }),
        new("icmptype", FieldType.Byte, "ICMP", "Type.", "8", static (s, key) =>
        {
            key[0] = s.Packet.IcmpType;
            return s.Packet.Has(PacketLayers.Icmp);
        }),
        new("icmpcode", FieldType.Byte, "ICMP", "Code.", "0", static (s, key) =>
        {
            key[0] = s.Packet.IcmpCode;
            return s.Packet.Has(PacketLayers.Icmp);
        }),
        new("icmp6type", FieldType.Byte, "ICMPv6", "Type.", "135", static (s, key) =>
        {
            key[0] = s.Packet.IcmpType;
            return s.Packet.Has(PacketLayers.IcmpV6);
        }),
        new("icmp6code", FieldType.Byte, "ICMPv6", "Code.", "0", static (s, key) =>
        {
            key[0] = s.Packet.IcmpCode;
            return s.Packet.Has(PacketLayers.IcmpV6);
        }),
    ];
}
