using BenchmarkDotNet.Attributes;
using Sflow.Analytics;
using Sflow.Analytics.Flows;
using Sflow.Benchmarks.Kit;
using Sflow.Protocol.Datagrams;

namespace Sflow.Benchmarks.Analytics;

/// <summary>Decoding and analyzing real captures: time and allocation per sample.</summary>
public class AnalyzeBenchmarks
{
    private const int Samples = 20_000;

    private ReplayBuffer _replay = null!;
    private FlowAnalyzer _analyzer = null!;

    /// <summary>The capture, of tests/Corpus.</summary>
    [Params("ovs-basic", "ovs-demo")]
    public string Capture { get; set; } = string.Empty;

    [GlobalSetup]
    public void Load()
    {
        _replay = new ReplayBuffer(Capture);
        _analyzer = new FlowAnalyzer();
        _analyzer.Add(new FlowDefinition("ipsource,ipdestination"));
        _analyzer.Add(new FlowDefinition("ipsource,ipdestination,ipprotocol,udpsourceport,udpdestinationport") { Value = FlowValue.Frames });
        _analyzer.Add(new FlowDefinition("macsource,macdestination,ethernetprotocol"));
        _analyzer.Add(new FlowDefinition("ip6source,ip6destination,ip6nexthdr"));
    }

    /// <summary>Four definitions, rates and totals with what their intervals need.</summary>
    [Benchmark(OperationsPerInvoke = Samples)]
    public long FourDefinitions()
    {
        var action = new Analyze { Analyzer = _analyzer };
        _replay.Run(Samples, ref action);
        return _analyzer.Statistics.FlowSamples;
    }

    private struct Analyze : IDatagramAction
    {
        public FlowAnalyzer Analyzer;

        public readonly void Take(in SflowDatagram datagram) => Analyzer.Process(datagram);
    }
}
