using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>Memory of a virtual machine, container or process. sFlow Host Structures, virt_memory (counter record 0:2102).</summary>
public record struct VirtualMemory : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2102;

    /// <summary>Memory in use in bytes; 0 when unknown.</summary>
    public ulong Memory;

    /// <summary>Memory allowed in bytes; 0 when unknown.</summary>
    public ulong MaxMemory;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt64("vmem_memory"u8, ref Memory);
        fields.UInt64("vmem_maxMemory"u8, ref MaxMemory);
    }
}
