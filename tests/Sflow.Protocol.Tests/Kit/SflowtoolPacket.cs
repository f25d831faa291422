using System.Buffers.Binary;
using System.Globalization;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Packets;
using Sflow.Protocol.Records.Flow;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>What sflowtool tells of a sampled header after dissecting it, computed from our dissection. It leaves ICMPv6 alone.</summary>
internal static class SflowtoolPacket
{
    private static readonly HashSet<string> Ports = ["UDPSrcPort", "UDPDstPort", "UDPBytes", "TCPSrcPort", "TCPDstPort", "TCPFlags"];

    public static Dictionary<string, string> Of(in SampledHeader header)
    {
        var fields = new Dictionary<string, string>();
        if (!header.TryDissect(out var packet))
        {
            return fields;
        }

        AddLink(header, packet, fields);
        if (packet.Has(PacketLayers.IPv4 | PacketLayers.IPv6))
        {
            fields["IPSize"] = Text((long)header.FrameLength - header.Stripped - packet.NetworkOffset);
            fields["IPProtocol"] = Text(packet.IpProtocol);
            fields["IPTTL"] = Text(packet.TimeToLive);
        }

        AddNetwork(packet, fields);
        AddTransport(header, packet, fields);
        return fields;
    }

    /// <summary>Takes out what sflowtool reads where nothing is to be read.</summary>
    public static void RemoveFaults(in SampledHeader header, JsonFields told)
    {
        if (!header.TryDissect(out var packet))
        {
            return;
        }

        // It takes the payload of later IPv6 fragments for ports, and the flags of TCP from behind a header that is cut.
        var laterFragment = packet.Has(PacketLayers.IPv6) && packet.FragmentOffset != 0;
        var cutFlags = packet.Has(PacketLayers.Tcp) && !packet.HasTcpFlags;
        told.RemoveAll(field => (laterFragment && Ports.Contains(field.Key))
            || (cutFlags && field.Key == "TCPFlags"));
    }

    private static void AddLink(in SampledHeader header, in PacketSummary packet, Dictionary<string, string> fields)
    {
        if (packet.Has(PacketLayers.Ethernet))
        {
            fields["dstMAC"] = packet.DestinationMac.Value.ToString("x12", CultureInfo.InvariantCulture);
            fields["srcMAC"] = packet.SourceMac.Value.ToString("x12", CultureInfo.InvariantCulture);

            // It is silent where LLC tells no type, and of a frame that ends with the type or a byte behind it.
            if (packet.EtherType != 0 && header.Header.Length > 15)
            {
                fields["ethernet_type"] = Text(packet.EtherType);
            }
        }

        if (packet.Has(PacketLayers.Vlan))
        {
            fields["decodedVLAN"] = Text(packet.VlanId);
            fields["decodedPriority"] = Text(packet.VlanPriority);
        }
    }

    private static void AddNetwork(in PacketSummary packet, Dictionary<string, string> fields)
    {
        if (packet.Has(PacketLayers.IPv4))
        {
            fields["srcIP"] = packet.SourceAddress.ToString();
            fields["dstIP"] = packet.DestinationAddress.ToString();
            fields["ip.tot_len"] = Text(packet.IpLength);
            fields["IPTOS"] = Text(packet.TrafficClass);

            // sflowtool does not swap the bytes of the identification.
            fields["IPID"] = Text(BinaryPrimitives.ReverseEndianness(packet.IpIdentification));
            if (packet.FragmentOffset != 0)
            {
                fields["IPFragmentOffset"] = Text(packet.FragmentOffset);
            }
        }
        else if (packet.Has(PacketLayers.IPv6))
        {
            fields["srcIP6"] = packet.SourceAddress.ToString();
            fields["dstIP6"] = packet.DestinationAddress.ToString();
            fields["IPV6_payloadLen"] = Text(packet.IpLength - 40);

            // sflowtool draws the border between the two in the middle of the traffic class.
            fields["IPTOS"] = Text(packet.TrafficClass >> 4);
            fields["IP6_label"] = "0x" + ((uint)((packet.TrafficClass & 15) << 20) | packet.FlowLabel).ToString("x", CultureInfo.InvariantCulture);
        }
    }

    private static void AddTransport(in SampledHeader header, in PacketSummary packet, Dictionary<string, string> fields)
    {
        var transport = header.Header.Span[packet.TransportOffset..];
        if (packet.Has(PacketLayers.Tcp))
        {
            fields["TCPSrcPort"] = Text(packet.SourcePort);
            fields["TCPDstPort"] = Text(packet.DestinationPort);
            if (packet.HasTcpFlags)
            {
                fields["TCPFlags"] = Text(packet.TcpFlags & 0xFF);
            }
        }
        else if (packet.Has(PacketLayers.Udp))
        {
            fields["UDPSrcPort"] = Text(packet.SourcePort);
            fields["UDPDstPort"] = Text(packet.DestinationPort);
            fields["UDPBytes"] = transport.Length < 6 ? "cut" : Text(BinaryPrimitives.ReadUInt16BigEndian(transport[4..]));
        }
        else if (packet.Has(PacketLayers.Icmp))
        {
            fields["ICMPType"] = Text(packet.IcmpType);
            fields["ICMPCode"] = Text(packet.IcmpCode);
        }
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
