using System.Text;
using System.Text.Json;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Records.Vendors;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Text;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Text;

public class RecordJsonTests
{
    [Fact]
    public void Write_Header_NumbersAreNumbers() => Assert.Equal(
        """{"headerProtocol":1,"sampledPacketSize":1518,"strippedBytes":4,"headerBytes":"0102AB"}""",
        Json(new SampledHeader
        {
            Protocol = HeaderProtocol.Ethernet,
            FrameLength = 1518,
            Stripped = 4,
            Header = new XdrOpaque(HexBytes.Parse("01 02 AB")),
        }));

    [Fact]
    public void Write_ListsAndAddresses_AreArraysAndStrings() => Assert.Equal(
        """{"bgp_nexthop":null,"my_as":0,"src_as":4200000000,"src_peer_as":0,"dst_as_path":[{"type":1,"as_numbers":[1,2]}],"BGP_communities":[],"BGP_localpref":0}""",
        Json(new ExtendedGateway
        {
            SourceAs = 4200000000,
            DestinationAsPath = new XdrList<AsPathSegment>(new AsPathSegment { Type = AsPathSegmentType.Set, AsNumbers = new XdrUInt32List(1, 2) }),
        }));

    [Fact]
    public void Write_WhatJsonHasNoFormFor_IsNull()
    {
        var cpu = Json(new HostCpu { LoadOne = float.NaN, LoadFive = float.PositiveInfinity, LoadFifteen = 0.5f });
        var metrics = Json(new RtMetrics
        {
            Metrics = new XdrList<RtMetric>(new RtMetric { Type = RtMetricType.GaugeDouble, Double = double.NaN }),
        });

        Assert.StartsWith("""{"cpu_load_one":null,"cpu_load_five":null,"cpu_load_fifteen":0.5,""", cpu, StringComparison.Ordinal);
        Assert.Contains("\"value\":null", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_TextThatIsNoUtf8_IsStillJson()
    {
        var json = Json(new PortName { Name = new XdrText(new XdrOpaque([0xFF, 0x22, 0x0A])) });

        using var document = JsonDocument.Parse(json);
        Assert.Equal("\uFFFD\"\n", document.RootElement.GetProperty("ifName").GetString());
    }

    [Fact]
    public void Write_AggregatesInAggregates_EndsAtTheBound()
    {
        var json = Json(NestedAggregates.Of(12));

        using var document = JsonDocument.Parse(json);
        Assert.Equal("0:1016", document.RootElement.GetProperty("pdus")[0].GetProperty("flow_records")[0].GetProperty("tag").GetString());
        Assert.InRange(json.Length, 1, 4096);
    }

    [Fact]
    public void Write_EveryStructureFilledAtRandom_IsOneJsonObject()
    {
        var types = default(EachType);
        StandardRecords.VisitTypes(ref types);

        Assert.Equal(RecordCase.All.Count(), types.Visited);
    }

    private static string Json<T>(in T value)
        where T : struct, IXdrStructure
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            RecordJson.Write(writer, value);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private struct EachType : IRecordTypeVisitor
    {
        public int Visited;

        public void Visit<T>()
            where T : struct, IXdrRecord, IEquatable<T>
        {
            for (var seed = 0; seed < 20; seed++)
            {
                var value = RandomFillVisitor.Make<T>(seed, richness: 4, out _);
                using var document = JsonDocument.Parse(Json(value));
                Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
                Assert.Distinct(document.RootElement.EnumerateObject().Select(property => property.Name));
                Assert.All(RecordText.Format(value).Split('\n').SkipLast(1), line => Assert.Contains(' ', line));
            }

            Visited++;
        }
    }
}
