using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>Electricity that a device takes. sFlow Energy Structures, energy (counter record 0:3000). All ones is unknown, but for the power factor.</summary>
public record struct EnergyConsumption : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 3000;

    /// <summary>Voltage in millivolts.</summary>
    public uint Voltage;

    /// <summary>Current in milliamperes.</summary>
    public uint Current;

    /// <summary>Real power in milliwatts.</summary>
    public uint RealPower;

    /// <summary>
    /// Power factor of alternating current in hundredths of a percent, −10000 to 10000; −2147483647 when it is unknown, 2147483647 for
    /// direct current.
    /// </summary>
    public int PowerFactor;

    /// <summary>Energy taken, counted, in millijoules.</summary>
    public uint Energy;

    /// <summary>Faults of the supply, counted.</summary>
    public uint Errors;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("voltage"u8, ref Voltage);
        fields.UInt32("current"u8, ref Current);
        fields.UInt32("real_power"u8, ref RealPower);
        fields.Int32("power_factor"u8, ref PowerFactor);
        fields.UInt32("energy"u8, ref Energy);
        fields.UInt32("errors"u8, ref Errors);
    }
}
