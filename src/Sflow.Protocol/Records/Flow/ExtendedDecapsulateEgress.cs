using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>
/// Where the header inside begins, of a packet that is decapsulated as it leaves. sFlow Tunnel Structures,
/// extended_decapsulate_egress (flow record 0:1027).
/// </summary>
public record struct ExtendedDecapsulateEgress : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1027;

    /// <summary>Offset of the inner header in the sampled packet, in bytes.</summary>
    public uint InnerHeaderOffset;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.UInt32("out_decap_inner_header_offset"u8, ref InnerHeaderOffset);
}
