using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>The queue that the packet waited in. sFlow Queue Length Structures, extended_queue_length (flow record 0:1019).</summary>
public record struct ExtendedQueueLength : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1019;

    /// <summary>Number of the queue within the output interface, from 0.</summary>
    public uint QueueIndex;

    /// <summary>Segments that the queue held as the packet came; their size is the device's.</summary>
    public uint QueueLength;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("queueIndex"u8, ref QueueIndex);
        fields.UInt32("queueLength"u8, ref QueueLength);
    }
}
