using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>Temperature of a device. sFlow Energy Structures, temperature (counter record 0:3001).</summary>
public record struct Temperature : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 3001;

    /// <summary>Lowest reading of the sensors in tenths of a degree Celsius; may be below zero.</summary>
    public int Minimum;

    /// <summary>Highest reading of the sensors in tenths of a degree Celsius; may be below zero.</summary>
    public int Maximum;

    /// <summary>Faults of sensors and alarms, counted; all ones when unknown.</summary>
    public uint Errors;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Int32("minimum"u8, ref Minimum);
        fields.Int32("maximum"u8, ref Maximum);
        fields.UInt32("errors"u8, ref Errors);
    }
}
