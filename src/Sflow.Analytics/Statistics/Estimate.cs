namespace Sflow.Analytics.Statistics;

/// <summary>
/// A sum estimated from samples, with what is needed to say how sure it is: each sample of a packet stands for N packets (N the
/// sampling rate) and weighs N × its length in bytes, or N in frames. What was sampled at 1:1 is known exactly and kept apart.
/// </summary>
/// <param name="Exact">The part from samples taken at 1:1, which has no error.</param>
/// <param name="Sampled">y = Σw over the other samples.</param>
/// <param name="Variance">v = (1 − 1/N)·Σw² over them (Horvitz and Thompson).</param>
/// <param name="LargestWeight">w_m: the weight of the heaviest sample that the data sources could have given.</param>
/// <param name="Samples">The number of samples.</param>
public readonly record struct Estimate(double Exact, double Sampled, double Variance, double LargestWeight, long Samples)
{
    private const double Tail = 0.025;
    private const double SmallestShape = 0.01;

    /// <summary>The estimate itself.</summary>
    public double Value => Exact + Sampled;

    /// <summary>The number of equally heavy samples that would be as sure: y²/v; infinite when there is no error.</summary>
    public double EffectiveSamples => ShapeOf(Sampled, Variance);

    /// <summary>
    /// The 95 % interval of Fay and Feuer (Statistics in Medicine 16, 1997, 791-801) on weighted Poisson counts:
    /// low = v/(2y)·χ²(0.025; 2y²/v), high = v′/(2y′)·χ²(0.975; 2y′²/v′) with y′ = y + w_m, v′ = v + w_m². With equal weights it is
    /// Garwood's exact interval. Without sampling error both bounds are the value.
    /// </summary>
    public ConfidenceInterval Interval
    {
        get
        {
            if (LargestWeight <= 0)
            {
                return new ConfidenceInterval(Value, Value);
            }

            var low = Bound(Sampled, Variance, Tail);
            var high = Bound(Sampled + LargestWeight, Variance + (LargestWeight * LargestWeight), 1 - Tail);

            // Where nearly all was taken at 1:1, the error is below the rounding.
            return new ConfidenceInterval(Exact + Math.Min(low, Sampled), Exact + Math.Max(high, Sampled));
        }
    }

    /// <summary>
    /// Whether the lower bound of a 98 % interval is above a value: asked after each sample, so that what is clear is told without a quantile.
    /// A bound of 95 % that is looked at so often is passed by chance about twice as often as is bearable, where a sample a second comes.
    /// </summary>
    internal bool IsAbove(double value)
    {
        const double OftenAskedTail = 0.01;
        const double OftenAskedDeviations = 2.326348;
        if (Value <= value || LargestWeight <= 0 || Variance <= 0)
        {
            return Value > value;
        }

        // Wilson and Hilferty's approximation of the quantile is at most a fifth too small from three samples on.
        var shape = EffectiveSamples;
        var root = 1 - (1 / (9 * shape)) - (OftenAskedDeviations / (3 * Math.Sqrt(shape)));
        return (shape < 3 || Exact + (Sampled * root * root * root) > value * 0.8) && Exact + Bound(Sampled, Variance, OftenAskedTail) > value;
    }

    /// <summary>v/(2y)·χ²(p; 2y²/v). A variance that is next to nothing, as smoothing leaves of long ago, leaves the sum itself.</summary>
    private static double Bound(double sum, double variance, double probability)
    {
        // No sum of positive weights has a shape below 1; one that was rounded to nothing may.
        var shape = Math.Max(ShapeOf(sum, variance), SmallestShape);
        return !double.IsInfinity(shape) ? sum * (GammaDistribution.Quantile(shape, probability) / shape) : sum;
    }

    /// <summary>y²/v, where the square alone could be too large or too small for a number.</summary>
    private static double ShapeOf(double sum, double variance)
    {
        var ratio = sum / Math.Sqrt(variance);
        return variance > 0 ? ratio * ratio : double.PositiveInfinity;
    }

    /// <summary>Adds two estimates from different samples.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum; its largest weight is the larger of both.</returns>
    public static Estimate operator +(Estimate left, Estimate right) => Add(left, right);

    /// <summary>Adds two estimates from different samples.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum; its largest weight is the larger of both.</returns>
    public static Estimate Add(Estimate left, Estimate right) => new(
        left.Exact + right.Exact,
        left.Sampled + right.Sampled,
        left.Variance + right.Variance,
        Math.Max(left.LargestWeight, right.LargestWeight),
        left.Samples + right.Samples);
}
