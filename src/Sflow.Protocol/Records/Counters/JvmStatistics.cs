using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>
/// Memory, collector, classes and threads of a Java virtual machine. sFlow Java Virtual Machine Structures, jvm_statistics (counter
/// record 0:2106): 100 bytes from early agents, or 108 with the numbers of file descriptors. All ones in a counter is unknown, 0 in
/// another number.
/// </summary>
public record struct JvmStatistics : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2106;

    /// <summary>Heap at the start in bytes.</summary>
    public ulong HeapInitial;

    /// <summary>Heap in use in bytes.</summary>
    public ulong HeapUsed;

    /// <summary>Heap set aside in bytes.</summary>
    public ulong HeapCommitted;

    /// <summary>Heap allowed in bytes.</summary>
    public ulong HeapMax;

    /// <summary>Other memory at the start in bytes.</summary>
    public ulong NonHeapInitial;

    /// <summary>Other memory in use in bytes.</summary>
    public ulong NonHeapUsed;

    /// <summary>Other memory set aside in bytes.</summary>
    public ulong NonHeapCommitted;

    /// <summary>Other memory allowed in bytes.</summary>
    public ulong NonHeapMax;

    /// <summary>Collections.</summary>
    public uint GcCount;

    /// <summary>Time spent in collections in milliseconds.</summary>
    public uint GcTime;

    /// <summary>Classes that are loaded now.</summary>
    public uint ClassesLoaded;

    /// <summary>Classes loaded since the start, counted.</summary>
    public uint ClassesTotal;

    /// <summary>Classes unloaded since the start, counted.</summary>
    public uint ClassesUnloaded;

    /// <summary>Time spent compiling in milliseconds.</summary>
    public uint CompilationTime;

    /// <summary>Threads alive.</summary>
    public uint ThreadsLive;

    /// <summary>Daemon threads alive.</summary>
    public uint ThreadsDaemon;

    /// <summary>Threads started since the start, counted.</summary>
    public uint ThreadsStarted;

    /// <summary>Whether the two fields below are on the wire.</summary>
    public bool HasFileDescriptors;

    /// <summary>File descriptors open.</summary>
    public uint FdOpenCount;

    /// <summary>File descriptors allowed.</summary>
    public uint FdMaxCount;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt64("heap_mem_initial"u8, ref HeapInitial);
        fields.UInt64("heap_mem_used"u8, ref HeapUsed);
        fields.UInt64("heap_mem_committed"u8, ref HeapCommitted);
        fields.UInt64("heap_mem_max"u8, ref HeapMax);
        fields.UInt64("non_heap_mem_initial"u8, ref NonHeapInitial);
        fields.UInt64("non_heap_mem_used"u8, ref NonHeapUsed);
        fields.UInt64("non_heap_mem_committed"u8, ref NonHeapCommitted);
        fields.UInt64("non_heap_mem_max"u8, ref NonHeapMax);
        fields.UInt32("gc_count"u8, ref GcCount);
        fields.UInt32("gc_mS"u8, ref GcTime);
        fields.UInt32("classes_loaded"u8, ref ClassesLoaded);
        fields.UInt32("classes_total"u8, ref ClassesTotal);
        fields.UInt32("classes_unloaded"u8, ref ClassesUnloaded);
        fields.UInt32("compilation_mS"u8, ref CompilationTime);
        fields.UInt32("threads_live"u8, ref ThreadsLive);
        fields.UInt32("threads_daemon"u8, ref ThreadsDaemon);
        fields.UInt32("threads_started"u8, ref ThreadsStarted);
        if (fields.OptionalTail(ref HasFileDescriptors, 8))
        {
            fields.UInt32("fds_open"u8, ref FdOpenCount);
            fields.UInt32("fds_max"u8, ref FdMaxCount);
        }
    }
}
