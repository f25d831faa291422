using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>
/// Decodes a sampled header as far as sflowtool does: VLAN tags, SNAP, IPv4, IPv6 with extension headers, ICMP, TCP, UDP and 802.11
/// addresses, no further. Unlike sflowtool it reads nothing behind the header's end, no ports out of a later fragment, and extension
/// headers at their own lengths.
/// </summary>
internal static class HeaderDecoder
{
    private const int EthernetSize = 14;
    private const int IPv4Size = 20;
    private const int IPv6Size = 40;
    private const int WifiSize = 24;
    private const int MaxIeee8023Length = 1500;

    /// <summary>Decodes a header into the sample's state.</summary>
    public static void Decode(byte[] buffer, int start, int length, uint protocol, ref FlowState state, out HeaderLayers layers)
    {
        layers = default;
        switch ((HeaderProtocol)protocol)
        {
            case HeaderProtocol.Ethernet:
                DecodeEthernet(buffer, start, start + length, ref state, ref layers);
                break;
            case HeaderProtocol.IPv4:
                layers.IPVersion = 4;
                layers.IPHeader = start;
                break;
            case HeaderProtocol.IPv6:
                layers.IPVersion = 6;
                layers.IPHeader = start;
                break;
            case HeaderProtocol.Ieee80211Mac:
                DecodeWifi(buffer, start, length, ref state);
                break;
        }

        if (layers.IPVersion == 4)
        {
            state.IPv4Offset = layers.IPHeader - start;
            DecodeIPv4(buffer, start + length, ref state, ref layers);
        }
        else if (layers.IPVersion == 6)
        {
            DecodeIPv6(buffer, start + length, ref state, ref layers);
        }
    }

    public static bool IsVlan(uint type) => type is 0x8100 or 0x88A8 or 0x9100 or 0x9200 or 0x9300;

    public static bool IsExtension(uint protocol) => protocol is IPProtocols.HopByHop or IPProtocols.Routing or IPProtocols.Fragment
        or IPProtocols.Authentication or IPProtocols.DestinationOptions;

    /// <summary>The size of an IPv6 extension header at least 8 bytes of which are there. RFC 8200 section 4, RFC 4302 section 2.2.</summary>
    public static int ExtensionSize(byte[] buffer, int position, uint protocol) => protocol switch
    {
        IPProtocols.Fragment => 8,
        IPProtocols.Authentication => Math.Max(8, 4 * (buffer[position + 1] + 2)),
        _ => 8 * (buffer[position + 1] + 1),
    };

    private static void DecodeEthernet(byte[] buffer, int start, int end, ref FlowState state, ref HeaderLayers layers)
    {
        if (end - start < EthernetSize)
        {
            return;
        }

        state.DestinationMac = start;
        state.SourceMac = start + 6;
        var position = start + EthernetSize;
        uint type = WireBytes.ReadUInt16(buffer, position - 2);
        while (IsVlan(type))
        {
            if (end - position < 4)
            {
                return;
            }

            state.SourceVlan = WireBytes.ReadUInt16(buffer, position) & 0xFFFu;
            type = WireBytes.ReadUInt16(buffer, position + 2);
            position += 4;
            layers.VlanTags++;
        }

        if (end - start < IPv4Size || IsIpx(buffer, position, end, type)
            || (type <= MaxIeee8023Length && !TryReadLlc(buffer, ref position, end, ref type, ref layers)))
        {
            return;
        }

        state.EtherType = type;
        layers.HasEtherType = true;
        if ((type == 0x0800 && end - position >= IPv4Size && buffer[position] >> 4 == 4 && (buffer[position] & 15) >= 5)
            || (type == 0x86DD && end > position && buffer[position] >> 4 == 6))
        {
            layers.IPVersion = type == 0x0800 ? 4 : 6;
            layers.IPHeader = position;
        }
    }

    /// <summary>IPX without a checksum is recognised, and left alone.</summary>
    private static bool IsIpx(byte[] buffer, int position, int end, uint type) => type is 0x0200 or 0x0201 or 0x0600
        && end - position >= 4 && WireBytes.ReadUInt16(buffer, position) == 0xFFFF
        && WireBytes.ReadUInt16(buffer, position + 2) is >= 30 and <= 576;

