using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Vendors;

/// <summary>The class of traffic as text, from old editions of pmacct's sfprobe (flow record 43874:1); <see cref="PmacctClass2"/> took its place.</summary>
public record struct PmacctClass : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = (43874u << 12) | 1;

    /// <summary>Name of the class, 32 bytes, filled up with zeros; senders fill 16 of them.</summary>
    public XdrOpaque Class;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.FixedOpaque("class"u8, ref Class, 32, FieldStyle.Hex);
}
