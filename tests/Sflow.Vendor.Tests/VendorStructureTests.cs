using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Sflow.Protocol;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Text;
using Sflow.Protocol.Xdr;

namespace Sflow.Vendor.Tests;

/// <summary>Structures of another assembly, which sees the library's public API alone: read, written, printed and diagnosed like the library's own.</summary>
public class VendorStructureTests
{
    private const string HopBytes = """
        00 00 00 01 C0 00 02 09  # next element 192.0.2.9
        00 00 00 02              # lower plane
        00 00 00 01 00 00 00 05  # delay
        """;

    private const string HealthBytes = """
        00 00 00 03 58 39 2D 00  # "X9-"
        FF FF FF F6              # -1.0 degrees Celsius
        00 00 00 01              # one port
        02 00 00 00 00 07 00 00  #   address
        00 00 00 2A              #   errors
        00 00 00 04              # restarts, appended by a later release
        """;

    private const string ProbeBytes = """
        00 00 00 01  # a number
        3F 00 00 00  # 0.5 s
        """;

    private static readonly RecordRegistry Registry =
        RecordRegistry.Standard.With<FabricHop>().With<LineCardHealth>().With<ProbeResult>();

    private static FabricHop Hop => new() { NextElement = SflowAddress.FromIPv4(0xC0000209), Plane = FabricPlane.Lower, Delay = 0x1_0000_0005 };

    private static LineCardHealth Health => new()
    {
        Serial = new XdrText("X9-"),
        Temperature = -10,
        Ports = new XdrList<PortHealth>(new PortHealth { Address = new MacAddress(0x020000000007), Errors = 42 }),
        HasRestarts = true,
        Restarts = 4,
    };

    private static ProbeResult Probe => new() { Kind = 1, Seconds = 0.5f };

    [Fact]
    public void Library_Internals_AreNotVisibleHere() => Assert.DoesNotContain(
        typeof(SflowDatagram).Assembly.GetCustomAttributes(typeof(InternalsVisibleToAttribute), false).Cast<InternalsVisibleToAttribute>(),
        friend => friend.AssemblyName == typeof(VendorStructureTests).Assembly.GetName().Name);

    [Fact]
    public void FlowRecord_AnnotatedBytes_ReadAndWritten() => AssertBothWays(HopBytes, Hop);

    [Fact]
    public void CounterRecord_AnnotatedBytes_ReadAndWritten() => AssertBothWays(HealthBytes, Health);

    [Fact]
    public void CounterRecord_OfTheEarlierRelease_ReadAndWritten() =>
        AssertBothWays(HealthBytes.Remove(HealthBytes.LastIndexOf("00 00 00 04", StringComparison.Ordinal)), Health with { HasRestarts = false, Restarts = 0 });

    [Fact]
    public void Sample_AnnotatedBytes_ReadAndWritten() => AssertBothWays(ProbeBytes, Probe);

    [Fact]
    public void Dispatch_Registered_HandsOnEachAsItsType()
    {
        var taker = new Taker { Taken = [] };
        Parse(DatagramOf(Flow(Encode(Hop)), Counters(Encode(Health)), Encode(Probe))).Read(ref taker, Registry);

        Assert.Equal([Hop, Health, Probe], taker.Taken);
    }

    [Fact]
    public void Dispatch_NotRegistered_HandsOnTheBytes()
    {
        var taker = new Taker { Taken = [] };
        Parse(DatagramOf(Flow(Encode(Hop)), Counters(Encode(Health)), Encode(Probe))).Read(ref taker);

        Assert.Equal(
            new[] { HopBytes, HealthBytes, ProbeBytes }.Select(text => HexBytes.Format(HexBytes.Parse(text))),
            taker.Taken.Cast<UnknownRecord>().Select(unknown => HexBytes.Format(unknown.Body.Span)));
    }

    [Fact]
    public void Text_OfAStructure_HasItsFields() => Assert.Equal(
        "serial X9-\ntemperature -10\nports.0.mac 020000000007\nports.0.errors 42\nrestarts 4\n",
        RecordText.Format(Health));

    [Fact]
    public void Json_OfAStructure_HasItsFields()
    {
        using var json = JsonDocument.Parse(Json(output => RecordJson.Write(output, Hop)));

        Assert.Equal("192.0.2.9", json.RootElement.GetProperty("next_element").GetString());
        Assert.Equal(2u, json.RootElement.GetProperty("plane").GetUInt32());
        Assert.Equal(0x1_0000_0005u, json.RootElement.GetProperty("delay_ns").GetUInt64());
    }

