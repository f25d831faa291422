using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>Lookups of an Open vSwitch datapath. sFlow Open vSwitch Structures, ovs_dp_stats (counter record 0:2207). All ones in a counter is unknown.</summary>
public record struct OvsDatapathStatistics : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2207;

    /// <summary>Packets for which a flow was found.</summary>
    public uint Hits;

    /// <summary>Packets for which no flow was found, so that they went to user space.</summary>
    public uint Misses;

    /// <summary>Packets to user space that were dropped on the way.</summary>
    public uint Lost;

    /// <summary>Masks tried in looking for flows.</summary>
    public uint MaskHits;

    /// <summary>Flows in the datapath now.</summary>
    public uint Flows;

    /// <summary>Masks in the datapath now.</summary>
    public uint Masks;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("OVS_dp_hits"u8, ref Hits);
        fields.UInt32("OVS_dp_misses"u8, ref Misses);
        fields.UInt32("OVS_dp_lost"u8, ref Lost);
        fields.UInt32("OVS_dp_mask_hits"u8, ref MaskHits);
        fields.UInt32("OVS_dp_flows"u8, ref Flows);
        fields.UInt32("OVS_dp_masks"u8, ref Masks);
    }
}
