using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>Health of an optical module. sFlow Optical Interface Structures, sfp (counter record 0:10).</summary>
public record struct SfpCounters : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 10;

    /// <summary>Tells the agent's modules apart; 0 when unknown.</summary>
    public uint ModuleId;

    /// <summary>Lanes of the module; 0 when unknown.</summary>
    public uint ModuleLanes;

    /// <summary>Supply voltage in millivolts; 0 when unknown.</summary>
    public uint ModuleSupplyVoltage;

    /// <summary>Temperature in thousandths of a degree Celsius, below zero too; 0 when unknown.</summary>
    public int ModuleTemperature;

    /// <summary>The active lanes; they may be fewer than the module has.</summary>
    public XdrList<SfpLane> Lanes;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("sfp_module_id"u8, ref ModuleId);
        fields.UInt32("sfp_module_total_lanes"u8, ref ModuleLanes);
        fields.UInt32("sfp_module_supply_voltage"u8, ref ModuleSupplyVoltage);
        fields.Int32("sfp_module_temperature"u8, ref ModuleTemperature);
        fields.List("sfp_lanes"u8, ref Lanes);
    }
}
