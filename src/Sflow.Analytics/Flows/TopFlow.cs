using Sflow.Analytics.Statistics;

namespace Sflow.Analytics.Flows;

/// <summary>One flow as a query gives it, summed over the data sources that saw it.</summary>
/// <param name="Key">The values of the definition's keys, in its order.</param>
/// <param name="Total">Bytes, frames or what else is added up since the definition was added, exactly as the samples say: Σ sampling rate × length. Frames when the value is no sum.</param>
/// <param name="TotalEstimate">The same as an estimate, with its interval.</param>
/// <param name="RateEstimate">The smoothed rate per second as an estimate, with its interval.</param>
public sealed record TopFlow(IReadOnlyList<string> Key, ulong Total, Estimate TotalEstimate, Estimate RateEstimate)
{
    /// <summary>The smoothed rate per second.</summary>
    public double Rate => RateEstimate.Value;

    /// <summary>The number of samples.</summary>
    public long Samples => TotalEstimate.Samples;

    internal bool IsSum { get; init; } = true;

    internal IReadOnlyList<Measurement> RateValues { get; init; } = [];

    internal IReadOnlyList<Measurement> TotalValues { get; init; } = [];

    /// <summary>
    /// The definition's value. A sum is the smoothed rate per second, or the total; an average is smoothed, or over everything; of
    /// <c>min:</c>, <c>max:</c> and <c>count:</c> there is one since the flow was first seen, whatever is asked.
    /// </summary>
    /// <param name="ranking">Which of both.</param>
    /// <returns>The value with its bounds.</returns>
    public Measurement Measure(FlowRanking ranking)
    {
        if (!IsSum)
        {
            return (ranking == FlowRanking.Total ? TotalValues : RateValues)[0];
        }

        var estimate = ranking == FlowRanking.Total ? TotalEstimate : RateEstimate;
        return new Measurement(estimate.Value, estimate.Interval, estimate.Samples);
    }

    /// <summary>What is measured besides, in the order of <see cref="FlowDefinition.Values"/>. No samples means no value.</summary>
    /// <param name="ranking">Rates, or totals.</param>
    /// <returns>The values with their bounds.</returns>
    public IReadOnlyList<Measurement> MeasureOthers(FlowRanking ranking)
    {
        var values = ranking == FlowRanking.Total ? TotalValues : RateValues;
        return IsSum ? values : [.. values.Skip(1)];
    }

    /// <summary>The key's values with commas, and the value with its bounds.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var (value, interval, _) = Measure(FlowRanking.Rate);
        return FormattableString.Invariant($"{string.Join(",", Key)} {value:0} [{interval.Low:0}, {interval.High:0}]{(IsSum ? "/s" : string.Empty)}");
    }
}
