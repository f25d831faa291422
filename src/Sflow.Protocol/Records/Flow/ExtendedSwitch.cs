using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>VLAN and priority on both sides of a switch. sFlow Version 5, extended_switch; 0xFFFFFFFF is unknown by erratum (flow record 0:1001).</summary>
public record struct ExtendedSwitch : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1001;

    private const uint LargestVlan = 4095;
    private const uint LargestPriority = 7;

    /// <summary>802.1Q VLAN of the frame as it came; above 4095 unknown.</summary>
    public uint SourceVlan;

    /// <summary>802.1p priority as it came; above 7 unknown.</summary>
    public uint SourcePriority;

    /// <summary>802.1Q VLAN of the frame as it left; above 4095 unknown.</summary>
    public uint DestinationVlan;

    /// <summary>802.1p priority as it left; above 7 unknown.</summary>
    public uint DestinationPriority;

    /// <summary>Whether <see cref="SourceVlan"/> can be a VLAN.</summary>
    public readonly bool HasSourceVlan => SourceVlan <= LargestVlan;

    /// <summary>Whether <see cref="SourcePriority"/> can be a priority.</summary>
    public readonly bool HasSourcePriority => SourcePriority <= LargestPriority;

    /// <summary>Whether <see cref="DestinationVlan"/> can be a VLAN.</summary>
    public readonly bool HasDestinationVlan => DestinationVlan <= LargestVlan;

    /// <summary>Whether <see cref="DestinationPriority"/> can be a priority.</summary>
    public readonly bool HasDestinationPriority => DestinationPriority <= LargestPriority;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("in_vlan"u8, ref SourceVlan);
        fields.UInt32("in_priority"u8, ref SourcePriority);
        fields.UInt32("out_vlan"u8, ref DestinationVlan);
        fields.UInt32("out_priority"u8, ref DestinationPriority);
    }
}
