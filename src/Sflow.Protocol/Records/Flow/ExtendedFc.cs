using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>How a Fibre Channel switch forwarded the frame. sFlow Fibre Channel Structures, extended_fc (flow record 0:1018).</summary>
public record struct ExtendedFc : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1018;

    /// <summary>Length of the source prefix in bits, 0 to 24.</summary>
    public uint SourceMaskLength;

    /// <summary>Length of the destination prefix in bits, 0 to 24.</summary>
    public uint DestinationMaskLength;

    /// <summary>Fibre Channel address of the next hop, 24 bits; the upper 8 are 0.</summary>
    public uint NextHop;

    /// <summary>Route type in bit 31, route protocol in bits 30 to 24, most preferred metric in bits 23 to 0.</summary>
    public uint Metric;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("src_mask_len"u8, ref SourceMaskLength);
        fields.UInt32("dst_mask_len"u8, ref DestinationMaskLength);
        fields.UInt32("next_hop"u8, ref NextHop, FieldStyle.Hex);
        fields.UInt32("metric"u8, ref Metric, FieldStyle.Hex);
    }
}
