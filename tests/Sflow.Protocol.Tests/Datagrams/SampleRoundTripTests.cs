using FsCheck;
using FsCheck.Fluent;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Datagrams;

/// <summary>decode(encode(x)) = x for whole samples: generated fixed fields, and generated records of every structure. The seeds are fixed.</summary>
public class SampleRoundTripTests
{
    private const ulong Seed = 5364;
    private const ulong Gamma = 6343;

    [Theory]
    [InlineData(SampleForm.Compact)]
    [InlineData(SampleForm.Expanded)]
    public void FlowSample_EncodedAndDecoded_IsTheSame(SampleForm form) => Check(seed => CheckFlow(form, seed));

    [Theory]
    [InlineData(SampleForm.Compact)]
    [InlineData(SampleForm.Expanded)]
    public void CounterSample_EncodedAndDecoded_IsTheSame(SampleForm form) => Check(seed => CheckCounters(form, seed));

    [Fact]
    public void DiscardedPacket_EncodedAndDecoded_IsTheSame() => Check(CheckDiscard);

    [Fact]
    public void SampleOfAStructure_EncodedAndDecoded_IsTheSame() => Check(seed =>
    {
        var sink = new DatagramSink(65507);
        var values = new GeneratedRecords(sink.Writer, RecordKind.Sample, seed);
        StandardRecords.VisitTypes(ref values);
        var reader = new GeneratedRecords.Reader(values);
        foreach (var sample in sink.Single().Samples)
        {
            Assert.True(StandardRecords.TryDispatch(sample.Record, ref reader));
        }

        Assert.Equal(values.Count, reader.Count);
    });

    private static void CheckFlow(SampleForm form, int seed)
    {
        var random = new Random(seed);
        var header = new FlowSampleHeader
        {
            SequenceNumber = Word(random),
            Source = Source(random, form),
            SamplingRate = Word(random),
            SamplePool = Word(random),
            Drops = Word(random),
            Input = Interface(random, form),
            Output = Interface(random, form),
        };
        var sink = new DatagramSink(65507);
        sink.Writer.Form = form;
        sink.Writer.BeginFlowSample(header);
        CheckRecords(sink, RecordKind.Flow, seed, sample =>
        {
            Assert.True(sample.TryReadFlow(out var flow));
            Assert.Equal(form == SampleForm.Expanded, flow.IsExpanded);
            Assert.Equal(header, flow.Header);
        });
    }

    private static void CheckCounters(SampleForm form, int seed)
    {
        var random = new Random(seed);
        var header = new CounterSampleHeader { SequenceNumber = Word(random), Source = Source(random, form) };
        var sink = new DatagramSink(65507);
        sink.Writer.Form = form;
        sink.Writer.BeginCounterSample(header);
        CheckRecords(sink, RecordKind.Counter, seed, sample =>
        {
            Assert.True(sample.TryReadCounters(out var counters));
            Assert.Equal(form == SampleForm.Expanded, counters.IsExpanded);
            Assert.Equal(header, counters.Header);
        });
    }

    private static void CheckDiscard(int seed)
    {
        var random = new Random(seed);
        var header = new DiscardedPacketHeader
        {
            SequenceNumber = Word(random),
            Source = Source(random, SampleForm.Expanded),
            Drops = Word(random),
            InputIfIndex = Word(random),
            OutputIfIndex = Word(random),
            Reason = (DropReason)Word(random),
        };
        var sink = new DatagramSink(65507);
        sink.Writer.BeginDiscardedPacket(header);
        CheckRecords(sink, RecordKind.Flow, seed, sample =>
        {
            Assert.True(sample.TryReadDiscard(out var discard));
            Assert.Equal(header, discard.Header);
        });
    }

    /// <summary>Adds a generated value of every structure of the kind, and compares what is read with it.</summary>
    private static void CheckRecords(DatagramSink sink, RecordKind kind, int seed, Action<Sample> checkHeader)
    {
        var values = new GeneratedRecords(sink.Writer, kind, seed);
        StandardRecords.VisitTypes(ref values);
        Assert.Equal(SampleResult.Written, sink.Writer.EndSample());
        var reader = new GeneratedRecords.Reader(values);
        foreach (var sample in sink.Single().Samples)
        {
            checkHeader(sample);
            Assert.True(sample.TryReadRecords(out var records, out _));
            foreach (var record in records)
            {
                Assert.True(StandardRecords.TryDispatch(record, ref reader));
            }
        }

        Assert.Equal(values.Count, reader.Count);
    }

    private static DataSource Source(Random random, SampleForm form) => form == SampleForm.Compact
        ? DataSource.FromCompact(Word(random))
        : new DataSource((DataSourceClass)Word(random), Word(random));

    /// <summary>Any interface but those with two forms of one value.</summary>
    private static InterfaceId Interface(Random random, SampleForm form) => form == SampleForm.Compact
        ? InterfaceId.FromCompact(Word(random))
        : InterfaceId.FromExpanded((uint)random.Next(4), Word(random));

    private static uint Word(Random random) => random.Next(4) switch
    {
        0 => uint.MaxValue,
        1 => (uint)random.Next(3),
        _ => (uint)random.NextInt64(1L << 32),
    };

    private static void Check(Action<int> law) => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), law)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.PropertyRuns).WithReplay(Seed, Gamma));
}
