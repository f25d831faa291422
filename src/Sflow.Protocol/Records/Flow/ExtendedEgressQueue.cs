using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>The queue that the packet was meant for. sFlow Dropped Packet Notification Structures, extended_egress_queue (flow record 0:1036).</summary>
public record struct ExtendedEgressQueue : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1036;

    /// <summary>Number of the queue within the output interface.</summary>
    public uint Queue;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.UInt32("egress_queue_id"u8, ref Queue);
}
