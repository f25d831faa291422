using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>
/// The outer Ethernet header that the device adds to the packet as it leaves. sFlow Tunnel Structures, extended_L2_tunnel_egress
/// (flow record 0:1021).
/// </summary>
public record struct ExtendedL2TunnelEgress : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1021;

    /// <summary>The header; what is unknown in it is 0.</summary>
    public SampledEthernet Header;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.Structure("tunnel_l2_out_"u8, ref Header);
}
