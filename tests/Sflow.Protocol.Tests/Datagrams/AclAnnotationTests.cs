using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Vendors;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Datagrams;

/// <summary>Brocade's ACL sample (1991:1), which stands before the sample that it annotates: in both readings, and lying.</summary>
public class AclAnnotationTests
{
    private const string Annotation = """
        00 7C 70 01  # 1991:1
        00 00 00 08  # its own fields alone
        00 00 00 03  # flags
        00 00 00 07  # group
        """;

    private const string Counters = """
        00 00 00 02  # counters_sample
        00 00 00 1C  # 28 bytes
        00 00 00 08  # sequence number
        00 00 00 05  # source: ifIndex 5
        00 00 00 01  # one record
        00 00 03 ED 00 00 00 08 00 00 00 03 65 74 68 00  # name "eth"
        """;

    private const string Wrapper = $"""
        00 7C 70 01  # 1991:1
        00 00 00 2C  # 44 bytes: its fields and the sample
        00 00 00 03  # flags
        00 00 00 07  # group
        {Counters}
        """;

    private static byte[] Flow => CraftedDatagrams.SampleAround(RecordKind.Flow, HexBytes.Parse("000003E9 00000010 00000001 00000002 00000003 00000004"));

    public static IEnumerable<object[]> BothReadings => [[Annotation + "\n" + Counters], [Wrapper]];

    [Theory, MemberData(nameof(BothReadings))]
    public void Walk_AnnotatedSample_IsOneSampleOfItsType(string hex)
    {
        var samples = Walk(CraftedDatagrams.Datagram(HexBytes.Parse(hex), Flow), out var error);

        Assert.False(error.IsError, error.ToString());
        Assert.Equal([SampleType.Counters, SampleType.Flow], samples.Select(sample => sample.Type));
        Assert.Equal(new RecordFormat(RecordKind.Sample, 2), samples[0].Format);
        Assert.True(samples[0].TryReadAcl(out var annotation));
        Assert.Equal(new AclAnnotation(3, 7), annotation);
        Assert.True(samples[0].TryReadCounters(out var counters));
        Assert.Equal((8u, 5u), (counters.SequenceNumber, counters.Source.Index));
        Assert.True(samples[0].TryReadRecords(out var records, out _));
        Assert.True(records.TryFind<PortName>(out var name));
        Assert.Equal("eth", name.Name.ToString());
        Assert.False(samples[0].TryReadFlow(out _));
        Assert.False(samples[0].IsTruncated);
        Assert.False(samples[1].TryReadAcl(out _));
    }

    [Theory, MemberData(nameof(BothReadings))]
    public void WriteTo_AnnotatedSample_GivesTheSameBytes(string hex)
    {
        var sample = Assert.Single(Walk(CraftedDatagrams.Datagram(HexBytes.Parse(hex)), out _));

        Assert.Equal(HexBytes.Format(HexBytes.Parse(hex)), HexBytes.Format(Wire.Encode(sample.Record)));
        Assert.Equal(HexBytes.Format(HexBytes.Parse(hex)), HexBytes.Format(Wire.Encode(sample.Record.Detach())));
        Assert.Equal(HexBytes.Format(HexBytes.Parse(Counters)), HexBytes.Format(Wire.Encode(sample.WithoutAnnotation.Record)));
    }