    /// <summary>Finds the Ethernet type behind IEEE 802.2 SNAP, or IP by its own service access point.</summary>
    private static bool TryReadLlc(byte[] buffer, ref int position, int end, ref uint type, ref HeaderLayers layers)
    {
        if (end - position < 3)
        {
            return false;
        }

        if (buffer[position] == 0xAA && buffer[position + 1] == 0xAA && buffer[position + 2] == 3)
        {
            if (end - position < 6)
            {
                return false;
            }

            if ((buffer[position + 3] | buffer[position + 4] | buffer[position + 5]) != 0)
            {
                layers.VendorOui = position + 3;
                return false;
            }

            if (end - position < 8)
            {
                return false;
            }

            type = WireBytes.ReadUInt16(buffer, position + 6);
            position += 8;
            return true;
        }

        type = 0x0800;
        position += 3;
        return buffer[position - 3] == 6 && buffer[position - 2] == 6 && (buffer[position - 1] & 1) != 0;
    }

    private static void DecodeIPv4(byte[] buffer, int end, ref FlowState state, ref HeaderLayers layers)
    {
        var header = layers.IPHeader;
        if (end - header < IPv4Size)
        {
            return;
        }

        layers.HasIPHeader = true;
        state.SetAddresses(header + 12, 4);
        state.Protocol = buffer[header + 9];
        state.Tos = buffer[header + 1];
        state.Ttl = buffer[header + 8];
        layers.FragmentOffset = WireBytes.ReadUInt16(buffer, header + 6) & 0x1FFF;
        var size = (buffer[header] & 15) * 4;
        if (layers.FragmentOffset == 0 && size >= IPv4Size)
        {
            DecodeLayer4(buffer, header + size, end, ref state, ref layers);
        }
    }

    private static void DecodeIPv6(byte[] buffer, int end, ref FlowState state, ref HeaderLayers layers)
    {
        var header = layers.IPHeader;
        if (end - header < IPv6Size)
        {
            return;
        }

        if (buffer[header] >> 4 != 6)
        {
            layers.IsWrongVersion = true;
            return;
        }

        layers.HasIPHeader = true;
        state.Tos = (WireBytes.ReadUInt32(buffer, header) >> 20) & 0xFF;
        state.Ttl = buffer[header + 7];
        state.SetAddresses(header + 8, 16);
        uint protocol = buffer[header + 6];
        var position = header + IPv6Size;
        while (IsExtension(protocol))
        {
            layers.Extensions++;
            if (end - position < 8)
            {
                return;
            }

            if (protocol == IPProtocols.Fragment)
            {
                layers.FragmentOffset |= WireBytes.ReadUInt16(buffer, position + 2) >> 3;
            }

            var size = ExtensionSize(buffer, position, protocol);
            protocol = buffer[position];
            position += size;
            if (position > end)
            {
                return;
            }
        }

        state.Protocol = protocol;
        layers.HasProtocol = true;
        if (layers.FragmentOffset == 0)
        {
            DecodeLayer4(buffer, position, end, ref state, ref layers);
        }
    }

    private static void DecodeLayer4(byte[] buffer, int position, int end, ref FlowState state, ref HeaderLayers layers)
    {
        if (end - position < 8)
        {
            return;
        }

        switch (state.Protocol)
        {
            case IPProtocols.Icmp:
                layers.HasPorts = true;
                state.SourcePort = buffer[position];
                state.DestinationPort = buffer[position + 1];
                break;
            case IPProtocols.Tcp or IPProtocols.Udp:
                layers.HasPorts = true;
                state.SourcePort = WireBytes.ReadUInt16(buffer, position);
                state.DestinationPort = WireBytes.ReadUInt16(buffer, position + 2);
                layers.HasTcpFlags = state.Protocol == IPProtocols.Tcp && end - position >= 14;
                state.TcpFlags = layers.HasTcpFlags ? buffer[position + 13] : state.TcpFlags;
                layers.UdpLength = WireBytes.ReadUInt16(buffer, position + 4);
                break;
        }
    }

    /// <summary>Addresses of a data frame, which stand by its two DS bits. IEEE 802.11 section 9.2.4.</summary>
    private static void DecodeWifi(byte[] buffer, int start, int length, ref FlowState state)
    {
        if (length < WifiSize || !IsWifiData(buffer, start))
        {
            return;
        }

        WifiAddresses(buffer, start, length, out var source, out var destination);
        state.SourceMac = source == 0 ? state.SourceMac : source;
        state.DestinationMac = destination;
    }

    public static bool IsWifiData(byte[] buffer, int start) => ((buffer[start] >> 2) & 3) == 2;

    /// <summary>The source is 0 when it stands in a fourth address that is cut off.</summary>
    public static void WifiAddresses(byte[] buffer, int start, int length, out int source, out int destination)
    {
        var toDs = (buffer[start + 1] & 1) != 0;
        var fromDs = (buffer[start + 1] & 2) != 0;
        destination = start + (toDs ? 16 : 4);
        source = fromDs ? (toDs ? (length < WifiSize + 6 ? 0 : start + WifiSize) : start + 16) : start + 10;
    }
}
