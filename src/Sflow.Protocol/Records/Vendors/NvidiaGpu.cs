using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Vendors;

/// <summary>
/// Graphics processors of a host. sFlow NVML GPU Structures, nvidia_gpu (counter record 5703:1). All ones in a counter is unknown, 0
/// in another number.
/// </summary>
public record struct NvidiaGpu : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = (5703u << 12) | 1;

    /// <summary>Number of processors.</summary>
    public uint DeviceCount;

    /// <summary>Processes that use them.</summary>
    public uint Processes;

    /// <summary>Time at work in milliseconds, counted and summed over the processors.</summary>
    public uint GpuTime;

    /// <summary>Time at reading or writing memory in milliseconds, counted and summed over the processors.</summary>
    public uint MemTime;

    /// <summary>Memory in bytes.</summary>
    public ulong MemTotal;

    /// <summary>Free memory in bytes.</summary>
    public ulong MemFree;

    /// <summary>Errors of memory that could not be corrected, counted.</summary>
    public uint EccErrors;

    /// <summary>Energy taken in millijoules, counted.</summary>
    public uint Energy;

    /// <summary>Temperature of the warmest in degrees Celsius.</summary>
    public uint Temperature;

    /// <summary>Speed of the fastest fan in percent.</summary>
    public uint FanSpeed;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("nvml_device_count"u8, ref DeviceCount);
        fields.UInt32("nvml_processes"u8, ref Processes);
        fields.UInt32("nvml_gpu_mS"u8, ref GpuTime);
        fields.UInt32("nvml_mem_mS"u8, ref MemTime);
        fields.UInt64("nvml_mem_bytes_total"u8, ref MemTotal);
        fields.UInt64("nvml_mem_bytes_free"u8, ref MemFree);
        fields.UInt32("nvml_ecc_errors"u8, ref EccErrors);
        fields.UInt32("nvml_energy_mJ"u8, ref Energy);
        fields.UInt32("nvml_temperature_C"u8, ref Temperature);
        fields.UInt32("nvml_fan_speed_pc"u8, ref FanSpeed);
    }
}
