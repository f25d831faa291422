using Sflow.Analytics.Flows;
using Sflow.Analytics.Tests.Kit;

namespace Sflow.Analytics.Tests.Flows;

/// <summary>Smoothed rates follow r ← r·e^(−Δ/t) + w/t, whatever the clock does.</summary>
public class SmoothingTests
{
    private const double TimeConstant = 2;

    private readonly ManualClock _clock = new();
    private readonly FlowAnalyzer _analyzer;
    private readonly ActiveFlows _flows;

    public SmoothingTests()
    {
        _analyzer = new FlowAnalyzer(new FlowAnalyzerOptions { TimeProvider = _clock });
        _flows = _analyzer.Add(new FlowDefinition("ipsource") { Smoothing = TimeConstant });
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(10)]
    public void Rate_AfterAStep_CrossesTheFractionsOfTheTimeConstant(double seconds)
    {
        const double tick = 0.001;
        for (var i = 1; i <= (int)Math.Round(seconds / tick); i++)
        {
            _clock.Seconds = i * tick;
            Feed(1, 1000);
        }

        var expected = 1000 / tick * (1 - Math.Exp(-seconds / TimeConstant));
        Assert.InRange(Rate(), expected * 0.999, expected * 1.002);
    }

    [Fact]
    public void Rate_WithoutSamples_DecaysToNow()
    {
        Feed(1, 1000);
        Assert.Equal(500, Rate(), 6);
        foreach (var seconds in new[] { 0.1, 1, 2, 7, 30 })
        {
            _clock.Seconds = seconds;
            Assert.Equal(500 * Math.Exp(-seconds / TimeConstant), Rate(), 9);
        }
    }

    [Fact]
    public void RateEstimate_OfSamples_IsTheRecursionOfTheFormula()
    {
        var random = new Random(5);
        var (rate, variance) = (0.0, 0.0);
        for (var i = 0; i < 3000; i++)
        {
            var step = random.NextDouble();
            _clock.Seconds += step;
            var (sampling, length) = ((uint)random.Next(2, 500), (uint)random.Next(64, 1500));
            Feed(sampling, length);
            var weight = sampling * length / TimeConstant;
            rate = (rate * Math.Exp(-step / TimeConstant)) + weight;
            variance = (variance * Math.Exp(-2 * step / TimeConstant)) + ((1 - (1.0 / sampling)) * weight * weight);
        }

        var estimate = _flows.GetTopFlows()[0].RateEstimate;
        AssertNear(rate, estimate.Value);
        AssertNear(variance, estimate.Variance);
    }

    [Theory]
    [InlineData(199)]
    [InlineData(201)]
    [InlineData(1e4)]
    [InlineData(1e9)]
    public void Rate_AfterALongGap_BeginsAnew(double gap)
    {
        Feed(400, 1000);
        _clock.Seconds += gap;
        Assert.InRange(Rate(), 0, 1e-30);
        Assert.True(_flows.GetTopFlows()[0].RateEstimate.Interval.Low >= 0);
        Feed(400, 1000);
        AssertNear(200_000, Rate());
        Assert.Equal(800_000ul, _flows.GetTopFlows()[0].Total);
        _clock.Seconds += 2;
        AssertNear(200_000 / Math.E, Rate());
    }

    [Fact]
    public void Rate_OverManyLandmarks_IsNotDisturbed()
    {
        for (var i = 0; i < 5000; i++)
        {
            _clock.Seconds += 0.5;
            Feed(1, 1000);
        }

        AssertNear(500 / (1 - Math.Exp(-0.25)), Rate());
    }

    [Fact]
    public void Rate_AskedBetweenLandmarks_IsTheSameAsIfNotAsked()
    {
        Feed(1, 1000);
        for (_clock.Seconds = 0; _clock.Seconds < 1000; _clock.Seconds += 7)
        {
            _ = Rate();
        }

        Feed(1, 1000);
        AssertNear(500, Rate());
    }

    [Theory]
    [InlineData(0.01, 0.2)]
    [InlineData(0.2, 0.2)]
    [InlineData(10_000, 600)]
    public void Smoothing_OutsideItsRange_IsBroughtIntoIt(double given, double taken) =>
        Assert.Equal(taken, new FlowDefinition("ipsource") { Smoothing = given }.Smoothing);

    [Fact]
    public void ReplayTimeProvider_RunningBackwards_StandsAndCounts()
    {
        var clock = new ReplayTimeProvider();
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        clock.AdvanceTo(start);
        Assert.Equal(0, clock.GetTimestamp());
        clock.AdvanceTo(start.AddSeconds(10));
        clock.AdvanceTo(start.AddSeconds(3));
        clock.AdvanceTo(start.AddSeconds(-3));
        Assert.Equal(2, clock.StepsBack);
        Assert.Equal(10, clock.GetTimestamp() / (double)clock.TimestampFrequency);
        Assert.Equal(start.AddSeconds(10), clock.GetUtcNow());
        clock.AdvanceTo(start.AddSeconds(10));
        Assert.Equal(2, clock.StepsBack);
    }

    [Fact]
    public void Clock_RunningBackwards_LeavesRatesWhereTheyWere()
    {
        _clock.Seconds = 10;
        Feed(1, 1000);
        _clock.Seconds = 4;
        Feed(1, 1000);
        Assert.Equal(1000, Rate(), 6);
    }

    [Fact]
    public void Replay_TheSameCaptureTwice_GivesTheSameAnswers()
    {
        var first = Replay();
        Assert.Equal(first, Replay());
        Assert.True(first.Count > 50);
    }

    [Fact]
    public void Replay_OfTheFlood_ShowsTheVictimsRate()
    {
        var clock = new ReplayTimeProvider();
        var analyzer = new FlowAnalyzer(new FlowAnalyzerOptions { TimeProvider = clock });
        var flows = analyzer.Add(new FlowDefinition("ipdestination"));
        var capture = CorpusFiles.Read("ovs-demo");
        var peak = 0.0;
        foreach (var (time, bytes) in capture.Where(datagram => datagram.Time < capture[0].Time.AddSeconds(14)))
        {
            clock.AdvanceTo(time);
            analyzer.Process(bytes);
            var top = flows.GetTopFlows() is [var first, ..] ? first : null;
            peak = top?.Key[0] == "203.0.113.10" ? Math.Max(peak, top.Rate) : peak;
        }

        Assert.InRange(peak * 8, 15e6, 30e6);
    }

    private static List<string> Replay()
    {
        var clock = new ReplayTimeProvider();
        var analyzer = new FlowAnalyzer(new FlowAnalyzerOptions { TimeProvider = clock });
        var flows = analyzer.Add(new FlowDefinition("ipsource,ipdestination"));
        foreach (var (time, bytes) in CorpusFiles.Read("ovs-demo"))
        {
            clock.AdvanceTo(time);
            analyzer.Process(bytes);
        }

        return [.. flows.GetTopFlows(0, FlowRanking.Rate).Select(flow => $"{string.Join(",", flow.Key)} {flow.TotalEstimate} {flow.RateEstimate}"), analyzer.Statistics.ToString()];
    }

    private static void AssertNear(double expected, double actual) => Assert.InRange(actual, expected * (1 - 1e-9), expected * (1 + 1e-9));

    private double Rate() => _flows.GetTopFlows()[0].Rate;

    private void Feed(uint rate, uint length) =>
        _analyzer.Process(Datagrams.Datagram(Datagrams.Flow(rate, Datagrams.Header(Frames.Udp(1, 1), length))));
}
