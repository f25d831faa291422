using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Records.Vendors;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Text;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Text;

public class RecordTextTests
{
    [Fact]
    public void Format_Gateway_NamesEachFieldAndNumbersSegments()
    {
        var gateway = new ExtendedGateway
        {
            NextHop = SflowAddress.FromIPv4(0xC0000221),
            As = 65000,
            DestinationAsPath = new XdrList<AsPathSegment>(
                new AsPathSegment { Type = AsPathSegmentType.Sequence, AsNumbers = new XdrUInt32List(65001, 65002) },
                new AsPathSegment { Type = (AsPathSegmentType)9 }),
            Communities = new XdrUInt32List(4259840001),
            LocalPreference = 150,
        };

        Assert.Equal(
            """
            bgp_nexthop 192.0.2.33
            my_as 65000
            src_as 0
            src_peer_as 0
            dst_as_path.0.type Sequence
            dst_as_path.0.as_numbers 65001,65002
            dst_as_path.1.type 9
            dst_as_path.1.as_numbers 
            BGP_communities 4259840001
            BGP_localpref 150

            """,
            RecordText.Format(gateway));
    }

    [Fact]
    public void Format_PercentagesAndUuid_AreShownAsPeopleReadThem()
    {
        var processor = RecordText.Format(new ProcessorCounters { Cpu5s = 601, Cpu1m = -1 });
        var host = RecordText.Format(new HostDescription
        {
            HostName = new XdrText("vm"),
            Uuid = new XdrOpaque(HexBytes.Parse("00 11 22 33 44 55 66 77 88 99 AA BB CC DD EE FF")),
            OsName = OsName.Linux,
        });

        Assert.StartsWith("5s_cpu 6.01\n1m_cpu unknown\n5m_cpu 0.00\n", processor, StringComparison.Ordinal);
        Assert.Contains("UUID 00112233-4455-6677-8899-AABBCCDDEEFF\n", host, StringComparison.Ordinal);
        Assert.Contains("os_name Linux\n", host, StringComparison.Ordinal);
    }

    [Fact]
    public void Format_TextFromTheNetwork_CannotSteerATerminal()
    {
        var text = RecordText.Format(new PortName { Name = new XdrText("eth0\u001b[2J\nifName evil") });

        Assert.Equal("ifName eth0\\x1B[2J\\x0AifName evil\n", text);
    }

    [Fact]
    public void Format_UnionAndTail_ShowWhatIsThere()
    {
        var metrics = new RtMetrics
        {
            DataSource = new XdrText("web"),
            Metrics = new XdrList<RtMetric>(new RtMetric { Name = new XdrText("temp"), Type = RtMetricType.GaugeFloat, Single = 21.5f }),
        };

        Assert.Equal("rtmetric_datasource_name web\nmetrics.0.name temp\nmetrics.0.type 5\nmetrics.0.value 21.500\n", RecordText.Format(metrics));
        Assert.DoesNotContain("cpu_steal", RecordText.Format(default(HostCpu)), StringComparison.Ordinal);
        Assert.Contains("cpu_steal 7\n", RecordText.Format(new HostCpu { HasVirtualTimes = true, Steal = 7 }), StringComparison.Ordinal);
    }

    [Fact]
    public void Format_AggregatesInAggregates_EndsAtTheBound()
    {
        var text = RecordText.Format(NestedAggregates.Of(12));

        Assert.Contains("pdus.0.flow_records.0.tag flow 0:1016\n", text, StringComparison.Ordinal);
        Assert.Contains("(nested too deeply)\n", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1, 4096);
    }

    [Fact]
    public void Format_RecordsInside_AreReadAsWhatTheyAre()
    {
        var inner = Wire.EncodeRecord(new ExtendedSwitch { SourceVlan = 20 });
        var unknown = HexBytes.Parse("00 00 0F FF 00 00 00 04 01 02 03 04");
        var records = new RecordList(new XdrOpaque([.. inner, .. unknown]), 2, RecordKind.Flow);
        var aggregate = new Extended80211Aggregation { Pdus = new XdrList<AggregatedPdu>(new AggregatedPdu { Records = records }) };

        var text = RecordText.Format(aggregate);

        Assert.Contains("pdus.0.flow_records.0.in_vlan 20\n", text, StringComparison.Ordinal);
        Assert.Contains("pdus.0.flow_records.1.tag flow 0:4095\npdus.0.flow_records.1.bytes 01020304\n", text, StringComparison.Ordinal);
    }
}
