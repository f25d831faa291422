using System.Text;
using System.Text.Json;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Text;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Text;

public class DatagramJsonTests
{
    /// <summary>Bytes of JSON that a byte of a datagram can cause: a record that is nothing but its head is printed with all its names.</summary>
    private const int JsonPerByte = 256;

    private static readonly byte[] Switch = HexBytes.Parse("000003E9 00000010 00000001 00000002 00000003 00000004");

    public static IEnumerable<object[]> Captures => CorpusFiles.Captures.Select(name => new object[] { name });

    [Fact]
    public void Write_FlowSample_IsThisObject() => Assert.Equal(
        """
        {"version":5,"agent":"192.0.2.1","sub_agent_id":0,"sequence_number":1,"uptime_ms":100,"length":92,"sample_count":1,"samples":[
        {"type":"0:1","name":"flow_sample","sequence_number":1,"source":{"class":0,"index":1},"sampling_rate":8,"sample_pool":16,"drops":0,
        "input":{"format":0,"value":1,"text":"1"},"output":{"format":0,"value":2,"text":"2"},"records":[
        {"tag":"0:1001","name":"extended_switch","fields":{"in_vlan":1,"in_priority":2,"out_vlan":3,"out_priority":4}}]}],"errors":[]}
        """.Replace("\n", "", StringComparison.Ordinal),
        Json(CraftedDatagrams.Datagram(CraftedDatagrams.SampleAround(RecordKind.Flow, Switch))));

    [Fact]
    public void Write_SampledHeader_HasThePacket()
    {
        var frame = HexBytes.Parse("020000000002 020000000001 8100 6064 0800 45B80028 12344000 40060000 C0000201 C6336402 01BB C001 00000001 00000002 50120000");
        var record = Wire.EncodeRecord(new SampledHeader { Protocol = HeaderProtocol.Ethernet, FrameLength = 68, Stripped = 4, Header = new XdrOpaque(frame) });
        using var json = Parse(CraftedDatagrams.Datagram(CraftedDatagrams.SampleAround(RecordKind.Flow, record)));

        Assert.Equal(
            """
            {"src_mac":"020000000001","dst_mac":"020000000002","ether_type":2048,"vlan_tags":1,"vlan_id":100,"vlan_priority":3,"ip_version":4,
            "src_ip":"192.0.2.1","dst_ip":"198.51.100.2","ip_protocol":6,"ip_length":40,"ttl":64,"tos":184,"dscp":46,"ecn":0,"ip_id":4660,"ip_flags":2,
            "fragment":false,"fragment_offset":0,"src_port":443,"dst_port":49153,"tcp_flags":18,"payload_offset":54,"truncated":true}
            """.Replace("\n", "", StringComparison.Ordinal),
            Record(json, 0, 0).GetProperty("packet").GetRawText());
    }

