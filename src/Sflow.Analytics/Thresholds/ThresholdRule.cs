namespace Sflow.Analytics.Thresholds;

/// <summary>What it takes for a flow to be above a threshold.</summary>
public enum ThresholdRule
{
    /// <summary>
    /// That sampling cannot be the reason: the lower bound of the rate's 98 % interval is above the value, or a Poisson CUSUM of the value against
    /// twice the value is over its limit of 8. Half a threshold makes less than one false event in 20 hours and flow; five times a threshold are told, in the
    /// median, after 0.12, 0.6 and 1.9 s where a flow at the threshold gives 25, 5 and 1 samples a second and t is 2 s.
    /// </summary>
    Significant,

    /// <summary>That the smoothed rate is above the value, as sFlow-RT has it. With few samples a second that happens by chance, hundreds of times an hour.</summary>
    Plain,
}
