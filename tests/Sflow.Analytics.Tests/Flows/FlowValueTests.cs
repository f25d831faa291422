using Sflow.Analytics.Expressions;
using Sflow.Analytics.Flows;
using Sflow.Analytics.Statistics;
using Sflow.Analytics.Tests.Kit;
using Sflow.Protocol;

namespace Sflow.Analytics.Tests.Flows;

/// <summary>Values of a definition other than bytes and frames, and filters, through the analyzer.</summary>
public class FlowValueTests
{
    private static readonly DataSource Port4 = new(DataSourceClass.Interface, 4);

    [Theory]
    [InlineData("bytes", (50 * 2) + (50 * 10))]
    [InlineData("frames", 12)]
    [InlineData("udpsourceport", (100 * 2) + (300 * 10))]
    [InlineData("rate:frames", 12)]
    [InlineData("avg:udpsourceport", 3200.0 / 12)]
    [InlineData("min:udpsourceport", 100)]
    [InlineData("max:udpsourceport", 300)]
    [InlineData("count:udpsourceport", 2)]
    [InlineData("count:[mask:ipsource:8]", 1)]
    public void Value_OverTwoDataSources_IsThatOfAllSamples(string value, double expected)
    {
        var analyzer = new FlowAnalyzer();
        var flows = analyzer.Add(new FlowDefinition("ipdestination") { Value = value });
        analyzer.Process(Datagrams.Datagram(
            Datagrams.Flow(2, Datagrams.Header(Frames.Udp(0x0A000001, 0x0A000002, sourcePort: 100))),
            Datagrams.Flow(10, Port4, Datagrams.Header(Frames.Udp(0x0A000003, 0x0A000002, sourcePort: 300)))));
        var flow = Assert.Single(flows.GetTopFlows(0, FlowRanking.Total));
        var measured = flow.Measure(FlowRanking.Total);
        Assert.Equal(expected, measured.Value, 9);
        Assert.Equal(2, measured.Samples);
        Assert.InRange(measured.Value, measured.Interval.Low, measured.Interval.High);
        Assert.Empty(flow.MeasureOthers(FlowRanking.Total));
    }

    [Fact]
    public void Values_SeveralInADefinition_AreMeasuredBesideEachOther()
    {
        var analyzer = new FlowAnalyzer();
        var flows = analyzer.Add(new FlowDefinition("ipdestination") { Value = "avg:udpsourceport", Values = ["frames", "max:vlan", "count:ipsource"] });
        for (var i = 1u; i <= 4; i++)
        {
            analyzer.Process(Datagrams.Datagram(Datagrams.Flow(1, Datagrams.Header(Frames.Udp(0x0A000000 + (i % 3), 0x0A000009, sourcePort: (ushort)i)))));
        }

        var flow = Assert.Single(flows.GetTopFlows(0, FlowRanking.Total));
        Assert.Equal(new Measurement(2.5, new ConfidenceInterval(2.5, 2.5), 4), flow.Measure(FlowRanking.Total));
        Assert.Equal(
            [new Measurement(4, new ConfidenceInterval(4, 4), 4), default, new Measurement(3, new ConfidenceInterval(3, 3), 4)],
            flow.MeasureOthers(FlowRanking.Total));
    }

    [Fact]
    public void Sample_WithoutTheValue_DoesNotCount()
    {
        var analyzer = new FlowAnalyzer();
        var flows = analyzer.Add(new FlowDefinition("ipdestination") { Value = "max:tcpsourceport" });
        analyzer.Process(Datagrams.Datagram(Datagrams.Flow(1, Datagrams.Header(Frames.Udp(1, 2)))));
        Assert.Empty(flows.GetTopFlows(0, FlowRanking.Rate));
    }