    [Fact]
    public void WriteTo_Annotation_GivesTheBytesRead()
    {
        var bytes = new byte[16];
        var writer = new XdrWriter(bytes, 0, bytes.Length);
        new AclAnnotation(3, 7).WriteTo(ref writer);

        Assert.False(writer.Failed);
        Assert.Equal(HexBytes.Format(HexBytes.Parse(Annotation)), HexBytes.Format(bytes));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Walk_EveryKindOfSample_IsReadBehindItsAnnotation(bool wrapped)
    {
        var metrics = new RtMetrics { DataSource = new XdrText("w") };
        byte[] discard = CraftedDatagrams.Sample(5, HexBytes.Parse("00000002 00000000 00000001 00000006 00000003 00000004 00000102 00000000"));
        byte[][] inner = [Flow, discard, Wire.EncodeRecord(metrics)];
        var samples = Walk(CraftedDatagrams.Datagram([.. inner.Select(sample => wrapped ? CraftedDatagrams.Wrapped(sample) : CraftedDatagrams.Annotated(sample))]), out var error);

        Assert.False(error.IsError, error.ToString());
        Assert.Equal(3, samples.Count);
        Assert.All(samples, sample => Assert.True(sample.TryReadAcl(out _)));
        Assert.True(samples[0].TryReadFlow(out var flow));
        Assert.Equal(8u, flow.SamplingRate);
        Assert.True(samples[1].TryReadDiscard(out var dropped));
        Assert.Equal(258u, dropped.ReasonCode);
        Assert.True(samples[2].TryRead<RtMetrics>(out var read));
        Assert.Equal(metrics, read);
    }

    [Fact]
    public void Walk_AgentThatCountsAnnotationsToo_HasNoError()
    {
        var bytes = CraftedDatagrams.Datagram(CraftedDatagrams.Annotated(Flow), Flow, CraftedDatagrams.Annotated(Flow));
        bytes[27] = 5;
        var samples = Walk(bytes, out var error);

        Assert.Equal(3, samples.Count);
        Assert.False(error.IsError, error.ToString());

        bytes[27] = 6;
        Walk(bytes, out error);
        Assert.Equal(DecodeErrorCode.MissingElements, error.Code);
    }

    [Fact]
    public void Walk_BytesBehindTheWrappedSample_AreKept()
    {
        byte[] bytes = CraftedDatagrams.Sample(AclAnnotation.Tag, [.. HexBytes.Parse("00000003 00000007"), .. Flow, 0xDE, 0xAD, 0xBE, 0xEF]);
        var sample = Assert.Single(Walk(CraftedDatagrams.Datagram(bytes), out var error));

        Assert.False(error.IsError, error.ToString());
        Assert.True(sample.TryReadFlow(out _));
        Assert.Equal(HexBytes.Format(bytes), HexBytes.Format(Wire.Encode(sample.Record)));
    }

    [Theory]
    [InlineData("007C7001 00000000", DecodeErrorCode.Truncated)] // no fields
    [InlineData("007C7001 00000004 00000003", DecodeErrorCode.Truncated)] // one field
    [InlineData("007C7001 00000008 00000003 00000007", DecodeErrorCode.MissingElements)] // no sample behind
    [InlineData("007C7001 0000000C 00000003 00000007 00000001", DecodeErrorCode.Truncated)] // no room for a sample's head inside
    [InlineData("007C7001 00000008 00000003 00000007 00000001 00000100 00000001", DecodeErrorCode.LengthExceedsContainer)] // the sample behind is cut
    [InlineData("007C7001 00000014 00000003 00000007 00000001 00000100 00000001", DecodeErrorCode.LengthExceedsContainer)] // the sample inside is cut
    [InlineData("007C7001 00000014 00000003 00000007 00000001 FFFFFFFF 00000001", DecodeErrorCode.LengthExceedsContainer)]
    [InlineData("007C7001 00000008 00000003 00000007 00000001 FFFFFFFF 00000001", DecodeErrorCode.LengthExceedsContainer)]
    [InlineData("007C7001 FFFFFFFF 00000003 00000007 00000001 00000000", DecodeErrorCode.LengthExceedsContainer)]
    [InlineData("007C7001 00000014 00000003 00000007 00000001 00000004 00000001", DecodeErrorCode.Truncated)] // the sample inside lacks fields
    public void Diagnose_LyingAnnotation_IsOneErrorAndOneSample(string hex, DecodeErrorCode expected)
    {
        var bytes = CraftedDatagrams.Datagram(HexBytes.Parse(hex));
        Assert.True(SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out _));
        var sample = Assert.Single(Walk(bytes, out _));
        var diagnosis = datagram.Diagnose();

        Assert.Equal((1, expected), (diagnosis.Errors, diagnosis.First.Code));
        Assert.False(sample.TryReadFlow(out _));
        Assert.Equal(HexBytes.Format(bytes.AsSpan(28)), HexBytes.Format(Wire.Encode(sample.Record)));
    }

    [Theory]
    [InlineData("007C7001 00000008 00000003 00000007 00000001 00000100 00000001", 28 + 20, 1u)]
    [InlineData("007C7001 00000014 00000003 00000007 00000001 00000100 00000001", 28 + 20, 1u)]
    [InlineData("007C7001 00000100 00000003 00000007 00000001 00000100 00000001", 28 + 4, AclAnnotation.Tag)]
    public void Diagnose_LyingLength_IsNamedWhereItStands(string hex, int offset, uint format)
    {
        var bytes = CraftedDatagrams.Datagram(HexBytes.Parse(hex));
        Assert.True(SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out _));

        Assert.Equal(new DecodeError(DecodeErrorCode.LengthExceedsContainer, offset, format), datagram.Diagnose().First);
    }

    [Fact]
    public void Walk_AnnotationsOfAnnotations_AreNotFollowed()
    {
        var nested = Flow;
        for (var i = 0; i < 64; i++)
        {
            nested = CraftedDatagrams.Wrapped(nested);
        }

        var sample = Assert.Single(Walk(CraftedDatagrams.Datagram(nested), out var error));
        Assert.False(error.IsError, error.ToString());
        Assert.Equal(AclAnnotation.Tag, (uint)sample.Type);
        Assert.False(sample.TryReadFlow(out _));
        Assert.False(sample.TryReadRecords(out _, out _));

        var chain = Enumerable.Repeat(HexBytes.Parse(Annotation), 64).Append(Flow).ToArray();
        var samples = Walk(CraftedDatagrams.Datagram(chain), out error);
        Assert.Equal(64, samples.Count);
        Assert.False(error.IsError, error.ToString());
        Assert.True(samples[63].TryReadFlow(out _));
    }

    private static List<Sample> Walk(byte[] bytes, out DecodeError error)
    {
        // Other bytes behind the datagram, which nothing may read.
        var buffer = new byte[bytes.Length + 64];
        bytes.CopyTo(buffer, 0);
        buffer.AsSpan(bytes.Length).Fill(0x01);
        Assert.True(SflowDatagram.TryParse(buffer, 0, bytes.Length, out var datagram, out error), error.ToString());
        var samples = new List<Sample>();
        var walk = datagram.Samples.GetEnumerator();
        while (walk.MoveNext())
        {
            samples.Add(walk.Current);
        }

        error = walk.Error;
        return samples;
    }
}
