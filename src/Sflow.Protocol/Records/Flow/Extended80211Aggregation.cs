using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>The packets that one 802.11 frame carries. sFlow 802.11 Structures, extended_80211_aggregation (flow record 0:1016).</summary>
public record struct Extended80211Aggregation : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1016;

    /// <summary>The packets, in order.</summary>
    public XdrList<AggregatedPdu> Pdus;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.List("pdus"u8, ref Pdus);
}
