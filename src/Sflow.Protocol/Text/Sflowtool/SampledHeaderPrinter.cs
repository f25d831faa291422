using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>Prints a sampled header and what sflowtool decodes of it.</summary>
internal static class SampledHeaderPrinter
{
    /// <summary>As many bytes as sflowtool's buffer has room for, three characters each.</summary>
    private const int MaxShownBytes = TagWriter.MaxValueSize / 3;

    private const int EthernetTagsOffset = 14;

    /// <summary>Prints the structure.</summary>
    /// <param name="cursor">Stands before it.</param>
    /// <param name="state">What the sample has told of its packet.</param>
    /// <param name="hasStripped">Whether the structure says how many bytes were stripped; versions 2 and 4 do not.</param>
    public static void Print(TagCursor cursor, ref FlowState state, bool hasStripped)
    {
        var tags = cursor.Tags;
        tags.Plain("flowSampleType"u8, "HEADER"u8);
        var protocol = cursor.Reader.ReadUInt32();
        if (cursor.Failed)
        {
            return;
        }

        tags.UInt32("headerProtocol"u8, protocol);
        state.PacketSize = cursor.Reader.ReadUInt32();
        if (cursor.Failed)
        {
            return;
        }

        tags.UInt32("sampledPacketSize"u8, state.PacketSize);
        if (hasStripped)
        {
            state.Stripped = cursor.Reader.ReadUInt32();
            if (cursor.Failed)
            {
                return;
            }

            tags.UInt32("strippedBytes"u8, state.Stripped);
        }

        var length = cursor.Reader.ReadUInt32();
        if (cursor.Failed)
        {
            return;
        }

        tags.UInt32("headerLen"u8, length);
        var header = cursor.Reader.ReadFixedOpaque(length);
        if (!cursor.Failed || !cursor.IsCut)
        {
            PrintHeader(tags, header, protocol, ref state);
        }
    }

    /// <summary>Prints the bytes of a header, as many as sflowtool shows.</summary>
    public static void PrintBytes(TagWriter tags, XdrOpaque header)
    {
        var shown = header.Span.Slice(0, Math.Min(header.Length, MaxShownBytes));
        tags.End(Ascii.DashedHex(tags.Begin("headerBytes"u8, TagWriter.MaxValueSize), shown));
    }

    private static void PrintHeader(TagWriter tags, XdrOpaque header, uint protocol, ref FlowState state)
    {
        PrintBytes(tags, header);
        var buffer = header.Buffer ?? [];
        HeaderDecoder.Decode(buffer, header.Offset, header.Length, protocol, ref state, out var layers);
        PrintLink(tags, buffer, header, protocol, layers, state);
        if (layers.IPVersion != 0)
        {
            tags.Int32("IPSize"u8, unchecked(state.PacketSize - state.Stripped - (uint)(layers.IPHeader - header.Offset)));
            if (layers.HasIPHeader)
            {
                PrintIP(tags, buffer, layers, state);
            }
            else if (layers.IsWrongVersion)
            {
                tags.NoteNumber("header decode error: unexpected IP version: "u8, (uint)buffer[layers.IPHeader] >> 4);
            }
        }
    }

    private static void PrintLink(TagWriter tags, byte[] buffer, XdrOpaque header, uint protocol, in HeaderLayers layers, in FlowState state)
    {
        switch ((HeaderProtocol)protocol)
        {
            case HeaderProtocol.Ethernet:
                PrintEthernet(tags, buffer, header, layers, state);
                break;
            case HeaderProtocol.IPv4 or HeaderProtocol.IPv6:
                break;
            case HeaderProtocol.Ieee80211Mac:
                PrintWifi(tags, buffer, header);
                break;
            case > HeaderProtocol.Ethernet and <= HeaderProtocol.InfiniBand:
                tags.NoteNumber("NO_DECODE headerProtocol="u8, protocol);
                break;
            default:
                tags.NoteNumber("UNKNOWN headerProtocol="u8, protocol, isSigned: true);
                break;
        }
    }

    private static void PrintEthernet(TagWriter tags, byte[] buffer, XdrOpaque header, in HeaderLayers layers, in FlowState state)
    {
        if (header.Length < EthernetTagsOffset)
        {
            return;
        }

        tags.Mac("dstMAC"u8, buffer.AsSpan(header.Offset, 6));
        tags.Mac("srcMAC"u8, buffer.AsSpan(header.Offset + 6, 6));
        for (var i = 0; i < layers.VlanTags; i++)
        {
            PrintVlan(tags, WireBytes.ReadUInt16(buffer, header.Offset + EthernetTagsOffset + (4 * i)), i);
        }

        if (layers.VendorOui != 0)
        {
            tags.End(Ascii.DashedHex(tags.Begin("VSNAP_OUI"u8, 8), buffer.AsSpan(layers.VendorOui, 3)));
        }

        if (layers.HasEtherType)
        {
            tags.UInt32("ethernet_type"u8, state.EtherType);
        }
    }

    /// <summary>A tag, outermost first; those inside carry their depth.</summary>
    private static void PrintVlan(TagWriter tags, uint control, int depth)
    {
        Span<byte> name = stackalloc byte[32];
        tags.UInt32(Numbered(name, "decodedVLAN"u8, depth), control & 0xFFF);
        tags.UInt32(Numbered(name, "decodedPriority"u8, depth), control >> 13);
    }

