using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>A host of virtual machines. sFlow Host Structures, virt_node (counter record 0:2100). Zero is unknown.</summary>
public record struct VirtualNode : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2100;

    /// <summary>Clock of a processor in MHz.</summary>
    public uint Mhz;

    /// <summary>Number of active processors.</summary>
    public uint Cpus;

    /// <summary>Memory in bytes.</summary>
    public ulong Memory;

    /// <summary>Memory that no machine has, in bytes.</summary>
    public ulong MemoryFree;

    /// <summary>Number of active virtual machines.</summary>
    public uint Domains;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("vnode_mhz"u8, ref Mhz);
        fields.UInt32("vnode_cpus"u8, ref Cpus);
        fields.UInt64("vnode_memory"u8, ref Memory);
        fields.UInt64("vnode_memory_free"u8, ref MemoryFree);
        fields.UInt32("vnode_num_domains"u8, ref Domains);
    }
}
