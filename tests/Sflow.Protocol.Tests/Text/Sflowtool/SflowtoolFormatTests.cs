using System.Buffers;
using System.Text;
using System.Text.Json;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Text.Sflowtool;

namespace Sflow.Protocol.Tests.Text.Sflowtool;

/// <summary>What the captures do not show: arrival, zones, text from the network, faults, hostile input, allocation.</summary>
public class SflowtoolFormatTests
{
    /// <summary>The most output that a byte causes: a record of 8 bytes is two lines, each with its context, or lists of its own.</summary>
    private const int OutputPerByte = 100;

    private static readonly byte[] Empty = CraftedDatagrams.Datagram();

    [Fact]
    public void Datagram_Received_IsPrintedWithSenderAndTimeInTheZone()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("test", new TimeSpan(5, 45, 0), "test", "test");
        var format = new SflowtoolFormat(new SflowtoolOptions { TimeZone = zone });
        var at = new DateTimeOffset(2026, 11, 23, 17, 55, 1, TimeSpan.Zero).AddTicks(1_234_567);
        var sender = SflowAddress.FromIPv4(0xC6336407);
        Assert.Equal(
            """
            startDatagram =================================
            datagramSourceIP 198.51.100.7
            datagramSize 28
            unixSecondsUTC 1795456501
            unixSecondsUTC_uS 123456
            localtime 2026-11-23T23:40:01+0545
            datagramVersion 5
            agentSubId 0
            agent 192.0.2.1
            packetSequenceNo 1
            sysUpTime 100
            samplesInPacket 0
            endDatagram   =================================

            """.ReplaceLineEndings("\n"),
            Write(format, Empty, SflowtoolArrival.Received(sender, at)));
    }

    [Fact]
    public void Datagram_CapturedWestOfGreenwich_HasTheCapturesTimeBeforeEachLine()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("test", new TimeSpan(-3, -30, 0), "test", "test");
        var format = new SflowtoolFormat(new SflowtoolOptions { Mode = SflowtoolMode.Grep, TimeZone = zone });
        var lines = Write(format, Empty, SflowtoolArrival.Captured(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))).Split('\n');
        Assert.Equal("2025-12-31T20:30:00-0330 - 0 0 0:0 0:0 0:0 startDatagram =================================", lines[0]);
        Assert.Equal("2025-12-31T20:30:00-0330 - 0 0 0:0 0:0 0:0 localtime 1969-12-31T20:30:00-0330", lines[5]);
        Assert.Equal("2025-12-31T20:30:00-0330 192.0.2.1 0 1 0:0 0:0 0:0 agent 192.0.2.1", lines[10]);
    }

    [Fact]
    public void Text_FromTheNetwork_IsJsonWhateverItHolds()
    {
        var name = "\"\\\n\u001f\u00e9"u8.ToArray().Append((byte)0xFF).ToArray();
        byte[] body = [.. Text("ds"), .. CraftedDatagrams.Word(1), .. Text(name), .. CraftedDatagrams.Word(0), .. Text(name)];
        var datagram = CraftedDatagrams.Datagram(CraftedDatagrams.Sample((4300 << 12) | 1002, body));
        using var json = JsonDocument.Parse(Encoding.Latin1.GetBytes(SflowtoolOutput.Print(datagram, SflowtoolMode.Json, out _)));
        var sample = json.RootElement.GetProperty("samples")[0];
        Assert.Equal("\"\\\n\u001f\u00e9\uFFFD", sample.GetProperty("rtmetric_string_\"\\\n\u001f\u00e9\uFFFD").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("00000005")]
    [InlineData("00000006 00000001 C0000201")]
    [InlineData("00000005 00000003 C0000201 00000000 00000001 00000064 00000000")]
    [InlineData("00000005 00000001 C0000201 00000000 00000001 00000064")]
    public void Header_ThatIsNone_IsPrintedAsFarAsItGoesAndDiagnosed(string hex)
    {
        var text = SflowtoolOutput.Print(HexBytes.Parse(hex), SflowtoolMode.Text, out var diagnosis);
        Assert.StartsWith("startDatagram", text, StringComparison.Ordinal);
        Assert.EndsWith("endDatagram   =================================\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("samplesInPacket", text, StringComparison.Ordinal);
        Assert.Equal(1, diagnosis.Errors);
        Assert.Equal(string.Empty, SflowtoolOutput.Print(HexBytes.Parse(hex), SflowtoolMode.Line, out diagnosis));
        Assert.Equal(1, diagnosis.Errors);
    }

    [Fact]
    public void Agent_OfTypeZero_IsADashAndTheSamplesFollow()
    {
        var datagram = HexBytes.Parse("00000005 00000000 00000000 00000001 00000064 00000001 00000009 00000004 01020304");
        var text = SflowtoolOutput.Print(datagram, SflowtoolMode.Text, out var diagnosis);
        Assert.Contains("\nagent -\n", text, StringComparison.Ordinal);
        Assert.Contains("\nskipping unknown sample: 0:9 len=4\nendSample", text, StringComparison.Ordinal);
        Assert.Equal(0, diagnosis.Errors);
    }

    [Fact]
    public void Record_LongerThanKnown_IsPrintedAndTheNextOneToo()
    {
        var text = PrintFlowRecords("000003E9 00000014 00000001 00000002 00000003 00000004 DEADBEEF  0000040C 00000004 00000007");
        Assert.Contains("out_priority 4\nflowBlock_tag 0:1036\nextendedType egress_queue\negress_queue_id 7\nendSample", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Record_ShorterThanKnown_IsPrintedAsFarAsItGoesAndTheNextOneToo()
    {
        var text = PrintFlowRecords("000003E9 00000008 00000001 00000002  0000040C 00000004 00000007");
        Assert.Contains("in_vlan 1\nin_priority 2\nflowBlock_tag 0:1036\nextendedType egress_queue\negress_queue_id 7\nendSample", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Header_LongerThanItsRecord_IsCutAtTheRecordsEnd()
    {
        var text = PrintFlowRecords("00000001 00000018 00000001 00000040 00000004 00000080 01020304 05060708  0000040C 00000004 00000007");
        Assert.Contains("headerLen 128\nheaderBytes 01-02-03-04-05-06-07-08\nflowBlock_tag 0:1036\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void WifiPayload_InTheSpecificationsForm_IsPrintedAsBytes()
    {
        var text = PrintFlowRecords("000003F5 0000000C 000FAC04 00000002 AABB0000");
        Assert.Contains("cipher_suite 1027076\nheaderLen 2\nheaderBytes AA-BB\nendSample", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lengths_ThatLie_CostOnlyWhatHasThem()
    {
        var text = PrintFlowRecords("000003E9 7FFFFFFF 00000001 00000002");
        Assert.Contains("in_vlan 1\nin_priority 2\nendSample   ----------------------\nendDatagram", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Record_BeyondTheLastSample_IsReadWhole()
    {
        byte[] record = [.. CraftedDatagrams.Word(1), .. HexBytes.Parse("000003E9 00000010 00000001 00000002 00000003 00000004")];
        byte[] body = [.. HexBytes.Parse("00000001 00000001 00000008 00000010 00000000 00000001 00000002"), .. record];
        var sample = CraftedDatagrams.Sample(1, body);
        sample[7] -= 8;
        var text = SflowtoolOutput.Print(CraftedDatagrams.Datagram(sample), SflowtoolMode.Text, out var diagnosis);
        Assert.Contains("out_vlan 3\nout_priority 4\nendSample", text, StringComparison.Ordinal);
        Assert.Equal(DecodeErrorCode.LengthExceedsContainer, diagnosis.First.Code);
    }

    [Fact]
    public void Annotation_ThatIsNotCounted_DoesNotCostTheLastSample()
    {
        byte[] body = HexBytes.Parse("00000001 00000001 00000008 00000010 00000000 00000001 00000002 00000000");
        byte[] annotated = [.. CraftedDatagrams.Sample((1991 << 12) | 1, new byte[8]), .. CraftedDatagrams.Sample(1, body)];
        var datagram = CraftedDatagrams.Datagram(annotated);
        Assert.Contains("skipping unknown sample: 1991:1 len=8\nendSample   ----------------------\nstartSample ----------------------\nsampleType_tag 0:1\n",
            SflowtoolOutput.Print(datagram, SflowtoolMode.Text, out _), StringComparison.Ordinal);
        Assert.StartsWith("FLOW,192.0.2.1,1,2,", SflowtoolOutput.Print(datagram, SflowtoolMode.Line, out var diagnosis), StringComparison.Ordinal);
        Assert.Equal(0, diagnosis.Errors);
    }

    [Theory]
    [InlineData("a later fragment of IPv6", "86DD 60000000 0010 2C 40 {6}{6} 11 00 0008 00000001 0035 0035 0008 0000", "IPProtocol 17\nendSample")]
    [InlineData("an authentication header", "86DD 60000000 0020 33 40 {6}{6} 11 04 0000 {24-4} 0035 0036 0008 0000", "IPProtocol 17\nUDPSrcPort 53\nUDPDstPort 54\nUDPBytes 8\nendSample")]
    [InlineData("TCP cut before its flags", "0800 4500 0028 0001 0000 4006 0000 {4}{4} 0050 C350 00000000 00000000", "IPID 1\nTCPSrcPort 80\nTCPDstPort 50000\nendSample")]
    [InlineData("a header that ends with its type", "86DD 000000000000", "ethernet_type 34525\nendSample")]
    public void SampledHeader_WithWhatSflowtoolMisreads_IsPrintedAsItIs(string what, string frame, string expected)
    {
        Assert.NotEmpty(what);
        var hex = frame.Replace("{6}", new string('2', 32)).Replace("{4}", "0A000001").Replace("{24-4}", new string('0', 40));
        byte[] header = [.. HexBytes.Parse("020000000001 020000000002"), .. HexBytes.Parse(hex)];
        byte[] record = [.. HexBytes.Parse("00000001 00000040 00000004"), .. CraftedDatagrams.Word((uint)header.Length), .. header, .. new byte[-header.Length & 3]];
        byte[] behind = [.. CraftedDatagrams.Word(1), .. CraftedDatagrams.Word((uint)record.Length), .. record];
        byte[] body = [.. HexBytes.Parse("00000001 00000001 00000008 00000010 00000000 00000001 00000002 00000001"), .. behind];
        var text = SflowtoolOutput.Print(CraftedDatagrams.Datagram(CraftedDatagrams.Sample(1, body)), SflowtoolMode.Text, out _);
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public void WifiFrame_InALine_HasItsDestination()
    {
        byte[] record = [.. HexBytes.Parse("00000001 00000028 0000000F 00000040 00000004 00000018 0801 0000"), .. HexBytes.Parse("0A0000000001 0A0000000002 0A0000000003 0000")];
        byte[] body = [.. HexBytes.Parse("00000001 00000001 00000008 00000010 00000000 00000001 00000002 00000001"), .. record];
        var line = SflowtoolOutput.Print(CraftedDatagrams.Datagram(CraftedDatagrams.Sample(1, body)), SflowtoolMode.Line, out _);
        Assert.StartsWith("FLOW,192.0.2.1,1,2,0a0000000002,0a0000000003,", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_AfterAFault_AreNotThoseOfAnEarlierSample()
    {
        var format = new SflowtoolFormat(new SflowtoolOptions { Mode = SflowtoolMode.Fields, Fields = ["agent", "in_vlan", "in_vlan", "sampleSequenceNo"], TimeZone = TimeZoneInfo.Utc });
        byte[] cut = [.. HexBytes.Parse("00000001 00000001 00000008 00000010 00000000 00000001 00000002 00000001 000003E9 00000010 00000007 00000000 00000000 00000000")];
        var spoilt = CraftedDatagrams.Datagram(CraftedDatagrams.Sample(1, cut));
        spoilt[35] += 4;
        var whole = CraftedDatagrams.Datagram(CraftedDatagrams.Sample(2, HexBytes.Parse("00000009 00000001 00000000")));
        Assert.Equal(string.Empty, Write(format, spoilt, default));
        Assert.Equal("192.0.2.1,,,9\n", Write(format, whole, default));
    }

    [Theory]
    [InlineData(0.0005, "0.001")]
    [InlineData(0.0625, "0.062")]
    [InlineData(0.1875, "0.188")]
    [InlineData(-0.0, "-0.000")]
    [InlineData(123456789.0, "123456789.000")]
    [InlineData(1e17, "100000000000000000.000")]
    [InlineData(1e22, "10000000000000000000000.000")]
    [InlineData(double.NaN, "-nan")]
    [InlineData(double.PositiveInfinity, "inf")]
    [InlineData(double.NegativeInfinity, "-inf")]
    [InlineData(double.Epsilon, "0.000")]
    public void Double_Printed_IsAsCPrintsIt(double value, string expected)
    {
        var bits = (ulong)BitConverter.DoubleToInt64Bits(value);
        byte[] body = [.. Text("d"), .. CraftedDatagrams.Word(1), .. Text("m"), .. CraftedDatagrams.Word(6), .. CraftedDatagrams.Word((uint)(bits >> 32)), .. CraftedDatagrams.Word((uint)bits)];
        var text = SflowtoolOutput.Print(CraftedDatagrams.Datagram(CraftedDatagrams.Sample((4300 << 12) | 1002, body)), SflowtoolMode.Text, out _);
        Assert.Contains($"\nrtmetric_gaugeDouble_m {expected}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Datagrams_Spoilt_ArePrintedWithinBoundsAndAsJson()
    {
        byte[][] originals = [.. CorpusFiles.ReadOneOfEachKind(), .. CraftedDatagrams.All];
        var formats = Enum.GetValues<SflowtoolMode>()
            .Select(mode => new SflowtoolFormat(new SflowtoolOptions { Mode = mode, Fields = SflowtoolOutput.Fields, TimeZone = TimeZoneInfo.Utc })).ToArray();
        var output = new ArrayBufferWriter<byte>();
        var mutator = new Mutator(originals, seed: 20261123);
        for (var i = 0; i < Effort.Mutations / 10; i++)
        {
            mutator.Next();
            for (var mode = 0; mode < formats.Length; mode++)
            {
                output.Clear();
                formats[mode].Write(output, mutator.Buffer, 0, mutator.Length, default);
                Assert.InRange(output.WrittenCount, 0, 8192 + (mutator.Length * OutputPerByte));
                if (mode >= (int)SflowtoolMode.Json)
                {
                    var reader = new Utf8JsonReader(output.WrittenSpan);
                    while (reader.Read())
                    {
                    }
                }
            }
        }
    }

    [Fact]
    public void Datagrams_Printed_AllocateNothingOnceWarm()
    {
        var datagrams = CorpusFiles.Captures.SelectMany(CorpusFiles.Read).ToList();
        foreach (var mode in Enum.GetValues<SflowtoolMode>())
        {
            var format = new SflowtoolFormat(new SflowtoolOptions { Mode = mode, Fields = SflowtoolOutput.Fields, TimeZone = TimeZoneInfo.Utc });
            var output = new FixedWriter();
            PrintAll(format, datagrams, output);
            var begin = AllocatedBytes.Begin();
            PrintAll(format, datagrams, output);
            Assert.Equal(0, AllocatedBytes.Since(begin));
        }
    }

    [Fact]
    public void Options_ThatAreMissing_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new SflowtoolFormat(null!));
        Assert.Throws<ArgumentNullException>(() => new SflowtoolFormat(new SflowtoolOptions { TimeZone = null! }));
        Assert.Throws<ArgumentNullException>(() => new SflowtoolFormat(new SflowtoolOptions { Fields = null! }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SflowtoolFormat(new SflowtoolOptions { Mode = (SflowtoolMode)6 }));
        Assert.Throws<ArgumentNullException>(() => new SflowtoolFormat(new SflowtoolOptions()).Write(null!, [], 0, 0, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SflowtoolFormat(new SflowtoolOptions()).Write(new FixedWriter(), [], 0, 1, default));
    }

    private static void PrintAll(SflowtoolFormat format, List<byte[]> datagrams, FixedWriter output)
    {
        foreach (var datagram in datagrams)
        {
            format.Write(output, datagram, 0, datagram.Length, default);
        }
    }

    private static string PrintFlowRecords(string hex)
    {
        var records = HexBytes.Parse(hex);
        byte[] body = [.. HexBytes.Parse("00000001 00000001 00000008 00000010 00000000 00000001 00000002 00000002"), .. records];
        return SflowtoolOutput.Print(CraftedDatagrams.Datagram(CraftedDatagrams.Sample(1, body)), SflowtoolMode.Text, out _);
    }

    private static string Write(SflowtoolFormat format, byte[] datagram, SflowtoolArrival arrival)
    {
        var output = new ArrayBufferWriter<byte>();
        format.Write(output, datagram, 0, datagram.Length, arrival);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static byte[] Text(string text) => Text(Encoding.UTF8.GetBytes(text));

    private static byte[] Text(byte[] text) => [.. CraftedDatagrams.Word((uint)text.Length), .. text, .. new byte[-text.Length & 3]];

    /// <summary>Forgets what it takes, without a list of arrays of its own.</summary>
    private sealed class FixedWriter : IBufferWriter<byte>
    {
        private readonly byte[] _room = new byte[1 << 20];

        public void Advance(int count)
        {
        }

        public Memory<byte> GetMemory(int sizeHint = 0) => _room;

        public Span<byte> GetSpan(int sizeHint = 0) => _room;
    }
}
