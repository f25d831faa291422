using FsCheck.Xunit;
using Sflow.Analytics.Flows;
using Sflow.Analytics.Tests.Kit;
using Sflow.Protocol;

namespace Sflow.Analytics.Tests;

/// <summary>Totals are exact: compared with a plain dictionary on random streams.</summary>
public class FlowAnalyzerTotalsTests
{
    private static readonly string[] Keys = ["agent", "datasource", "inputifindex", "outputifindex", "ipsource", "ipdestination", "ipprotocol", "udpsourceport", "udpdestinationport", "isunicast"];

    [Property(MaxTest = 150)]
    public void Totals_RandomStreamAndKeys_AreThoseOfADictionary(int seed)
    {
        var random = new Random(seed);
        var keys = Keys.Where(_ => random.Next(3) == 0).OrderBy(_ => random.Next()).ToArray();
        var value = random.Next(2) == 0 ? FlowValue.Bytes : FlowValue.Frames;
        var analyzer = new FlowAnalyzer();
        var flows = analyzer.Add(new FlowDefinition(keys) { Value = value });
        var expected = new Dictionary<string, (ulong Total, long Samples)>();
        for (var datagrams = random.Next(40); datagrams > 0; datagrams--)
        {
            analyzer.Process(RandomDatagram(random, keys, value, expected));
        }

        var told = flows.GetTopFlows(0, FlowRanking.Total);
        Assert.Equal(
            expected.OrderByDescending(flow => flow.Value.Total).ThenBy(flow => flow.Key, StringComparer.Ordinal).Select(flow => (flow.Key, flow.Value.Total, flow.Value.Samples)),
            told.Select(flow => (string.Join("\t", flow.Key), flow.Total, flow.Samples)));
        Assert.All(told, flow => Assert.Equal(flow.Total, flow.TotalEstimate.Value));
        Assert.True(flows.Coverage.IsExact);
        Assert.Equal(expected.Values.Sum(flow => flow.Samples), analyzer.Statistics.FlowSamples);
    }

    [Fact]
    public void Total_SeenByTwoDataSources_IsTheSum()
    {
        var analyzer = new FlowAnalyzer();
        var flows = analyzer.Add(new FlowDefinition("ipsource"));
        var header = Datagrams.Header(Frames.Udp(0x0A000001, 1), 100);
        analyzer.Process(Datagrams.Datagram(Datagrams.Flow(400, header), Datagrams.Flow(10, new DataSource(DataSourceClass.Interface, 4), header)));
        var flow = Assert.Single(flows.GetTopFlows(0, FlowRanking.Total));
        Assert.Equal(41_000ul, flow.Total);
        Assert.Equal(2, flow.Samples);
        Assert.Equal(40_000, flow.TotalEstimate.LargestWeight);
        Assert.Equal((0.9975 * 40_000 * 40_000) + (0.9 * 1000 * 1000), flow.TotalEstimate.Variance, 3);
        Assert.Equal(2, flows.Coverage.Flows);
        Assert.Equal(2, analyzer.Statistics.DataSources);
    }

    [Fact]
    public void TopFlows_EqualValues_AreOrderedByKeyAndCut()
    {
        var analyzer = new FlowAnalyzer();
        var flows = analyzer.Add(new FlowDefinition("ipsource"));
        uint[] sources = [0x0A000009, 0x0A000001, 0x0A00000A, 0x0A000005];
        analyzer.Process(Datagrams.Datagram([.. sources.Select(source => Datagrams.Flow(1, Datagrams.Header(Frames.Udp(source, 1))))]));

        foreach (var ranking in new[] { FlowRanking.Rate, FlowRanking.Total })
        {
            Assert.Equal(["10.0.0.1", "10.0.0.10", "10.0.0.5"], flows.GetTopFlows(3, ranking).Select(flow => flow.Key[0]));
        }
    }

    [Fact]
    public void TopFlows_TotalsBeyondDoublePrecision_AreOrderedExactly()
    {
        var analyzer = new FlowAnalyzer();
        var flows = analyzer.Add(new FlowDefinition("ipsource"));
        analyzer.Process(Datagrams.Datagram(
            Datagrams.Flow(uint.MaxValue, Datagrams.Header(Frames.Udp(1, 1), 1u << 31)),
            Datagrams.Flow(uint.MaxValue, Datagrams.Header(Frames.Udp(2, 1), 1u << 31)),
            Datagrams.Flow(1, Datagrams.Header(Frames.Udp(2, 1), 1))));
        Assert.Equal(["0.0.0.2", "0.0.0.1"], flows.GetTopFlows(0, FlowRanking.Total).Select(flow => flow.Key[0]));
    }

    [Fact]
    public void GetTopFlows_WithoutCount_GivesAsManyAsDefined()
    {
        var analyzer = new FlowAnalyzer();
        var flows = analyzer.Add(new FlowDefinition("ipsource") { Top = 7 });
        for (var source = 1u; source <= 9; source++)
        {
            analyzer.Process(Datagrams.Datagram(Datagrams.Flow(source, Datagrams.Header(Frames.Udp(source, 1)))));
        }

        var top = flows.GetTopFlows();
        Assert.Equal(7, top.Count);
        Assert.Equal("0.0.0.9", top[0].Key[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => flows.GetTopFlows(-1, FlowRanking.Rate));
    }

    private static byte[] RandomDatagram(Random random, string[] keys, string value, Dictionary<string, (ulong Total, long Samples)> expected)
    {
        var agent = random.Next(2) == 0 ? SflowAddress.FromIPv4(0x0A0000F0 + (uint)random.Next(2)) : SflowAddress.FromIPv6(0x20010DB800000000, (ulong)random.Next(2));
        var samples = new List<byte[]>();
        for (var left = random.Next(6); left > 0; left--)
        {
            var rate = random.Next(5) switch { 0 => 0u, 1 => 1u, 2 => 400u, 3 => (uint)random.Next(1, 100_000), _ => 2u };
            var source = new DataSource(DataSourceClass.Interface, (uint)random.Next(3));
            var input = random.Next(4) == 0 ? InterfaceId.Internal : new InterfaceId(InterfaceFormat.Single, (uint)random.Next(3));
            var output = new InterfaceId((InterfaceFormat)random.Next(3), (uint)random.Next(3));
            var length = (uint)random.Next(60, 1600);
            var (from, to) = (0x0A000000 + (uint)random.Next(4), 0xC0000200 + (uint)random.Next(3));
            var (fromPort, toPort) = ((ushort)random.Next(3), (ushort)random.Next(2));
            samples.Add(Datagrams.Flow(rate, source, input, output, random.Next(2) == 0, Datagrams.Header(Frames.Udp(from, to, fromPort, toPort), length)));
            var key = string.Join("\t", keys.Select(name => name switch
            {
                "agent" => agent.ToString(),
                "datasource" => source.ToString(),
                "inputifindex" => input.ToString(),
                "outputifindex" => output.ToString(),
                "ipsource" => Frames.Text(from),
                "ipdestination" => Frames.Text(to),
                "ipprotocol" => "17",
                "udpsourceport" => fromPort.ToString(System.Globalization.CultureInfo.InvariantCulture),
                "udpdestinationport" => toPort.ToString(System.Globalization.CultureInfo.InvariantCulture),
                _ => "true",
            }));
            var (total, count) = expected.GetValueOrDefault(key);
            expected[key] = (total + ((ulong)rate * (value == FlowValue.Bytes ? length : 1)), count + 1);
        }

        return Datagrams.Datagram(agent, (uint)random.Next(2), [.. samples]);
    }
}
