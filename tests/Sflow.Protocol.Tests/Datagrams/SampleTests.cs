using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Records.Vendors;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Datagrams;

/// <summary>Samples as annotated bytes, read and written again.</summary>
public class SampleTests
{
    private const string SwitchRecord = "000003E9 00000010 00000001 00000002 00000003 00000004";
    private const string NameRecord = "000003ED 00000008 00000003 65746800";

    private const string CompactFlow = $"""
        00 00 00 01  # flow_sample
        00 00 00 38  # 56 bytes
        00 00 00 07  # sequence number
        02 00 00 09  # source: physical entity 9
        00 00 01 90  # rate 400
        00 00 10 00  # pool
        00 00 00 05  # drops
        00 00 00 03  # input: ifIndex 3
        80 00 00 07  # output: 7 destinations
        00 00 00 01  # one record
        {SwitchRecord}
        """;

    private const string ExpandedFlow = $"""
        00 00 00 03  # flow_sample_expanded
        00 00 00 44  # 68 bytes
        00 00 00 07  # sequence number
        00 00 00 03  # source class: logical entity
        4B 00 08 00  # source index above 2^30
        00 00 01 90  # rate
        00 00 10 00  # pool
        00 00 00 05  # drops
        00 00 00 00  # input: one interface
        4B 00 08 00  #   of this ifIndex
        00 00 00 01  # output: discarded
        00 00 01 02  #   by an ACL
        00 00 00 01  # one record
        {SwitchRecord}
        """;

    private const string CompactCounters = $"""
        00 00 00 02  # counters_sample
        00 00 00 1C  # 28 bytes
        00 00 00 08  # sequence number
        00 00 00 05  # source: ifIndex 5
        00 00 00 01  # one record
        {NameRecord}
        """;

    private const string ExpandedCounters = $"""
        00 00 00 04  # counters_sample_expanded
        00 00 00 20  # 32 bytes
        00 00 00 08  # sequence number
        00 00 00 00  # source class: interface
        4B 00 08 00  # source index
        00 00 00 01  # one record
        {NameRecord}
        """;

    private const string Discard = $"""
        00 00 00 05  # discarded_packet
        00 00 00 38  # 56 bytes
        00 00 00 02  # sequence number
        00 00 00 00  # source class: interface
        00 00 00 01  # source index
        00 00 00 06  # drops
        00 00 00 03  # input ifIndex
        00 00 00 04  # output ifIndex
        00 00 01 02  # reason: ACL
        00 00 00 01  # one record
        {SwitchRecord}
        """;

    [Fact]
    public void TryReadFlow_Compact_ReadsItsFields()
    {
        Assert.True(SampleOf(CompactFlow).TryReadFlow(out var flow));
        Assert.False(flow.IsExpanded);
        Assert.Equal(7u, flow.SequenceNumber);
        Assert.Equal(new DataSource(DataSourceClass.PhysicalEntity, 9), flow.Source);
        Assert.Equal((400u, 4096u, 5u), (flow.SamplingRate, flow.SamplePool, flow.Drops));
        Assert.Equal(new InterfaceId(InterfaceFormat.Single, 3), flow.Input);
        Assert.Equal(new InterfaceId(InterfaceFormat.Multiple, 7), flow.Output);
        Assert.True(flow.Records.TryFind<ExtendedSwitch>(out var vlan));
        Assert.Equal(4u, vlan.DestinationPriority);
    }

    [Fact]
    public void TryReadFlow_Expanded_ReadsItsFields()
    {
        Assert.True(SampleOf(ExpandedFlow).TryReadFlow(out var flow));
        Assert.True(flow.IsExpanded);
        Assert.Equal(7u, flow.SequenceNumber);
        Assert.Equal(new DataSource(DataSourceClass.LogicalEntity, 0x4B000800), flow.Source);
        Assert.Equal((400u, 4096u, 5u), (flow.SamplingRate, flow.SamplePool, flow.Drops));
        Assert.Equal(new InterfaceId(InterfaceFormat.Single, 0x4B000800), flow.Input);
        Assert.Equal(new InterfaceId(InterfaceFormat.Discarded, 258), flow.Output);
        Assert.True(flow.Records.TryFind<ExtendedSwitch>(out _));
    }

    [Theory]
    [InlineData(CompactCounters, false, 5u)]
    [InlineData(ExpandedCounters, true, 0x4B000800u)]
    public void TryReadCounters_BothForms_ReadTheirFields(string hex, bool expanded, uint index)
    {
        Assert.True(SampleOf(hex).TryReadCounters(out var counters));
        Assert.Equal(expanded, counters.IsExpanded);
        Assert.Equal(8u, counters.SequenceNumber);
        Assert.Equal(new DataSource(DataSourceClass.Interface, index), counters.Source);
        Assert.True(counters.Records.TryFind<PortName>(out var name));
        Assert.Equal("eth", name.Name.ToString());
    }

