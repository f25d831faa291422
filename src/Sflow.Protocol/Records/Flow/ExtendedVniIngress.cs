using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>The virtual network that the packet came by. sFlow Tunnel Structures, extended_vni_ingress (flow record 0:1030).</summary>
public record struct ExtendedVniIngress : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1030;

    /// <summary>Virtual network identifier, such as VXLAN's of 24 bits; RFC 7348 section 5.</summary>
    public uint Vni;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.UInt32("in_VNI"u8, ref Vni);
}