    [Fact]
    public void Flows_OfAverages_AreRankedByThem()
    {
        var analyzer = new FlowAnalyzer();
        var flows = analyzer.Add(new FlowDefinition("ipdestination") { Value = "avg:udpsourceport" });
        foreach (var (destination, port) in new[] { (1u, 10), (2u, 30), (2u, 20), (3u, 20), (1u, 11) })
        {
            analyzer.Process(Datagrams.Datagram(Datagrams.Flow(1, Datagrams.Header(Frames.Udp(9, destination, sourcePort: (ushort)port)))));
        }

        Assert.Equal(["0.0.0.2", "0.0.0.3", "0.0.0.1"], flows.GetTopFlows(0, FlowRanking.Total).Select(flow => flow.Key[0]));
        Assert.Equal(["0.0.0.2", "0.0.0.3"], flows.GetTopFlows(2, FlowRanking.Rate).Select(flow => flow.Key[0]));
    }

    [Fact]
    public void Filter_OfADefinition_LeavesOthersAlone()
    {
        var analyzer = new FlowAnalyzer();
        var some = analyzer.Add(new FlowDefinition("ipdestination") { Filter = "udpdestinationport=53,54&ipsource=10.0.0.0/8" });
        var all = analyzer.Add(new FlowDefinition("ipdestination"));
        analyzer.Process(Datagrams.Datagram(
            Datagrams.Flow(1, Datagrams.Header(Frames.Udp(0x0A000001, 1))),
            Datagrams.Flow(1, Datagrams.Header(Frames.Udp(0x0B000001, 2))),
            Datagrams.Flow(1, Datagrams.Header(Frames.Udp(0x0A000001, 3, destinationPort: 55)))));
        Assert.Equal(["0.0.0.1"], some.GetTopFlows(0, FlowRanking.Total).Select(flow => flow.Key[0]));
        Assert.Equal(3, all.GetTopFlows(0, FlowRanking.Total).Count);
        Assert.Contains("udpdestinationport=53,54", some.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Definition_WrongInAllParts_IsRefusedWithAllErrors()
    {
        var exception = Assert.Throws<FlowDefinitionException>(() => new FlowAnalyzer().Add(
            new FlowDefinition("ipsrc,ipdestination,upd") { Filter = "ipsrc=1&(vlan=2", Value = "avg:ipsource", Values = ["bytes,frames", "count:nothing"] }));
        Assert.Equal(["ipsrc,ipdestination,upd", "ipsrc=1&(vlan=2", "avg:ipsource", "bytes,frames", "count:nothing"], exception.Errors.Select(error => error.Expression).Distinct());
        Assert.True(exception is ExpressionException);
    }

    [Fact]
    public void Keys_WithCommasInside_AreToldApart() => Assert.Equal(
        ["concat:\\,:ipsource:ipprotocol", "prefix:[uri:httpurl:path]:/:2", "vlan"],
        new FlowDefinition("concat:\\,:ipsource:ipprotocol, prefix:[uri:httpurl:path]:/:2 ,vlan").Keys);

#if !NETSTANDARD_BUILD
    [Fact]
    public void Process_ValuesOfAllKinds_AllocateNothing()
    {
        var analyzer = new FlowAnalyzer();
        analyzer.Add(new FlowDefinition("ipdestination") { Value = "avg:udpsourceport", Values = ["bytes", "min:ipttl", "max:ipbytes", "count:ipsource"], Filter = "udpdestinationport=53" });
        var datagrams = Enumerable.Range(0, 64)
            .Select(i => Datagrams.Datagram(Datagrams.Flow(10, Datagrams.Header(Frames.Udp(0x0A000000 + (uint)i, (uint)i % 4, sourcePort: (ushort)i))))).ToArray();
        foreach (var datagram in datagrams.Concat(datagrams))
        {
            analyzer.Process(datagram);
        }

        var begin = AllocatedBytes.Begin();
        foreach (var datagram in datagrams)
        {
            analyzer.Process(datagram);
        }

        Assert.Equal(0, AllocatedBytes.Since(begin));
    }
#endif
}
