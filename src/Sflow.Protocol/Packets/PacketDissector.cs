using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Packets;

/// <summary>
/// Finds the headers at the beginning of a packet: Ethernet II, 802.3 with LLC and SNAP, VLAN stacks, IPv4, IPv6 with extension
/// headers, TCP, UDP, ICMP, ICMPv6. A header that is cut ends it and leaves what was found before. No recursion, a bound on the
/// number of headers, no allocation, no exception on data.
/// </summary>
public static partial class PacketDissector
{
    /// <summary>The largest number of VLAN tags that are followed, and of IPv6 extension headers.</summary>
    public const int MaxRepeatedHeaders = 16;

    private const int EthernetSize = 14;
    private const int IPv4Size = 20;
    private const int IPv6Size = 40;

    /// <summary>The largest value of the Ethernet type field that is a length. IEEE 802.3 section 3.2.6.</summary>
    private const ushort Largest8023Length = 1500;

    private const byte FragmentHeader = 44;
    private const byte AuthenticationHeader = 51;
    private const ushort EtherTypeIPv4 = 0x0800;
    private const ushort EtherTypeIPv6 = 0x86DD;

    /// <summary>Dissects a packet.</summary>
    /// <param name="bytes">Its first bytes; beyond 65535 they are left alone.</param>
    /// <param name="link">What they begin with, other than <see cref="LinkType.EtherType"/>.</param>
    /// <param name="packet">What was found; a view of the bytes.</param>
    public static void Dissect(XdrOpaque bytes, LinkType link, out PacketSummary packet) =>
        Walk(bytes.Buffer ?? [], bytes.Offset, Math.Min(bytes.Length, ushort.MaxValue), link, 0, out packet);

    /// <summary>
    /// Dissects a packet whose first bytes are those of most: Ethernet II, IPv4 without options and not a fragment, TCP or UDP whole.
    /// Then every header stands where it always does, and three comparisons say so.
    /// </summary>
    /// <param name="buffer">The array.</param>
    /// <param name="start">The packet's first byte.</param>
    /// <param name="length">How many bytes of the packet are there.</param>
    /// <param name="packet">What was found, as the walk finds it; left alone when the packet is another.</param>
    /// <returns>Whether it was such a packet.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryDissectPlain(byte[] buffer, int start, int length, ref PacketSummary packet)
    {
        const int Transport = EthernetSize + IPv4Size;
        if (length < Transport + 8
            || WireBytes.ReadUInt32(buffer, start + 12) >> 8 != 0x080045
            || (WireBytes.ReadUInt16(buffer, start + EthernetSize + 6) & 0x3FFF) != 0)
        {
            return false;
        }

        var protocol = WireBytes.ReadByte(buffer, start + EthernetSize + 9);
        var size = 8;
        if (protocol == 6)
        {
            size = length < Transport + 20 ? 0 : (WireBytes.ReadByte(buffer, start + Transport + 12) >> 4) * 4;
            if (size < 20 || length - Transport < size)
            {
                return false;
            }
        }
        else if (protocol != 17)
        {
            return false;
        }

        packet.BeginPlain(buffer, start, protocol, Transport + size);
        return true;
    }

    /// <summary>Dissects a part of an array.</summary>
    /// <param name="buffer">The array.</param>
    /// <param name="offset">The packet's first byte.</param>
    /// <param name="length">How many bytes of the packet are there; beyond 65535 they are left alone.</param>
    /// <param name="link">What they begin with.</param>
    /// <param name="etherType">The Ethernet type of the bytes, for <see cref="LinkType.EtherType"/>; else left alone.</param>
    /// <param name="packet">What was found; a view of the array.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not inside the array.</exception>
    public static void Dissect(byte[] buffer, int offset, int length, LinkType link, ushort etherType, out PacketSummary packet)
    {
        ThrowHelper.ThrowIfOutside(buffer, offset, length);
        Walk(buffer, offset, Math.Min(length, ushort.MaxValue), link, etherType, out packet);
    }

