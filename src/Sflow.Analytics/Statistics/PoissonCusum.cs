namespace Sflow.Analytics.Statistics;

/// <summary>
/// Page's cumulative sum for Poisson counts (Lucas, Technometrics 27, 1985): how much better a rate of 2T than one of T explains the samples that
/// came lately, as a log-likelihood ratio that never falls below 0. Samples of different weights count as parts of the heaviest that could have
/// come: e^x is convex, so that the ratio is not larger than that of samples which all weigh as much, and neither is the number of false alarms.
/// </summary>
internal struct PoissonCusum
{
    /// <summary>The ratio of likelihoods, as its logarithm, from which on it is no chance.</summary>
    public const double Limit = 8;

    private static readonly double Log2 = Math.Log(2);

    private double _sum;
    private double _time;

    /// <summary>Counts a sample.</summary>
    /// <param name="time">When it came, in seconds.</param>
    /// <param name="units">Its weight, in units of the heaviest; more than 1 counts as 1.</param>
    /// <param name="threshold">T, in units a second.</param>
    /// <returns>Whether the limit is passed.</returns>
    public bool Observe(double time, double units, double threshold)
    {
        _sum = Math.Max(0, _sum - (threshold * Math.Max(0, time - _time))) + (Log2 * Math.Min(units, 1));
        _time = time;
        return _sum > Limit;
    }

    /// <summary>The rate, in units a second, that passes the limit within a time on average: what can be told so soon.</summary>
    public static double DetectableRate(double threshold, double seconds) => ((Limit / seconds) + threshold) / Log2;

    /// <summary>How long a rate of so many times the threshold takes on average to pass the limit, in seconds; infinite below 1.44 times.</summary>
    public static double Delay(double threshold, double times) =>
        (times * Log2) > 1 ? Limit / (((times * Log2) - 1) * threshold) : double.PositiveInfinity;
}
