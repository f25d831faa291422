using System.Net;
using Sflow.Analytics.Flows;

namespace Sflow.Samples.TopFlows;

/// <summary>What the command line asked for.</summary>
internal sealed record Settings
{
    /// <summary>The capture to read; null to listen.</summary>
    public string? Read { get; init; }

    /// <summary>Where to listen; null to read.</summary>
    public IPEndPoint? Listen { get; init; }

    /// <summary>Whether nothing was asked for, so that the bundled capture is shown.</summary>
    public bool IsDemo { get; init; }

    public required string Keys { get; init; }

    public FlowValue Value { get; init; }

    public int Top { get; init; }

    public bool Totals { get; init; }

    public bool Json { get; init; }

    /// <summary>Seconds after which to end, of capture time when replaying.</summary>
    public double? Duration { get; init; }

    /// <summary>How many times as fast as recorded a capture is replayed; 0 as fast as it can be read.</summary>
    public double Speed { get; init; }

    public double Smoothing { get; init; }

    public int MaxKeys { get; init; }

    public FlowRanking Ranking => Totals ? FlowRanking.Total : FlowRanking.Rate;
}
