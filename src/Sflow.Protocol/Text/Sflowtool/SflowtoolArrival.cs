namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>What sflowtool prints of a datagram that is not in it: when it came and from whom. The default says nothing.</summary>
public readonly struct SflowtoolArrival
{
    private SflowtoolArrival(SflowAddress source, UnixTime receivedAt, UnixTime capturedAt)
    {
        Source = source;
        ReceivedAt = receivedAt;
        CapturedAt = capturedAt;
    }

    /// <summary>The sender's address; sflowtool does not tell it for a capture.</summary>
    internal SflowAddress Source { get; }

    internal UnixTime ReceivedAt { get; }

    internal UnixTime CapturedAt { get; }

    /// <summary>The time that sflowtool puts before each line: that of the capture if there is one.</summary>
    internal UnixTime Time => CapturedAt.Seconds != 0 ? CapturedAt : ReceivedAt;

    /// <summary>A datagram that was received from the network.</summary>
    /// <param name="source">The sender's address.</param>
    /// <param name="at">When it was received; printed to the microsecond.</param>
    /// <returns>The arrival.</returns>
    public static SflowtoolArrival Received(SflowAddress source, DateTimeOffset at) => new(source, UnixTime.Of(at), default);

    /// <summary>A datagram out of a capture.</summary>
    /// <param name="at">When its packet was captured; printed to the microsecond.</param>
    /// <returns>The arrival.</returns>
    public static SflowtoolArrival Captured(DateTimeOffset at) => new(default, default, UnixTime.Of(at));
}
