using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>
/// The outer IPv4 header that the device adds to the packet as it leaves. sFlow Tunnel Structures, extended_ipv4_tunnel_egress (flow
/// record 0:1023).
/// </summary>
public record struct ExtendedIPv4TunnelEgress : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1023;

    /// <summary>The header; what is unknown in it is 0.</summary>
    public SampledIPv4 Header;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.Structure("tunnel_ipv4_out_"u8, ref Header);
}
