using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Datagrams;

public class SflowDatagramTests
{
    private const string BehindAgent = """
        00 01 86 A0  # sub-agent 100000
        00 00 00 0B  # sequence number
        00 00 27 10  # uptime 10 s
        00 00 00 00  # no samples
        """;

    private static readonly byte[] NameSample = CraftedDatagrams.SampleAround(RecordKind.Counter, HexBytes.Parse("000003ED 00000008 00000003 65746800"));

    [Theory]
    [InlineData("00000001 C0000201", "192.0.2.1")]
    [InlineData("00000002 20010DB8000000000000000000000009", "2001:db8::9")]
    [InlineData("00000000", "unknown")]
    public void TryParse_EveryAgentAddress_ReadsTheEnvelope(string address, string agent)
    {
        var bytes = HexBytes.Parse($"00000005 {address}\n{BehindAgent}");
        Assert.True(SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out var error), error.ToString());
        Assert.Equal(agent, datagram.Agent.ToString());
        Assert.Equal((5u, 100000u, 11u, 10000u, 0u), (datagram.Version, datagram.SubAgentId, datagram.SequenceNumber, datagram.Uptime, datagram.SampleCount));
        Assert.Equal(bytes.Length, datagram.Length);
        Assert.Equal(bytes, datagram.Bytes.Span.ToArray());
        Assert.Equal(default, datagram.Diagnose());
        Assert.False(datagram.Samples.GetEnumerator().MoveNext());
    }

    [Theory]
    [InlineData("", DecodeErrorCode.Truncated)]
    [InlineData("000000", DecodeErrorCode.Truncated)]
    [InlineData("00000006 00000001 C0000201 00000000 00000001 00000001 00000000", DecodeErrorCode.UnsupportedVersion)]
    [InlineData("00000005", DecodeErrorCode.Truncated)]
    [InlineData("00000005 00000003 C0000201 00000000 00000001 00000001 00000000", DecodeErrorCode.UnknownAddressType)]
    [InlineData("00000005 00000001 C0000201 00000000 00000001 00000001 000000", DecodeErrorCode.Truncated)]
    public void TryParse_BadEnvelope_IsFalseWithTheReason(string hex, DecodeErrorCode code)
    {
        var bytes = HexBytes.Parse(hex);
        Assert.False(SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out var error));
        Assert.Equal(code, error.Code);
        Assert.True(datagram.Bytes.IsEmpty);
        Assert.False(datagram.Samples.GetEnumerator().MoveNext());
    }

    [Fact]
    public void TryParse_PartOutsideTheArray_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => SflowDatagram.TryParse(null!, 0, 0, out _, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => SflowDatagram.TryParse(new byte[8], 9, 0, out _, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => SflowDatagram.TryParse(new byte[8], 4, 5, out _, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => SflowDatagram.TryParse(new byte[8], 0, -1, out _, out _));
    }

    [Fact]
    public void TryReadAgent_EveryDatagramOfTheCorpus_AgreesWithTryParse()
    {
        byte[][] datagrams = [.. CorpusFiles.Captures.SelectMany(CorpusFiles.Read), .. CraftedDatagrams.All, LegacyDatagrams.Version2, LegacyDatagrams.Version4];
        foreach (var datagram in datagrams)
        {
            Assert.True(ReadAgent(datagram, 0, datagram.Length));
        }
    }

    [Fact]
    public void TryReadAgent_HeaderCutOrSpoilt_AgreesWithTryParse()
    {
        const int LongestHeader = 40;
        byte[][] headers =
        [
            .. CorpusFiles.ReadOneOfEachKind().Select(datagram => datagram[..LongestHeader]),
            LegacyDatagrams.Version2[..LongestHeader],
            LegacyDatagrams.Version4[..LongestHeader],
            HexBytes.Parse($"00000005 00000000\n{BehindAgent}"),
            HexBytes.Parse($"00000005 00000002 20010DB8000000000000000000000009\n{BehindAgent}"),
            HexBytes.Parse("00000004 00000002 20010DB8000000000000000000000009 0000000B 00002710 00000000"),
            HexBytes.Parse("00000002 00000000 0000000B 00002710 00000000"),
        ];
        var mutator = new Mutator(headers, 20261126);
        var read = 0;
        for (var i = 0; i < Effort.Mutations / 5; i++)
        {
            mutator.Next();
            read += ReadAgent(mutator.Buffer, 0, mutator.Length) ? 1 : 0;
        }

        Assert.InRange(read, Effort.Mutations / 50, Effort.Mutations / 6);
        foreach (var header in headers)
        {
            for (var length = 0; length <= header.Length; length++)
            {
                ReadAgent([0, .. header, 0xFF], 1, length);
            }
        }
    }

    [Fact]
    public void Samples_MoreCountedThanPresent_GivesThosePresentAndSaysSo()
    {
        var bytes = CraftedDatagrams.Datagram(NameSample);
        bytes[27] = 9;
        AssertSamples(bytes, 1, DecodeErrorCode.MissingElements);
    }

    [Fact]
    public void Samples_CountOfFourBillion_GivesThosePresentAndSaysSo()
    {
        var bytes = CraftedDatagrams.Datagram(NameSample);
        bytes.AsSpan(24, 4).Fill(0xFF);
        AssertSamples(bytes, 1, DecodeErrorCode.MissingElements);
    }

    [Fact]
    public void Samples_BytesBehindTheLast_AreTold() =>
        AssertSamples([.. CraftedDatagrams.Datagram(NameSample, NameSample), 1, 2, 3, 4], 2, DecodeErrorCode.TrailingBytes);

    [Fact]
    public void Samples_LastLongerThanTheDatagram_IsCutAndTold()
    {
        var bytes = CraftedDatagrams.Datagram(NameSample, NameSample);
        AssertSamples(bytes[..^4], 2, DecodeErrorCode.LengthExceedsContainer);
    }

    [Fact]
    public void Diagnose_OneBadRecordAmongGood_CountsOneAndKeepsTheRest()
    {
        var bad = CraftedDatagrams.SampleAround(RecordKind.Counter, HexBytes.Parse("000003ED 00000008 0000000F 65746800"));
        var bytes = CraftedDatagrams.Datagram(NameSample, bad, NameSample);
        Assert.True(SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out _));
        var diagnosis = datagram.Diagnose();
        Assert.Equal(1, diagnosis.Errors);
        Assert.Equal(DecodeErrorCode.LengthExceedsContainer, diagnosis.First.Code);
        Assert.Equal(PortName.Tag, diagnosis.First.DataFormat);
        var names = new List<string>();
        foreach (var sample in datagram.Samples)
        {
            Assert.True(sample.TryReadRecords(out var records, out _));
            foreach (var record in records)
            {
                record.TryRead<PortName>(out var name, out _, out _);
                names.Add(name.Name.ToString());
            }
        }

        Assert.Equal(["eth", "eth\0", "eth"], names);
    }

    [Theory]
    [InlineData("000003ED 00000040 0000000F 65746800", PortName.Tag)]
    [InlineData("000003ED 00000040 00000003 65746800", PortName.Tag)]
    [InlineData("1869F3E7 00000040 00000003 65746800", (99999u << 12) | 999)]
    public void Diagnose_RecordLongerThanItsSample_IsOneFault(string record, uint tag)
    {
        var bytes = CraftedDatagrams.Datagram(CraftedDatagrams.SampleAround(RecordKind.Counter, HexBytes.Parse(record)), NameSample);
        Assert.True(SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out _));
        var diagnosis = datagram.Diagnose();
        Assert.Equal((1, DecodeErrorCode.LengthExceedsContainer, tag), (diagnosis.Errors, diagnosis.First.Code, diagnosis.First.DataFormat));
    }

    [Theory]
    [InlineData("00000001", 1)]
    [InlineData("00000002", 2)]
    [InlineData("FFFFFFFF", 2)]
    public void Diagnose_FewerRecordsThanCounted_IsAFaultOfItsOwn(string count, int errors)
    {
        byte[] body = [.. HexBytes.Parse("00000001 00000001 " + count), .. HexBytes.Parse("000003ED 00000004 0000000F")];
        var bytes = CraftedDatagrams.Datagram(CraftedDatagrams.Sample(2, body));
        Assert.True(SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out _));
        Assert.Equal(errors, datagram.Diagnose().Errors);
    }

    [Fact]
    public void Diagnose_UnionOfAVendorUnknown_IsSeenWithItsRegistryOnly()
    {
        var record = HexBytes.Parse("0FDE7007 0000000C 00000000 00000009 00000000");
        var bytes = CraftedDatagrams.Datagram(CraftedDatagrams.SampleAround(RecordKind.Counter, record));
        Assert.True(SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out _));
        Assert.Equal(0, datagram.Diagnose().Errors);
        var diagnosis = datagram.Diagnose(RecordRegistry.Standard.With<VendorProbe>());
        Assert.Equal((1, DecodeErrorCode.UnknownUnionTag), (diagnosis.Errors, diagnosis.First.Code));
    }

    [Fact]
    public void Detach_Datagram_OutlivesItsBuffer()
    {
        var bytes = CraftedDatagrams.Datagram(NameSample);
        var view = Wire.InMargins(bytes);
        Assert.True(SflowDatagram.TryParse(view.Buffer!, view.Offset, view.Length, out var datagram, out _));
        var copy = datagram.Detach();
        Array.Clear(view.Buffer!);
        Assert.Equal(bytes, copy.Bytes.Span.ToArray());
        Assert.Equal("192.0.2.1", copy.Agent.ToString());
        AssertSamples(copy.Bytes.Span.ToArray(), 1, DecodeErrorCode.None);
    }

    [Fact]
    public void Default_Datagram_IsEmpty()
    {
        var datagram = default(SflowDatagram);
        Assert.True(datagram.Bytes.IsEmpty);
        Assert.Equal(0, datagram.Detach().Length);
        Assert.False(datagram.Samples.GetEnumerator().MoveNext());
        Assert.Equal(0, datagram.Diagnose().Errors);
    }

    /// <summary>Reads agent and sub-agent both ways, which have to agree.</summary>
    private static bool ReadAgent(byte[] buffer, int offset, int length)
    {
        var expected = SflowDatagram.TryParse(buffer, offset, length, out var datagram, out _);
        Assert.Equal(expected, SflowDatagram.TryReadAgent(buffer, offset, length, out var agent, out var subAgentId));
        if (expected)
        {
            Assert.Equal((datagram.Agent, datagram.SubAgentId), (agent, subAgentId));
        }

        return expected;
    }

    private static void AssertSamples(byte[] bytes, int expected, DecodeErrorCode code)
    {
        Assert.True(SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out _));
        var samples = datagram.Samples.GetEnumerator();
        var count = 0;
        while (samples.MoveNext())
        {
            count++;
        }

        Assert.Equal(expected, count);
        Assert.Equal(code, samples.Error.Code);
        var diagnosis = datagram.Diagnose();
        Assert.Equal(code == DecodeErrorCode.None ? 0 : 1, diagnosis.Errors);
        Assert.Equal(code, diagnosis.First.Code);
    }
}
