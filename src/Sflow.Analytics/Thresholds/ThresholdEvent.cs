using Sflow.Analytics.Statistics;
using Sflow.Protocol;

namespace Sflow.Analytics.Thresholds;

/// <summary>A flow went above a threshold.</summary>
/// <param name="EventId">Counts the events of an analyzer, from 1 on.</param>
/// <param name="Timestamp">When the sample came that decided it; of the capture when it replays.</param>
/// <param name="ThresholdId">The threshold's name.</param>
/// <param name="Agent">The agent that took the samples.</param>
/// <param name="DataSource">The data source that took them.</param>
/// <param name="Metric">The name of the flow definition.</param>
/// <param name="Threshold">The threshold's value.</param>
/// <param name="Value">The smoothed rate per second.</param>
/// <param name="Interval">Its 95 % interval.</param>
/// <param name="FlowKey">The values of the definition's keys, with its separator between them.</param>
/// <param name="Values">What the definition measures besides, in its order.</param>
public sealed record ThresholdEvent(
    long EventId,
    DateTimeOffset Timestamp,
    string ThresholdId,
    SflowAddress Agent,
    DataSource DataSource,
    string Metric,
    double Threshold,
    double Value,
    ConfidenceInterval Interval,
    string FlowKey,
    IReadOnlyList<Measurement> Values);
