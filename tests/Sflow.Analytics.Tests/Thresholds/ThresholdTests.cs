using Sflow.Analytics.Flows;
using Sflow.Analytics.Thresholds;
using Sflow.Protocol;

namespace Sflow.Analytics.Tests.Thresholds;

public class ThresholdTests
{
    [Fact]
    public void AFlow_ThatGoesAbove_IsOneEventThatTellsAllOfIt()
    {
        var bench = new ThresholdBench();
        var threshold = bench.Watch(1000);
        bench.Run(0, 30, 50, samplingRate: 10);
        Assert.Empty(bench.Handled);
        bench.Run(30, 60, 500, samplingRate: 10);

        var raised = Assert.Single(bench.Analyzer.Events.Read(0));
        Assert.Same(raised, Assert.Single(bench.Handled));
        Assert.Equal((1L, "high", "load", 1000.0, "10.9.0.0"), (raised.EventId, raised.ThresholdId, raised.Metric, raised.Threshold, raised.FlowKey));
        Assert.Equal((SflowAddress.FromIPv4(0x0A0000FE), new DataSource(DataSourceClass.Interface, 3)), (raised.Agent, raised.DataSource));
        Assert.InRange(raised.Timestamp.ToUnixTimeMilliseconds(), 1_795_000_030_000, 1_795_000_031_000);
        Assert.InRange(raised.Value, raised.Interval.Low, raised.Interval.High);
        Assert.True(threshold.IsTriggered(raised));
    }

    /// <summary>The rate falls through the value some time after the samples end, by a law that is known; then the timeout counts.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(3, true)]
    [InlineData(8.5, true)]
    [InlineData(10, false)]
    public void AnEvent_IsOverATimeoutAfterTheRateIsBelow(double after, bool stands)
    {
        var bench = new ThresholdBench();
        var threshold = bench.Watch(1000, timeout: 5);
        bench.Run(0, 30, 500, samplingRate: 10);
        var raised = Assert.Single(bench.Handled);

        // 5000 a second is below 1000 after 2 s · ln 5 = 3.2 s, and the timeout is over after 8.2 to 8.3.
        bench.Clock.Seconds = 30 + after - (after > 8 && after < 9 ? 0.5 : 0);
        Assert.Equal(stands, threshold.IsTriggered(raised));
    }

