using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>How a router forwarded the packet. sFlow Version 5, extended_router (flow record 0:1002).</summary>
public record struct ExtendedRouter : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1002;

    /// <summary>Address of the next hop.</summary>
    public SflowAddress NextHop;

    /// <summary>Length of the source prefix in bits.</summary>
    public uint SourceMaskLength;

    /// <summary>Length of the destination prefix in bits.</summary>
    public uint DestinationMaskLength;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Address("nextHop"u8, ref NextHop);
        fields.UInt32("srcSubnetMask"u8, ref SourceMaskLength);
        fields.UInt32("dstSubnetMask"u8, ref DestinationMaskLength);
    }
}
