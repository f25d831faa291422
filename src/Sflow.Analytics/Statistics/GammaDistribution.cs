namespace Sflow.Analytics.Statistics;

/// <summary>
/// The gamma distribution of scale 1, from which χ² follows: χ²(p; d) = 2·Γ⁻¹(p; d/2). Series and continued fraction for the
/// distribution (Numerical Recipes, section 6.2) with Halley steps for its inverse; from shape 20 000 on the Cornish-Fisher
/// expansion. Relative error of a quantile below 1e-9 for shapes from 0.01, checked by the tests.
/// </summary>
internal static class GammaDistribution
{
    private const int MaxTerms = 10_000;
    private const double LargeShape = 20_000;

    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
        -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>P(X ≤ x), the regularised lower incomplete gamma function.</summary>
    public static double Cumulative(double shape, double x)
    {
        if (x <= 0)
        {
            return 0;
        }

        var factor = Math.Exp((shape * Math.Log(x)) - x - LogGamma(shape));
        return x < shape + 1 ? factor * LowerSeries(shape, x) : 1 - (factor * UpperFraction(shape, x));
    }

    /// <summary>The x with P(X ≤ x) = <paramref name="probability"/>.</summary>
    public static double Quantile(double shape, double probability)
    {
        if (shape >= LargeShape)
        {
            return CornishFisher(shape, probability);
        }

        var x = FirstGuess(shape, probability);
        var logGamma = LogGamma(shape);
        for (var step = 0; step < 50; step++)
        {
            var density = Math.Exp(((shape - 1) * Math.Log(x)) - x - logGamma);
            if (density <= 0)
            {
                break;
            }

            var newton = (Cumulative(shape, x) - probability) / density;
            var halley = newton / (1 - (0.5 * Math.Min(1, newton * (((shape - 1) / x) - 1))));
            var next = x - halley;
            next = next <= 0 ? x / 2 : next;
            var moved = Math.Abs(next - x);
            x = next;

            // The next step would move by about the cube of this one.
            if (moved < 1e-5 * x)
            {
                break;
            }
        }

        return x;
    }

    /// <summary>Lanczos' approximation with g = 7 and nine terms.</summary>
    public static double LogGamma(double x)
    {
        if (x < 0.5)
        {
            return Math.Log(Math.PI / Math.Sin(Math.PI * x)) - LogGamma(1 - x);
        }

        x -= 1;
        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++)
        {
            sum += Lanczos[i] / (x + i);
        }

        var t = x + 7.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x + 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    private static double LowerSeries(double shape, double x)
    {
        var term = 1 / shape;
        var sum = term;
        for (var n = 1; n < MaxTerms && term > sum * 1e-17; n++)
        {
            term *= x / (shape + n);
            sum += term;
        }

        return sum;
    }

    /// <summary>Lentz's method.</summary>
    private static double UpperFraction(double shape, double x)
    {
        const double tiny = 1e-300;
        var b = x + 1 - shape;
        var c = 1 / tiny;
        var d = 1 / b;
        var fraction = d;
        for (var i = 1; i < MaxTerms; i++)
        {
            var a = -i * (i - shape);
            b += 2;
            d = (a * d) + b;
            d = 1 / (Math.Abs(d) < tiny ? tiny : d);
            c = b + (a / c);
            c = Math.Abs(c) < tiny ? tiny : c;
            var change = c * d;
            fraction *= change;
            if (Math.Abs(change - 1) < 1e-16)
            {
                break;
            }
        }

        return fraction;
    }

    private static double FirstGuess(double shape, double probability)
    {
        if (shape > 1)
        {
            // Wilson and Hilferty: the cube root is nearly normal.
            var z = NormalQuantile(probability);
            var ninth = 1 / (9 * shape);
            var root = 1 - ninth + (z * Math.Sqrt(ninth));
            return Math.Max(1e-3, shape * root * root * root);
        }

        var t = 1 - (shape * (0.253 + (shape * 0.12)));
        return probability < t ? Math.Pow(probability / t, 1 / shape) : 1 - Math.Log(1 - ((probability - t) / (1 - t)));
    }

    /// <summary>Abramowitz and Stegun 26.2.49 in the cumulants of the gamma distribution, to the fourth power of 1/√shape.</summary>
    private static double CornishFisher(double shape, double probability)
    {
        var z = NormalQuantile(probability);
        var skew = 2 / Math.Sqrt(shape);
        var kurtosis = 6 / shape;
        var fifth = 24 / (shape * Math.Sqrt(shape));
        var z2 = z * z;
        var w = z
            + (skew * (z2 - 1) / 6)
            + (kurtosis * z * (z2 - 3) / 24) - (skew * skew * z * ((2 * z2) - 5) / 36)
            + (fifth * ((z2 * z2) - (6 * z2) + 3) / 120) - (skew * kurtosis * ((z2 * z2) - (5 * z2) + 2) / 24)
            + (skew * skew * skew * ((12 * z2 * z2) - (53 * z2) + 17) / 324);
        return shape + (w * Math.Sqrt(shape));
    }

    /// <summary>Abramowitz and Stegun 26.2.23, then Newton steps; the normal tail is a gamma tail of shape one half.</summary>
    private static double NormalQuantile(double probability)
    {
        var p = Math.Min(probability, 1 - probability);
        var t = Math.Sqrt(-2 * Math.Log(p));
        var z = t - ((2.515517 + (0.802853 * t) + (0.010328 * t * t)) / (1 + (1.432788 * t) + (0.189269 * t * t) + (0.001308 * t * t * t)));
        for (var step = 0; step < 4; step++)
        {
            var upper = 0.5 * (1 - Cumulative(0.5, z * z / 2));
            z += (upper - p) / (Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI));
        }

        return probability < 0.5 ? -z : z;
    }
}