    private static void Walk(byte[] buffer, int start, int length, LinkType link, ushort etherType, out PacketSummary packet)
    {
        packet = default;
        packet.Begin(buffer, start);
        var position = 0;
        switch (link)
        {
            case LinkType.Ethernet:
                if (length < EthernetSize)
                {
                    packet.IsTruncated = true;
                    return;
                }

                packet.Layers = PacketLayers.Ethernet;
                etherType = WireBytes.ReadUInt16(buffer, start + 12);
                position = EthernetSize;
                break;
            case LinkType.IP:
                if (length == 0)
                {
                    packet.IsTruncated = true;
                    return;
                }

                etherType = (WireBytes.ReadByte(buffer, start) >> 4) switch { 4 => EtherTypeIPv4, 6 => EtherTypeIPv6, _ => (ushort)0 };
                break;
            case LinkType.EtherType:
                break;
            default:
                // The summary knows Ethernet and IP; the stack of headers knows the others.
                etherType = 0;
                break;
        }

        if (etherType is not EtherTypeIPv4 and not EtherTypeIPv6)
        {
            etherType = BehindTagsAndLlc(buffer, start, length, etherType, position, ref packet);
            position = packet.PayloadOffset;
        }

        packet.EtherType = etherType;
        packet.PayloadOffset = position;
        if (etherType == EtherTypeIPv4)
        {
            DissectIPv4(buffer, start, length, position, ref packet);
        }
        else if (etherType == EtherTypeIPv6)
        {
            DissectIPv6(buffer, start, length, position, ref packet);
        }
    }

    /// <summary>Passes over VLAN tags, LLC and SNAP; leaves where it came to in the payload's offset.</summary>
    private static ushort BehindTagsAndLlc(byte[] buffer, int start, int length, ushort etherType, int position, ref PacketSummary packet)
    {
        packet.PayloadOffset = position;
        while (IsVlan(etherType) && packet.VlanCount < MaxRepeatedHeaders)
        {
            if (length - position < 4)
            {
                packet.IsTruncated = true;
                return 0;
            }

            if (packet.VlanCount++ == 0)
            {
                packet.FirstTagAt = (ushort)position;
                packet.Layers |= PacketLayers.Vlan;
            }

            etherType = WireBytes.ReadUInt16(buffer, start + position + 2);
            position += 4;
            packet.PayloadOffset = position;
        }

        if (etherType > Largest8023Length || !packet.Has(PacketLayers.Ethernet))
        {
            return etherType;
        }

        if (length - position < 3)
        {
            packet.IsTruncated = true;
            return 0;
        }

        packet.Layers |= PacketLayers.Llc;
        var saps = WireBytes.ReadUInt16(buffer, start + position);
        var control = WireBytes.ReadByte(buffer, start + position + 2);

        // IP directly over LLC, RFC 948: SAP 6 on both sides, unnumbered information.
        if (saps == 0x0606 && (control & 1) != 0)
        {
            packet.PayloadOffset = position + 3;
            return EtherTypeIPv4;
        }

        if (saps != 0xAAAA || control != 3)
        {
            return 0;
        }

        if (length - position < 8)
        {
            packet.IsTruncated = true;
            return 0;
        }

        packet.Layers |= PacketLayers.Snap;

        // Only the organisation code 0 is followed by an Ethernet type, RFC 1042.
        var organisation = WireBytes.ReadUInt32(buffer, start + position + 2) & 0xFFFFFF;
        if (organisation != 0)
        {
            return 0;
        }

        packet.PayloadOffset = position + 8;
        return WireBytes.ReadUInt16(buffer, start + position + 6);
    }

    /// <summary>802.1Q, 802.1ad, and the types that vendors used for stacked tags before it.</summary>
    private static bool IsVlan(ushort etherType) => etherType is 0x8100 or 0x88A8 or 0x9100 or 0x9200 or 0x9300;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void DissectIPv4(byte[] buffer, int start, int length, int position, ref PacketSummary packet)
    {
        if (length - position < IPv4Size)
        {
            packet.IsTruncated = true;
            return;
        }

        var at = start + position;
        var first = WireBytes.ReadByte(buffer, at);
        var headerSize = (first & 0xF) * 4;
        if (first >> 4 != 4 || headerSize < IPv4Size)
        {
            return;
        }

        packet.Layers |= PacketLayers.IPv4;
        packet.NetworkAt = (ushort)position;
        packet.IpProtocol = WireBytes.ReadByte(buffer, at + 9);
        packet.PayloadOffset = Math.Min(position + headerSize, length);
        var fragment = WireBytes.ReadUInt16(buffer, at + 6);
        if ((fragment & 0x3FFF) != 0)
        {
            packet.IsFragment = true;
            packet.FragmentOffset = (ushort)(fragment & 0x1FFF);
            if (packet.FragmentOffset != 0)
            {
                return;
            }
        }

        if (length - position < headerSize)
        {
            packet.IsTruncated = true;
            return;
        }

        DissectTransport(buffer, start, length, position + headerSize, ref packet);
    }