    private static ReadOnlySpan<byte> Numbered(Span<byte> room, ReadOnlySpan<byte> name, int depth)
    {
        var count = Ascii.Copy(room, name);
        if (depth == 0)
        {
            return room.Slice(0, count);
        }

        room[count++] = (byte)'.';
        return room.Slice(0, count + Ascii.UInt32(room.Slice(count), (uint)depth));
    }

    private static void PrintWifi(TagWriter tags, byte[] buffer, XdrOpaque header)
    {
        if (header.Length < 24 || !HeaderDecoder.IsWifiData(buffer, header.Offset))
        {
            return;
        }

        HeaderDecoder.WifiAddresses(buffer, header.Offset, header.Length, out var source, out var destination);
        if (source != 0)
        {
            tags.Mac("srcMAC"u8, buffer.AsSpan(source, 6));
        }

        tags.Mac("dstMAC"u8, buffer.AsSpan(destination, 6));
        tags.Mac("txMAC"u8, buffer.AsSpan(header.Offset + 10, 6));
        tags.Mac("rxMAC"u8, buffer.AsSpan(header.Offset + 4, 6));
    }

    private static void PrintIP(TagWriter tags, byte[] buffer, in HeaderLayers layers, in FlowState state)
    {
        if (layers.IPVersion == 4)
        {
            PrintIPv4(tags, buffer, layers, state);
        }
        else
        {
            PrintIPv6(tags, buffer, layers, state);
        }

        if (layers.HasPorts)
        {
            PrintLayer4(tags, layers, state);
        }
    }

    private static void PrintIPv4(TagWriter tags, byte[] buffer, in HeaderLayers layers, in FlowState state)
    {
        tags.UInt32("ip.tot_len"u8, WireBytes.ReadUInt16(buffer, layers.IPHeader + 2));
        tags.Address("srcIP"u8, buffer.AsSpan(state.SourceAddress, 4));
        tags.Address("dstIP"u8, buffer.AsSpan(state.DestinationAddress, 4));
        tags.UInt32("IPProtocol"u8, state.Protocol);
        tags.UInt32("IPTOS"u8, state.Tos);
        tags.UInt32("IPTTL"u8, state.Ttl);
        tags.UInt32("IPID"u8, WireBytes.ReadUInt16(buffer, layers.IPHeader + 4));
        if (layers.FragmentOffset > 0)
        {
            tags.UInt32("IPFragmentOffset"u8, (uint)layers.FragmentOffset);
        }
    }

    private static void PrintIPv6(TagWriter tags, byte[] buffer, in HeaderLayers layers, in FlowState state)
    {
        tags.UInt32("IPTOS"u8, state.Tos);
        var label = tags.Begin("IP6_label"u8, 10);
        label[0] = (byte)'0';
        label[1] = (byte)'x';
        tags.End(2 + Ascii.Hex(label.Slice(2), WireBytes.ReadUInt32(buffer, layers.IPHeader) & 0xFFFFF, width: 1));
        var payload = WireBytes.ReadUInt16(buffer, layers.IPHeader + 4);
        if (payload == 0)
        {
            tags.Plain("IPV6_payloadLen"u8, "<jumbo>"u8);
        }
        else
        {
            tags.UInt32("IPV6_payloadLen"u8, payload);
        }

        tags.UInt32("IPTTL"u8, state.Ttl);
        tags.Address("srcIP6"u8, buffer.AsSpan(state.SourceAddress, 16));
        tags.Address("dstIP6"u8, buffer.AsSpan(state.DestinationAddress, 16));
        uint extension = buffer[layers.IPHeader + 6];
        for (int i = 0, position = layers.IPHeader + 40; i < layers.Extensions; i++)
        {
            tags.UInt32("IP6HeaderExtension"u8, extension);
            if (i + 1 < layers.Extensions)
            {
                var size = HeaderDecoder.ExtensionSize(buffer, position, extension);
                extension = buffer[position];
                position += size;
            }
        }

        if (layers.HasProtocol)
        {
            tags.UInt32("IPProtocol"u8, state.Protocol);
        }
    }

    private static void PrintLayer4(TagWriter tags, in HeaderLayers layers, in FlowState state)
    {
        switch (state.Protocol)
        {
            case IPProtocols.Icmp:
                tags.UInt32("ICMPType"u8, state.SourcePort);
                tags.UInt32("ICMPCode"u8, state.DestinationPort);
                break;
            case IPProtocols.Tcp:
                tags.UInt32("TCPSrcPort"u8, state.SourcePort);
                tags.UInt32("TCPDstPort"u8, state.DestinationPort);
                if (layers.HasTcpFlags)
                {
                    tags.UInt32("TCPFlags"u8, state.TcpFlags);
                }

                break;
            case IPProtocols.Udp:
                tags.UInt32("UDPSrcPort"u8, state.SourcePort);
                tags.UInt32("UDPDstPort"u8, state.DestinationPort);
                tags.UInt32("UDPBytes"u8, layers.UdpLength);
                break;
        }
    }
}
