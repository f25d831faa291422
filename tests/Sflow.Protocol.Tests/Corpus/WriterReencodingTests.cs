using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Corpus;

/// <summary>Real datagrams, read and written again with <see cref="SflowDatagramWriter"/>: the same bytes.</summary>
public class WriterReencodingTests
{
    private const int LargestDatagram = 65507;

    public static IEnumerable<object[]> Captures => CorpusFiles.Captures.Select(name => new object[] { name });

    public static IEnumerable<object[]> SharedCaptures => SharedNames("captures");

    public static IEnumerable<object[]> Vectors => SharedNames("vectors");

    [Theory, MemberData(nameof(Captures))]
    public void Capture_WrittenAgain_IsTheSameBytes(string name) => AssertWrittenAgain(CorpusFiles.Read(name));

    [SkippableTheory, MemberData(nameof(SharedCaptures))]
    public void SharedCapture_WrittenAgain_IsTheSameBytes(string name) =>
        AssertWrittenAgain(PcapFile.ReadDatagrams(SharedFiles.Require("corpus", "captures", name + ".pcap")));

    [SkippableTheory, MemberData(nameof(Vectors))]
    public void Vector_WrittenAgain_IsTheSameBytes(string name) =>
        AssertWrittenAgain(PcapFile.ReadDatagrams(SharedFiles.Require("corpus", "vectors", name + ".pcap")));

    [Theory, MemberData(nameof(Captures))]
    public void Capture_RecordsWrittenAsValues_AreTheSameBytes(string name)
    {
        // Agents leave what they find in padding bytes, and structures that nobody knows have no value.
        var rewriter = new Rewriter(typed: true);
        Assert.All(CorpusFiles.Read(name), rewriter.AssertSame);
        Assert.True(rewriter.Canonical > rewriter.Records / 10, $"{rewriter.Canonical} of {rewriter.Records} records.");
    }

    private static IEnumerable<object[]> SharedNames(string folder) =>
        SharedFiles.Captures(folder).DefaultIfEmpty("(none)").Select(name => new object[] { name });

    private static void AssertWrittenAgain(List<byte[]> datagrams)
    {
        Assert.NotEmpty(datagrams);
        Assert.All(datagrams, new Rewriter(typed: false).AssertSame);
        var whole = new DatagramSink(LargestDatagram);
        foreach (var bytes in datagrams)
        {
            var datagram = DatagramSink.Parse(bytes);
            var wrong = datagram.Diagnose().First;
            whole.Datagrams.Clear();
            Describe(whole.Writer, datagram);
            foreach (var sample in datagram.Samples)
            {
                Assert.Equal(SampleResult.Written, whole.Writer.WriteSample(sample));
            }

            whole.Writer.Flush();
            if (!wrong.IsError)
            {
                Assert.Equal(HexBytes.Format(bytes), HexBytes.Format(whole.Datagrams[0]));
            }
        }
    }

    private static void Describe(SflowDatagramWriter writer, in SflowDatagram datagram)
    {
        writer.SetAgent(datagram.Agent, datagram.SubAgentId);
        writer.SequenceNumber = datagram.SequenceNumber;
        writer.Uptime = datagram.Uptime;
    }

    /// <summary>Writes samples by their fields and records.</summary>
    private sealed class Rewriter(bool typed)
    {
        private readonly DatagramSink _sink = new(LargestDatagram);

        public int Records { get; private set; }

        public int Canonical { get; private set; }

        public void AssertSame(byte[] bytes)
        {
            var datagram = DatagramSink.Parse(bytes);
            if (datagram.Diagnose().First.IsError)
            {
                return;
            }

            _sink.Datagrams.Clear();
            Describe(_sink.Writer, datagram);
            foreach (var sample in datagram.Samples)
            {
                Write(sample);
            }

            _sink.Writer.Flush();
            Assert.Equal(HexBytes.Format(bytes), HexBytes.Format(_sink.Datagrams[0]));
        }

        private void Write(Sample sample)
        {
            if (!IsMadeOfItsRecords(sample, out var records))
            {
                Assert.Equal(SampleResult.Written, _sink.Writer.WriteSample(sample));
                return;
            }

            Begin(sample);
            foreach (var record in records)
            {
                Write(record);
            }

            Assert.Equal(SampleResult.Written, _sink.Writer.EndSample());
        }

        private void Begin(Sample sample)
        {
            _sink.Writer.Form = sample.Type is SampleType.Flow or SampleType.Counters ? SampleForm.Compact : SampleForm.Expanded;
            if (sample.TryReadFlow(out var flow))
            {
                _sink.Writer.BeginFlowSample(flow.Header);
            }
            else if (sample.TryReadCounters(out var counters))
            {
                _sink.Writer.BeginCounterSample(counters.Header);
            }
            else
            {
                Assert.True(sample.TryReadDiscard(out var discard));
                _sink.Writer.BeginDiscardedPacket(discard.Header);
            }
        }

        private void Write(Record record)
        {
            Records++;
            var adder = new Adder { Writer = _sink.Writer };
            if (typed)
            {
                RecordRegistry.Standard.Dispatch(record, ref adder);
            }

            if (adder.Added)
            {
                Canonical++;
            }
            else
            {
                _sink.Writer.Add(record);
            }
        }

        /// <summary>Whether it has records and nothing behind them, and fixed fields in the form that is written.</summary>
        private static bool IsMadeOfItsRecords(Sample sample, out RecordList records)
        {
            if (!sample.TryReadRecords(out records, out _))
            {
                return false;
            }

            var size = sample.Type switch
            {
                SampleType.Counters => 12,
                SampleType.ExpandedCounters => 16,
                SampleType.ExpandedFlow => 44,
                _ => 32,
            };
            foreach (var record in records)
            {
                size += record.Size;
            }

            return size == sample.Record.Body.Length && !TellsTheDeviceInCompactForm(sample);
        }

        /// <summary>Agents send the compact form's number for the device itself in the expanded form, too; the erratum's is written.</summary>
        private static bool TellsTheDeviceInCompactForm(Sample sample)
        {
            ReadOnlySpan<byte> number = [0x3F, 0xFF, 0xFF, 0xFF];
            var body = sample.Record.Body.Span;
            return sample.Type == SampleType.ExpandedFlow && (body.Slice(28, 4).SequenceEqual(number) || body.Slice(36, 4).SequenceEqual(number));
        }
    }

    private struct Adder : IRecordConsumer
    {
        public SflowDatagramWriter Writer;
        public bool Added;

        public void Known<T>(in T value, in Record record, DecodeError error)
            where T : struct, IXdrRecord
        {
            Added = Wire.EncodeRecord(value).AsSpan().SequenceEqual(Wire.Encode(record));
            if (Added)
            {
                Writer.Add(value);
            }
        }

        public readonly void Unknown(in UnknownRecord record)
        {
        }
    }
}
