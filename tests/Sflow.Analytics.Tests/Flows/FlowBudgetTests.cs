using Sflow.Analytics.Flows;
using Sflow.Analytics.Tests.Kit;
using Sflow.Protocol;

namespace Sflow.Analytics.Tests.Flows;

/// <summary>What happens when a budget is full: counted, bounded, and said.</summary>
public class FlowBudgetTests
{
    [Fact]
    public void MaxFlows_WithTotals_LeavesOutAndSaysSo()
    {
        var (analyzer, flows, clock) = Analyzer(new FlowDefinition("ipsource") { MaxFlows = 3, Retention = FlowRetention.Totals });
        for (var round = 0; round < 2; round++)
        {
            clock.Seconds += 1000;
            for (var source = 1u; source <= 5; source++)
            {
                Feed(analyzer, source);
            }
        }

        Assert.Equal(new FlowCoverage(3, 4, 0, false), flows.Coverage);
        Assert.Equal([("0.0.0.1", 200ul), ("0.0.0.2", 200ul), ("0.0.0.3", 200ul)], flows.GetTopFlows(0, FlowRanking.Total).Select(flow => (flow.Key[0], flow.Total)));
    }

    [Fact]
    public void MaxFlows_JustReached_IsStillExact()
    {
        var (analyzer, flows, _) = Analyzer(new FlowDefinition("ipsource") { MaxFlows = 3, Retention = FlowRetention.Totals });
        Feed(analyzer, 1, 2, 3, 1);
        Assert.Equal(new FlowCoverage(3, 0, 0, true), flows.Coverage);
    }

    [Fact]
    public void MaxFlows_WithActive_ForgetsFadedFlowsAndKeepsHeavyOnes()
    {
        var (analyzer, flows, clock) = Analyzer(new FlowDefinition("ipsource") { MaxFlows = 100, Smoothing = 1 });
        const uint heavy = 0x0A000001;
        var source = 0xC0000000u;
        for (clock.Seconds = 0; clock.Seconds < 200; clock.Seconds++)
        {
            Feed(analyzer, heavy, heavy, source++, source++, source++);
            Assert.InRange(flows.Coverage.Flows, 1, 100);
        }

        Assert.Equal("10.0.0.1", flows.GetTopFlows()[0].Key[0]);
        Assert.Equal(400 * 100ul, flows.GetTopFlows()[0].Total);
        Assert.True(flows.Coverage.ForgottenFlows >= 400, flows.Coverage.ToString());
        Assert.Equal(0, flows.Coverage.UntrackedSamples);
        Assert.False(flows.Coverage.IsExact);
        Assert.Contains(flows.GetTopFlows(0, FlowRanking.Rate), flow => flow.Key[0] == Frames.Text(source - 1));
    }

    [Fact]
    public void MaxFlows_FullOfFreshFlows_CountsWhatIsLeftOut()
    {
        var (analyzer, flows, clock) = Analyzer(new FlowDefinition("ipsource") { MaxFlows = 10, Smoothing = 1 });
        for (var source = 1u; source <= 1000; source++)
        {
            clock.Seconds += 0.001;
            Feed(analyzer, source);
        }

        Assert.Equal(new FlowCoverage(10, 990, 0, false), flows.Coverage);
    }

    [Fact]
    public void MaxFlows_ManyForgotten_FindsTheRestAgain()
    {
        var (analyzer, flows, clock) = Analyzer(new FlowDefinition("ipsource") { MaxFlows = 1000, Smoothing = 0.2 });
        for (var source = 0u; source < 1000; source++)
        {
            clock.Seconds = source * 0.01;
            Feed(analyzer, source);
        }

        Feed(analyzer, 5000);
        var kept = flows.GetTopFlows(0, FlowRanking.Total).Count;
        Assert.InRange(kept, 300, 303);
        for (var source = 999u; source > 700; source--)
        {
            Feed(analyzer, source);
        }

        Assert.Equal(kept, flows.Coverage.Flows);
        Assert.Equal(200ul, flows.GetTopFlows(1, FlowRanking.Total)[0].Total);
    }

    [Fact]
    public void MaxFlows_IsSharedByDataSources()
    {
        var (analyzer, flows, _) = Analyzer(new FlowDefinition("ipsource") { MaxFlows = 4, Retention = FlowRetention.Totals });
        for (var index = 1u; index <= 10; index++)
        {
            var sample = Datagrams.Flow(1, new DataSource(DataSourceClass.Interface, index), Datagrams.Header(Frames.Udp(1, 1), 100));
            analyzer.Process(Datagrams.Datagram(sample));
        }

        Assert.Equal(new FlowCoverage(4, 6, 0, false), flows.Coverage);
    }

