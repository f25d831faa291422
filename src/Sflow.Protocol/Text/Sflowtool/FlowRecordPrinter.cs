using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>Prints the structures of flow samples that sflowtool knows, and takes over what they tell of the packet.</summary>
internal sealed class FlowRecordPrinter(TagCursor cursor, RecordPrinter regular)
{
    /// <summary>What the sample at hand has told of its packet.</summary>
    public FlowState State;

    private TagWriter Tags => cursor.Tags;

    /// <summary>Prints a structure.</summary>
    /// <param name="record">The record; the cursor stands at its body.</param>
    /// <returns>Whether sflowtool knows it.</returns>
    public bool TryPrint(in Record record)
    {
        switch (record.Tag)
        {
            case SampledHeader.Tag:
                SampledHeaderPrinter.Print(cursor, ref State, hasStripped: true);
                return true;
            case SampledEthernet.Tag:
                Ethernet([]);
                return true;
            case SampledIPv4.Tag:
                IP([], 4);
                return true;
            case SampledIPv6.Tag:
                IP([], 16);
                return true;
            case >= 1021 and <= 1030:
                Tunnel(record.Tag);
                return true;
            default:
                return TryPrintExtended(record);
        }
    }

    /// <summary>Prints an Ethernet header that the agent decoded itself.</summary>
    public void Ethernet(ReadOnlySpan<byte> prefix)
    {
        SampleType("flowSampleType"u8, prefix, "ETHERNET"u8);
        var body = cursor.Reader.Position;
        if (!State.ReadEthernet(ref cursor.Reader))
        {
            return;
        }

        var buffer = cursor.Buffer;
        Tags.PushPrefix(prefix);
        Tags.UInt32("ethernet_type"u8, State.EtherType);
        Tags.UInt32("ethernet_len"u8, WireBytes.ReadUInt32(buffer, body));
        Tags.Mac("ethernet_src"u8, buffer.AsSpan(State.SourceMac, 6));
        Tags.Mac("ethernet_dst"u8, buffer.AsSpan(State.DestinationMac, 6));
        Tags.PopPrefix(prefix.Length);
    }

    /// <summary>Prints an IP header that the agent decoded itself.</summary>
    public void IP(ReadOnlySpan<byte> prefix, int addressSize)
    {
        var isIPv4 = addressSize == 4;
        SampleType("flowSampleType"u8, prefix, isIPv4 ? "IPV4"u8 : "IPV6"u8);
        var body = cursor.Reader.Position;
        if (!State.ReadIP(ref cursor.Reader, addressSize))
        {
            return;
        }

        var buffer = cursor.Buffer;
        Tags.PushPrefix(prefix);
        Tags.UInt32("sampledPacketSize"u8, State.PacketSize);
        Tags.UInt32("IPSize"u8, State.PacketSize);
        Tags.Address(isIPv4 ? "srcIP"u8 : "srcIP6"u8, buffer.AsSpan(State.SourceAddress, addressSize));
        Tags.Address(isIPv4 ? "dstIP"u8 : "dstIP6"u8, buffer.AsSpan(State.DestinationAddress, addressSize));
        Tags.UInt32("IPProtocol"u8, State.Protocol);
        Tags.UInt32(isIPv4 ? "IPTOS"u8 : "priority"u8, WireBytes.ReadUInt32(buffer, body + 20 + (2 * addressSize)));
        Ports();
        Tags.PopPrefix(prefix.Length);
    }

    public void Router()
    {
        Tags.Plain("extendedType"u8, "ROUTER"u8);
        var nextHop = cursor.ReadAddress();
        if (cursor.IsCut && cursor.Reader.Remaining < 8)
        {
            return;
        }

        if (!cursor.Failed)
        {
            Tags.Address("nextHop"u8, nextHop.Span);
        }

        cursor.UInt32("srcSubnetMask"u8);
        cursor.UInt32("dstSubnetMask"u8);
    }

    public void Switch()
    {
        Tags.Plain("extendedType"u8, "SWITCH"u8);
        if (cursor.Reader.Remaining < 16 && cursor.IsCut)
        {
            cursor.Reader.Skip(16);
            return;
        }

        var vlans = cursor.Reader;
        State.ReadSwitch(ref vlans);
        cursor.UInt32("in_vlan"u8);
        cursor.UInt32("in_priority"u8);
        cursor.UInt32("out_vlan"u8);
        cursor.UInt32("out_priority"u8);
    }

    public void User(bool hasCharsets)
    {
        Tags.Plain("extendedType"u8, "USER"u8);
        if (hasCharsets)
        {
            cursor.UInt32("src_user_charset"u8);
        }

        var source = cursor.Reader.ReadOpaque();
        var hasSource = !cursor.Failed;
        if (hasCharsets)
        {
            cursor.UInt32("dst_user_charset"u8);
        }

        var destination = cursor.Reader.ReadOpaque();
        if (hasSource && !(cursor.Failed && cursor.IsCut))
        {
            Tags.Text("src_user"u8, TagCursor.Shown(source, TextLimits.User));
        }

        if (!cursor.Failed)
        {
            Tags.Text("dst_user"u8, TagCursor.Shown(destination, TextLimits.User));
        }
    }

