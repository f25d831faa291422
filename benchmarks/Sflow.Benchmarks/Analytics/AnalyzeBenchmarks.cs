using BenchmarkDotNet.Attributes;
using Sflow.Analytics;
using Sflow.Analytics.Flows;
using Sflow.Analytics.Thresholds;
using Sflow.Benchmarks.Kit;
using Sflow.Protocol.Datagrams;

namespace Sflow.Benchmarks.Analytics;

/// <summary>Decoding and analyzing real captures: time and allocation per sample.</summary>
public class AnalyzeBenchmarks
{
    private const int Samples = 20_000;

    private ReplayBuffer _replay = null!;
    private FlowAnalyzer _analyzer = null!;
    private FlowAnalyzer _watched = null!;

    /// <summary>The capture, of tests/Corpus.</summary>
    [Params("ovs-basic", "ovs-demo")]
    public string Capture { get; set; } = string.Empty;

    [GlobalSetup]
    public void Load()
    {
        _replay = new ReplayBuffer(Capture);
        _analyzer = Make();
        _watched = Make();
        foreach (var name in (string[])["pairs", "tuples", "macs", "pairs6"])
        {
            _watched.Add(new FlowThreshold(name, name, 1e12));
        }
    }

    /// <summary>Four definitions, rates and totals with what their intervals need.</summary>
    [Benchmark(OperationsPerInvoke = Samples)]
    public long FourDefinitions()
    {
        var action = new Analyze { Analyzer = _analyzer };
        _replay.Run(Samples, ref action);
        return _analyzer.Statistics.FlowSamples;
    }

    /// <summary>The same with a threshold on each, which none of the flows comes near.</summary>
    [Benchmark(OperationsPerInvoke = Samples)]
    public long FourDefinitionsAndThresholds()
    {
        var action = new Analyze { Analyzer = _watched };
        _replay.Run(Samples, ref action);
        return _watched.Statistics.FlowSamples;
    }

    private static FlowAnalyzer Make()
    {
        var analyzer = new FlowAnalyzer();
        analyzer.Add(new FlowDefinition("ipsource,ipdestination") { Name = "pairs" });
        analyzer.Add(new FlowDefinition("ipsource,ipdestination,ipprotocol,udpsourceport,udpdestinationport") { Name = "tuples", Value = FlowValue.Frames });
        analyzer.Add(new FlowDefinition("macsource,macdestination,ethernetprotocol") { Name = "macs" });
        analyzer.Add(new FlowDefinition("ip6source,ip6destination,ip6nexthdr") { Name = "pairs6" });
        return analyzer;
    }

    private struct Analyze : IDatagramAction
    {
        public FlowAnalyzer Analyzer;

        public readonly void Take(in SflowDatagram datagram) => Analyzer.Process(datagram);
    }
}
