using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>Processors of a virtual machine, container or process. sFlow Host Structures, virt_cpu (counter record 0:2101).</summary>
public record struct VirtualCpu : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2101;

    /// <summary>What the machine does.</summary>
    public VirtualDomainState State;

    /// <summary>Processor time used in milliseconds; all ones when unknown.</summary>
    public uint CpuTime;

    /// <summary>Number of virtual processors; 0 when unknown.</summary>
    public uint Cpus;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Enum("vcpu_state"u8, ref State);
        fields.UInt32("vcpu_cpu_mS"u8, ref CpuTime);
        fields.UInt32("vcpu_cpuCount"u8, ref Cpus);
    }
}
