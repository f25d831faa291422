using Sflow.Analytics.Fields;
using Sflow.Analytics.Flows;
using Sflow.Analytics.Tests.Kit;
using Sflow.Protocol;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Vendors;
using Sflow.Protocol.Xdr;

namespace Sflow.Analytics.Tests.Fields;

/// <summary>Custom flows (4300:1003), whose sender names the fields.</summary>
public class CustomFieldTests
{
    internal static readonly RtFlow Flow = Make(
        "widgetflows",
        10,
        new RtField { Name = new("colour"), Type = RtFieldType.Text, Text = new("red") },
        new RtField { Name = new("card"), Type = RtFieldType.Mac, Mac = new MacAddress(0x0200_0000_0001) },
        new RtField { Name = new("from"), Type = RtFieldType.IPv4, Address = SflowAddress.FromIPv4(0x0A010203) },
        new RtField { Name = new("to"), Type = RtFieldType.IPv6, Address = SflowAddress.FromIPv6(0x20010DB8_00000000, 1) },
        new RtField { Name = new("few"), Type = RtFieldType.Int32, Value32 = 5 },
        new RtField { Name = new("many"), Type = RtFieldType.Int64, Value64 = 5_000_000_000 },
        new RtField { Name = new("part"), Type = RtFieldType.Single, Single = 1.75f },
        new RtField { Name = new("debt"), Type = RtFieldType.Double, Double = -2.5 },
        new RtField { Name = new("none"), Type = RtFieldType.Double, Double = double.NaN },
        new RtField { Name = new("colour"), Type = RtFieldType.Text, Text = new("second") });

    internal static readonly FieldDescriptor[] Rows =
    [
        .. ((string[])["colour", "card", "from", "to", "few", "many", "part"]).Select(static name => CustomField.Create(name, FieldType.Text)),
        CustomField.Create("debt", FieldType.UInt64),
    ];

    [Theory]
    [InlineData("colour", FieldType.Text, "red")]
    [InlineData("card", FieldType.Mac, "020000000001")]
    [InlineData("from", FieldType.IPv4, "10.1.2.3")]
    [InlineData("to", FieldType.IPv6, "2001:db8::1")]
    [InlineData("from", FieldType.Address, "10.1.2.3")]
    [InlineData("to", FieldType.Address, "2001:db8::1")]
    [InlineData("few", FieldType.UInt64, "5")]
    [InlineData("many", FieldType.UInt64, "5000000000")]
    [InlineData("part", FieldType.UInt64, "2")]
    [InlineData("card", FieldType.Text, "020000000001")]
    [InlineData("from", FieldType.Text, "10.1.2.3")]
    [InlineData("many", FieldType.Text, "5000000000")]
    [InlineData("part", FieldType.Text, "1.75")]
    [InlineData("debt", FieldType.Text, "-2.5")]
    [InlineData("debt", FieldType.UInt64, null)]
    [InlineData("none", FieldType.UInt64, null)]
    [InlineData("colour", FieldType.UInt64, null)]
    [InlineData("from", FieldType.IPv6, null)]
    [InlineData("to", FieldType.Mac, null)]
    [InlineData("absent", FieldType.Text, null)]
    public void Value_OfAField_IsWhatItsTypeSays(string name, FieldType type, string? expected)
    {
        var (analyzer, flows) = Analyze(CustomField.Create(name, type), name);
        analyzer.Process(Datagrams.Datagram(Datagrams.Record(Flow)));
        Assert.Equal(expected is null ? [] : [expected], flows.GetTopFlows().Select(flow => Assert.Single(flow.Key)));
        Assert.Equal((0L, 1L, 0L), (analyzer.Statistics.FlowSamples, analyzer.Statistics.OtherSamples, analyzer.Statistics.Errors));
    }

    [Fact]
    public void Flows_OfSeveralSources_WeighTheirSamplingRates()
    {
        var (analyzer, flows) = Analyze(CustomField.Create("colour", FieldType.Text), "colour,rtflowdatasource");
        foreach (var (source, rate) in new[] { ("a", 10u), ("b", 3u), ("a", 10u) })
        {
            analyzer.Process(Datagrams.Datagram(Datagrams.Record(Make(source, rate, new RtField { Name = new("colour"), Type = RtFieldType.Text, Text = new("red") }))));
        }

        Assert.Equal(
            [("red,a", 20ul, 2L), ("red,b", 3ul, 1L)],
            flows.GetTopFlows(0, FlowRanking.Total).Select(flow => (string.Join(',', flow.Key), flow.Total, flow.Samples)));
        Assert.Equal(2, analyzer.Statistics.DataSources);
    }

    [Fact]
    public void Value_OfANumber_IsAddedUp()
    {
        var analyzer = new FlowAnalyzer(new FlowAnalyzerOptions { Fields = FieldCatalog.Standard.With(CustomField.Create("few", FieldType.UInt64)) });
        var flows = analyzer.Add(new FlowDefinition("agent") { Value = "few", Filter = "few=5" });
        analyzer.Process(Datagrams.Datagram(Datagrams.Record(Flow)));
        Assert.Equal(50ul, Assert.Single(flows.GetTopFlows(0, FlowRanking.Total)).Total);
    }

    /// <summary>Custom flows are no packets, nor are packets custom flows.</summary>
    [Fact]
    public void Definitions_ThatNameNoCustomField_CountNoCustomFlows()
    {
        var (analyzer, flows) = Analyze(CustomField.Create("colour", FieldType.Text), "null:colour:none");
        var packets = analyzer.Add(new FlowDefinition("agent") { Value = FlowValue.Frames });
        analyzer.Process(Datagrams.Datagram(Datagrams.Record(Flow)));
        analyzer.Process(FieldSamples.All["HTTP"]);
        Assert.Empty(packets.GetTopFlows());
        analyzer.Process(FieldSamples.All["TCP"]);
        Assert.Equal(1, Assert.Single(packets.GetTopFlows()).Samples);
        Assert.Equal(["none 1", "red 1"], flows.GetTopFlows(0, FlowRanking.Total).Select(flow => $"{Assert.Single(flow.Key)} {flow.Samples}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AFlow_ThatIsCutShort_IsAnErrorAndNoFlow()
    {
        var (analyzer, flows) = Analyze(CustomField.Create("colour", FieldType.Text), "colour");
        analyzer.Process(Datagrams.Datagram(Datagrams.Sample(RtFlow.Tag, 100, 0x61626364)));
        Assert.Empty(flows.GetTopFlows());
        Assert.Equal(1, analyzer.Statistics.Errors);
    }

    [Fact]
    public void Create_OfWhatCannotBe_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => CustomField.Create("1a", FieldType.Text));
        Assert.Throws<ArgumentOutOfRangeException>(() => CustomField.Create("a", FieldType.Byte));
        Assert.Throws<ArgumentException>(() => FieldCatalog.Standard.With(CustomField.Create("ipsource", FieldType.IPv4)));
    }

    private static RtFlow Make(string source, uint samplingRate, params RtField[] fields) =>
        new() { DataSource = new XdrText(source), SamplingRate = samplingRate, SamplePool = 100, Fields = new XdrList<RtField>(fields) };

    private static (FlowAnalyzer Analyzer, ActiveFlows Flows) Analyze(FieldDescriptor field, string keys)
    {
        var analyzer = new FlowAnalyzer(new FlowAnalyzerOptions { Fields = FieldCatalog.Standard.With(field) });
        return (analyzer, analyzer.Add(new FlowDefinition(keys) { Value = FlowValue.Frames }));
    }
}
