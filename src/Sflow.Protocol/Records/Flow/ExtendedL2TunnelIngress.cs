using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>
/// The outer Ethernet header that the device took from the packet as it came. sFlow Tunnel Structures, extended_L2_tunnel_ingress
/// (flow record 0:1022).
/// </summary>
public record struct ExtendedL2TunnelIngress : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1022;

    /// <summary>The header; what is unknown in it is 0.</summary>
    public SampledEthernet Header;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.Structure("tunnel_l2_in_"u8, ref Header);
}
