using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>An Ethernet header that the agent decoded itself. sFlow Version 5, sampled_ethernet (flow record 0:2).</summary>
public record struct SampledEthernet : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2;

    /// <summary>Length of the frame in bytes, with FCS.</summary>
    public uint Length;

    /// <summary>Source address.</summary>
    public MacAddress Source;

    /// <summary>Destination address.</summary>
    public MacAddress Destination;

    /// <summary>Ethernet type, such as 0x0800.</summary>
    public uint EtherType;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("ethernet_len"u8, ref Length);
        fields.Mac("ethernet_src"u8, ref Source);
        fields.Mac("ethernet_dst"u8, ref Destination);
        fields.UInt32("ethernet_type"u8, ref EtherType);
    }
}
