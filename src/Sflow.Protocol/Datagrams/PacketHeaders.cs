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

    /// <summary>
    /// The length of the network layer's packet as the frame's length tells it: without what was stripped and without the link layer's headers.
    /// Where the frame was padded to its least size, the padding counts. <see cref="PacketSummary.IpLength"/> is what IP tells; agents lie about either.
    /// </summary>
    /// <param name="header">The record.</param>
    /// <param name="packet">What <see cref="TryDissect"/> found in it.</param>
    /// <param name="length">The length in bytes.</param>
    /// <returns>False when there is no IP header, or the frame's length is too small to hold what stands before it.</returns>
    public static bool TryGetNetworkLength(this in SampledHeader header, in PacketSummary packet, out uint length)
    {
        var before = (ulong)header.Stripped + (uint)packet.NetworkOffset;
        var told = packet.Has(PacketLayers.IPv4 | PacketLayers.IPv6) && header.FrameLength >= before;
        length = told ? (uint)(header.FrameLength - before) : 0;
        return told;
    }
}
