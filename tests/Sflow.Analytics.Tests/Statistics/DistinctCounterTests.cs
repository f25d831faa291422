using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Sflow.Analytics.Statistics;
using Sflow.Analytics.Tests.Kit;

namespace Sflow.Analytics.Tests.Statistics;

/// <summary>Different values are counted exactly while they are few, and with the error that is stated when they are many.</summary>
public class DistinctCounterTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(255)]
    [InlineData(DistinctCounter.ExactLimit)]
    public void Count_OfFew_IsExact(int values)
    {
        var counter = Counted(values, 7);
        foreach (var hash in Hashes(values, 7))
        {
            counter.Add(hash);
        }

        Assert.True(counter.IsExact);
        Assert.Equal(values, counter.Count);
        Assert.Equal(new ConfidenceInterval(values, values), counter.Interval);
    }

    [Fact]
    public void Count_OfAHashOfZero_IsOne()
    {
        var counter = new DistinctCounter();
        counter.Add(0);
        counter.Add(0);
        Assert.Equal(1, counter.Count);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(1_000)]
    [InlineData(5_000)]
    [InlineData(12_000)]
    [InlineData(100_000)]
    [InlineData(1_000_000)]
    public void Count_OfMany_HasTheStatedError(int values)
    {
        var rounds = values > 10_000 ? 100 : 400;
        var errors = Enumerable.Range(0, rounds).Select(seed => (Counted(values, seed).Count / values) - 1).ToList();
        var deviation = Math.Sqrt(errors.Average(error => error * error));

        // The deviation of N errors is itself uncertain by 1/√(2N).
        Assert.InRange(deviation, 0, DistinctCounter.RelativeError * (1 + (4 / Math.Sqrt(2 * rounds))));
        Assert.InRange(errors.Average(), -4 * DistinctCounter.RelativeError / Math.Sqrt(rounds), 4 * DistinctCounter.RelativeError / Math.Sqrt(rounds));
    }

    [Fact]
    public void Interval_OfMany_HoldsTheTruthAsOftenAsStated()
    {
        const int Rounds = 500;
        const int Values = 20_000;
        var held = Enumerable.Range(0, Rounds).Count(seed => Counted(Values, seed).Interval is var interval && interval.Low <= Values && Values <= interval.High);
        Assert.InRange(held / (double)Rounds, 0.92, 0.98);
    }

    [Property(MaxTest = 300)]
    public Property Merge_OfTwo_IsTheCountOfBoth() => Prop.ForAll(
        Gen.Choose(0, 1500).ToArbitrary(), Gen.Choose(0, 1500).ToArbitrary(), Gen.Choose(0, 1500).ToArbitrary(), (left, right, common) =>
        {
            var hashes = Hashes(left + common + right, left ^ (right << 8)).ToArray();
            var (first, second, all) = (new DistinctCounter(), new DistinctCounter(), new DistinctCounter());
            Feed(first, hashes.Take(left + common));
            Feed(second, hashes.Skip(left));
            Feed(all, hashes.OrderBy(hash => hash & 0xFFFF));
            var other = new DistinctCounter();
            other.Merge(second);
            other.Merge(first);
            var before = second.Count;
            first.Merge(second);
            return first.Count.Equals(all.Count) && other.Count.Equals(all.Count) && second.Count.Equals(before) && first.IsExact == all.IsExact;
        });

    [Fact]
    public void Add_OfMany_AllocatesNothingInTheEnd()
    {
        var counter = Counted(1000, 1);
        var begin = AllocatedBytes.Begin();
        for (var i = 0UL; i < 10_000; i++)
        {
            counter.Add(i * 0x9E3779B97F4A7C15);
        }

        Assert.Equal(0, AllocatedBytes.Since(begin));
    }

    private static DistinctCounter Counted(int values, int seed)
    {
        var counter = new DistinctCounter();
        Feed(counter, Hashes(values, seed));
        return counter;
    }

    private static void Feed(DistinctCounter counter, IEnumerable<ulong> hashes)
    {
        foreach (var hash in hashes)
        {
            counter.Add(hash);
        }
    }

    /// <summary>SplitMix64: different numbers that are evenly spread.</summary>
    private static IEnumerable<ulong> Hashes(int count, int seed)
    {
        var state = (ulong)seed * 0xD1342543DE82EF95;
        for (var i = 0; i < count; i++)
        {
            state += 0x9E3779B97F4A7C15;
            var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            yield return z ^ (z >> 31);
        }
    }
}
