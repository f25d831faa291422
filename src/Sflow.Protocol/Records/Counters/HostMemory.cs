using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>Memory of a host. sFlow Host Structures, host_memory (counter record 0:2004).</summary>
public record struct HostMemory : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2004;

    /// <summary>Memory in bytes.</summary>
    public ulong MemTotal;

    /// <summary>Free memory in bytes.</summary>
    public ulong MemFree;

    /// <summary>Shared memory in bytes.</summary>
    public ulong MemShared;

    /// <summary>Memory in buffers in bytes.</summary>
    public ulong MemBuffers;

    /// <summary>Memory in caches in bytes.</summary>
    public ulong MemCached;

    /// <summary>Swap space in bytes.</summary>
    public ulong SwapTotal;

    /// <summary>Free swap space in bytes.</summary>
    public ulong SwapFree;

    /// <summary>Pages read from disk.</summary>
    public uint PageIn;

    /// <summary>Pages written to disk.</summary>
    public uint PageOut;

    /// <summary>Pages read from swap space.</summary>
    public uint SwapIn;

    /// <summary>Pages written to swap space.</summary>
    public uint SwapOut;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt64("mem_total"u8, ref MemTotal);
        fields.UInt64("mem_free"u8, ref MemFree);
        fields.UInt64("mem_shared"u8, ref MemShared);
        fields.UInt64("mem_buffers"u8, ref MemBuffers);
        fields.UInt64("mem_cached"u8, ref MemCached);
        fields.UInt64("swap_total"u8, ref SwapTotal);
        fields.UInt64("swap_free"u8, ref SwapFree);
        fields.UInt32("page_in"u8, ref PageIn);
        fields.UInt32("page_out"u8, ref PageOut);
        fields.UInt32("swap_in"u8, ref SwapIn);
        fields.UInt32("swap_out"u8, ref SwapOut);
    }
}
