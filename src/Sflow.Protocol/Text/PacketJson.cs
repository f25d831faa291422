using System.Text.Json;
using Sflow.Protocol.Packets;

namespace Sflow.Protocol.Text;

/// <summary>A dissected packet as an object that has a property for what is there, and none for what is not.</summary>
internal static class PacketJson
{
    public static void Write(Utf8JsonWriter output, in PacketSummary packet)
    {
        output.WriteStartObject();
        if (packet.Has(PacketLayers.Ethernet))
        {
            output.WriteString("src_mac"u8, packet.SourceMac.ToString());
            output.WriteString("dst_mac"u8, packet.DestinationMac.ToString());
        }

        if (packet.EtherType != 0)
        {
            output.WriteNumber("ether_type"u8, packet.EtherType);
        }

        if (packet.Has(PacketLayers.Vlan))
        {
            output.WriteNumber("vlan_tags"u8, packet.VlanCount);
            output.WriteNumber("vlan_id"u8, packet.VlanId);
            output.WriteNumber("vlan_priority"u8, packet.VlanPriority);
        }

        if (packet.Has(PacketLayers.IPv4 | PacketLayers.IPv6))
        {
            WriteNetwork(output, packet);
        }

        WriteTransport(output, packet);
        output.WriteNumber("payload_offset"u8, packet.PayloadOffset);
        output.WriteBoolean("truncated"u8, packet.IsTruncated);
        output.WriteEndObject();
    }

    private static void WriteNetwork(Utf8JsonWriter output, in PacketSummary packet)
    {
        var isIPv4 = packet.Has(PacketLayers.IPv4);
        output.WriteNumber("ip_version"u8, isIPv4 ? 4 : 6);
        output.WriteString("src_ip"u8, packet.SourceAddress.ToString());
        output.WriteString("dst_ip"u8, packet.DestinationAddress.ToString());
        output.WriteNumber("ip_protocol"u8, packet.IpProtocol);
        output.WriteNumber("ip_length"u8, packet.IpLength);
        output.WriteNumber("ttl"u8, packet.TimeToLive);
        output.WriteNumber("tos"u8, packet.TrafficClass);
        output.WriteNumber("dscp"u8, packet.TrafficClass >> 2);
        output.WriteNumber("ecn"u8, packet.TrafficClass & 3);
        if (isIPv4)
        {
            output.WriteNumber("ip_id"u8, packet.IpIdentification);
            output.WriteNumber("ip_flags"u8, packet.IpFlags);
        }
        else
        {
            output.WriteNumber("flow_label"u8, packet.FlowLabel);
        }

        output.WriteBoolean("fragment"u8, packet.IsFragment);
        output.WriteNumber("fragment_offset"u8, packet.FragmentOffset * 8);
    }

    private static void WriteTransport(Utf8JsonWriter output, in PacketSummary packet)
    {
        if (packet.Has(PacketLayers.Tcp | PacketLayers.Udp))
        {
            output.WriteNumber("src_port"u8, packet.SourcePort);
            output.WriteNumber("dst_port"u8, packet.DestinationPort);
        }

        if (packet.HasTcpFlags)
        {
            output.WriteNumber("tcp_flags"u8, packet.TcpFlags);
        }

        if (packet.Has(PacketLayers.Icmp | PacketLayers.IcmpV6))
        {
            output.WriteNumber("icmp_type"u8, packet.IcmpType);
            output.WriteNumber("icmp_code"u8, packet.IcmpCode);
        }
    }
}
