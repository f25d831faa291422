using Sflow.Protocol;
using Sflow.Protocol.Text.Sflowtool;
using Sflow.Protocol.Transport;

namespace Sflow.Samples.SflowDump;

/// <summary>When a datagram came, and between which ends.</summary>
internal readonly struct Arrival
{
    private const long NanosecondsPerTick = 100;

    private readonly CapturedDatagram _captured;
    private readonly SflowAddress _source;
    private readonly int _sourcePort;

    /// <summary>Of a datagram in a capture.</summary>
    public Arrival(in CapturedDatagram captured)
    {
        _captured = captured;
        TimestampNanoseconds = captured.TimestampNanoseconds;
        IsCaptured = true;
    }

    /// <summary>Of a datagram that is made of a capture's packets.</summary>
    public Arrival(long timestampNanoseconds)
    {
        TimestampNanoseconds = timestampNanoseconds;
        IsCaptured = true;
        _sourcePort = SflowCollectorOptions.DefaultPort;
    }

    /// <summary>Of a datagram that was received.</summary>
    public Arrival(long timestampNanoseconds, SflowAddress source, int sourcePort)
    {
        TimestampNanoseconds = timestampNanoseconds;
        _source = source;
        _sourcePort = sourcePort;
    }

    public long TimestampNanoseconds { get; }

    public bool IsCaptured { get; }

    public SflowAddress Source => IsOfCapture ? _captured.Source : _source;

    public int SourcePort => IsOfCapture ? _captured.SourcePort : _sourcePort;

    public SflowAddress Destination => _captured.Destination;

    public int DestinationPort => IsOfCapture ? _captured.DestinationPort : SflowCollectorOptions.DefaultPort;

    private bool IsOfCapture => _captured.Buffer is not null;

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
