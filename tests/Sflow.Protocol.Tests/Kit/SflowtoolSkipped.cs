using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Vendors;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>Structures that sflowtool 6.11 passes over without a word.</summary>
internal static class SflowtoolSkipped
{
    private static readonly HashSet<RecordFormat> Formats =
    [
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
