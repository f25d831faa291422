using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>The prefix by which LDP chose the label. sFlow Version 5, extended_mpls_LDP_FEC (flow record 0:1011); RFC 3815, mplsFecTable.</summary>
public record struct ExtendedMplsLdpFec : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1011;

    /// <summary>mplsFecAddrPrefixLength: length of the prefix in bits; 0 when unknown.</summary>
    public uint PrefixLength;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.UInt32("mpls_fec_addr_prefix_len"u8, ref PrefixLength);
}
