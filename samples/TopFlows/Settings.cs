using System.Net;
using Sflow.Analytics.Fields;
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

    /// <summary>Which samples count; null for all.</summary>
    public string? Filter { get; init; }

    public required string Value { get; init; }

    /// <summary>Whether discarded packets are counted instead of samples.</summary>
    public bool Dropped { get; init; }

    /// <summary>Fields of custom flows that keys may name.</summary>
    public IReadOnlyList<FieldDescriptor> Custom { get; init; } = [];

    /// <summary>Whether the compiled definition is to be shown instead of flows.</summary>
    public bool Explain { get; init; }

    /// <summary>A database of countries in the MaxMind DB format.</summary>
    public string? Country { get; init; }

    /// <summary>A database of autonomous systems in the MaxMind DB format.</summary>
    public string? Asn { get; init; }

    /// <summary>A list of vendors by MAC address.</summary>
    public string? Oui { get; init; }

    /// <summary>Names of hosts in the form of hosts(5).</summary>
    public string? Hosts { get; init; }

    /// <summary>Names of services in the form of services(5).</summary>
    public string? Services { get; init; }

    /// <summary>Files of groups of networks, each with or without a name before it.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Files of labels by value, each with or without a name before it.</summary>
    public IReadOnlyList<string> Maps { get; init; } = [];

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
