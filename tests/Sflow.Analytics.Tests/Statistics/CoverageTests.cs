using Sflow.Analytics.Flows;
using Sflow.Analytics.Statistics;
using Sflow.Analytics.Tests.Kit;
using Xunit.Abstractions;

namespace Sflow.Analytics.Tests.Statistics;

/// <summary>Whether 95 % intervals hold the truth: Poisson traffic, sampled 1-in-N, through the analyzer. Flows are fixed beforehand.</summary>
public class CoverageTests(ITestOutputHelper output)
{
    private const double Least = 0.945;
    private const uint Small = 64;
    private const uint Large = 1500;
    private const double TimeConstant = 2;

    /// <summary>Time constants that smoothed traffic runs for.</summary>
    private const double Length = 5;

    private static readonly int[] Rates = [2, 3, 5, 20, 100, 1000];
    private static readonly double[] LargeShares = [0.02, 0.1];

    /// <summary>Samples that each flow is expected to give.</summary>
    private static readonly double[] Flows = [5, 5, 5, 5, 5, 10, 10, 10, 10, 10, 30, 30, 30, 30, 30, 100, 100, 100, 100, 100];

    [Theory]
    [InlineData(FlowValue.Bytes, 0.02)]
    [InlineData(FlowValue.Bytes, 0.1)]
    [InlineData(FlowValue.Frames, 0.02)]
    public void TotalInterval_PoissonTraffic_HoldsTheTruth(string value, double largeShare)
    {
        var chance = new Chance(20261123);
        var tally = new Tally($"totals, {value}, {largeShare:P0} large");
        foreach (var rate in Rates)
        {
            var runs = 18 * Effort.Factor;
            for (var run = 0; run < runs; run++)
            {
                RunTotals(chance, value, rate, largeShare, tally);
            }
        }

        tally.Close(output, atLeast: 2000);
    }

    [Theory]
    [InlineData(FlowValue.Bytes, 0.02)]
    [InlineData(FlowValue.Bytes, 0.1)]
    [InlineData(FlowValue.Frames, 0.02)]
    public void RateInterval_PoissonTraffic_HoldsTheRateOfTheSameKernel(string value, double largeShare)
    {
        var chance = new Chance(1123);
        var tally = new Tally($"rates, {value}, {largeShare:P0} large");
        foreach (var rate in new[] { 2, 5, 20, 100, 500 })
        {
            for (var run = 0; run < 100 * Effort.Factor; run++)
            {
                RunRates(chance, value, rate, largeShare, tally);
            }
        }

        tally.Close(output, atLeast: 2000);
    }

    /// <summary>Packets that are sampled and those that are not are Poisson numbers of their own; so are small and large ones.</summary>
    private static void RunTotals(Chance chance, string value, int rate, double largeShare, Tally tally)
    {
        var analyzer = new FlowAnalyzer();
        var flows = analyzer.Add(new FlowDefinition("ipsource") { Value = value });
        var truths = new double[Flows.Length];
        for (var flow = 0; flow < Flows.Length; flow++)
        {
            foreach (var (size, share) in new[] { (Small, 1 - largeShare), (Large, largeShare) })
            {
                var sampled = chance.Poisson(Flows[flow] * share);
                truths[flow] += Worth(value, size) * (sampled + chance.Poisson(Flows[flow] * share * (rate - 1)));
                Feed(analyzer, flow, rate, size, sampled);
            }
        }

        var told = flows.GetTopFlows(0, FlowRanking.Total).ToDictionary(flow => flow.Key[0], flow => flow.TotalEstimate);
        for (var flow = 0; flow < Flows.Length; flow++)
        {
            tally.Add(told.GetValueOrDefault(Name(flow), Nothing(value, rate, 1)), truths[flow]);
        }
    }

    private static void RunRates(Chance chance, string value, int rate, double largeShare, Tally tally)
    {
        var clock = new ManualClock();
        var analyzer = new FlowAnalyzer(new FlowAnalyzerOptions { TimeProvider = clock });
        var flows = analyzer.Add(new FlowDefinition("ipsource") { Value = value, Smoothing = TimeConstant });
        double[] means = [3, 5, 10, 30];
        var truths = new double[means.Length];
        var samples = new List<(double Time, int Flow, uint Size)>();
        const double end = Length * TimeConstant;
        for (var flow = 0; flow < means.Length; flow++)
        {
            for (var packets = chance.Poisson(means[flow] * Length * rate); packets > 0; packets--)
            {
                var time = chance.Next() * end;
                var size = chance.Next() < largeShare ? Large : Small;
                truths[flow] += Worth(value, size) / TimeConstant * Math.Exp((time - end) / TimeConstant);
                if (chance.Next() * rate < 1)
                {
                    samples.Add((time, flow, size));
                }
            }
        }

        foreach (var (time, flow, size) in samples.OrderBy(sample => sample.Time))
        {
            clock.Seconds = time;
            Feed(analyzer, flow, rate, size, 1);
        }

        clock.Seconds = end;
        var told = flows.GetTopFlows(0, FlowRanking.Rate).ToDictionary(flow => flow.Key[0], flow => flow.RateEstimate);
        for (var flow = 0; flow < means.Length; flow++)
        {
            tally.Add(told.GetValueOrDefault(Name(flow), Nothing(value, rate, TimeConstant)), truths[flow]);
        }
    }

    private static double Worth(string value, uint size) => value == FlowValue.Bytes ? size : 1;

    /// <summary>What is known of a flow that gave no sample.</summary>
    private static Estimate Nothing(string value, int rate, double timeConstant) => new(0, 0, 0, rate * Worth(value, Large) / timeConstant, 0);

    private static string Name(int flow) => $"10.9.0.{flow}";

    private static void Feed(FlowAnalyzer analyzer, int flow, int rate, uint size, int count)
    {
        var sample = Datagrams.Flow((uint)rate, Datagrams.Header(Frames.Udp(0x0A090000u + (uint)flow, 1), size));
        if (count > 0)
        {
            analyzer.Process(Datagrams.Datagram([.. Enumerable.Repeat(sample, count)]));
        }
    }

    private sealed class Tally(string name)
    {
        private int _all;
        private int _held;

        public void Add(Estimate estimate, double truth)
        {
            var interval = estimate.Interval;
            _all++;
            _held += interval.Low <= truth && truth <= interval.High ? 1 : 0;
        }

        public void Close(ITestOutputHelper output, int atLeast)
        {
            var share = _held / (double)_all;
            var line = FormattableString.Invariant($"soak: coverage of {name}: {100 * share:F2} % of {_all} intervals");
            output.WriteLine(line);
            Console.WriteLine(line);
            Assert.True(_all >= atLeast, $"Only {_all} intervals.");
            Assert.True(share >= Least, line);
        }
    }
}
