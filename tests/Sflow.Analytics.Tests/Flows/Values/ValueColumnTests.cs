using Sflow.Analytics.Fields;
using Sflow.Analytics.Flows;
using Sflow.Analytics.Flows.Values;
using Sflow.Analytics.Statistics;
using Sflow.Analytics.Tests.Kit;

namespace Sflow.Analytics.Tests.Flows.Values;

/// <summary>Averages, bounds and numbers of different values of a flow, with what is said of their error.</summary>
public class ValueColumnTests
{
    private static readonly SmoothingClock Clock = new(2);

    [Fact]
    public void Mean_OfAllPackets_IsExact()
    {
        var column = Filled(new MeanColumn(65535), 1, 10, 20, 60);
        Assert.Equal(new Measurement(30, new ConfidenceInterval(30, 30), 3), column.Measure(0, FlowRanking.Total, Clock));
    }

    [Fact]
    public void Mean_OfDifferentSamplingRates_WeighsByThem()
    {
        var column = Filled(new MeanColumn(65535), 1, 10);
        column.Observe(0, new SampleWeight(3, 1), Number(50));
        Assert.Equal(40, column.Measure(0, FlowRanking.Total, Clock).Value);
    }

    [Fact]
    public void Mean_OfOneSample_MayBeAnything()
    {
        var measured = Filled(new MeanColumn(255), 100, 10).Measure(0, FlowRanking.Total, Clock);
        Assert.Equal(new Measurement(10, new ConfidenceInterval(0, 255), 1), measured);
    }

    [Theory]
    [InlineData(5, 20)]
    [InlineData(20, 20)]
    [InlineData(200, 2)]
    public void Mean_Interval_HoldsTheTruthAsOftenAsStated(int samples, int rate)
    {
        // A population of evenly spread numbers, of which each is sampled with a chance of one in the rate.
        const int Rounds = 2000;
        var chance = new Chance(samples);
        var held = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var column = new MeanColumn(1000);
            column.Add(0);
            double sum = 0, count = 0;
            for (var packet = 0; packet < samples * rate; packet++)
            {
                var number = (ulong)(chance.Next() * 1000);
                sum += number;
                count++;
                if (chance.Next() * rate < 1)
                {
                    column.Observe(0, new SampleWeight((ulong)rate, 1), Number(number));
                }
            }

            var measured = column.Measure(0, FlowRanking.Total, Clock);
            held += measured.Samples == 0 || (measured.Interval.Low <= sum / count && sum / count <= measured.Interval.High) ? 1 : 0;
        }

