using System.Net;
using Sflow.Analytics.Flows;
using Sflow.Analytics.Thresholds;

namespace Sflow.Samples.FlowEvents;

/// <summary>What the command line asked for.</summary>
internal sealed record Settings
{
    /// <summary>The capture to read; null to listen.</summary>
    public string? Read { get; init; }

    /// <summary>Where to listen; null to read.</summary>
    public IPEndPoint? Listen { get; init; }

    public required IReadOnlyList<FlowDefinition> Flows { get; init; }

    public required IReadOnlyList<FlowThreshold> Thresholds { get; init; }

    /// <summary>Seconds after which to end, of capture time when reading.</summary>
    public double? Duration { get; init; }
}
