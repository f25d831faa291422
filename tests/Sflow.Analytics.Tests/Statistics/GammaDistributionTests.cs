using Sflow.Analytics.Statistics;

namespace Sflow.Analytics.Tests.Statistics;

public class GammaDistributionTests
{
    /// <summary>The documentation's claim.</summary>
    private const double RelativeError = 1e-9;

    private static readonly double[] Shapes = [0.01, 0.05, 0.3, 0.5, 1, 1.5, 2.5, 7, 42, 512.5, 4000, 19_999];

    /// <summary>χ² quantiles; those of whole degrees up to 100 are in every printed table, all were computed to 25 digits.</summary>
    [Theory]
    [InlineData(0.02, 7.0453719946274915e-161, 0.094275916863180893)]
    [InlineData(0.1, 1.0631323779828562e-32, 1.1343475235077175)]
    [InlineData(0.5, 5.2732025912599925e-7, 3.4332352999607757)]
    [InlineData(1, 0.00098206911717525591, 5.023886187314889)]
    [InlineData(2, 0.050635615968579751, 7.3777589082278726)]
    [InlineData(3, 0.21579528262389787, 9.3484036044961478)]
    [InlineData(5, 0.83121161348666242, 12.832501994030028)]
    [InlineData(10, 3.2469727802368411, 20.483177350807397)]
    [InlineData(30, 16.790772265566625, 46.979242243671157)]
    [InlineData(50, 32.357363695658653, 71.420195187506414)]
    [InlineData(100, 74.221927474923726, 129.56119718583659)]
    [InlineData(1000, 914.25715379925893, 1089.5309127749135)]
    [InlineData(39_999, 39446.542130806765, 40555.246467333667)]
    [InlineData(40_001, 39448.528271708065, 40557.260326433048)]
    [InlineData(100_000, 99125.373300647352, 100878.41530566557)]
    [InlineData(1e6, 997230.0871432901, 1002773.701467926)]
    [InlineData(1e9, 999912349.6402636, 1000087654.1483482)]
    public void Quantile_DegreesOfFreedom_AgreesWithTables(double degrees, double low, double high)
    {
        AssertNear(low, 2 * GammaDistribution.Quantile(degrees / 2, 0.025));
        AssertNear(high, 2 * GammaDistribution.Quantile(degrees / 2, 0.975));
    }

    [Fact]
    public void Quantile_OfShapeOne_IsTheExponentialLaw()
    {
        foreach (var p in new[] { 1e-6, 0.025, 0.3, 0.5, 0.9, 0.975, 0.999 })
        {
            AssertNear(-Math.Log(1 - p), GammaDistribution.Quantile(1, p));
        }
    }

    [Fact]
    public void Cumulative_OfQuantile_IsTheProbability()
    {
        foreach (var shape in Shapes)
        {
            foreach (var p in new[] { 0.001, 0.025, 0.2, 0.5, 0.8, 0.975, 0.999 })
            {
                var again = GammaDistribution.Cumulative(shape, GammaDistribution.Quantile(shape, p));
                Assert.True(Math.Abs(again - p) < 1e-10, $"shape {shape}, p {p}: {again}");
            }
        }
    }

    [Fact]
    public void Quantile_AroundTheSwitchOfMethods_GrowsSteadily()
    {
        foreach (var p in new[] { 0.025, 0.975 })
        {
            var below = GammaDistribution.Quantile(19_999.999, p);
            var above = GammaDistribution.Quantile(20_000.001, p);
            Assert.InRange(above - below, 0.0019, 0.0021);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Cumulative_AtOrBelowZero_IsZero(double x) => Assert.Equal(0, GammaDistribution.Cumulative(2, x));

    private static void AssertNear(double expected, double actual) =>
        Assert.True(Math.Abs(actual - expected) <= RelativeError * expected, $"expected {expected:R}, was {actual:R}, relative {Math.Abs(actual - expected) / expected:E1}");
}
