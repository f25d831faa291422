using FsCheck.Xunit;
using Sflow.Analytics.Statistics;

namespace Sflow.Analytics.Tests.Statistics;

public class EstimateTests
{
    /// <summary>Garwood's exact 95 % limits of a Poisson count, as printed tables have them.</summary>
    [Theory]
    [InlineData(0, 0, 3.6889)]
    [InlineData(1, 0.0253, 5.5716)]
    [InlineData(2, 0.2422, 7.2247)]
    [InlineData(5, 1.6235, 11.6683)]
    [InlineData(10, 4.7954, 18.3904)]
    [InlineData(30, 20.2409, 42.8269)]
    [InlineData(100, 81.3640, 121.6268)]
    public void Interval_EqualWeights_IsGarwoods(int count, double low, double high)
    {
        foreach (var weight in new[] { 1.0, 400, 1e6 })
        {
            var interval = EstimateOf(weight, count).Interval;
            Assert.Equal(low, interval.Low / weight, 4);
            Assert.Equal(high, interval.High / weight, 4);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(64)]
    [InlineData(1.8446744073709552e19)]
    public void Interval_SampledOneToOne_IsTheValue(double value)
    {
        var estimate = new Estimate(value, 0, 0, 0, 3);
        Assert.Equal(new ConfidenceInterval(value, value), estimate.Interval);
        Assert.Equal(double.PositiveInfinity, estimate.EffectiveSamples);
    }

    /// <summary>What smoothing leaves of samples of long ago, beside exact ones of now.</summary>
    [Theory]
    [InlineData(2.2e17, 1e-300, 1.5e25)]
    [InlineData(2.2e17, 5e-324, 1.5e25)]
    [InlineData(1e-200, 1e-300, 1)]
    [InlineData(5e-324, 1, 1)]
    [InlineData(1e150, 1e-10, 1e150)]
    [InlineData(1e19, 1e30, 1)]
    public void Interval_OfVeryDifferentSizes_HoldsTheValue(double sampled, double variance, double largest)
    {
        var interval = new Estimate(0, sampled, variance, largest, 2).Interval;
        Assert.InRange(sampled, interval.Low, interval.High);
        Assert.True(interval.Low >= 0 && double.IsFinite(interval.High));
    }

    [Fact]
    public void Interval_PartlyExact_ShiftsByTheExactPart()
    {
        var sampled = EstimateOf(400, 5);
        var both = sampled + new Estimate(1000, 0, 0, 0, 7);
        Assert.Equal(3000, both.Value);
        Assert.Equal(12, both.Samples);
        Assert.Equal(1000 + sampled.Interval.Low, both.Interval.Low);
        Assert.Equal(1000 + sampled.Interval.High, both.Interval.High);
    }

    [Property(MaxTest = 300)]
    public void Interval_AnySamples_HoldsTheValue(int seed)
    {
        var estimate = RandomEstimate(new Random(seed));
        var interval = estimate.Interval;
        Assert.InRange(estimate.Value, interval.Low, interval.High);
        Assert.True(interval.Low >= 0 && double.IsFinite(interval.High));
    }

    [Property(MaxTest = 300)]
    public void Interval_MoreOfTheSame_MovesUpAndNarrows(int seed)
    {
        var estimate = RandomEstimate(new Random(seed));
        var twice = estimate + estimate;
        Assert.True(twice.Interval.Low >= estimate.Interval.Low);
        Assert.True(twice.Interval.High >= estimate.Interval.High);
        if (estimate.Value > 0 && estimate.LargestWeight > 0)
        {
            Assert.True(Width(twice) / twice.Value <= (Width(estimate) / estimate.Value) + 1e-12);
        }
    }

    [Property(MaxTest = 300)]
    public void Interval_OneSampleMore_MovesUp(int seed)
    {
        var random = new Random(seed);
        var estimate = RandomEstimate(random) with { LargestWeight = 1e9 };
        var more = estimate + WeightOf(random, 1 + random.NextDouble(), 2 + random.Next(1000));
        Assert.True(more.Interval.High >= estimate.Interval.High);
        Assert.True(more.Value > estimate.Value);
    }

    [Fact]
    public void Interval_HeavierUnseenSamples_RaisesTheUpperBoundOnly()
    {
        var before = EstimateOf(100, 8);
        var after = before with { LargestWeight = 1500 };
        Assert.Equal(before.Interval.Low, after.Interval.Low);
        Assert.True(after.Interval.High > before.Interval.High);
    }

    [Theory]
    [InlineData(1e19, 1e19)]
    [InlineData(1.8e19, 1e9)]
    [InlineData(1.8446744073709552e19, 1.8446744065119617e19)]
    [InlineData(1e-100, 1e-100)]
    public void Interval_HugeAndTinyValues_StaysFiniteAndHoldsTheValue(double sum, double weight)
    {
        var estimate = new Estimate(0, sum, sum * weight, weight, 1);
        Assert.InRange(sum, estimate.Interval.Low, estimate.Interval.High);
        Assert.True(double.IsFinite(estimate.Interval.High));
    }

    /// <summary>A data source that went over to 1:1 keeps the trace of its last sample before it.</summary>
    [Property(MaxTest = 300)]
    public void Interval_VarianceBelowRounding_HoldsTheValue(int seed)
    {
        var random = new Random(seed);
        var sum = random.NextDouble() * 1e9;
        var estimate = new Estimate(0, sum, Math.Pow(10, -random.Next(10, 60)), Math.Pow(10, random.Next(-20, 5)), 5);
        Assert.InRange(sum, estimate.Interval.Low, estimate.Interval.High);
    }

    [Fact]
    public void EffectiveSamples_EqualWeights_IsTheirNumber() => Assert.Equal(12, EstimateOf(4000, 12).EffectiveSamples, 9);

    [Property]
    public void Add_InEitherOrder_IsTheSame(int seed)
    {
        var random = new Random(seed);
        var (left, right) = (RandomEstimate(random), RandomEstimate(random));
        Assert.Equal(left + right, right + left);
        Assert.Equal(Math.Max(left.LargestWeight, right.LargestWeight), (left + right).LargestWeight);
        Assert.Equal(left.Samples + right.Samples, Estimate.Add(left, right).Samples);
    }

    private static double Width(Estimate estimate) => estimate.Interval.High - estimate.Interval.Low;

    private static Estimate EstimateOf(double weight, int count) => new(0, weight * count, weight * weight * count, weight, count);

    private static Estimate WeightOf(Random random, double length, long rate)
    {
        var weight = rate * length;
        return new Estimate(0, weight, (1 - (1.0 / rate)) * weight * weight, Math.Max(weight, random.NextDouble() * 2 * weight), 1);
    }

    /// <summary>A sum as samples make it: each with its rate and length, some at 1:1.</summary>
    private static Estimate RandomEstimate(Random random)
    {
        var estimate = default(Estimate);
        var rate = 2 + random.Next(1 << random.Next(1, 24));
        for (var samples = random.Next(40); samples > 0; samples--)
        {
            var length = 1 + random.Next(1 << random.Next(1, 16));
            estimate += random.Next(4) == 0 ? new Estimate(length, 0, 0, 0, 1) : WeightOf(random, length, rate);
        }

        return estimate;
    }
}
