using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>
/// Processors of a host. sFlow Host Structures, host_cpu (counter record 0:2003): 68 bytes, or 80 with the three times that
/// virtual machines added in December 2014.
/// </summary>
public record struct HostCpu : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2003;

    /// <summary>Load average of 1 minute; −1 when unknown.</summary>
    public float LoadOne;

    /// <summary>Load average of 5 minutes; −1 when unknown.</summary>
    public float LoadFive;

    /// <summary>Load average of 15 minutes; −1 when unknown.</summary>
    public float LoadFifteen;

    /// <summary>Processes running.</summary>
    public uint ProcessesRunning;

    /// <summary>Processes in all.</summary>
    public uint ProcessesTotal;

    /// <summary>Number of processors.</summary>
    public uint CpuCount;

    /// <summary>Clock in MHz.</summary>
    public uint CpuSpeed;

    /// <summary>Seconds since the host started.</summary>
    public uint Uptime;

    /// <summary>User time in milliseconds.</summary>
    public uint User;

    /// <summary>Nice time in milliseconds.</summary>
    public uint Nice;

    /// <summary>System time in milliseconds.</summary>
    public uint System;

    /// <summary>Idle time in milliseconds.</summary>
    public uint Idle;

    /// <summary>Time waiting for input and output in milliseconds.</summary>
    public uint IOWait;

    /// <summary>Time in hardware interrupts in milliseconds.</summary>
    public uint InterruptTime;

    /// <summary>Time in software interrupts in milliseconds.</summary>
    public uint SoftInterruptTime;

    /// <summary>Number of interrupts.</summary>
    public uint Interrupts;

    /// <summary>Number of context switches.</summary>
    public uint ContextSwitches;

    /// <summary>Whether the three fields below are on the wire.</summary>
    public bool HasVirtualTimes;

    /// <summary>Time that the hypervisor took away, in milliseconds.</summary>
    public uint Steal;

    /// <summary>Time running guests, in milliseconds.</summary>
    public uint Guest;

    /// <summary>Time running nice guests, in milliseconds.</summary>
    public uint GuestNice;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Single("cpu_load_one"u8, ref LoadOne);
        fields.Single("cpu_load_five"u8, ref LoadFive);
        fields.Single("cpu_load_fifteen"u8, ref LoadFifteen);
        fields.UInt32("cpu_proc_run"u8, ref ProcessesRunning);
        fields.UInt32("cpu_proc_total"u8, ref ProcessesTotal);
        fields.UInt32("cpu_num"u8, ref CpuCount);
        fields.UInt32("cpu_speed"u8, ref CpuSpeed);
        fields.UInt32("cpu_uptime"u8, ref Uptime);
        fields.UInt32("cpu_user"u8, ref User);
        fields.UInt32("cpu_nice"u8, ref Nice);
        fields.UInt32("cpu_system"u8, ref System);
        fields.UInt32("cpu_idle"u8, ref Idle);
        fields.UInt32("cpu_wio"u8, ref IOWait);
        fields.UInt32("cpuintr"u8, ref InterruptTime);
        fields.UInt32("cpu_sintr"u8, ref SoftInterruptTime);
        fields.UInt32("cpuinterrupts"u8, ref Interrupts);
        fields.UInt32("cpu_contexts"u8, ref ContextSwitches);
        if (fields.OptionalTail(ref HasVirtualTimes, 12))
        {
            fields.UInt32("cpu_steal"u8, ref Steal);
            fields.UInt32("cpu_guest"u8, ref Guest);
            fields.UInt32("cpu_guest_nice"u8, ref GuestNice);
        }
    }
}