    [Fact]
    public void MaxDataSources_ForgedAgents_IsBoundedCountedAndSaid()
    {
        var analyzer = new FlowAnalyzer(new FlowAnalyzerOptions { MaxDataSources = 10 });
        var flows = analyzer.Add(new FlowDefinition("ipsource") { Retention = FlowRetention.Totals });
        var others = analyzer.Add(new FlowDefinition("vlan") { Retention = FlowRetention.Totals });
        for (var agent = 1u; agent <= 1000; agent++)
        {
            var sample = Datagrams.Flow(1, Datagrams.Header(Frames.Udp(1, 1), 100));
            analyzer.Process(Datagrams.Datagram(SflowAddress.FromIPv4(agent), 0, sample));
        }

        Assert.Equal(10, analyzer.Statistics.DataSources);
        Assert.Equal(990, analyzer.Statistics.UntrackedSamples);
        Assert.Equal(1000ul, Assert.Single(flows.GetTopFlows()).Total);
        Assert.Equal(new FlowCoverage(10, 990, 0, false), flows.Coverage);
        Assert.Equal(new FlowCoverage(0, 0, 0, true), others.Coverage);
    }

    [Fact]
    public void Options_WithoutRoom_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FlowAnalyzer(new FlowAnalyzerOptions { MaxDataSources = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FlowDefinition("ipsource") { MaxFlows = 0 });
    }

    [Fact]
    public void ForgedRates_AtTheirLargest_SaturateAndAreNotExact()
    {
        var (analyzer, flows, _) = Analyzer(new FlowDefinition("ipsource"));
        var sample = Datagrams.Flow(uint.MaxValue, Datagrams.Header(Frames.Udp(1, 1), uint.MaxValue));
        analyzer.Process(Datagrams.Datagram(sample));
        Assert.Equal((ulong)uint.MaxValue * uint.MaxValue, Assert.Single(flows.GetTopFlows()).Total);
        Assert.True(flows.Coverage.IsExact);
        analyzer.Process(Datagrams.Datagram(sample));
        var flow = Assert.Single(flows.GetTopFlows());
        Assert.Equal(ulong.MaxValue, flow.Total);
        Assert.False(flows.Coverage.IsExact);
        Assert.InRange(flow.Rate, flow.RateEstimate.Interval.Low, flow.RateEstimate.Interval.High);
    }

    [Fact]
    public void ForgedRates_OfTwoDataSources_SaturateTheSumAndAreNotExact()
    {
        var (analyzer, flows, _) = Analyzer(new FlowDefinition("ipsource"));
        var header = Datagrams.Header(Frames.Udp(1, 1), uint.MaxValue);
        analyzer.Process(Datagrams.Datagram(Datagrams.Flow(uint.MaxValue, header), Datagrams.Flow(uint.MaxValue, new DataSource(DataSourceClass.Interface, 4), header)));
        Assert.Equal(ulong.MaxValue, Assert.Single(flows.GetTopFlows()).Total);
        Assert.False(flows.Coverage.IsExact);
    }

    [Fact]
    public void ForgedRates_OfTwoFlows_AreExactAsEachFits()
    {
        var (analyzer, flows, _) = Analyzer(new FlowDefinition("ipsource"));
        analyzer.Process(Datagrams.Datagram(
            Datagrams.Flow(uint.MaxValue, Datagrams.Header(Frames.Udp(1, 1), uint.MaxValue)),
            Datagrams.Flow(uint.MaxValue, Datagrams.Header(Frames.Udp(2, 1), uint.MaxValue))));
        Assert.True(flows.Coverage.IsExact);
    }

    private static (FlowAnalyzer Analyzer, ActiveFlows Flows, ManualClock Clock) Analyzer(FlowDefinition definition)
    {
        var clock = new ManualClock();
        var analyzer = new FlowAnalyzer(new FlowAnalyzerOptions { TimeProvider = clock });
        return (analyzer, analyzer.Add(definition), clock);
    }

    private static void Feed(FlowAnalyzer analyzer, params uint[] sources) =>
        analyzer.Process(Datagrams.Datagram([.. sources.Select(source => Datagrams.Flow(1, Datagrams.Header(Frames.Udp(source, 1), 100)))]));
}
