using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Vendors;

/// <summary>The queue whose buffer the packet used. sFlow Broadcom Buffer Structures, extended_bst_egress_queue (flow record 4413:1).</summary>
public record struct ExtendedBstEgressQueue : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = (4413u << 12) | 1;

    /// <summary>Number of the queue within the output interface.</summary>
    public uint Queue;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.UInt32("queue"u8, ref Queue);
}
