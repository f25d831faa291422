using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Text;

/// <summary>Aggregates (0:1016) that hold aggregates, as deep as asked for: what a hostile datagram may send.</summary>
internal static class NestedAggregates
{
    public static Extended80211Aggregation Of(int depth)
    {
        var aggregate = new Extended80211Aggregation { Pdus = new XdrList<AggregatedPdu>(default(AggregatedPdu)) };
        for (var i = 1; i < depth; i++)
        {
            var records = new RecordList(new XdrOpaque(Wire.EncodeRecord(aggregate)), 1, RecordKind.Flow);
            aggregate = new Extended80211Aggregation { Pdus = new XdrList<AggregatedPdu>(new AggregatedPdu { Records = records }) };
        }

        return aggregate;
    }
}
