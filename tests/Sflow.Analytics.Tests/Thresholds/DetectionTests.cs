using Sflow.Analytics.Tests.Kit;
using Xunit.Abstractions;

namespace Sflow.Analytics.Tests.Thresholds;

/// <summary>How soon a flow above a threshold is told of, and how often one below it is: Poisson samples, t = 2 s.</summary>
public class DetectionTests(ITestOutputHelper output)
{
    private const double Threshold = 1000;

    /// <summary>Half the threshold for hours: at most 0.05 events an hour and flow.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(25)]
    public void HalfTheThreshold_MakesHardlyAnEvent(double samplesAtThreshold)
    {
        const int Flows = 20;
        var hours = (Effort.IsSoak ? 2000 : 200) / samplesAtThreshold;
        var events = 0;
        for (var flow = 0; flow < Flows; flow++)
        {
            var bench = new ThresholdBench();
            bench.Watch(Threshold);
            bench.RunPoisson(new Chance(flow), 0, hours / Flows * 3600, samplesAtThreshold / 2, (uint)(Threshold / samplesAtThreshold));
            events += bench.Handled.Count;
        }

        Say(FormattableString.Invariant($"soak: threshold, {samplesAtThreshold} samples/s at it, half of it: {events} events in {hours:0} hours of a flow"));
        Assert.True(events <= 0.05 * hours, $"{events} events in {hours} hours");
    }

    /// <summary>Five times the threshold at once.</summary>
    [Theory]
    [InlineData(25, 0.2)]
    [InlineData(5, 0.7)]
    [InlineData(1, 2)]
    public void FiveTimesTheThreshold_IsToldSoon(double samplesAtThreshold, double atMost)
    {
        var runs = Effort.IsSoak ? 5001 : 501;
        var rate = (uint)(Threshold / samplesAtThreshold);
        var delays = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            var chance = new Chance(run);
            var bench = new ThresholdBench();
            bench.Watch(Threshold);
            bench.RunPoisson(chance, 0, 10, samplesAtThreshold * 5, rate);
            delays.Add((Assert.Single(bench.Handled).Timestamp - DateTimeOffset.FromUnixTimeSeconds(1_795_000_000)).TotalSeconds);
        }

        delays.Sort();
        Say(FormattableString.Invariant($"soak: threshold, {samplesAtThreshold} samples/s at it, five times it: delay {delays[runs / 2]:0.00} s, nine in ten within {delays[runs * 9 / 10]:0.00} s"));
        Assert.InRange(delays[runs / 2], 0, atMost);
    }

    private void Say(string line)
    {
        output.WriteLine(line);
        Console.WriteLine(line);
    }
}