        Assert.InRange(held / (double)Rounds, 0.93, 0.98);
    }

    [Fact]
    public void Mean_Smoothed_FollowsTheLatest()
    {
        var clock = new SmoothingClock(2);
        var column = new MeanColumn(65535);
        column.Add(0);
        column.Observe(0, new SampleWeight(1, clock.Weight), Number(100));
        clock.Advance(20);
        column.Observe(0, new SampleWeight(1, clock.Weight), Number(200));
        Assert.Equal(150, column.Measure(0, FlowRanking.Total, clock).Value);
        Assert.InRange(column.Measure(0, FlowRanking.Rate, clock).Value, 199.9, 200);

        // The landmark moves, and moves again when nothing is left of the weights.
        for (var time = 1000; time < 100_000; time += 1000)
        {
            column.Rescale(clock.Advance(time), 1);
        }

        Assert.InRange(column.Measure(0, FlowRanking.Rate, clock).Value, 150, 200);
    }

    [Fact]
    public void Extremes_OfSamples_BoundThoseOfThePackets()
    {
        Assert.Equal(new Measurement(5, new ConfidenceInterval(0, 5), 3), Filled(new ExtremeColumn(isMaximum: false, 255), 10, 9, 5, 7).Measure(0, FlowRanking.Rate, Clock));
        Assert.Equal(new Measurement(9, new ConfidenceInterval(9, 255), 3), Filled(new ExtremeColumn(isMaximum: true, 255), 10, 9, 5, 7).Measure(0, FlowRanking.Rate, Clock));
        Assert.Equal(new ConfidenceInterval(9, 9), Filled(new ExtremeColumn(isMaximum: true, 255), 1, 9, 5).Measure(0, FlowRanking.Rate, Clock).Interval);
        Assert.Equal(0, Filled(new ExtremeColumn(isMaximum: false, 255), 1, 0, 5).Measure(0, FlowRanking.Rate, Clock).Value);
    }

    [Fact]
    public void Sum_OfNumbers_IsScaledByTheRate()
    {
        var measured = Filled(new SumColumn(), 10, 9, 5).Measure(0, FlowRanking.Total, Clock);
        Assert.Equal((140, 2), (measured.Value, measured.Samples));
        Assert.Equal(new Estimate(0, 140, 0.9 * (8100 + 2500), 90, 2).Interval, measured.Interval);
        Assert.Equal(140, Filled(new SumColumn(), 10, 9, 5).Measure(0, FlowRanking.Rate, Clock).Value, 9);
    }

    [Fact]
    public void Distinct_OfValues_CountsEachOnce()
    {
        var column = Filled(new DistinctColumn(), 10, 9, 5, 9, 7);
        column.Observe(0, new SampleWeight(1, 1), FieldValue.FromText("9"));
        column.Observe(0, new SampleWeight(1, 1), FieldValue.FromText("9"));
        column.Observe(0, new SampleWeight(1, 1), FieldValue.FromIPv6(9, 5));
        column.Observe(0, new SampleWeight(1, 1), FieldValue.FromIPv6(5, 9));
        Assert.Equal(new Measurement(6, new ConfidenceInterval(6, 6), 8), column.Measure(0, FlowRanking.Rate, Clock));
    }

    [Fact]
    public void Merge_OfTwoTables_IsWhatOneWouldHave()
    {
        var random = new Random(6);
        foreach (var make in new Func<ValueColumn>[] { () => new SumColumn(), () => new MeanColumn(255), () => new ExtremeColumn(true, 255), () => new ExtremeColumn(false, 255), () => new DistinctColumn() })
        {
            var (left, right, both, merged) = (make(), make(), make(), make());
            foreach (var column in new[] { left, right, both, merged })
            {
                column.Add(0);
                column.Add(1);
            }

            for (var i = 0; i < 500; i++)
            {
                var weight = new SampleWeight((ulong)random.Next(1, 4), 1 + random.Next(3));
                var number = Number((ulong)random.Next(256));
                (i % 3 == 0 ? left : right).Observe(1, weight, number);
                both.Observe(0, weight, number);
            }

            merged.Merge(left, 1, 0);
            merged.Merge(right, 1, 0);
            var empty = make();
            empty.Add(0);
            merged.Merge(empty, 0, 0);
            foreach (var ranking in new[] { FlowRanking.Rate, FlowRanking.Total })
            {
                var (expected, actual) = (both.Measure(0, ranking, Clock), merged.Measure(0, ranking, Clock));
                Assert.Equal(expected.Samples, actual.Samples);
                Assert.Equal(expected.Value, actual.Value, 6);
                Assert.Equal(expected.Interval.Low, actual.Interval.Low, 6);
                Assert.Equal(expected.Interval.High, actual.Interval.High, 6);
            }
        }
    }

    [Theory]
    [InlineData(1, 12.706)]
    [InlineData(2, 4.303)]
    [InlineData(3, 3.182)]
    [InlineData(5, 2.571)]
    [InlineData(10, 2.228)]
    [InlineData(30, 2.042)]
    [InlineData(1000, 1.962)]
    public void Student_OfTables_IsTheirs(double degrees, double expected) => Assert.Equal(1, StudentDistribution.TwoSided95(degrees) / expected, 2e-3);

    [Fact]
    public void Student_OfMoreDegrees_IsSmaller()
    {
        for (var degrees = 0.5; degrees < 10; degrees += 0.05)
        {
            Assert.True(StudentDistribution.TwoSided95(degrees + 0.05) <= StudentDistribution.TwoSided95(degrees));
        }
    }

    private static ValueColumn Filled(ValueColumn column, ulong rate, params ulong[] numbers)
    {
        column.Add(0);
        foreach (var number in numbers)
        {
            column.Observe(0, new SampleWeight(rate, 1), Number(number));
        }

        return column;
    }

    private static FieldValue Number(ulong number) => FieldValue.FromNumber(FieldType.UInt32, number);
}
