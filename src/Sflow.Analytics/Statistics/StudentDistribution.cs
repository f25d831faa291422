namespace Sflow.Analytics.Statistics;

/// <summary>Student's t distribution, as far as 95 % intervals of means need it.</summary>
internal static class StudentDistribution
{
    private const double Normal = 1.959963984540054;

    /// <summary>
    /// The t that |T| exceeds in 5 % of cases. Exact for one and two degrees of freedom; between these and from there on by the expansion
    /// of Abramowitz and Stegun, 26.7.5, within 0.1 % from 3 degrees on.
    /// </summary>
    public static double TwoSided95(double degrees)
    {
        const double one = 12.706204736432095;
        const double two = 4.302652729911275;
        if (degrees <= 1)
        {
            return one;
        }

        // Degrees are a fraction where samples weigh differently; in t^-1 both sides of the gap are nearly straight.
        if (degrees < 3)
        {
            var (from, to) = degrees < 2 ? (one, two) : (two, Expansion(3));
            var share = degrees - Math.Floor(degrees);
            return 1 / (((1 - share) / from) + (share / to));
        }

        return Expansion(degrees);
    }

    private static double Expansion(double degrees)
    {
        const double z = Normal;
        const double z3 = z * z * z;
        const double z5 = z3 * z * z;
        const double z7 = z5 * z * z;
        const double z9 = z7 * z * z;
        const double g1 = (z3 + z) / 4;
        const double g2 = ((5 * z5) + (16 * z3) + (3 * z)) / 96;
        const double g3 = ((3 * z7) + (19 * z5) + (17 * z3) - (15 * z)) / 384;
        const double g4 = ((79 * z9) + (776 * z7) + (1482 * z5) - (1920 * z3) - (945 * z)) / 92160;
        var n = degrees;
        return z + (g1 / n) + (g2 / (n * n)) + (g3 / (n * n * n)) + (g4 / (n * n * n * n));
    }
}
