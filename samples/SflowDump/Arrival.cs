using Sflow.Protocol;
using Sflow.Protocol.Text.Sflowtool;

namespace Sflow.Samples.SflowDump;

/// <summary>When a datagram came, and between which ends.</summary>
internal readonly record struct Arrival(long TimestampNanoseconds, bool IsCaptured)
{
    private const long NanosecondsPerTick = 100;

    public SflowAddress Source { get; init; }

    public int SourcePort { get; init; }

    public SflowAddress Destination { get; init; }

    public int DestinationPort { get; init; } = 6343;

    /// <summary>The same for sflowtool's forms, which tell no sender of a capture.</summary>
    public SflowtoolArrival ForSflowtool
    {
        get
        {
            var at = DateTimeOffset.UnixEpoch.AddTicks(TimestampNanoseconds / NanosecondsPerTick);
            return IsCaptured ? SflowtoolArrival.Captured(at) : SflowtoolArrival.Received(Source, at);
        }
    }
}
