using System.Runtime.CompilerServices;
using Sflow.Protocol.Packets;
using Sflow.Protocol.Records.Flow;

namespace Sflow.Protocol.Datagrams;

/// <summary>Where sampled headers meet the dissector.</summary>
public static class PacketHeaders
{
    /// <summary>Dissects a sampled header of Ethernet, IPv4 or IPv6.</summary>
    /// <param name="header">The record.</param>
    /// <param name="packet">What was found; a view of the datagram.</param>
    /// <returns>False when the header begins with a protocol that is not dissected; the summary is then empty.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryDissect(this in SampledHeader header, out PacketSummary packet)
    {
        packet = default;
        if (header.Protocol == HeaderProtocol.Ethernet)
        {
            if (header.Header.Buffer is { } buffer
                && PacketDissector.TryDissectPlain(buffer, header.Header.Offset, Math.Min(header.Header.Length, ushort.MaxValue), ref packet))
            {
                return true;
            }

            PacketDissector.Dissect(header.Header, LinkType.Ethernet, out packet);
            return true;
        }

        if (header.Protocol is HeaderProtocol.IPv4 or HeaderProtocol.IPv6)
        {
            PacketDissector.Dissect(header.Header, LinkType.IP, out packet);
            return true;
        }

        return false;
    }

    /// <summary>Dissects a sampled header into a stack of headers.</summary>
    /// <param name="header">The record.</param>
    /// <param name="wanted">The kinds that somebody asks for, see <see cref="PacketDissector.Dissect(byte[], int, int, LinkType, ushort, HeaderKinds, bool, HeaderStack)"/>.</param>
    /// <param name="inner">Whether they are wanted each time that they occur.</param>
    /// <param name="headers">Takes what is found, a view of the datagram.</param>
    /// <returns>False when the header begins with a protocol that is not dissected; the stack is then empty.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryDissect(this in SampledHeader header, HeaderKinds wanted, bool inner, HeaderStack headers)
    {
        ThrowHelper.ThrowIfNull(headers, nameof(headers));
        if (header.Protocol == HeaderProtocol.Ethernet && header.Header.Buffer is { } buffer)
        {
            PacketDissector.Walk(
                buffer, header.Header.Offset, Math.Min(header.Header.Length, ushort.MaxValue), LinkType.Ethernet, 0, wanted, inner, headers);
            return true;
        }

        return TryDissectOther(header, wanted, inner, headers);
    }

    /// <summary>Dissects the header of a packet that was dropped into a stack of headers.</summary>
    /// <param name="sample">The notification.</param>
    /// <param name="wanted">The kinds that somebody asks for, see <see cref="PacketDissector.Dissect(byte[], int, int, LinkType, ushort, HeaderKinds, bool, HeaderStack)"/>.</param>
    /// <param name="inner">Whether they are wanted each time that they occur.</param>
    /// <param name="headers">Takes what is found, a view of the datagram.</param>
    /// <returns>False when it has no sampled header, or one of a protocol that is not dissected; the stack is then empty.</returns>
    public static bool TryDissect(this in DiscardedPacket sample, HeaderKinds wanted, bool inner, HeaderStack headers)
    {
        ThrowHelper.ThrowIfNull(headers, nameof(headers));
        foreach (var record in sample.Records)
        {
            // A length that lies still leaves what is there of the header.
            if (record.Format.Tag == SampledHeader.Tag && (record.TryRead<SampledHeader>(out var header) || !header.Header.IsEmpty))
            {
                return header.TryDissect(wanted, inner, headers);
            }
        }

        headers.Begin([], 0, 0);
        return false;
    }

    /// <summary>
    /// The length of the network layer's packet as the frame's length tells it: without what was stripped and without the link layer's headers.
    /// Where the frame was padded to its least size, the padding counts. <see cref="PacketSummary.IpLength"/> is what IP tells; agents lie about either.
    /// </summary>
    /// <param name="header">The record.</param>
    /// <param name="packet">What <see cref="TryDissect(in SampledHeader, out PacketSummary)"/> found in it.</param>
    /// <param name="length">The length in bytes.</param>
    /// <returns>False when there is no IP header, or the frame's length is too small to hold what stands before it.</returns>
    public static bool TryGetNetworkLength(this in SampledHeader header, in PacketSummary packet, out uint length)
    {
        var before = (ulong)header.Stripped + (uint)packet.NetworkOffset;
        var told = packet.Has(PacketLayers.IPv4 | PacketLayers.IPv6) && header.FrameLength >= before;
        length = told ? (uint)(header.FrameLength - before) : 0;
        return told;
    }

    private static bool TryDissectOther(in SampledHeader header, HeaderKinds wanted, bool inner, HeaderStack headers)
    {
        var skipped = 0;
        var link = LinkType.Ethernet;
        switch (header.Protocol)
        {
            case HeaderProtocol.Ethernet:
            case HeaderProtocol.Ieee80211Amsdu:
                // A subframe of an A-MSDU begins as a frame of IEEE 802.3 does: two addresses and a length.
                break;
            case HeaderProtocol.TokenRing:
                link = LinkType.TokenRing;
                break;
            case HeaderProtocol.Fddi:
                link = LinkType.Fddi;
                break;
            case HeaderProtocol.FrameRelay:
                link = LinkType.FrameRelay;
                break;
            case HeaderProtocol.Ppp:
            case HeaderProtocol.Pos:
                link = LinkType.Ppp;
                break;
            case HeaderProtocol.Aal5:
                link = LinkType.Llc;
                break;
            case HeaderProtocol.Aal5IP:
            case HeaderProtocol.IPv4:
            case HeaderProtocol.IPv6:
                link = LinkType.IP;
                break;
            case HeaderProtocol.Mpls:
                link = LinkType.Mpls;
                break;
            case HeaderProtocol.Ieee80211Mac:
                link = LinkType.Ieee80211;
                break;
            case HeaderProtocol.Ieee80211Ampdu:
                // Behind the delimiter.
                link = LinkType.Ieee80211;
                skipped = 4;
                break;
            case HeaderProtocol.InfiniBand:
                link = LinkType.InfiniBand;
                break;
            default:
                headers.Begin([], 0, 0);
                return false;
        }

        var length = Math.Min(header.Header.Length, ushort.MaxValue);
        skipped = Math.Min(skipped, length);
        PacketDissector.Walk(header.Header.Buffer ?? [], header.Header.Offset + skipped, length - skipped, link, 0, wanted, inner, headers);
        return true;
    }
}
