using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>
/// The outer IPv6 header that the device took from the packet as it came. sFlow Tunnel Structures, extended_ipv6_tunnel_ingress (flow
/// record 0:1026).
/// </summary>
public record struct ExtendedIPv6TunnelIngress : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1026;

    /// <summary>The header; what is unknown in it is 0.</summary>
    public SampledIPv6 Header;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.Structure("tunnel_ipv6_in_"u8, ref Header);
}
