using Sflow.Analytics.Statistics;

namespace Sflow.Analytics.Flows;

/// <summary>One flow as a query gives it, summed over the data sources that saw it.</summary>
/// <param name="Key">The values of the definition's keys, in its order.</param>
/// <param name="Total">Bytes or frames since the definition was added, exactly as the samples say: Σ sampling rate × length.</param>
/// <param name="TotalEstimate">The same as an estimate, with its interval.</param>
/// <param name="RateEstimate">The smoothed rate per second as an estimate, with its interval.</param>
public sealed record TopFlow(IReadOnlyList<string> Key, ulong Total, Estimate TotalEstimate, Estimate RateEstimate)
{
    /// <summary>The smoothed rate per second.</summary>
    public double Rate => RateEstimate.Value;

    /// <summary>The number of samples.</summary>
    public long Samples => TotalEstimate.Samples;

    /// <summary>The key's values with commas, and the rate with its bounds.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var interval = RateEstimate.Interval;
        return FormattableString.Invariant($"{string.Join(",", Key)} {Rate:0} [{interval.Low:0}, {interval.High:0}]/s");
    }
}