    [Theory]
    [InlineData(4, 1)]
    [InlineData(20, 2)]
    public void AFlow_ThatComesAgain_IsAnotherEventAfterTheTimeoutAlone(double pause, int events)
    {
        var bench = new ThresholdBench();
        bench.Watch(1000, timeout: 5);
        bench.Run(0, 10, 500, samplingRate: 10);
        bench.Run(10 + pause, 20 + pause, 500, samplingRate: 10);
        Assert.Equal(events, bench.Handled.Count);
        Assert.Equal(Enumerable.Range(1, events).Select(number => (long)number), bench.Handled.Select(raised => raised.EventId));
    }

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 1)]
    public void SeveralFlows_AreEventsEachOrTheFirstAlone(bool byFlow, int events)
    {
        var bench = new ThresholdBench();
        bench.Watch(1000, byFlow);
        for (var second = 0; second < 10; second++)
        {
            for (var flow = 0u; flow < 3; flow++)
            {
                bench.Run(second, second + 1, 400, samplingRate: 10, flow);
            }
        }

        Assert.Equal(events, bench.Handled.Count);
    }

    /// <summary>Without ByFlow the next event comes when all were below for the timeout.</summary>
    [Fact]
    public void TheFirstAlone_ComesAgainWhenAllWereBelow()
    {
        var bench = new ThresholdBench();
        bench.Watch(1000, byFlow: false, timeout: 1);
        bench.Run(0, 5, 400, samplingRate: 10, flow: 0);
        bench.Run(5, 10, 400, samplingRate: 10, flow: 1);
        Assert.Single(bench.Handled);
        bench.Run(40, 45, 400, samplingRate: 10, flow: 2);
        Assert.Equal(["10.9.0.0", "10.9.0.2"], bench.Handled.Select(raised => raised.FlowKey));
    }

    [Fact]
    public void EachDataSource_IsWatchedForItself()
    {
        var bench = new ThresholdBench();
        bench.Watch(1000);
        for (var second = 0; second < 20; second++)
        {
            bench.Run(second, second + 0.5, 400, samplingRate: 10, port: 3);
            bench.Run(second + 0.5, second + 1, 400, samplingRate: 10, port: 4);
        }

        Assert.Equal([3u, 4u], bench.Handled.Select(raised => raised.DataSource.Index).Order());
    }

    /// <summary>Where every packet is a sample nothing is uncertain: the smoothed rate decides.</summary>
    [Fact]
    public void AtOneToOne_TheRateDecides()
    {
        var bench = new ThresholdBench();
        bench.Watch(100);
        bench.Run(0, 20, 99, samplingRate: 1);
        Assert.Empty(bench.Handled);
        bench.Run(20, 40, 130, samplingRate: 1);
        var raised = Assert.Single(bench.Handled);
        Assert.Equal((raised.Value, raised.Value), (raised.Interval.Low, raised.Interval.High));
        Assert.Empty(bench.Warnings);
    }

    [Fact]
    public void PlainRule_IsTheSmoothedRateAlone()
    {
        var bench = new ThresholdBench();
        bench.Watch(1000, rule: ThresholdRule.Plain);
        bench.Sample(1, samplingRate: 10_000);
        Assert.Equal(5000, Assert.Single(bench.Handled).Value, 1);
    }

    [Fact]
    public void AThreshold_ThatSamplingCannotDecide_WarnsOnceAndAgainWhenItIsWorse()
    {
        var bench = new ThresholdBench();
        var threshold = bench.Watch(1000);
        bench.Run(0, 10, 5, samplingRate: 100);
        Assert.Empty(bench.Warnings);
        bench.Run(10, 20, 5, samplingRate: 10_000);
        bench.Run(20, 30, 5, samplingRate: 15_000);
        var warning = Assert.Single(bench.Warnings);
        Assert.Equal(bench.Warnings, threshold.Warnings);
        Assert.Equal(0.1, warning.SamplesPerSecond, 3);

        // ((8 / 10 s) + 0.1) / ln 2 samples a second of 10 000 packets each; 8 / ((5 ln 2 − 1) · 0.1).
        Assert.Equal(12_984, warning.DetectableRate, 0);
        Assert.Equal(32.4, warning.Delay.TotalSeconds, 1);
        Assert.Contains("threshold high is hard to decide: a flow at it gives 0.1 samples a second", warning.ToString(), StringComparison.Ordinal);
        bench.Run(30, 40, 5, samplingRate: 20_001);
        Assert.Equal(2, bench.Warnings.Count);
    }

    [Fact]
    public void Remove_OfAThreshold_EndsItsEvents()
    {
        var bench = new ThresholdBench();
        var threshold = bench.Watch(1000);
        bench.Run(0, 10, 500, samplingRate: 10);
        Assert.True(bench.Analyzer.Remove(threshold));
        Assert.False(bench.Analyzer.Remove(threshold));
        Assert.False(threshold.IsTriggered(bench.Handled[0]));

        // The next of the same number begins anew.
        bench.Watch(1000);
        bench.Run(10, 20, 500, samplingRate: 10);
        Assert.Equal(2, bench.Handled.Count);
    }

    [Fact]
    public void Add_OfWhatCannotBe_IsRefusedAndChangesNothing()
    {
        var bench = new ThresholdBench();
        bench.Watch(1000);
        Assert.Contains("There is no flow definition 'other': expected load.", Assert.Throws<ArgumentException>(() => bench.Analyzer.Add(new FlowThreshold("x", "other", 1))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => bench.Watch(5));
        Assert.Throws<ArgumentException>(() => bench.Analyzer.Add(new FlowDefinition("ipsource") { Name = "load" }));
        Assert.All((double[])[0, -1, double.NaN, double.PositiveInfinity], value => Assert.Throws<ArgumentOutOfRangeException>(() => new FlowThreshold("x", "load", value)));
        Assert.Throws<ArgumentException>(() => new FlowThreshold("", "load", 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FlowThreshold("x", "load", 1) { Timeout = TimeSpan.FromSeconds(-1) });
        bench.Analyzer.Add(new FlowDefinition("ipsource") { Name = "spread", Value = "count:udpdestinationport" });
        Assert.Contains("is no sum", Assert.Throws<ArgumentException>(() => bench.Analyzer.Add(new FlowThreshold("x", "spread", 1))).Message, StringComparison.Ordinal);
        bench.Run(0, 10, 500, samplingRate: 10);
        Assert.Single(bench.Handled);
    }

    /// <summary>A definition without keys is one value a data source.</summary>
    [Fact]
    public void ADefinitionWithoutKeys_IsWatchedToo()
    {
        var bench = new ThresholdBench(keys: "");
        bench.Watch(1000);
        for (var flow = 0u; flow < 50; flow++)
        {
            bench.Run(flow / 5.0, (flow / 5.0) + 0.2, 500, samplingRate: 10, flow);
        }

        Assert.Equal("", Assert.Single(bench.Handled).FlowKey);
    }

    [Fact]
    public void Watching_InSteadyState_AllocatesNothing()
    {
        var bench = new ThresholdBench();
        bench.Watch(1e6);
        bench.Watch(1000, id: "low");
        bench.Run(0, 5, 1000, samplingRate: 10);
        var before = AllocatedBytes.Begin();
        bench.Run(5, 10, 1000, samplingRate: 10);
        Assert.Equal(0, AllocatedBytes.Since(before));
        Assert.Single(bench.Handled);
    }
}
