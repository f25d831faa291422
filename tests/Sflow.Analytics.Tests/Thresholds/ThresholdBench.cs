using Sflow.Analytics.Flows;
using Sflow.Analytics.Tests.Kit;
using Sflow.Analytics.Thresholds;
using Sflow.Protocol;

namespace Sflow.Analytics.Tests.Thresholds;

/// <summary>An analyzer with one definition, whose samples come when the test says.</summary>
internal sealed class ThresholdBench
{
    public const double TimeConstant = 2;

    private readonly Dictionary<(uint Flow, uint Rate, uint Port), byte[]> _datagrams = [];

    public ThresholdBench(string value = FlowValue.Frames, string keys = "ipsource")
    {
        Analyzer = new FlowAnalyzer(new FlowAnalyzerOptions { TimeProvider = Clock, EventHandler = Handled.Add, WarningHandler = Warnings.Add });
        Flows = Analyzer.Add(new FlowDefinition(keys) { Name = "load", Value = value, Smoothing = TimeConstant });
    }

    public ManualClock Clock { get; } = new();

    public FlowAnalyzer Analyzer { get; }

    public ActiveFlows Flows { get; }

    public List<ThresholdEvent> Handled { get; } = [];

    public List<ThresholdWarning> Warnings { get; } = [];

    public ActiveThreshold Watch(double value, bool byFlow = true, double timeout = 5, ThresholdRule rule = ThresholdRule.Significant, string id = "high") =>
        Analyzer.Add(new FlowThreshold(id, "load", value) { ByFlow = byFlow, Timeout = TimeSpan.FromSeconds(timeout), Rule = rule });

    public void Sample(double time, uint samplingRate, uint flow = 0, uint port = 3)
    {
        Clock.Seconds = time;
        if (!_datagrams.TryGetValue((flow, samplingRate, port), out var datagram))
        {
            var source = new DataSource(DataSourceClass.Interface, port);
            datagram = Datagrams.Datagram(Datagrams.Flow(samplingRate, source, Datagrams.Header(Frames.Udp(0x0A090000u + flow, 1), 100)));
            _datagrams.Add((flow, samplingRate, port), datagram);
        }

        Analyzer.Process(datagram);
    }

    /// <summary>Samples at equal distances.</summary>
    public void Run(double from, double to, double perSecond, uint samplingRate, uint flow = 0, uint port = 3)
    {
        for (var time = from; time < to; time += 1 / perSecond)
        {
            Sample(time, samplingRate, flow, port);
        }
    }

    /// <summary>Samples as chance sends them.</summary>
    public void RunPoisson(Chance chance, double from, double to, double perSecond, uint samplingRate, uint flow = 0)
    {
        for (var time = from - (Math.Log(1 - chance.Next()) / perSecond); time < to; time -= Math.Log(1 - chance.Next()) / perSecond)
        {
            Sample(time, samplingRate, flow);
        }
    }
}
