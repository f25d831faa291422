using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Text;

/// <summary>Aggregates (0:1016) that hold aggregates, as deep as asked for: what a hostile datagram may send.</summary>
internal static class NestedAggregates
{
    public static Extended80211Aggregation Of(int depth) => Around(default, depth);

    /// <summary>The same with records in the innermost.</summary>
    public static Extended80211Aggregation Around(RecordList records, int depth)
    {
        var aggregate = Of(records);
        for (var i = 1; i < depth; i++)
        {
            aggregate = Of(new RecordList(new XdrOpaque(Wire.EncodeRecord(aggregate)), 1, RecordKind.Flow));
        }

        return aggregate;
    }

    private static Extended80211Aggregation Of(RecordList records) => new() { Pdus = new XdrList<AggregatedPdu>(new AggregatedPdu { Records = records }) };
}
