using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>A lane of an optical module. sFlow Optical Interface Structures, lane. Zero is unknown.</summary>
public record struct SfpLane : IXdrStructure
{
    /// <summary>Number of the lane within the module, from 1.</summary>
    public uint Index;

    /// <summary>Bias current of the laser in microamperes.</summary>
    public uint TxBiasCurrent;

    /// <summary>Power sent in microwatts.</summary>
    public uint TxPower;

    /// <summary>Least power that may be sent, in microwatts.</summary>
    public uint TxPowerMin;

    /// <summary>Greatest power that may be sent, in microwatts.</summary>
    public uint TxPowerMax;

    /// <summary>Wavelength sent in nanometres.</summary>
    public uint TxWavelength;

    /// <summary>Power received in microwatts.</summary>
    public uint RxPower;

    /// <summary>Least power that may be received, in microwatts.</summary>
    public uint RxPowerMin;

    /// <summary>Greatest power that may be received, in microwatts.</summary>
    public uint RxPowerMax;

    /// <summary>Wavelength received in nanometres.</summary>
    public uint RxWavelength;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("index"u8, ref Index);
        fields.UInt32("tx_bias_current_uA"u8, ref TxBiasCurrent);
        fields.UInt32("tx_power_uW"u8, ref TxPower);
        fields.UInt32("tx_power_min_uW"u8, ref TxPowerMin);
        fields.UInt32("tx_power_max_uW"u8, ref TxPowerMax);
        fields.UInt32("tx_wavelength_nM"u8, ref TxWavelength);
        fields.UInt32("rx_power_uW"u8, ref RxPower);
        fields.UInt32("rx_power_min_uW"u8, ref RxPowerMin);
        fields.UInt32("rx_power_max_uW"u8, ref RxPowerMax);
        fields.UInt32("rx_wavelength_nM"u8, ref RxWavelength);
    }
}
