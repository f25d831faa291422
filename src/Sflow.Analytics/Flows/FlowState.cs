using Sflow.Analytics.Statistics;
using Sflow.Analytics.Thresholds;

namespace Sflow.Analytics.Flows;

/// <summary>A flow of a data source as a threshold sees it, right after a sample.</summary>
internal readonly struct FlowState(ActiveFlows flows, FlowTable table, int index, double sampleWeight)
{
    /// <summary>Seconds of the analyzer's clock.</summary>
    public double Now => flows.Now;

    /// <summary>t, in seconds.</summary>
    public double TimeConstant => flows.Definition.Smoothing;

    /// <summary>What the sample weighed.</summary>
    public double SampleWeight => sampleWeight;

    /// <summary>The heaviest sample that the data source could have given; 0 when it takes every packet.</summary>
    public double LargestWeight => flows.LargestWeightOf(table);

    /// <summary>The smoothed rate per second.</summary>
    public double Value => flows.RateOf(table, index);

    /// <summary>The same with what is needed to say how sure it is.</summary>
    public Estimate Estimate => flows.EstimateOf(table, index);

    /// <summary>What it was just before the sample: read right after one, an estimate is too large by what the sample weighs.</summary>
    public Estimate EstimateBefore => flows.EstimateOf(table, index, sampleWeight);

    /// <summary>Makes the event of going above a threshold; its number is the log's to give.</summary>
    public ThresholdEvent Raise(FlowThreshold threshold, double value) => new(
        0,
        flows.CurrentTimestamp,
        threshold.Id,
        table.Source.Key.Agent,
        table.Source.Key.Source,
        threshold.Metric,
        threshold.Value,
        value,
        Estimate.Interval,
        string.Join(flows.Definition.KeySeparator, flows.FormatKey(table, index)),
        flows.MeasureOthers(table, index));
}
