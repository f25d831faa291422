using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>The packet's addresses on the other side of a translation. sFlow Version 5, extended_nat (flow record 0:1007).</summary>
public record struct ExtendedNat : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1007;

    /// <summary>The translated source address; that of the header where it is not translated.</summary>
    public SflowAddress Source;

    /// <summary>The translated destination address; that of the header where it is not translated.</summary>
    public SflowAddress Destination;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Address("nat_src"u8, ref Source);
        fields.Address("nat_dst"u8, ref Destination);
    }
}
