using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Records.Vendors;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>Structures that sflowtool 6.11 passes over without a word.</summary>
internal static class SflowtoolSkipped
{
    private static readonly HashSet<RecordFormat> Formats =
    [
        new(RecordKind.Flow, Extended80211Aggregation.Tag),
        new(RecordKind.Flow, ExtendedOpenFlowV1.Tag),
        new(RecordKind.Flow, ExtendedFc.Tag),
        new(RecordKind.Flow, ExtendedQueueLength.Tag),
        new(RecordKind.Flow, ExtendedIbLrh.Tag),
        new(RecordKind.Flow, ExtendedIbGrh.Tag),
        new(RecordKind.Flow, ExtendedIbBth.Tag),
        new(RecordKind.Flow, ExtendedVlanIn.Tag),
        new(RecordKind.Flow, ExtendedVlanOut.Tag),
        new(RecordKind.Flow, ExtendedAcl.Tag),
        new(RecordKind.Flow, Transaction.Tag),
        new(RecordKind.Flow, ExtendedNfsStorageTransaction.Tag),
        new(RecordKind.Flow, ExtendedScsiStorageTransaction.Tag),
        new(RecordKind.Flow, ExtendedHttpTransaction.Tag),
        new(RecordKind.Flow, ExtendedProxyRequest.Tag),
        new(RecordKind.Flow, ExtendedNavTiming.Tag),
        new(RecordKind.Flow, ExtendedBstEgressQueue.Tag),
        new(RecordKind.Flow, PmacctClass.Tag),
        new(RecordKind.Flow, PmacctTag.Tag),
        new(RecordKind.Flow, PmacctClass2.Tag),
        new(RecordKind.Counter, SlowPathCounts.Tag),
        new(RecordKind.Counter, InfiniBandCounters.Tag),
        new(RecordKind.Counter, QueueLength.Tag),
        new(RecordKind.Counter, EnergyConsumption.Tag),
        new(RecordKind.Counter, Temperature.Tag),
        new(RecordKind.Counter, Humidity.Tag),
        new(RecordKind.Counter, Fans.Tag),
        new(RecordKind.Counter, BstDeviceBuffers.Tag),
        new(RecordKind.Counter, BstPortBuffers.Tag),
    ];

    public static bool Contains(RecordFormat format) => Formats.Contains(format);
}