    [Fact]
    public void Write_UnknownRecordsAndTails_AreHexadecimal()
    {
        var unknown = HexBytes.Parse("0186 9F01 00000003 01020300");
        byte[] longer = [.. HexBytes.Parse("000003E9 00000014 00000001 00000002 00000003 00000004 DEADBEEF")];
        byte[] padded = CraftedDatagrams.Sample(1, [.. CraftedDatagrams.SampleAround(RecordKind.Flow, longer).AsSpan(8), 0xAB, 0xCD, 0, 0]);
        using var json = Parse(CraftedDatagrams.Datagram(CraftedDatagrams.SampleAround(RecordKind.Flow, unknown), padded, CraftedDatagrams.Sample(0x00001007, [9, 8, 7, 6])));

        Assert.Equal("010203", Record(json, 0, 0).GetProperty("bytes").GetString());
        Assert.False(Record(json, 0, 0).TryGetProperty("name", out _));
        Assert.Equal("DEADBEEF", Record(json, 1, 0).GetProperty("tail").GetString());
        Assert.Equal("ABCD0000", Samples(json)[1].GetProperty("tail").GetString());
        Assert.Equal("09080706", Samples(json)[2].GetProperty("bytes").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public void Write_CutRecord_HasWhatIsThereAndTheError()
    {
        using var json = Parse(CraftedDatagrams.Datagram(CraftedDatagrams.SampleAround(RecordKind.Flow, HexBytes.Parse("000003E9 00000008 00000001 00000002"))));

        Assert.Equal(2u, Record(json, 0, 0).GetProperty("fields").GetProperty("in_priority").GetUInt32());
        Assert.Equal("""[{"code":"truncated","offset":84,"format":"0:1001"}]""", json.RootElement.GetProperty("errors").GetRawText());
    }

    [Fact]
    public void Write_NumbersThatJsonHasNoFormFor_AreNull()
    {
        var record = Wire.EncodeRecord(new HostCpu { LoadOne = float.NaN, LoadFive = float.NegativeInfinity, LoadFifteen = float.MaxValue });
        using var json = Parse(CraftedDatagrams.Datagram(CraftedDatagrams.SampleAround(RecordKind.Counter, record)));

        var fields = Record(json, 0, 0).GetProperty("fields");
        Assert.Equal(JsonValueKind.Null, fields.GetProperty("cpu_load_one").ValueKind);
        Assert.Equal(JsonValueKind.Null, fields.GetProperty("cpu_load_five").ValueKind);
        Assert.Equal(float.MaxValue, fields.GetProperty("cpu_load_fifteen").GetSingle());
    }

    [Theory]
    [InlineData("00000101", 257u, "ttl_exceeded")]
    [InlineData("00000024", 36u, "tc_egress")]
    [InlineData("0000FFFF", 65535u, null)]
    public void Write_Discard_HasTheReasonAsItCameAndItsName(string hex, uint reason, string? name)
    {
        using var json = Parse(CraftedDatagrams.Datagram(CraftedDatagrams.Sample(5, HexBytes.Parse($"00000002 00000000 00000001 00000006 00000003 00000004 {hex} 00000000"))));

        var sample = Samples(json)[0];
        Assert.Equal(reason, sample.GetProperty("reason").GetUInt32());
        Assert.Equal(name, sample.TryGetProperty("reason_name", out var told) ? told.GetString() : null);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Write_AnnotatedSample_HasItsAnnotation(bool wrapped)
    {
        var flow = CraftedDatagrams.SampleAround(RecordKind.Flow, Switch);
        using var json = Parse(CraftedDatagrams.Datagram(wrapped ? CraftedDatagrams.Wrapped(flow) : CraftedDatagrams.Annotated(flow)));

        var sample = Assert.Single(Samples(json).EnumerateArray());
        Assert.Equal("0:1", sample.GetProperty("type").GetString());
        Assert.Equal("""{"flags":3,"group_id":7}""", sample.GetProperty("acl").GetRawText());
        Assert.Equal(8u, sample.GetProperty("sampling_rate").GetUInt32());
    }

    [Theory]
    [InlineData("", """{"length":0,"errors":[{"code":"truncated","offset":0}]}""")]
    [InlineData("00000006 00000001", """{"length":8,"errors":[{"code":"unsupported_version","offset":0}]}""")]
    public void WriteBytes_NoDatagram_HasItsLengthAndTheError(string hex, string expected) => Assert.Equal(expected, Json(HexBytes.Parse(hex)));

    [Fact]
    public void StructureNames_EveryKnownStructure_HasOne() =>
        Assert.All(RecordCase.All, type => Assert.False(string.IsNullOrEmpty(StructureNames.Of(type.Format)), type.Format.ToString()));

    [Theory]
    [InlineData("FabricHop", "fabric_hop")]
    [InlineData("LengthExceedsContainer", "length_exceeds_container")]
    [InlineData("HostDiskIO", "host_disk_io")]
    [InlineData("Fans", "fans")]
    public void StructureNames_OfAType_AreInSnakeCase(string type, string name) => Assert.Equal(name, StructureNames.OfType(type));

    [Theory, MemberData(nameof(Captures))]
    public void Write_Capture_TellsWhatWasDecoded(string name) => Assert.All(CorpusFiles.Read(name), bytes =>
    {
        using var json = Parse(bytes);
        Assert.True(SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out _));
        Assert.Equal(datagram.SequenceNumber, json.RootElement.GetProperty("sequence_number").GetUInt32());
        Assert.Equal(datagram.Uptime, json.RootElement.GetProperty("uptime_ms").GetUInt32());
        Assert.Equal(datagram.Diagnose().Errors, json.RootElement.GetProperty("errors").GetArrayLength());
        var told = Samples(json).EnumerateArray();
        foreach (var sample in datagram.Samples)
        {
            Assert.True(told.MoveNext());
            AssertTells(told.Current, sample);
        }

        Assert.False(told.MoveNext());
    });

    [Fact]
    public void Write_MutatedDatagrams_IsJsonOfBoundedSizeWithEveryFault()
    {
        var mutator = new Mutator([.. CorpusFiles.ReadOneOfEachKind(), .. CraftedDatagrams.All], 20261124);
        for (var i = 0; i < Effort.Mutations / 20; i++)
        {
            mutator.Next();
            var text = Json(mutator.Buffer, mutator.Length);
            Assert.InRange(text.Length, 2, 1024 + (mutator.Length * JsonPerByte));
            using var json = JsonDocument.Parse(text);
            var expected = SflowDatagram.TryParse(mutator.Buffer, 0, mutator.Length, out var datagram, out _) ? datagram.Diagnose().Errors : 1;
            Assert.Equal(expected, json.RootElement.GetProperty("errors").GetArrayLength());
        }
    }

    private static void AssertTells(JsonElement told, Sample sample)
    {
        Assert.Equal($"{sample.Format.Enterprise}:{sample.Format.Format}", told.GetProperty("type").GetString());
        if (sample.TryReadFlow(out var flow))
        {
            Assert.Equal(flow.SequenceNumber, told.GetProperty("sequence_number").GetUInt32());
            Assert.Equal(flow.SamplingRate, told.GetProperty("sampling_rate").GetUInt32());
            Assert.Equal(flow.SamplePool, told.GetProperty("sample_pool").GetUInt32());
            Assert.Equal(flow.Source.Index, told.GetProperty("source").GetProperty("index").GetUInt32());
            Assert.Equal(flow.Output.Value, told.GetProperty("output").GetProperty("value").GetUInt32());
        }

        if (sample.TryReadRecords(out var records, out _))
        {
            var elements = told.GetProperty("records").EnumerateArray();
            foreach (var record in records)
            {
                Assert.True(elements.MoveNext());
                var expected = new FieldText();
                RecordRegistry.Standard.Dispatch(record, ref expected);
                Assert.Equal(expected.Text, (elements.Current.TryGetProperty("fields", out var fields) ? fields : elements.Current.GetProperty("bytes")).GetRawText());
            }

            Assert.False(elements.MoveNext());
        }
    }

    private static JsonElement Samples(JsonDocument json) => json.RootElement.GetProperty("samples");

    private static JsonElement Record(JsonDocument json, int sample, int record) => Samples(json)[sample].GetProperty("records")[record];

    private static JsonDocument Parse(byte[] bytes) => JsonDocument.Parse(Json(bytes));

    private static string Json(byte[] bytes) => Json(bytes, bytes.Length);

    private static string Json(byte[] bytes, int length) => Json(output => DatagramJson.WriteBytes(output, bytes, 0, length));

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var output = new Utf8JsonWriter(stream))
        {
            write(output);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A record's fields as <see cref="RecordJson"/> has them, or an unknown record's bytes.</summary>
    private struct FieldText : IRecordConsumer
    {
        public string Text;

        public void Known<T>(in T value, in Record record, DecodeError error)
            where T : struct, IXdrRecord
        {
            var copy = value;
            Text = Json(output => RecordJson.Write(output, copy));
        }

        public void Unknown(in UnknownRecord record) => Text = $"\"{record.Body}\"";
    }
}
