using System.Diagnostics;
using Sflow.Analytics.Flows;
using Sflow.Analytics.Tests.Kit;
using Sflow.Analytics.Thresholds;
using Xunit.Abstractions;

namespace Sflow.Analytics.Tests;

/// <summary>Datagrams cut and spoilt never throw, and exhaust a budget at most.</summary>
public class HostileInputTests(ITestOutputHelper output)
{
    private const int MaxFlows = 1000;
    private const int MaxDataSources = 100;

    private static readonly byte[][] Originals = [.. CorpusFiles.Captures.SelectMany(capture => CorpusFiles.Read(capture).Take(40)).Select(datagram => datagram.Bytes)];

    [Fact]
    public void Process_MutatedDatagrams_NeverThrowsAndStaysInItsBudgets()
    {
        var (analyzer, flows, clock) = Analyzer();
        var mutator = new Mutator(Originals, 1123);
        var watch = Stopwatch.StartNew();
        long accepted = 0;
        for (var i = 0; i < Effort.Mutations; i++)
        {
            mutator.Next();
            clock.Seconds += 0.001;
            accepted += analyzer.Process(mutator.Buffer, 0, mutator.Length) ? 1 : 0;
            if (i % 5000 == 0)
            {
                Check(flows);
            }
        }

        Check(flows);
        Assert.All(analyzer.Events.Read(0), raised => Assert.True(raised.Interval.Low <= raised.Value && raised.Value <= raised.Interval.High, raised.ToString()));
        Assert.True(analyzer.Events.LastEventId > EventLog.Capacity);
        Assert.Equal(Effort.Mutations, analyzer.Statistics.Datagrams);
        Assert.InRange(analyzer.Statistics.DataSources, 1, MaxDataSources);
        Assert.InRange(accepted, Effort.Mutations / 2, Effort.Mutations - 1);
        Assert.True(analyzer.Statistics.Errors > Effort.Mutations / 10);
        var line = FormattableString.Invariant($"soak: analyzer mutation {Effort.Mutations} datagrams, {watch.Elapsed.TotalSeconds:F1} s, 0 throws");
        output.WriteLine(line);
        Console.WriteLine(line);
    }

    [Fact]
    public void Process_CutAtEveryLength_NeverThrows()
    {
        var (analyzer, flows, _) = Analyzer();
        long datagrams = 0;
        foreach (var original in Originals.Where((_, i) => i % 20 == 0))
        {
            for (var length = 0; length <= original.Length; length++, datagrams++)
            {
                // An array of just that size: reading on would throw.
                analyzer.Process(original.AsSpan(0, length).ToArray());
            }
        }

        Check(flows);
        Assert.Equal(datagrams, analyzer.Statistics.Datagrams);
        Assert.True(datagrams > 1000);
    }

    private static (FlowAnalyzer Analyzer, ActiveFlows[] Flows, ManualClock Clock) Analyzer()
    {
        var clock = new ManualClock();
        var analyzer = new FlowAnalyzer(new FlowAnalyzerOptions { TimeProvider = clock, MaxDataSources = MaxDataSources });
        var catalog = Sflow.Analytics.Fields.FieldCatalog.Standard.Fields;
        ActiveFlows[] flows =
        [
            .. catalog.Select((field, i) => analyzer.Add(new FlowDefinition(field.Name) { Name = field.Name, MaxFlows = MaxFlows, Value = i % 2 == 0 ? FlowValue.Bytes : FlowValue.Frames, Retention = (FlowRetention)(i / 2 % 2) })),
            analyzer.Add(new FlowDefinition("agent,inputifindex,ipsource,ipdestination") { MaxFlows = MaxFlows, Smoothing = 0.2 }),
        ];
        foreach (var (field, i) in catalog.Select((field, i) => (field, i)))
        {
            analyzer.Add(new FlowThreshold(field.Name, field.Name, 1 << (i % 30)) { ByFlow = i % 3 != 0, Rule = (ThresholdRule)(i / 3 % 2), Timeout = TimeSpan.FromSeconds(i % 5) });
        }

        return (analyzer, flows, clock);
    }

    private static void Check(ActiveFlows[] flows)
    {
        foreach (var active in flows)
        {
            Assert.InRange(active.Coverage.Flows, 0, MaxFlows);
            foreach (var flow in active.GetTopFlows(20, FlowRanking.Rate))
            {
                var (rate, total) = (flow.RateEstimate.Interval, flow.TotalEstimate.Interval);
                Assert.True(rate.Low <= flow.Rate && flow.Rate <= rate.High && double.IsFinite(rate.High), flow.ToString());
                Assert.True(total.Low <= flow.TotalEstimate.Value && flow.TotalEstimate.Value <= total.High && double.IsFinite(total.High), flow.ToString());
            }
        }
    }
}
