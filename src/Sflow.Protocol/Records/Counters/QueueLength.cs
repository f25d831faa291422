using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>
/// Lengths of a queue as packets found it on arrival. sFlow Queue Length Structures, queue_length (counter record 0:1003). All ones in
/// a counter is unknown.
/// </summary>
public record struct QueueLength : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1003;

    /// <summary>Index of the queue, from 0, within the port.</summary>
    public uint QueueIndex;

    /// <summary>Size of a segment in bytes; 0 when unknown.</summary>
    public uint SegmentSize;

    /// <summary>Segments that the queue has room for; 0 when unknown.</summary>
    public uint QueueSegments;

    /// <summary>Packets that found the queue empty.</summary>
    public uint QueueLength0;

    /// <summary>Packets that found 1 segment.</summary>
    public uint QueueLength1;

    /// <summary>Packets that found 2 segments.</summary>
    public uint QueueLength2;

    /// <summary>Packets that found 3 or 4 segments.</summary>
    public uint QueueLength4;

    /// <summary>Packets that found 5 to 8 segments.</summary>
    public uint QueueLength8;

    /// <summary>Packets that found 9 to 32 segments.</summary>
    public uint QueueLength32;

    /// <summary>Packets that found 33 to 128 segments.</summary>
    public uint QueueLength128;

    /// <summary>Packets that found 129 to 1024 segments.</summary>
    public uint QueueLength1024;

    /// <summary>Packets that found more.</summary>
    public uint QueueLengthMore;

    /// <summary>Packets dropped, as the queue was full.</summary>
    public uint Dropped;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("queueIndex"u8, ref QueueIndex);
        fields.UInt32("segmentSize"u8, ref SegmentSize);
        fields.UInt32("queueSegments"u8, ref QueueSegments);
        fields.UInt32("queueLength0"u8, ref QueueLength0);
        fields.UInt32("queueLength1"u8, ref QueueLength1);
        fields.UInt32("queueLength2"u8, ref QueueLength2);
        fields.UInt32("queueLength4"u8, ref QueueLength4);
        fields.UInt32("queueLength8"u8, ref QueueLength8);
        fields.UInt32("queueLength32"u8, ref QueueLength32);
        fields.UInt32("queueLength128"u8, ref QueueLength128);
        fields.UInt32("queueLength1024"u8, ref QueueLength1024);
        fields.UInt32("queueLengthMore"u8, ref QueueLengthMore);
        fields.UInt32("dropped"u8, ref Dropped);
    }
}
