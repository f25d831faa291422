using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Vendors;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Records;

/// <summary>sFlow-RT's metrics and flows (4300:1002, 4300:1003): lists of tagged unions, every arm.</summary>
public class RtRecordTests
{
    private const string Metrics = """
        00 00 00 06 77 69 64 67 65 74 00 00  # data source "widget"
        00 00 00 07                          # seven metrics
        00 00 00 01 73 00 00 00  # "s"
        00 00 00 00              #   text
        00 00 00 05 68 65 6C 6C 6F 00 00 00
        00 00 00 01 63 00 00 00  # "c"
        00 00 00 01              #   counter32
        00 00 00 4D
        00 00 00 01 43 00 00 00  # "C"
        00 00 00 02              #   counter64
        00 00 00 01 2A 05 F2 00
        00 00 00 01 67 00 00 00  # "g"
        00 00 00 03              #   gauge32
        FF FF FF FF
        00 00 00 01 47 00 00 00  # "G"
        00 00 00 04              #   gauge64
        FF FF FF FF FF FF FF FF
        00 00 00 01 66 00 00 00  # "f"
        00 00 00 05              #   float 21.5
        41 AC 00 00
        00 00 00 01 64 00 00 00  # "d"
        00 00 00 06              #   double 101.325
        40 59 54 CC CC CC CC CD
        """;

    private const string Flow = """
        00 00 00 02 77 66 00 00  # data source "wf"
        00 00 00 0A              # sampling rate
        00 00 00 64              # sample pool
        00 00 00 08              # eight fields
        00 00 00 01 73 00 00 00  # "s"
        00 00 00 00              #   text
        00 00 00 03 61 62 63 00
        00 00 00 01 6D 00 00 00  # "m"
        00 00 00 01              #   MAC, 6 bytes and pad
        02 00 00 00 00 01 00 00
        00 00 00 01 34 00 00 00  # "4"
        00 00 00 02              #   IPv4
        0A 01 02 03
        00 00 00 01 36 00 00 00  # "6"
        00 00 00 03              #   IPv6
        20 01 0D B8 00 00 00 00 00 00 00 00 00 00 00 01
        00 00 00 01 69 00 00 00  # "i"
        00 00 00 04              #   32 bits
        00 00 00 05
        00 00 00 01 6C 00 00 00  # "l"
        00 00 00 05              #   64 bits
        00 00 00 01 2A 05 F2 00
        00 00 00 01 66 00 00 00  # "f"
        00 00 00 06              #   float 1.5
        3F C0 00 00
        00 00 00 01 64 00 00 00  # "d"
        00 00 00 07              #   double 2.25
        40 02 00 00 00 00 00 00
        """;

    [Fact]
    public void RtMetrics_EveryType_ReadAndWritten() => Wire.AssertBothWays(
        Metrics,
        new RtMetrics
        {
            DataSource = new XdrText("widget"),
            Metrics = new XdrList<RtMetric>(
                new RtMetric { Name = new XdrText("s"), Type = RtMetricType.Text, Text = new XdrText("hello") },
                new RtMetric { Name = new XdrText("c"), Type = RtMetricType.Counter32, Value32 = 77 },
                new RtMetric { Name = new XdrText("C"), Type = RtMetricType.Counter64, Value64 = 5_000_000_000 },
                new RtMetric { Name = new XdrText("g"), Type = RtMetricType.Gauge32, Value32 = uint.MaxValue },
                new RtMetric { Name = new XdrText("G"), Type = RtMetricType.Gauge64, Value64 = ulong.MaxValue },
                new RtMetric { Name = new XdrText("f"), Type = RtMetricType.GaugeFloat, Single = 21.5f },
                new RtMetric { Name = new XdrText("d"), Type = RtMetricType.GaugeDouble, Double = 101.325 }),
        });

    [Fact]
    public void RtFlow_EveryType_ReadAndWritten() => Wire.AssertBothWays(
        Flow,
        new RtFlow
        {
            DataSource = new XdrText("wf"),
            SamplingRate = 10,
            SamplePool = 100,
            Fields = new XdrList<RtField>(
                new RtField { Name = new XdrText("s"), Type = RtFieldType.Text, Text = new XdrText("abc") },
                new RtField { Name = new XdrText("m"), Type = RtFieldType.Mac, Mac = new MacAddress(0x020000000001) },
                new RtField { Name = new XdrText("4"), Type = RtFieldType.IPv4, Address = SflowAddress.FromIPv4(0x0A010203) },
                new RtField { Name = new XdrText("6"), Type = RtFieldType.IPv6, Address = SflowAddress.FromIPv6(0x20010DB800000000, 1) },
                new RtField { Name = new XdrText("i"), Type = RtFieldType.Int32, Value32 = 5 },
                new RtField { Name = new XdrText("l"), Type = RtFieldType.Int64, Value64 = 5_000_000_000 },
                new RtField { Name = new XdrText("f"), Type = RtFieldType.Single, Single = 1.5f },
                new RtField { Name = new XdrText("d"), Type = RtFieldType.Double, Double = 2.25 }),
        });

    [Theory]
    [InlineData(7u)]
    [InlineData(8u)]
    [InlineData(uint.MaxValue)]
    public void RtMetrics_UnknownType_KeepsTheMetricsBefore(uint tag)
    {
        byte[] bytes =
        [
            .. HexBytes.Parse("00000000 00000003  00000001 61000000 00000001 00000007  00000001 62000000"),
            .. CraftedDatagrams.Word(tag),
            .. new byte[32],
        ];
        Assert.False(RecordCodec.TryRead<RtMetrics>(Wire.InMargins(bytes), out var read, out _, out var error));
        Assert.Equal(DecodeErrorCode.UnknownUnionTag, error.Code);
        var metric = Assert.Single(read.Metrics.ToArray());
        Assert.Equal(new RtMetric { Name = new XdrText("a"), Type = RtMetricType.Counter32, Value32 = 7 }, metric);
    }

    [Fact]
    public void RtFlow_UnknownType_CannotBeWritten()
    {
        var value = new RtFlow { Fields = new XdrList<RtField>(new RtField { Type = (RtFieldType)8 }) };
        Assert.Throws<ArgumentException>(() => RecordCodec.Measure(value));
        Assert.Throws<ArgumentException>(() => Wire.Encode(value));
    }

    [Fact]
    public void RtField_AddressOfTheOtherFamily_CannotBeWritten()
    {
        var value = new RtField { Type = RtFieldType.IPv4, Address = SflowAddress.FromIPv6(1, 2) };
        Assert.Throws<ArgumentException>(() => Wire.Encode(value));
    }
}
