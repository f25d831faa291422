using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Vendors;

/// <summary>
/// Highest use of a port's buffers since the last report. sFlow Broadcom Peak Buffer Utilization Structures, bst_port_buffers (counter
/// record 4413:2).
/// </summary>
public record struct BstPortBuffers : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = (4413u << 12) | 2;

    /// <summary>Use on the way in by unicast in hundredths of a percent; −1 unknown.</summary>
    public int IngressUnicastUse;

    /// <summary>Use on the way in by multicast in hundredths of a percent; −1 unknown.</summary>
    public int IngressMulticastUse;

    /// <summary>Use on the way out by unicast in hundredths of a percent; −1 unknown.</summary>
    public int EgressUnicastUse;

    /// <summary>Use on the way out by multicast in hundredths of a percent; −1 unknown.</summary>
    public int EgressMulticastUse;

    /// <summary>Use of each egress queue for unicast, by number, at most 8 by the specification.</summary>
    public XdrList<BstQueueUse> EgressUnicastQueues;

    /// <summary>Use of each egress queue for multicast, by number, at most 8 by the specification.</summary>
    public XdrList<BstQueueUse> EgressMulticastQueues;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Int32("ingress_uc_pc"u8, ref IngressUnicastUse, FieldStyle.Percent);
        fields.Int32("ingress_mc_pc"u8, ref IngressMulticastUse, FieldStyle.Percent);
        fields.Int32("egress_uc_pc"u8, ref EgressUnicastUse, FieldStyle.Percent);
        fields.Int32("egress_mc_pc"u8, ref EgressMulticastUse, FieldStyle.Percent);
        fields.List("egress_queue_uc_pc"u8, ref EgressUnicastQueues);
        fields.List("egress_queue_mc_pc"u8, ref EgressMulticastQueues);
    }
}
