using Sflow.Analytics.Flows;
using Sflow.Analytics.Tests.Kit;
using Sflow.Protocol;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Analytics.Tests.Quirks;

/// <summary>Agents that tell a packet twice, lie about it or begin anew: what flows make of them.</summary>
public class FlowQuirkTests
{
    private static readonly byte[] Udp = Datagrams.Header(Frames.Udp(0x0A000001, 0x0A000002), 100);

    /// <summary>Juniper's EX: what the agent says of the frame is what counts, whatever IP says.</summary>
    [Fact]
    public void Quirk24_FrameLengthThatLies_IsWhatCounts() =>
        AssertTotal(40_000, "ipsource", Datagrams.Flow(400, Datagrams.Header(Frames.Udp(0x0A000001, 0x0A000002), 100)));

    /// <summary>Huawei sends three records for one packet; the header speaks, and the packet counts once.</summary>
    [Fact]
    public void Quirk25_HeaderBesideEthernetAndIPv4_CountsOnceByTheHeader()
    {
        var ethernet = Datagrams.Record(new SampledEthernet { Length = 100, Source = new MacAddress(1), Destination = new MacAddress(2), EtherType = 0x0800 });
        var ip = Datagrams.Record(new SampledIPv4 { Length = 82, Protocol = 17, Source = SflowAddress.FromIPv4(0x0A000001), Destination = SflowAddress.FromIPv4(0x0A000002) });
        AssertTotal(40_000, "ipsource", Datagrams.Flow(400, Udp, ethernet, ip));
        AssertTotal(40_000, "ipsource", Datagrams.Flow(400, ip, ethernet, Udp));
    }

    /// <summary>Huawei's 52 bytes leave no flags of a packet with two tags, but its ports.</summary>
    [Fact]
    public void Quirk26_TcpCutBehindItsPorts_IsAFlowOfItsPorts()
    {
        var frame = HexBytes.Parse("020000000002 020000000001 88A8 0064 8100 00C8 0800 45 00 05DC 1234 4000 40 06 0000 0A000001 0A000002 3039 01BB 00000001 0000");
        Assert.Equal(52, frame.Length);
        AssertTotal(1522, "ipsource,tcpsourceport,tcpdestinationport", Datagrams.Flow(1, Datagrams.Header(frame, 1522)));
    }

    [Fact]
    public void Quirk28_HeaderOfIpWithEighteenStripped_IsAFlowOfItsAddresses()
    {
        var header = Datagrams.Record(new SampledHeader
        {
            Protocol = HeaderProtocol.IPv4,
            FrameLength = 100,
            Stripped = 18,
            Header = new XdrOpaque(Frames.Udp(0x0A000001, 0x0A000002)[14..]),
        });
        AssertTotal(40_000, "ipsource,udpsourceport", Datagrams.Flow(400, header));
    }

    [Fact]
    public void Quirk34_RateThatChanges_WeighsEachSampleByItsOwn() =>
        AssertTotal(41_000, "ipsource", Datagrams.Flow(400, Udp), Datagrams.Flow(10, Udp));

    [Fact]
    public void Quirk34_RateOfZero_IsCountedAsASampleAndHarmless()
    {
        var analyzer = new FlowAnalyzer();
        var flows = analyzer.Add(new FlowDefinition("ipsource"));
        analyzer.Process(Datagrams.Datagram(Datagrams.Flow(0, Udp), Datagrams.Flow(400, Udp)));
        var flow = Assert.Single(flows.GetTopFlows(0, FlowRanking.Total));
        Assert.Equal(2, flow.Samples);
        Assert.InRange(flow.Total, 40_000ul, 40_100ul);
        Assert.True(double.IsFinite(flow.TotalEstimate.Interval.High));
    }

    /// <summary>Sequence numbers, pool and uptime of an agent that began anew or lies do not enter into any figure.</summary>
    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    [InlineData(0xFFFFFFFF)]
    [InlineData(1594179995u)]
    public void Quirk36_37_NumbersThatRestartWrapOrLie_ChangeNoFigure(uint number)
    {
        var analyzer = new FlowAnalyzer();
        var flows = analyzer.Add(new FlowDefinition("ipsource"));
        var first = Datagrams.Datagram(Datagrams.Flow(400, Udp));
        var second = (byte[])first.Clone();
        byte[] word = [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];

        // The datagram's sequence number and uptime; the sample's sequence number, pool and drops.
        foreach (var position in (int[])[16, 20, 36, 48, 52])
        {
            word.CopyTo(second, position);
        }

        Assert.True(analyzer.Process(first) && analyzer.Process(second) && analyzer.Process(first));
        Assert.Equal(120_000ul, Assert.Single(flows.GetTopFlows(0, FlowRanking.Total)).Total);
        Assert.Equal((0L, 1), (analyzer.Statistics.Errors, analyzer.Statistics.DataSources));
    }

