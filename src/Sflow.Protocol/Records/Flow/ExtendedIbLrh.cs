using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>Local route headers of an InfiniBand packet as it came and as it left. sFlow InfiniBand Structures, extended_ib_lrh (flow record 0:1031).</summary>
public record struct ExtendedIbLrh : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1031;

    /// <summary>Virtual lane, 0 to 15, as the packet came.</summary>
    public uint SourceVirtualLane;

    /// <summary>Service level, 0 to 15, as the packet came.</summary>
    public uint SourceServiceLevel;

    /// <summary>Destination's local identifier, 16 bits, as the packet came.</summary>
    public uint SourceDestinationLid;

    /// <summary>Source's local identifier, 16 bits, as the packet came.</summary>
    public uint SourceSourceLid;

    /// <summary>Link next header: what follows, 0 to 3, as the packet came.</summary>
    public uint SourceNextHeader;

    /// <summary>Virtual lane, 0 to 15, as the packet left.</summary>
    public uint DestinationVirtualLane;

    /// <summary>Service level, 0 to 15, as the packet left.</summary>
    public uint DestinationServiceLevel;

    /// <summary>Destination's local identifier, 16 bits, as the packet left.</summary>
    public uint DestinationDestinationLid;

    /// <summary>Source's local identifier, 16 bits, as the packet left.</summary>
    public uint DestinationSourceLid;

    /// <summary>Link next header: what follows, 0 to 3, as the packet left.</summary>
    public uint DestinationNextHeader;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("src_vl"u8, ref SourceVirtualLane);
        fields.UInt32("src_sl"u8, ref SourceServiceLevel);
        fields.UInt32("src_dlid"u8, ref SourceDestinationLid);
        fields.UInt32("src_slid"u8, ref SourceSourceLid);
        fields.UInt32("src_lnh"u8, ref SourceNextHeader);
        fields.UInt32("dst_vl"u8, ref DestinationVirtualLane);
        fields.UInt32("dst_sl"u8, ref DestinationServiceLevel);
        fields.UInt32("dst_dlid"u8, ref DestinationDestinationLid);
        fields.UInt32("dst_slid"u8, ref DestinationSourceLid);
        fields.UInt32("dst_lnh"u8, ref DestinationNextHeader);
    }
}
