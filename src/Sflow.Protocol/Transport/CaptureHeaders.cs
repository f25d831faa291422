using Sflow.Protocol.Records.Flow;

namespace Sflow.Protocol.Transport;

/// <summary>Which sampled headers a link type can express.</summary>
internal static class CaptureHeaders
{
    /// <summary>Compares a header's protocol with a file's link type.</summary>
    /// <param name="linkType">The file's link type.</param>
    /// <param name="protocol">What the sampled header begins with.</param>
    /// <param name="etherType">The type of the Ethernet header that must be put before it, or 0 for none.</param>
    /// <returns>Whether they go together.</returns>
    public static bool TryMatch(CaptureLinkType linkType, HeaderProtocol protocol, out ushort etherType)
    {
        etherType = protocol switch
        {
            _ when linkType != CaptureLinkType.Ethernet => 0,
            HeaderProtocol.IPv4 => 0x0800,
            HeaderProtocol.IPv6 => 0x86DD,
            HeaderProtocol.Mpls => 0x8847,
            _ => 0,
        };
        return linkType switch
        {
            CaptureLinkType.Ethernet => etherType != 0 || protocol == HeaderProtocol.Ethernet,
            CaptureLinkType.Raw => protocol is HeaderProtocol.IPv4 or HeaderProtocol.IPv6,
            CaptureLinkType.IPv4 => protocol == HeaderProtocol.IPv4,
            CaptureLinkType.IPv6 => protocol == HeaderProtocol.IPv6,
            CaptureLinkType.Ppp => protocol is HeaderProtocol.Ppp or HeaderProtocol.Pos,
            CaptureLinkType.Ieee80211 => protocol == HeaderProtocol.Ieee80211Mac,
            CaptureLinkType.InfiniBand => protocol == HeaderProtocol.InfiniBand,
            _ => false,
        };
    }
}
