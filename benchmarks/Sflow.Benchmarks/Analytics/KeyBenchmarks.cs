using BenchmarkDotNet.Attributes;
using Sflow.Analytics.Enrichment;
using Sflow.Analytics.Expressions;
using Sflow.Analytics.Fields;
using Sflow.Analytics.Flows;
using Sflow.Benchmarks.Kit;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Packets;

namespace Sflow.Benchmarks.Analytics;

/// <summary>From the datagram's bytes to packed keys, no table yet: time and allocation per sample.</summary>
public class KeyBenchmarks
{
    private const int Samples = 20_000;

    private static readonly FlowDefinition[] FiveTuples =
    [
        new("ipsource,ipdestination,ipprotocol,tcpsourceport,tcpdestinationport"),
        new("ipsource,ipdestination,ipprotocol,udpsourceport,udpdestinationport") { Filter = "ipprotocol=17&udpdestinationport!=53" },
        new("ipdestination,udpdestinationport,ipsource,udpsourceport,ipprotocol"),
        new("ip6source,ip6destination,ip6nexthdr,tcpsourceport,tcpdestinationport"),
    ];

    private ReplayBuffer _replay = null!;
    private FlowPlan[] _plans = null!;
    private PacketSample _sample = null!;
    private PacketSample _withUnasked = null!;
    private byte[] _key = null!;

    /// <summary>The capture, of tests/Corpus.</summary>
    [Params("ovs-basic", "ovs-demo")]
    public string Capture { get; set; } = string.Empty;

    [GlobalSetup]
    public void Load()
    {
        _replay = new ReplayBuffer(Capture);
        _plans = [.. FiveTuples.Select(definition => FlowPlan.Compile(definition, new ExpressionContext(FieldCatalog.Standard, ValueLookups.None)))];
        _key = new byte[_plans.Max(plan => plan.Keys.BufferSize)];
        var headers = _plans.Aggregate(default(HeaderKinds), (set, plan) => set.Union(plan.Headers));
        _sample = new PacketSample(headers, wantsInner: false);
        _withUnasked = new PacketSample(HeaderKinds.All, wantsInner: true);
    }

    /// <summary>Decoding alone.</summary>
    [Benchmark(OperationsPerInvoke = Samples)]
    public long Decode() => Run([], _sample, dissect: false);

    /// <summary>Decoding, and dissection for what the keys are made of.</summary>
    [Benchmark(OperationsPerInvoke = Samples)]
    public long DecodeAndDissect() => Run([], _sample, dissect: true);

    /// <summary>Decoding, dissection and four keys, one of them behind a filter.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Samples)]
    public long FourKeys() => Run(_plans, _sample, dissect: true);

    /// <summary>The same where every header and application is looked for, though no key is made of them.</summary>
    [Benchmark(OperationsPerInvoke = Samples)]
    public long FourKeysOfAFullDissection() => Run(_plans, _withUnasked, dissect: true);

    private long Run(FlowPlan[] plans, PacketSample sample, bool dissect)
    {
        var action = new Extract { Plans = plans, Sample = sample, Key = _key, Dissect = dissect };
        _replay.Run(Samples, ref action);
        return action.Bytes;
    }

    private struct Extract : IDatagramAction
    {
        public FlowPlan[] Plans;
        public PacketSample Sample;
        public byte[] Key;
        public bool Dissect;
        public long Bytes;

        public void Take(in SflowDatagram datagram)
        {
            var agent = datagram.Agent;
            foreach (var sample in datagram.Samples)
            {
                if (!sample.TryReadFlow(out var flow))
                {
                    continue;
                }

                Sample.Load(agent, flow, isTruncated: false);
                Bytes += Dissect ? Sample.Headers.Count : 0;
                foreach (var plan in Plans)
                {
                    Bytes += plan.TryExtract(Sample, Key, out var length) ? length : 0;
                }
            }
        }
    }
}
