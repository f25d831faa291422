using Sflow.Analytics.Flows;
using Sflow.Analytics.Tests.Kit;
using Sflow.Protocol;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Analytics.Tests;

public class FlowAnalyzerTests
{
    private static readonly byte[] Udp = Datagrams.Header(Frames.Udp(0x0A000001, 0x0A000002), 100);

    private static readonly byte[] IPv4 = Datagrams.Record(new SampledIPv4
    {
        Length = 1000,
        Protocol = 17,
        Source = SflowAddress.FromIPv4(0x0A000003),
        Destination = SflowAddress.FromIPv4(0x0A000004),
    });

    [Fact]
    public void Statistics_EveryKindOfSample_AreCountedApart()
    {
        var analyzer = new FlowAnalyzer();
        var discard = Datagrams.Sample(5, 1, 0, 3, 0, 1, 0, 258, 0);
        Assert.True(analyzer.Process(Datagrams.Datagram(
            Datagrams.Flow(400, Udp), Datagrams.Flow(400, Datagrams.Port3, default, default, expanded: true, Udp), Datagrams.Counters(), discard, Datagrams.Sample(0x00001007, 1, 2))));
        Assert.Equal(new FlowAnalyzerStatistics(1, 2, 1, 1, 1, 0, 1, 0), analyzer.Statistics);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Statistics_SampleWithAnAclAnnotation_IsCountedOnce(bool wrapped)
    {
        var flow = Datagrams.Flow(400, Udp);
        var annotation = new byte[16];
        var writer = new XdrWriter(annotation, 0, annotation.Length);
        new AclAnnotation(1, 2).WriteTo(ref writer);
        annotation[7] += wrapped ? (byte)flow.Length : (byte)0;
        var analyzer = new FlowAnalyzer();

        Assert.True(analyzer.Process(Datagrams.Datagram([.. annotation, .. flow], flow)));
        Assert.Equal(new FlowAnalyzerStatistics(1, 2, 0, 0, 0, 0, 1, 0), analyzer.Statistics);
    }

    [Fact]
    public void Process_UnreadableHeader_IsCountedAndRefused()
    {
        var analyzer = new FlowAnalyzer();
        Assert.False(analyzer.Process(new byte[28]));
        Assert.False(analyzer.Process([]));
        Assert.Equal((2, 2), (analyzer.Statistics.Datagrams, analyzer.Statistics.Errors));
        Assert.Throws<ArgumentOutOfRangeException>(() => analyzer.Process(new byte[4], 2, 3));
    }

    [Fact]
    public void Process_CutAtEveryByte_CountsOneErrorAtMost()
    {
        var datagram = Datagrams.Datagram(Datagrams.Flow(400, Udp));
        for (var length = 0; length < datagram.Length; length++)
        {
            var analyzer = new FlowAnalyzer();
            analyzer.Process(datagram, 0, length);
            Assert.Equal((1, 1), (analyzer.Statistics.Datagrams, analyzer.Statistics.Errors));
        }
    }

    [Fact]
    public void Process_SamplesTooShortForTheirFields_AreErrorsAndNoSamples()
    {
        var analyzer = new FlowAnalyzer();
        analyzer.Process(Datagrams.Datagram(Datagrams.Sample(1, 1, 2), Datagrams.Sample(2, 1), Datagrams.Sample(3, 1), Datagrams.Sample(4, 1, 2, 3)));
        Assert.Equal((0, 0, 4), (analyzer.Statistics.FlowSamples, analyzer.Statistics.CounterSamples, analyzer.Statistics.Errors));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Packet_HeaderBesideDecodedRecords_IsToldByTheHeader(bool headerFirst)
    {
        var ethernet = Datagrams.Record(new SampledEthernet { Length = 5000, Source = new MacAddress(1), Destination = new MacAddress(2), EtherType = 1 });
        byte[][] records = headerFirst ? [Udp, ethernet, IPv4] : [ethernet, IPv4, Udp];
        AssertFlow(["10.0.0.1", "020000000001"], 40_000ul, OnlyFlow("ipsource,macsource", Datagrams.Flow(400, records)));
    }

    [Fact]
    public void Packet_TwoHeaders_IsToldByTheFirst() =>
        AssertFlow(["10.0.0.1"], 100ul, OnlyFlow("ipsource", Datagrams.Flow(1, Udp, Datagrams.Header(Frames.Udp(9, 9), 999))));

    [Fact]
    public void Packet_DecodedRecordsAlone_SpeakTogether()
    {
        var ethernet = Datagrams.Record(new SampledEthernet { Length = 1018, Source = new MacAddress(0x020000000007), Destination = new MacAddress(2), EtherType = 0x0800 });
        AssertFlow(["10.0.0.3"], 1000ul, OnlyFlow("ipsource", Datagrams.Flow(1, IPv4)));
        AssertFlow(["10.0.0.3", "020000000007"], 1018ul, OnlyFlow("ipsource,macsource", Datagrams.Flow(1, IPv4, ethernet)));
    }

    /// <summary>Tunnel records describe another packet than the sampled one.</summary>
    [Theory]
    [InlineData(1021)]
    [InlineData(1022)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(1026)]
    [InlineData(1027)]
    [InlineData(1028)]
    [InlineData(1029)]
    [InlineData(1030)]
    public void Packet_TunnelRecord_NeverSpeaks(uint format)
    {
        var tunnel = (byte[])IPv4.Clone();
        (tunnel[2], tunnel[3]) = ((byte)(format >> 8), (byte)format);
        AssertFlow(["10.0.0.1"], 100ul, OnlyFlow("ipsource", Datagrams.Flow(1, tunnel, Udp, tunnel)));
        var analyzer = new FlowAnalyzer();
        var flows = analyzer.Add(new FlowDefinition(""));
        analyzer.Process(Datagrams.Datagram(Datagrams.Flow(1, tunnel)));
        Assert.Empty(flows.GetTopFlows());
        Assert.Equal((1, 0), (analyzer.Statistics.FlowSamples, analyzer.Statistics.Errors));
    }

    [Fact]
    public void Sample_LackingAKey_IsLeftOut()
    {
        var analyzer = new FlowAnalyzer();
        var flows = analyzer.Add(new FlowDefinition("ipsource,vlan"));
        var all = analyzer.Add(new FlowDefinition(""));
        analyzer.Process(Datagrams.Datagram(Datagrams.Flow(400, Udp)));
        Assert.Empty(flows.GetTopFlows());
        Assert.Equal(new FlowCoverage(0, 0, 0, true), flows.Coverage);
        var flow = Assert.Single(all.GetTopFlows());
        Assert.Empty(flow.Key);
        Assert.Equal(40_000ul, flow.Total);
    }

    [Fact]
    public void Definitions_AddedAndRemovedWhileRunning_LeaveTheOthersAlone()
    {
        var analyzer = new FlowAnalyzer();
        var datagram = Datagrams.Datagram(Datagrams.Flow(1, Udp));
        var first = analyzer.Add(new FlowDefinition("ipsource"));
        var removed = analyzer.Add(new FlowDefinition("ipdestination"));
        analyzer.Process(datagram);
        Assert.True(analyzer.Remove(removed));
        Assert.False(analyzer.Remove(removed));
        analyzer.Process(datagram);
        var added = analyzer.Add(new FlowDefinition("udpsourceport") { Value = FlowValue.Frames });
        analyzer.Process(datagram);
        var last = analyzer.Add(new FlowDefinition("macsource"));
        analyzer.Process(datagram);
        AssertFlow(["10.0.0.1"], 400ul, Only(first));
        AssertFlow(["10.0.0.2"], 100ul, Only(removed));
        AssertFlow(["4000"], 2ul, Only(added));
        AssertFlow(["020000000001"], 100ul, Only(last));
    }

    [Fact]
    public void Remove_Nothing_IsACallersMistake()
    {
        var analyzer = new FlowAnalyzer();
        analyzer.Remove(analyzer.Add(new FlowDefinition("ipsource")));
        Assert.Throws<ArgumentNullException>(() => analyzer.Remove((ActiveFlows)null!));
    }

    [Theory]
    [InlineData("ipsrc", "ipsource")]
    [InlineData("IPSource", "ipsource")]
    [InlineData("macsrc", "macsource")]
    [InlineData("upddestinationport", "udpdestinationport")]
    [InlineData("ip6src", "ip6source")]
    public void Add_UnknownKey_SuggestsTheNearestAndChangesNothing(string name, string meant)
    {
        var analyzer = new FlowAnalyzer();
        var exception = Assert.Throws<FlowDefinitionException>(() => analyzer.Add(new FlowDefinition($"ipdestination, {name}")));
        var error = Assert.Single(exception.Errors);
        Assert.Equal(("ipdestination, ".Length, name.Length), (error.Position, error.Length));
        Assert.Equal(meant, error.Nearest[0]);
        Assert.Contains($"'{name}'", exception.Message, StringComparison.Ordinal);
        Assert.Contains(meant, exception.Message, StringComparison.Ordinal);
        Assert.Contains("character 16", exception.Message, StringComparison.Ordinal);
        analyzer.Process(Datagrams.Datagram(Datagrams.Flow(1, Udp)));
        Assert.Equal(1, analyzer.Statistics.FlowSamples);
    }

    [Theory]
    [InlineData("ipsource,")]
    [InlineData(",")]
    [InlineData("ipsource,,ipdestination")]
    public void Add_EmptyKeyAmongOthers_IsRefused(string keys) =>
        Assert.Throws<FlowDefinitionException>(() => new FlowAnalyzer().Add(new FlowDefinition(keys)));

#if !NETSTANDARD_BUILD
    [Fact]
    public void Process_CaptureInSteadyState_AllocatesNothing()
    {
        var capture = CorpusFiles.Read("ovs-basic");
        var analyzer = new FlowAnalyzer();
        analyzer.Add(new FlowDefinition("ipsource,ipdestination"));
        analyzer.Add(new FlowDefinition("ipsource,ipdestination,ipprotocol,udpsourceport,udpdestinationport") { Value = FlowValue.Frames });
        analyzer.Add(new FlowDefinition("macsource,macdestination,ethernetprotocol") { Retention = FlowRetention.Totals });
        analyzer.Add(new FlowDefinition("agent,datasource,ip6source,ip6destination,ip6nexthdr"));
        for (var round = 0; round < 3; round++)
        {
            Feed(analyzer, capture);
        }

        var before = AllocatedBytes.Begin();
        Feed(analyzer, capture);
        Assert.Equal(0, AllocatedBytes.Since(before));
        Assert.Equal(4 * 1187, analyzer.Statistics.FlowSamples);
    }
#endif

    private static void AssertFlow(string[] key, ulong total, (string[] Key, ulong Total) flow)
    {
        Assert.Equal(key, flow.Key);
        Assert.Equal(total, flow.Total);
    }

#if !NETSTANDARD_BUILD
    private static void Feed(FlowAnalyzer analyzer, List<(DateTimeOffset Time, byte[] Bytes)> capture)
    {
        foreach (var (_, bytes) in capture)
        {
            analyzer.Process(bytes, 0, bytes.Length);
        }
    }
#endif

    private static (string[] Key, ulong Total) OnlyFlow(string keys, byte[] sample)
    {
        var analyzer = new FlowAnalyzer();
        var flows = analyzer.Add(new FlowDefinition(keys));
        Assert.True(analyzer.Process(Datagrams.Datagram(sample)));
        Assert.Equal(0, analyzer.Statistics.Errors);
        return Only(flows);
    }

    private static (string[] Key, ulong Total) Only(ActiveFlows flows)
    {
        var flow = Assert.Single(flows.GetTopFlows(0, FlowRanking.Total));
        return ([.. flow.Key], flow.Total);
    }
}
