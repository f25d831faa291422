using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>Load and memory of a device's management processor. sFlow Version 5, processor (counter record 0:1001).</summary>
public record struct ProcessorCounters : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1001;

    /// <summary>Load of the last 5 seconds in hundredths of a percent; −1 unknown.</summary>
    public int Cpu5s;

    /// <summary>Load of the last minute in hundredths of a percent; −1 unknown.</summary>
    public int Cpu1m;

    /// <summary>Load of the last 5 minutes in hundredths of a percent; −1 unknown.</summary>
    public int Cpu5m;

    /// <summary>Memory in bytes.</summary>
    public ulong TotalMemory;

    /// <summary>Free memory in bytes.</summary>
    public ulong FreeMemory;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Int32("5s_cpu"u8, ref Cpu5s, FieldStyle.Percent);
        fields.Int32("1m_cpu"u8, ref Cpu1m, FieldStyle.Percent);
        fields.Int32("5m_cpu"u8, ref Cpu5m, FieldStyle.Percent);
        fields.UInt64("total_memory_bytes"u8, ref TotalMemory);
        fields.UInt64("free_memory_bytes"u8, ref FreeMemory);
    }
}
