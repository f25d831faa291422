using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>The forwarding equivalence class of the packet. sFlow Version 5, extended_mpls_FTN (flow record 0:1010); RFC 3814, mplsFTNTable.</summary>
public record struct ExtendedMplsFtn : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1010;

    /// <summary>mplsFTNDescr: name of the entry; empty when unknown.</summary>
    public XdrText Description;

    /// <summary>mplsFTNMask: a bit for each part of the packet that the entry compares.</summary>
    public uint Mask;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Text("mpls_ftn_descr"u8, ref Description);
        fields.UInt32("mpls_ftn_mask"u8, ref Mask);
    }
}