    [Fact]
    public void TryReadDiscard_Notification_ReadsItsFields()
    {
        Assert.True(SampleOf(Discard).TryReadDiscard(out var discard));
        Assert.Equal(2u, discard.SequenceNumber);
        Assert.Equal(new DataSource(DataSourceClass.Interface, 1), discard.Source);
        Assert.Equal((6u, 3u, 4u, DropReason.Acl), (discard.Drops, discard.InputIfIndex, discard.OutputIfIndex, discard.Reason));
        Assert.True(discard.Records.TryFind<ExtendedSwitch>(out _));
    }

    [Fact]
    public void TryReadDiscard_ReasonPublishedByASlip_KeepsTheNumberThatCame()
    {
        Assert.True(SampleOf(Discard.Replace("00 00 01 02  # reason", "00 00 00 21  # reason", StringComparison.Ordinal)).TryReadDiscard(out var discard));
        Assert.Equal((33u, DropReason.DevHdr), (discard.ReasonCode, discard.Reason));
    }

    [Theory]
    [InlineData(CompactFlow)]
    [InlineData(ExpandedFlow)]
    [InlineData(CompactCounters)]
    [InlineData(ExpandedCounters)]
    [InlineData(Discard)]
    public void WriteTo_Sample_GivesTheSameBytes(string hex) =>
        Assert.Equal(HexBytes.Format(HexBytes.Parse(hex)), HexBytes.Format(Wire.Encode(SampleOf(hex).Record)));

    [Theory]
    [InlineData(CompactFlow, SampleType.Flow, RecordKind.Flow)]
    [InlineData(ExpandedFlow, SampleType.ExpandedFlow, RecordKind.Flow)]
    [InlineData(CompactCounters, SampleType.Counters, RecordKind.Counter)]
    [InlineData(ExpandedCounters, SampleType.ExpandedCounters, RecordKind.Counter)]
    [InlineData(Discard, SampleType.DiscardedPacket, RecordKind.Flow)]
    public void TryReadRecords_AnyForm_GivesItsOneRecord(string hex, SampleType type, RecordKind kind)
    {
        var sample = SampleOf(hex);
        Assert.Equal(type, sample.Type);
        Assert.True(sample.TryReadRecords(out var records, out var error));
        Assert.False(error.IsError);
        Assert.Equal((1u, kind), (records.Count, records.Kind));
        var count = 0;
        foreach (var record in records)
        {
            Assert.Equal(kind, record.Format.Kind);
            count++;
        }

        Assert.Equal(1, count);
    }

    [Theory]
    [InlineData(CompactFlow, 32)]
    [InlineData(ExpandedFlow, 44)]
    [InlineData(CompactCounters, 12)]
    [InlineData(ExpandedCounters, 16)]
    [InlineData(Discard, 32)]
    public void TryReadRecords_FixedFieldsCut_IsAnErrorAndNoOtherForm(string hex, int fixedSize)
    {
        var whole = HexBytes.Parse(hex);
        for (var length = 0; length < fixedSize; length++)
        {
            byte[] bytes = [.. whole[..4], 0, 0, 0, (byte)length, .. whole.AsSpan(8, length)];
            var sample = SampleOf(bytes);
            Assert.False(sample.TryReadRecords(out _, out var error));
            Assert.Equal(DecodeErrorCode.Truncated, error.Code);
            Assert.Equal((uint)sample.Type, error.DataFormat);
            Assert.False(sample.TryReadFlow(out _) || sample.TryReadCounters(out _) || sample.TryReadDiscard(out _));
        }
    }

    [Fact]
    public void TryReadRecords_BytesBehindTheRecords_AreLeftAlone()
    {
        // Brocade declares 284 bytes and uses 280.
        var bytes = HexBytes.Parse(CompactCounters + "\nDEADBEEF");
        bytes[7] += 4;
        var sample = SampleOf(bytes);
        Assert.True(sample.TryReadCounters(out var counters));
        Assert.True(counters.Records.TryFind<PortName>(out _));
        Assert.Equal(HexBytes.Format(bytes), HexBytes.Format(Wire.Encode(sample.Record)));
    }

    [Fact]
    public void TryRead_SampleThatIsARecord_ReadsIt()
    {
        var value = new RtMetrics { DataSource = new XdrText("w"), Metrics = new XdrList<RtMetric>(new RtMetric { Type = RtMetricType.Gauge32, Value32 = 9 }) };
        var sample = SampleOf(Wire.EncodeRecord(value));
        Assert.False(sample.TryReadRecords(out _, out var error));
        Assert.False(error.IsError);
        Assert.True(sample.TryRead<RtMetrics>(out var read));
        Assert.Equal(value, read);
        Assert.False(sample.TryRead<RtFlow>(out _));
    }

    private static Sample SampleOf(string hex) => SampleOf(HexBytes.Parse(hex));

    private static Sample SampleOf(byte[] bytes)
    {
        var datagram = CraftedDatagrams.Datagram(bytes);
        Assert.True(SflowDatagram.TryParse(datagram, 0, datagram.Length, out var parsed, out _));
        var samples = parsed.Samples.GetEnumerator();
        Assert.True(samples.MoveNext());
        return samples.Current;
    }
}
