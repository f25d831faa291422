using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Vendors;

/// <summary>
/// What Foundry's and Brocade's switches put before a sample that an access list picked (sample 1991:1). Its declared length is 8, and
/// the sample that it annotates follows uncounted; or it is more, and the sample stands in the rest of its body. Either way the sample is
/// one item of a walk through the datagram, and this is asked for apart. There is no published text; this is what pmacct and Net::sFlow
/// read. Written with a length of 8: the sample must follow, and the datagram's count leaves one of the two out.
/// </summary>
public record struct AclAnnotation : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = (1991u << 12) | 1;

    /// <summary>What the vendor tells of the match; its bits are not published.</summary>
    public uint Flags;

    /// <summary>The group of access lists that picked the packet.</summary>
    public uint GroupId;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Sample, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("flags"u8, ref Flags, FieldStyle.Hex);
        fields.UInt32("group_id"u8, ref GroupId);
    }
}
