using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>Global route header of an InfiniBand packet. sFlow InfiniBand Structures, extended_ib_grh (flow record 0:1032).</summary>
public record struct ExtendedIbGrh : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1032;

    /// <summary>Flow label, 20 bits.</summary>
    public uint FlowLabel;

    /// <summary>Traffic class, 0 to 255.</summary>
    public uint TrafficClass;

    /// <summary>Source's global identifier, 16 bytes.</summary>
    public XdrOpaque SourceGid;

    /// <summary>Destination's global identifier, 16 bytes.</summary>
    public XdrOpaque DestinationGid;

    /// <summary>Next header, 0 to 255.</summary>
    public uint NextHeader;

    /// <summary>Length of the payload in bytes.</summary>
    public uint Length;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("flow_label"u8, ref FlowLabel);
        fields.UInt32("tc"u8, ref TrafficClass);
        fields.FixedOpaque("s_gid"u8, ref SourceGid, 16, FieldStyle.Hex);
        fields.FixedOpaque("d_gid"u8, ref DestinationGid, 16, FieldStyle.Hex);
        fields.UInt32("next_header"u8, ref NextHeader);
        fields.UInt32("length"u8, ref Length);
    }
}
