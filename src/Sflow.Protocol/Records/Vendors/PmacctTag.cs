using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Vendors;

/// <summary>Tags that pmacct's sfprobe gave the packet by its rules (flow record 43874:2).</summary>
public record struct PmacctTag : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = (43874u << 12) | 2;

    /// <summary>The tag; 0 when none.</summary>
    public ulong PrimaryTag;

    /// <summary>The second tag; 0 when none.</summary>
    public ulong SecondaryTag;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt64("tag"u8, ref PrimaryTag);
        fields.UInt64("tag2"u8, ref SecondaryTag);
    }
}
