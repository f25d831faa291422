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
        LinkType link;
        switch (header.Protocol)
        {
            case HeaderProtocol.Ethernet:
                link = LinkType.Ethernet;
                break;
            case HeaderProtocol.IPv4 or HeaderProtocol.IPv6:
                link = LinkType.IP;
                break;
            default:
                packet = default;
                return false;
        }

        PacketDissector.Dissect(header.Header, link, out packet);
        return true;
    }
}
