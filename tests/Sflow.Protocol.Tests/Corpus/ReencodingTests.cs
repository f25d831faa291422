using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Corpus;

/// <summary>Samples and records of real datagrams, written again as they came.</summary>
public class ReencodingTests
{
    public static IEnumerable<object[]> Captures => CorpusFiles.Captures.Select(name => new object[] { name });

    public static IEnumerable<object[]> Vectors => SharedFiles.Captures("vectors").DefaultIfEmpty("(none)").Select(name => new object[] { name });

    [Theory, MemberData(nameof(Captures))]
    public void Capture_SamplesAndRecords_AreWrittenByteForByte(string name)
    {
        var datagrams = CorpusFiles.Read(name);
        Assert.NotEmpty(datagrams);
        Assert.All(datagrams, AssertWrittenAgain);
    }

    [SkippableTheory, MemberData(nameof(Vectors))]
    public void Vector_SamplesAndRecords_AreWrittenByteForByte(string name) =>
        Assert.All(PcapFile.ReadDatagrams(SharedFiles.Require("corpus", "vectors", name + ".pcap")), AssertWrittenAgain);

    [Theory]
    [InlineData("ovs-basic", 0)]
    [InlineData("ovs-demo", 0)]
    [InlineData("ovs-exotic-frames", 0)]
    [InlineData("ovs-vxlan", 0)]
    [InlineData("hsflowd-pcap-tcp-json", 0)]
    [InlineData("libsflow-cpt-agent4", 0)]
    [InlineData("libsflow-exp-agent6", 0)]
    [InlineData("synthetic-structures", 0)]
    public void Capture_Diagnosed_HasThisManyFaults(string name, int faults)
    {
        var found = 0;
        foreach (var bytes in CorpusFiles.Read(name))
        {
            Assert.True(SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out _));
            found += datagram.Diagnose().Errors;
        }

        Assert.Equal(faults, found);
    }

    private static void AssertWrittenAgain(byte[] bytes)
    {
        Assert.True(SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out var error), error.ToString());
        var written = new byte[bytes.Length];
        var headerSize = 24 + datagram.Agent.Length;
        bytes.AsSpan(0, headerSize).CopyTo(written);
        var writer = new XdrWriter(written, headerSize, bytes.Length - headerSize);
        foreach (var sample in datagram.Samples)
        {
            if (sample.TryReadRecords(out var records, out _))
            {
                AssertRecordsWrittenAgain(sample, records);
            }

            sample.Record.WriteTo(ref writer);
        }

        Assert.False(writer.Failed);
        if (!datagram.Diagnose().First.IsError)
        {
            Assert.Equal(bytes.Length, writer.Position);
        }

        // A malformed datagram may have bytes behind its last sample.
        Assert.Equal(HexBytes.Format(bytes.AsSpan(0, writer.Position)), HexBytes.Format(written.AsSpan(0, writer.Position)));
    }

    /// <summary>The records end the sample, but for what an agent puts behind them.</summary>
    private static void AssertRecordsWrittenAgain(Sample sample, Protocol.Records.RecordList records)
    {
        var body = sample.Record.Body;
        var written = new byte[body.Length];
        var writer = new XdrWriter(written, 0, written.Length);
        foreach (var record in records)
        {
            record.WriteTo(ref writer);
        }

        Assert.False(writer.Failed);
        var fixedSize = sample.Type switch
        {
            SampleType.Flow => 32,
            SampleType.Counters => 12,
            SampleType.ExpandedFlow => 44,
            SampleType.ExpandedCounters => 16,
            _ => 32,
        };
        Assert.Equal(HexBytes.Format(body.Span.Slice(fixedSize, writer.Position)), HexBytes.Format(written.AsSpan(0, writer.Position)));
    }
}