    /// <summary>A switch that samples on both sides gives two data sources, which a key tells apart.</summary>
    [Fact]
    public void Quirk38_PacketSampledOnBothSides_IsToldApartByItsDataSource()
    {
        var analyzer = new FlowAnalyzer();
        var flows = analyzer.Add(new FlowDefinition("ipsource,datasource"));
        analyzer.Process(Datagrams.Datagram(Datagrams.Flow(400, Datagrams.Port3, Udp), Datagrams.Flow(400, new DataSource(DataSourceClass.Interface, 5), Udp)));
        Assert.Equal([("0:3", 40_000ul), ("0:5", 40_000ul)], flows.GetTopFlows(0, FlowRanking.Total).Select(flow => (flow.Key[1], flow.Total)));
    }

    /// <summary>The analyzer uses one instance for all samples; nothing of one shows in the next.</summary>
    [Fact]
    public void Quirk39_SampleWithoutARecord_ShowsNothingOfTheOneBefore()
    {
        var analyzer = new FlowAnalyzer();
        var flows = analyzer.Add(new FlowDefinition("ipsource,vlansource"));
        var vlan = Datagrams.Record(new ExtendedSwitch { SourceVlan = 7, DestinationVlan = 8 });
        var other = Datagrams.Header(Frames.Udp(0x0A000009, 0x0A000002), 100);
        analyzer.Process(Datagrams.Datagram(Datagrams.Flow(1, Udp, vlan), Datagrams.Flow(1, other), Datagrams.Flow(1, vlan)));
        Assert.Equal(["10.0.0.1", "7"], Assert.Single(flows.GetTopFlows(0, FlowRanking.Total)).Key);
    }

    [Theory]
    [InlineData(4095u, 1)]
    [InlineData(4096u, 0)]
    [InlineData(0xFFFFFFFF, 0)]
    public void Quirk42_VlanAbove4095_IsNoKey(uint vlan, int expected)
    {
        var analyzer = new FlowAnalyzer();
        var source = analyzer.Add(new FlowDefinition("vlansource"));
        var destination = analyzer.Add(new FlowDefinition("vlandestination"));
        analyzer.Process(Datagrams.Datagram(Datagrams.Flow(1, Udp, Datagrams.Record(new ExtendedSwitch { SourceVlan = vlan, DestinationVlan = vlan }))));
        Assert.Equal((expected, expected), (source.GetTopFlows().Count, destination.GetTopFlows().Count));
    }

    /// <summary>An address that an agent got anew after a restart: another agent by its name, and the flow goes on over both.</summary>
    [Fact]
    public void Quirk21_23_AgentsAndSubAgents_AreDataSourcesOfTheirOwn()
    {
        var analyzer = new FlowAnalyzer();
        var flows = analyzer.Add(new FlowDefinition("ipsource"));
        var sample = Datagrams.Flow(400, Udp);
        analyzer.Process(Datagrams.Datagram(SflowAddress.FromIPv6(0x20010DB800000000, 1), 0, sample));
        analyzer.Process(Datagrams.Datagram(SflowAddress.FromIPv6(0x20010DB800000000, 2), 0, sample));
        analyzer.Process(Datagrams.Datagram(SflowAddress.FromIPv6(0x20010DB800000000, 2), 100000, sample));
        Assert.Equal(3, analyzer.Statistics.DataSources);
        Assert.Equal(120_000ul, Assert.Single(flows.GetTopFlows(0, FlowRanking.Total)).Total);
    }

    private static void AssertTotal(ulong expected, string keys, params byte[][] samples)
    {
        var analyzer = new FlowAnalyzer();
        var flows = analyzer.Add(new FlowDefinition(keys));
        Assert.True(analyzer.Process(Datagrams.Datagram(samples)));
        Assert.Equal(0, analyzer.Statistics.Errors);
        Assert.Equal(expected, Assert.Single(flows.GetTopFlows(0, FlowRanking.Total)).Total);
    }
}