    public void Url(bool hasHost)
    {
        Tags.Plain("extendedType"u8, "URL"u8);
        cursor.UInt32("url_direction"u8);
        cursor.Text("url"u8, TextLimits.Url, evenIfEmpty: true);
        if (hasHost)
        {
            cursor.Text("host"u8, TextLimits.Url, evenIfEmpty: true);
        }
    }

    private bool TryPrintExtended(in Record record)
    {
        switch (record.Tag)
        {
            case ExtendedSwitch.Tag:
                Switch();
                break;
            case ExtendedRouter.Tag:
                Router();
                break;
            case ExtendedGateway.Tag:
                GatewayPrinter.Print(cursor, hasNextHop: true);
                break;
            case 1004:
                User(hasCharsets: true);
                break;
            case 1005:
                Url(hasHost: true);
                break;
            case 1006:
                StackPrinter.PrintMpls(cursor);
                break;
            case 1012:
                StackPrinter.PrintVlanTunnel(cursor);
                break;
            case 1013:
                WifiPayload();
                break;
            case 2200:
                OperationPrinter.PrintMemcache(cursor);
                break;
            case 2202:
                OperationPrinter.PrintOperation(cursor);
                break;
            default:
                return TryPrintRegular(record);
        }

        return true;
    }

    /// <summary>Structures whose tags follow each other as the fields do, after a line that names the structure, or none.</summary>
    private bool TryPrintRegular(in Record record)
    {
        var title = Title(record.Tag, out var isSample);
        if (!title.IsEmpty)
        {
            Tags.Plain(isSample ? "flowSampleType"u8 : "extendedType"u8, title);
        }
        else if (record.Tag is not ((>= 1008 and <= 1011) or 1014 or 1015 or (>= 2203 and <= 2205) or 2209))
        {
            return false;
        }

        if (record.Tag is 2100 or 2101)
        {
            var socket = cursor.Reader;
            State.ReadSocket(ref socket, record.Tag == 2100 ? 4 : 16);
        }

        regular.Print(record);
        return true;
    }

    private static ReadOnlySpan<byte> Title(uint tag, out bool isSample)
    {
        isSample = tag is 2201 or 2206;
        return tag switch
        {
            1007 => "NAT"u8,
            1020 => "NAT PORT"u8,
            1036 => "egress_queue"u8,
            1038 => "function"u8,
            1039 => "transit_delay"u8,
            1040 => "queue_depth"u8,
            1041 => "hw_trap"u8,
            1042 => "linux_reason"u8,
            1043 => "timestamp"u8,
            2100 => "socket4"u8,
            2101 => "socket6"u8,
            2102 => "proxy_socket4"u8,
            2103 => "proxy_socket6"u8,
            2201 or 2206 => "http"u8,
            2210 => "entities"u8,
            _ => default,
        };
    }

    private void Tunnel(uint tag)
    {
        switch (tag)
        {
            case 1021 or 1022:
                Ethernet(tag == 1021 ? "tunnel_l2_out_"u8 : "tunnel_l2_in_"u8);
                break;
            case 1023 or 1024:
                IP(tag == 1023 ? "tunnel_ipv4_out_"u8 : "tunnel_ipv4_in_"u8, 4);
                break;
            case 1025 or 1026:
                IP(tag == 1025 ? "tunnel_ipv6_out_"u8 : "tunnel_ipv6_in_"u8, 16);
                break;
            default:
                var prefix = tag is 1027 or 1029 ? "out_"u8 : "in_"u8;
                var isVni = tag >= 1029;
                SampleType("extendedType"u8, prefix, isVni ? "VNI"u8 : "decap"u8);
                Tags.PushPrefix(prefix);
                cursor.UInt32(isVni ? "VNI"u8 : "decap_inner_header_offset"u8);
                Tags.PopPrefix(prefix.Length);
                break;
        }
    }

    private void SampleType(ReadOnlySpan<byte> name, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> type)
    {
        var room = Tags.Begin(name, prefix.Length + type.Length);
        prefix.CopyTo(room);
        type.CopyTo(room.Slice(prefix.Length));
        Tags.End(prefix.Length + type.Length);
    }

    private void Ports()
    {
        switch (State.Protocol)
        {
            case IPProtocols.Icmp:
                Tags.UInt32("ICMPType"u8, State.DestinationPort);
                break;
            case IPProtocols.Tcp:
                Tags.UInt32("TCPSrcPort"u8, State.SourcePort);
                Tags.UInt32("TCPDstPort"u8, State.DestinationPort);
                Tags.UInt32("TCPFlags"u8, State.TcpFlags);
                break;
            case IPProtocols.Udp:
                Tags.UInt32("UDPSrcPort"u8, State.SourcePort);
                Tags.UInt32("UDPDstPort"u8, State.DestinationPort);
                break;
        }
    }

    private void WifiPayload()
    {
        cursor.UInt32("cipher_suite"u8);
        if (cursor.Failed || cursor.IsCut || !Sflowtool.WifiPayload.IsPlain(cursor.Reader))
        {
            SampledHeaderPrinter.Print(cursor, ref State, hasStripped: true);
            return;
        }

        var data = cursor.Reader.ReadOpaque();
        Tags.UInt32("headerLen"u8, (uint)data.Length);
        SampledHeaderPrinter.PrintBytes(Tags, data);
    }
}
