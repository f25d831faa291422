using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>
/// How full the queue was that the packet was put in. sFlow Transit Delay Structures, extended_queue (flow record 0:1040); which
/// queue, <see cref="ExtendedEgressQueue"/> tells.
/// </summary>
public record struct ExtendedQueue : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1040;

    /// <summary>Bytes in the queue as the packet came.</summary>
    public uint Depth;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.UInt32("queue_depth_bytes"u8, ref Depth);
}