    [Fact]
    public void Json_OfADatagram_HasTheStructuresOfTheRegistry()
    {
        var bytes = DatagramOf(Flow(Encode(Hop)), Counters(Encode(Health)), Encode(Probe));
        using var json = JsonDocument.Parse(Json(output => DatagramJson.Write(output, Parse(bytes), Registry)));

        var samples = json.RootElement.GetProperty("samples");
        var hop = samples[0].GetProperty("records")[0];
        Assert.Equal(("32473:1", "fabric_hop"), (hop.GetProperty("tag").GetString(), hop.GetProperty("name").GetString()));
        Assert.Equal(2u, hop.GetProperty("fields").GetProperty("plane").GetUInt32());
        Assert.Equal(42u, samples[1].GetProperty("records")[0].GetProperty("fields").GetProperty("ports")[0].GetProperty("errors").GetUInt32());
        Assert.Equal(0.5f, samples[2].GetProperty("fields").GetProperty("seconds").GetSingle());
        Assert.Equal(0, json.RootElement.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public void Diagnose_CutStructure_IsAnErrorWhereItIsRegistered()
    {
        var datagram = Parse(DatagramOf(Flow(Raw(FabricHop.Enterprise, 1, HexBytes.Parse("00000001 C0000209")))));

        var diagnosis = datagram.Diagnose(Registry);
        Assert.Equal((1, DecodeErrorCode.Truncated, (FabricHop.Enterprise << 12) | 1), (diagnosis.Errors, diagnosis.First.Code, diagnosis.First.DataFormat));
        Assert.Equal(0, datagram.Diagnose().Errors);
    }

    [Fact]
    public void Diagnose_UnionOfAnUnknownKind_IsAnError()
    {
        var diagnosis = Parse(DatagramOf(Raw(FabricHop.Enterprise, 9, HexBytes.Parse("00000007 00000000")))).Diagnose(Registry);

        Assert.Equal((1, DecodeErrorCode.UnknownUnionTag), (diagnosis.Errors, diagnosis.First.Code));
    }

    [Fact]
    public void With_NumberThatIsTaken_Throws() => Assert.Throws<ArgumentException>(() => Registry.With<ProbeResult>());

    private static void AssertBothWays<T>(string hex, T value)
        where T : struct, IXdrRecord, IEquatable<T>
    {
        var bytes = HexBytes.Parse(hex);
        Assert.True(RecordCodec.TryRead<T>(new XdrOpaque(bytes), out var read, out var consumed, out var error), error.ToString());
        Assert.Equal(value, read);
        Assert.Equal(bytes.Length, consumed);
        Assert.Equal(HexBytes.Format(bytes), HexBytes.Format(Encode(value).AsSpan(8)));
    }

    private static byte[] Encode<T>(T value)
        where T : struct, IXdrRecord
    {
        var bytes = new byte[RecordCodec.Measure(value) + 8];
        var writer = new XdrWriter(bytes, 0, bytes.Length);
        RecordCodec.WriteRecord(ref writer, value);
        Assert.False(writer.Failed);
        return bytes;
    }

    private static byte[] Flow(byte[] record) =>
        Raw(0, 1, [.. HexBytes.Parse("00000001 00000003 00000190 00001000 00000000 00000003 00000004 00000001"), .. record]);

    private static byte[] Counters(byte[] record) => Raw(0, 2, [.. HexBytes.Parse("00000001 00000003 00000001"), .. record]);

    private static byte[] Raw(uint enterprise, uint format, byte[] body)
    {
        var bytes = new byte[body.Length + 8];
        var writer = new XdrWriter(bytes, 0, bytes.Length);
        writer.WriteUInt32((enterprise << 12) | format);
        writer.WriteOpaque(body);
        Assert.False(writer.Failed);
        return bytes;
    }

    private static byte[] DatagramOf(params byte[][] samples) =>
        [.. HexBytes.Parse("00000005 00000001 C0000201 00000000 00000001 00000064"), 0, 0, 0, (byte)samples.Length, .. samples.SelectMany(sample => sample)];

    private static SflowDatagram Parse(byte[] bytes)
    {
        Assert.True(SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out var error), error.ToString());
        return datagram;
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var output = new Utf8JsonWriter(stream))
        {
            write(output);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private struct Taker : ISampleConsumer
    {
        public List<object> Taken;

        public readonly void Known<T>(in T value, in Record record, DecodeError error)
            where T : struct, IXdrRecord
        {
            Assert.False(error.IsError, error.ToString());
            Taken.Add(value);
        }

        public readonly void Unknown(in UnknownRecord record) => Taken.Add(record);

        public readonly void Annotation(in AclAnnotation annotation) => Assert.Fail("There is none.");

        public readonly void Flow(in FlowSample sample) => Assert.Equal(400u, sample.SamplingRate);

        public readonly void Counters(in CounterSample sample) => Assert.Equal(1u, sample.SequenceNumber);

        public readonly void Discard(in DiscardedPacket sample) => Assert.Fail("There is no such sample.");

        public readonly void Fault(DecodeError error) => Assert.Fail(error.ToString());
    }
}