    private static void DissectIPv6(byte[] buffer, int start, int length, int position, ref PacketSummary packet)
    {
        if (length - position < IPv6Size)
        {
            packet.IsTruncated = true;
            return;
        }

        if (WireBytes.ReadByte(buffer, start + position) >> 4 != 6)
        {
            return;
        }

        packet.Layers |= PacketLayers.IPv6;
        packet.NetworkAt = (ushort)position;
        var next = WireBytes.ReadByte(buffer, start + position + 6);
        position += IPv6Size;
        packet.PayloadOffset = position;
        packet.IpProtocol = next;
        for (var headers = 0; IsExtension(next); headers++)
        {
            if (headers == MaxRepeatedHeaders)
            {
                return;
            }

            if (length - position < 8)
            {
                packet.IsTruncated = true;
                return;
            }

            var at = start + position;
            var size = ExtensionSize(next, WireBytes.ReadByte(buffer, at + 1));
            if (next == FragmentHeader)
            {
                // A header that tells neither an offset nor more fragments is on a whole packet, RFC 6946.
                var fragment = WireBytes.ReadUInt16(buffer, at + 2);
                packet.IsFragment |= (fragment & 0xFFF9) != 0;
                packet.FragmentOffset = (ushort)(fragment >> 3);
            }

            packet.Layers |= PacketLayers.IPv6Extension;
            next = WireBytes.ReadByte(buffer, at);
            packet.IpProtocol = next;
            position += size;
            packet.PayloadOffset = Math.Min(position, length);
            if (packet.FragmentOffset != 0)
            {
                return;
            }

            if (position > length)
            {
                packet.IsTruncated = true;
                return;
            }
        }

        DissectTransport(buffer, start, length, position, ref packet);
    }

    /// <summary>Hop-by-hop, routing, fragment, authentication, destination, mobility, HIP, Shim6. RFC 7045 section 4; ESP hides what follows.</summary>
    private static bool IsExtension(byte protocol) => protocol is 0 or 43 or FragmentHeader or AuthenticationHeader or 60 or 135 or 139 or 140;

    private static int ExtensionSize(byte protocol, byte length) => protocol switch
    {
        FragmentHeader => 8,
        AuthenticationHeader => (length + 2) * 4,
        _ => (length + 1) * 8,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void DissectTransport(byte[] buffer, int start, int length, int position, ref PacketSummary packet)
    {
        var available = length - position;
        switch (packet.IpProtocol)
        {
            case 6:
                // Ports are told even when the agent cut the rest; flags need 14 bytes.
                if (available < 4)
                {
                    packet.IsTruncated = true;
                    return;
                }

                packet.Layers |= PacketLayers.Tcp;
                packet.TransportAt = (ushort)position;
                packet.HasTcpFlags = available >= 14;
                var size = available >= 13 ? (WireBytes.ReadByte(buffer, start + position + 12) >> 4) * 4 : 20;
                packet.IsTruncated = available < size || available < 20;
                packet.PayloadOffset = position + Math.Min(Math.Max(size, 20), available);
                return;
            case 17:
                if (available < 4)
                {
                    packet.IsTruncated = true;
                    return;
                }

                packet.Layers |= PacketLayers.Udp;
                packet.TransportAt = (ushort)position;
                packet.IsTruncated = available < 8;
                packet.PayloadOffset = position + Math.Min(8, available);
                return;
            case 1 when packet.Has(PacketLayers.IPv4):
                SetIcmp(PacketLayers.Icmp, position, available, ref packet);
                return;
            case 58 when packet.Has(PacketLayers.IPv6):
                SetIcmp(PacketLayers.IcmpV6, position, available, ref packet);
                return;
            default:
                return;
        }
    }

    private static void SetIcmp(PacketLayers layer, int position, int available, ref PacketSummary packet)
    {
        if (available < 2)
        {
            packet.IsTruncated = true;
            return;
        }

        packet.Layers |= layer;
        packet.TransportAt = (ushort)position;
        packet.IsTruncated = available < 4;
        packet.PayloadOffset = position + Math.Min(4, available);
    }
}
