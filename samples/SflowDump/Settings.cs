using System.Net;
using Sflow.Protocol.Text.Sflowtool;

namespace Sflow.Samples.SflowDump;

/// <summary>What to read, from where, and what to make of it.</summary>
internal sealed record Settings
{
    /// <summary>The capture; null to listen.</summary>
    public string? Read { get; init; }

    public IPEndPoint EndPoint { get; init; } = new(IPAddress.IPv6Any, 6343);

    /// <summary>Whether only senders by IPv6 are heard.</summary>
    public bool OnlyIPv6 { get; init; }

    public OutputKind Output { get; init; }

    /// <summary>How sflowtool would print, for <see cref="OutputKind.Sflowtool"/>.</summary>
    public SflowtoolMode Mode { get; init; }

    /// <summary>The columns of <see cref="SflowtoolMode.Fields"/>.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    public IReadOnlyList<IPEndPoint> ForwardTo { get; init; } = [];

    /// <summary>One in how many packets of a plain capture becomes a sample; 0 when the capture holds sFlow.</summary>
    public int SampleOneIn { get; init; }

    /// <summary>How many times faster than recorded a capture is replayed; 0 for as fast as it can be read.</summary>
    public double Speed { get; init; }

    /// <summary>Seconds after which to end, of capture time when reading.</summary>
    public double? Duration { get; init; }
}
