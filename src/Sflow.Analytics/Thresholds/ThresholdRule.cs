namespace Sflow.Analytics.Thresholds;

/// <summary>What it takes for a flow to be above a threshold.</summary>
public enum ThresholdRule
{
    /// <summary>
    /// That sampling cannot be the reason: the lower bound of the rate's 95 % interval is above the value, or a Poisson CUSUM of the value against
    /// twice the value is over its limit of 8 (see <see cref="Statistics.PoissonCusum"/>). Half a threshold makes less than one false event in 20 hours and flow.
    /// </summary>
    Significant,

    /// <summary>That the smoothed rate is above the value, as sFlow-RT has it. With few samples a second that happens by chance, hundreds of times an hour.</summary>
    Plain,
}
