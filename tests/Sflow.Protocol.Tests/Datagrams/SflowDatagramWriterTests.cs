using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Records.Vendors;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Datagrams;

/// <summary>Samples packed into datagrams: bytes, splitting, refusals, mistakes.</summary>
public class SflowDatagramWriterTests
{
    private static readonly SflowAddress Agent = SflowAddress.FromIPv4(0xC0000201);
    private static readonly ExtendedSwitch Switch = new() { SourceVlan = 1, SourcePriority = 2, DestinationVlan = 3, DestinationPriority = 4 };

    private static readonly FlowSampleHeader Flow = new()
    {
        SequenceNumber = 7,
        Source = new DataSource(DataSourceClass.PhysicalEntity, 9),
        SamplingRate = 400,
        SamplePool = 4096,
        Drops = 5,
        Input = new InterfaceId(InterfaceFormat.Single, 3),
        Output = new InterfaceId(InterfaceFormat.Multiple, 7),
    };

    private static readonly CounterSampleHeader Counters = new() { SequenceNumber = 8, Source = new DataSource(DataSourceClass.Interface, 5) };

    public static TheoryData<SampleForm, string> FlowSamples => new()
    {
        {
            SampleForm.Compact,
            """
            00000001 00000038  # flow_sample, 56 bytes
            00000007           # sequence number
            02000009           # source: physical entity 9
            00000190 00001000 00000005  # rate, pool, drops
            00000003 80000007  # input: ifIndex 3, output: 7 destinations
            00000001           # one record
            000003E9 00000010 00000001 00000002 00000003 00000004
            """
        },
        {
            SampleForm.Expanded,
            """
            00000003 00000044  # flow_sample_expanded, 68 bytes
            00000007           # sequence number
            00000002 00000009  # source: physical entity 9
            00000190 00001000 00000005  # rate, pool, drops
            00000000 00000003  # input: ifIndex 3
            00000002 00000007  # output: 7 destinations
            00000001           # one record
            000003E9 00000010 00000001 00000002 00000003 00000004
            """
        },
    };

    public static TheoryData<SampleForm, string> CounterSamples => new()
    {
        { SampleForm.Compact, "00000002 0000001C 00000008 00000005 00000001 000003ED 00000008 00000003 65746800" },
        { SampleForm.Expanded, "00000004 00000020 00000008 00000000 00000005 00000001 000003ED 00000008 00000003 65746800" },
    };

    [Theory, MemberData(nameof(FlowSamples))]
    public void FlowSample_Written_HasTheseBytes(SampleForm form, string sample)
    {
        var sink = new DatagramSink();
        sink.Writer.Form = form;
        sink.Writer.SetAgent(Agent, 6);
        sink.Writer.SequenceNumber = 9;
        sink.Writer.Uptime = 1000;
        sink.Writer.BeginFlowSample(Flow);
        sink.Writer.Add(Switch);
        Assert.Equal(SampleResult.Written, sink.Writer.EndSample());
        sink.Writer.Flush();
        var expected = HexBytes.Parse("00000005 00000001 C0000201 00000006 00000009 000003E8 00000001" + sample);
        Assert.Equal(HexBytes.Format(expected), HexBytes.Format(Assert.Single(sink.Datagrams)));
        Assert.Equal(10u, sink.Writer.SequenceNumber);
    }

    [Theory, MemberData(nameof(CounterSamples))]
    public void CounterSample_Written_HasTheseBytes(SampleForm form, string sample)
    {
        var sink = new DatagramSink();
        sink.Writer.Form = form;
        sink.Writer.SetAgent(SflowAddress.FromIPv6(0x20010DB800000000, 1), 0);
        sink.Writer.BeginCounterSample(Counters);
        sink.Writer.Add(new PortName { Name = new XdrText("eth") });
        Assert.Equal(SampleResult.Written, sink.Writer.EndSample());
        sink.Writer.Flush();
        var expected = HexBytes.Parse("00000005 00000002 20010DB8 00000000 00000000 00000001 00000000 00000001 00000000 00000001" + sample);
        Assert.Equal(HexBytes.Format(expected), HexBytes.Format(Assert.Single(sink.Datagrams)));
    }

    [Theory]
    [InlineData(SampleForm.Compact)]
    [InlineData(SampleForm.Expanded)]
    public void DiscardedPacket_Written_HasOneForm(SampleForm form)
    {
        var sink = new DatagramSink();
        sink.Writer.Form = form;
        sink.Writer.BeginDiscardedPacket(new DiscardedPacketHeader
        {
            SequenceNumber = 1,
            Source = new DataSource(DataSourceClass.Interface, 0x4B000800),
            Drops = 2,
            InputIfIndex = 3,
            OutputIfIndex = 4,
            Reason = DropReason.Acl,
        });
        sink.Writer.Add(Switch);
        Assert.Equal(SampleResult.Written, sink.Writer.EndSample());
        sink.Writer.Flush();
        var expected = HexBytes.Parse("""
            00000005 00000000  # no agent address
            00000000 00000001 00000000 00000001
            00000005 00000038 00000001 00000000 4B000800 00000002 00000003 00000004 00000102 00000001
            000003E9 00000010 00000001 00000002 00000003 00000004
            """);
        Assert.Equal(HexBytes.Format(expected), HexBytes.Format(Assert.Single(sink.Datagrams)));
    }

    [Fact]
    public void SampleOfAStructure_Written_IsRead()
    {
        var metrics = RandomFillVisitor.Make<RtMetrics>(3, 5, out _);
        var sink = new DatagramSink();
        Assert.Equal(SampleResult.Written, sink.Writer.WriteSample(metrics));
        foreach (var sample in sink.Single().Samples)
        {
            Assert.True(sample.TryRead<RtMetrics>(out var read));
            Assert.Equal(metrics, read);
        }
    }

    [Fact]
    public void Datagram_Full_IsFinishedAndTheSampleBeginsTheNext()
    {
        // A header of 28 bytes and compact samples of 64.
        var sink = new DatagramSink(28 + (3 * 64) + 63, offset: 5);
        sink.Writer.Form = SampleForm.Compact;
        sink.Writer.SetAgent(Agent, 0);
        for (uint i = 1; i <= 8; i++)
        {
            Assert.Equal(SampleResult.Written, WriteFlow(sink.Writer, i));
        }

        Assert.Equal(2, sink.Writer.SampleCount);
        sink.Writer.Flush();
        Assert.Equal(0, sink.Writer.SampleCount);
        var datagrams = sink.Datagrams.ConvertAll(DatagramSink.Parse);
        Assert.Equal([3u, 3, 2], datagrams.Select(datagram => datagram.SampleCount));
        Assert.Equal([1u, 2, 3], datagrams.Select(datagram => datagram.SequenceNumber));
        Assert.All(datagrams, datagram => Assert.Equal(default, datagram.Diagnose()));
        Assert.Equal(Enumerable.Range(1, 8).Select(i => (uint)i), datagrams.SelectMany(SequenceNumbers));
        Assert.All(sink.Buffer.AsSpan(0, 5).ToArray().Concat(sink.Buffer.AsSpan(sink.Buffer.Length - 5).ToArray()), octet => Assert.Equal(0, octet));
    }

    [Fact]
    public void Sample_OfEverySize_IsPackedOrRefusedByThatSizeAlone()
    {
        const int Size = 240;
        const int Room = Size - 24 - 8 - 32 - 8;
        for (var first = 0; first <= Room; first += 4)
        {
            for (var second = 0; second <= Room + 8; second++)
            {
                var sink = new DatagramSink(Size);
                sink.Writer.Form = SampleForm.Compact;
                Assert.Equal(SampleResult.Written, WriteOpaque(sink.Writer, first));
                var fits = ((second + 3) & ~3) <= Room;
                Assert.Equal(fits ? SampleResult.Written : SampleResult.TooLarge, WriteOpaque(sink.Writer, second));
                sink.Writer.Flush();
                Assert.Equal(fits ? 0 : 1, sink.Writer.RefusedSamples);
                var together = 24 + (2 * (8 + 32 + 8)) + first + ((second + 3) & ~3) <= Size;
                Assert.Equal(together || !fits ? 1 : 2, sink.Datagrams.Count);
                Assert.All(sink.Datagrams, bytes => Assert.Equal(default, DatagramSink.Parse(bytes).Diagnose()));
            }
        }
    }

    [Fact]
    public void Sample_RefusedMidway_IsCountedAndLeavesTheOthers()
    {
        var sink = new DatagramSink(200);
        Assert.Equal(SampleResult.Written, WriteFlow(sink.Writer, 1));
        sink.Writer.BeginFlowSample(Flow);
        sink.Writer.Add(Switch);
        sink.Writer.Add(new UnknownRecord(new RecordFormat(RecordKind.Flow, 4242, 1), new XdrOpaque(new byte[200])));
        sink.Writer.Add(Switch);
        Assert.Equal(SampleResult.TooLarge, sink.Writer.EndSample());
        Assert.Equal(SampleResult.Written, WriteFlow(sink.Writer, 2));
        sink.Writer.Flush();
        Assert.Equal([1u, 2], sink.Datagrams.SelectMany(bytes => SequenceNumbers(DatagramSink.Parse(bytes))));
        Assert.Equal(1, sink.Writer.RefusedSamples);
    }

    [Fact]
    public void MaxSamples_Reached_BeginsTheNextDatagram()
    {
        var sink = new DatagramSink(maxSamples: 2);
        for (uint i = 1; i <= 5; i++)
        {
            WriteFlow(sink.Writer, i);
        }

        sink.Writer.Flush();
        Assert.Equal([2u, 2, 1], sink.Datagrams.Select(bytes => DatagramSink.Parse(bytes).SampleCount));
    }

    [Theory]
    [InlineData(0x01000000u, 1u, 1u)]
    [InlineData(1u, 0x40000000u, 1u)]
    [InlineData(1u, 1u, 0x3FFFFFFFu)]
    public void CompactForm_NumberTooLarge_RefusesTheSample(uint source, uint input, uint output)
    {
        var sink = new DatagramSink();
        sink.Writer.Form = SampleForm.Compact;
        var header = Flow with
        {
            Source = new DataSource(DataSourceClass.Interface, source),
            Input = new InterfaceId(InterfaceFormat.Single, input),
            Output = new InterfaceId(InterfaceFormat.Single, output),
        };
        sink.Writer.BeginFlowSample(header);
        sink.Writer.Add(Switch);
        Assert.Equal(SampleResult.NeedsExpandedForm, sink.Writer.EndSample());
        sink.Writer.BeginCounterSample(new CounterSampleHeader { Source = new DataSource((DataSourceClass)256, 1) });
        Assert.Equal(SampleResult.NeedsExpandedForm, sink.Writer.EndSample());
        sink.Writer.Flush();
        Assert.Empty(sink.Datagrams);
        Assert.Equal(2, sink.Writer.RefusedSamples);
    }

    [Fact]
    public void Agent_Changed_FinishesTheDatagramOfTheOther()
    {
        var sink = new DatagramSink();
        sink.Writer.SetAgent(Agent, 1);
        WriteFlow(sink.Writer, 1);
        sink.Writer.SetAgent(Agent, 1);
        Assert.Empty(sink.Datagrams);
        sink.Writer.SetAgent(SflowAddress.FromIPv6(1, 2), 1);
        WriteFlow(sink.Writer, 2);
        sink.Writer.SetAgent(SflowAddress.FromIPv6(1, 2), 3);
        var datagrams = sink.Datagrams.ConvertAll(DatagramSink.Parse);
        Assert.Equal([Agent, SflowAddress.FromIPv6(1, 2)], datagrams.Select(datagram => datagram.Agent));
        Assert.Equal([1u, 2], datagrams.SelectMany(SequenceNumbers));
    }

    [Fact]
    public void Record_WithoutItsPadding_IsPaddedOnlyBeforeAnother()
    {
        // The last record of a datagram that ends behind the 3 letters of its text.
        var bytes = HexBytes.Parse("""
            00000005 00000001 C0000201 00000000 00000001 00000064 00000001
            00000002 0000001B 00000008 00000005 00000001
            000003ED 00000007 00000003 657468
            """);
        var sink = new DatagramSink();
        sink.Writer.SetAgent(Agent, 0);
        sink.Writer.Uptime = 100;
        foreach (var sample in DatagramSink.Parse(bytes).Samples)
        {
            Assert.Equal(SampleResult.Written, sink.Writer.WriteSample(sample));
            sink.Writer.Flush();
            Assert.Equal(HexBytes.Format(bytes), HexBytes.Format(sink.Datagrams[0]));

            Assert.Equal(SampleResult.Written, sink.Writer.WriteSample(sample));
            Assert.Equal(SampleResult.Written, sink.Writer.WriteSample(sample));
            Assert.True(sample.TryReadCounters(out var counters));
            sink.Writer.BeginCounterSample(counters.Header);
            foreach (var record in counters.Records)
            {
                sink.Writer.Add(record);
                sink.Writer.Add(record);
            }

            Assert.Equal(SampleResult.Written, sink.Writer.EndSample());
        }

        sink.Writer.Flush();
        var names = new List<string>();
        foreach (var sample in DatagramSink.Parse(sink.Datagrams[1]).Samples)
        {
            Assert.True(sample.TryReadCounters(out var counters));
            foreach (var record in counters.Records)
            {
                Assert.True(record.TryRead<PortName>(out var name));
                names.Add(name.Name.ToString());
            }
        }

        Assert.Equal(["eth", "eth", "eth", "eth"], names);
    }

    [Fact]
    public void Sample_WithoutItsPaddingAtTheEndOfTheBuffer_BeginsTheNextDatagramBehindIt()
    {
        // 24 bytes of header and 35 of a sample that ends behind the 3 letters of its text.
        var bytes = HexBytes.Parse("""
            00000005 00000000 00000000 00000001 00000000 00000001
            00000002 0000001B 00000008 00000005 00000001
            000003ED 00000007 00000003 657468
            """);
        for (var size = 64; size < 24 + (3 * 36); size++)
        {
            var sink = new DatagramSink(size, offset: size & 3);
            var written = 0;
            foreach (var sample in DatagramSink.Parse(bytes).Samples)
            {
                for (; written < 5; written++)
                {
                    Assert.Equal(SampleResult.Written, sink.Writer.WriteSample(sample));
                }
            }

            sink.Writer.Flush();
            Assert.Equal(written, sink.Datagrams.Sum(datagram => DatagramSink.Parse(datagram).SampleCount));
            Assert.All(sink.Datagrams, datagram => Assert.InRange(datagram.Length, bytes.Length, size));
            Assert.All(sink.Buffer.Skip(sink.Buffer.Length - (size & 3)), filler => Assert.Equal(0, filler));
        }
    }

    [Fact]
    public void RecordAndSample_CutByTheirContainer_GetTheLengthTheyHave()
    {
        var bytes = HexBytes.Parse("""
            00000005 00000001 C0000201 00000000 00000001 00000064 00000001
            00000001 00000100 00000007 02000009 00000190 00001000 00000005 00000003 80000007 00000001
            000003E9 00000010 00000001 00000002
            """);
        var sink = new DatagramSink();
        foreach (var sample in DatagramSink.Parse(bytes).Samples)
        {
            Assert.True(sample.IsTruncated);
            Assert.Equal(SampleResult.Written, sink.Writer.WriteSample(sample));
            Assert.True(sample.TryReadFlow(out var flow));
            sink.Writer.BeginFlowSample(flow.Header);
            foreach (var record in flow.Records)
            {
                sink.Writer.Add(record);
            }

            Assert.Equal(SampleResult.Written, sink.Writer.EndSample());
        }

        sink.Writer.Flush();
        var samples = DatagramSink.Parse(sink.Datagrams[0]).Samples.GetEnumerator();
        Assert.True(samples.MoveNext());
        Assert.Equal(48u, samples.Current.Record.DeclaredLength);
        Assert.True(samples.MoveNext());
        Assert.True(samples.Current.TryReadRecords(out var records, out _));
        var walk = records.GetEnumerator();
        Assert.True(walk.MoveNext());
        Assert.False(walk.Current.IsTruncated);
        Assert.False(samples.MoveNext());
        Assert.Equal(default, samples.Error);
    }

    [Fact]
    public void Value_WithoutWireForm_ThrowsAndLeavesTheSample()
    {
        var sink = new DatagramSink();
        sink.Writer.BeginFlowSample(Flow);
        sink.Writer.Add(Switch);
        Assert.Throws<ArgumentException>(() => sink.Writer.Add(new SampledIPv4 { Source = SflowAddress.FromIPv6(1, 1) }));
        sink.Writer.Add(Switch);
        Assert.Equal(SampleResult.Written, sink.Writer.EndSample());
        foreach (var sample in sink.Single().Samples)
        {
            Assert.True(sample.TryReadFlow(out var flow));
            Assert.Equal(2u, flow.Records.Count);
        }
    }

    [Fact]
    public void Handler_Throwing_LosesTheSampleAtHandAlone()
    {
        var sink = new DatagramSink(240) { OnDatagram = _ => throw new NotSupportedException() };
        WriteFlow(sink.Writer, 1);
        WriteFlow(sink.Writer, 2);
        sink.Writer.BeginFlowSample(Flow);
        Assert.Throws<NotSupportedException>(() => sink.Writer.Add(new UnknownRecord(new RecordFormat(RecordKind.Flow, 4242, 1), new XdrOpaque(new byte[60]))));
        Assert.Equal(SampleResult.TooLarge, sink.Writer.EndSample());
        sink.OnDatagram = null;
        WriteFlow(sink.Writer, 4);
        sink.Writer.Flush();
        Assert.Equal([1u, 2, 4], sink.Datagrams.SelectMany(bytes => SequenceNumbers(DatagramSink.Parse(bytes))));
    }

    [Fact]
    public void Calls_OutOfOrder_Throw()
    {
        var writer = new DatagramSink().Writer;
        Assert.Throws<InvalidOperationException>(() => writer.Add(Switch));
        Assert.Throws<InvalidOperationException>(() => writer.EndSample());
        writer.BeginFlowSample(Flow);
        Assert.Throws<InvalidOperationException>(() => writer.BeginFlowSample(Flow));
        Assert.Throws<InvalidOperationException>(() => writer.WriteSample(default(RtFlow)));
        Assert.Throws<InvalidOperationException>(writer.Flush);
        Assert.Throws<InvalidOperationException>(() => writer.SetAgent(Agent, 5));
        Assert.Throws<ArgumentException>(() => writer.Add(default(PortName)));
        Assert.Throws<ArgumentException>(() => writer.Add(new UnknownRecord(new RecordFormat(RecordKind.Counter, 1), default)));
        Assert.Equal(SampleResult.Written, writer.EndSample());
        Assert.Throws<ArgumentException>(() => writer.WriteSample(Switch));
    }

    [Fact]
    public void Writer_WithoutRoomOrHandler_CannotBeMade()
    {
        Assert.Throws<ArgumentNullException>(() => new SflowDatagramWriter(default, _ => { }));
        Assert.Throws<ArgumentNullException>(() => new SflowDatagramWriter(new byte[1400], null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SflowDatagramWriter(new byte[63], _ => { }));
    }

    [Fact]
    public void Samples_MutatedAtRandom_AreWrittenWithoutThrowingIntoSoundFrames()
    {
        var mutator = new Mutator([.. CorpusFiles.ReadOneOfEachKind(), .. CraftedDatagrams.All], 20261124);
        var sink = new DatagramSink(2048);
        for (var i = 0; i < Effort.Mutations / 10; i++)
        {
            mutator.Next();
            if (SflowDatagram.TryParse(mutator.Buffer, 0, mutator.Length, out var datagram, out _))
            {
                sink.Datagrams.Clear();
                WriteTwice(sink.Writer, datagram);
                foreach (var bytes in sink.Datagrams)
                {
                    var written = DatagramSink.Parse(bytes);
                    var samples = written.Samples.GetEnumerator();
                    while (samples.MoveNext())
                    {
                        Assert.False(samples.Current.IsTruncated);
                    }

                    Assert.Equal(default, samples.Error);
                }
            }
        }
    }

#if !NETSTANDARD_BUILD
    [Fact]
    public void Samples_Written_AllocateNothing()
    {
        long bytes = 0;
        var writer = new SflowDatagramWriter(new byte[1400], datagram => bytes += datagram.Count);
        var header = new SampledHeader { Protocol = HeaderProtocol.Ethernet, FrameLength = 1518, Stripped = 4, Header = new XdrOpaque(new byte[128]) };
        Write(100);
        var before = AllocatedBytes.Begin();
        Write(10_000);
        Assert.Equal(0, AllocatedBytes.Since(before));
        Assert.True(bytes > 10_000 * 128);

        void Write(int count)
        {
            for (var i = 0; i < count; i++)
            {
                writer.BeginFlowSample(Flow);
                writer.Add(header);
                writer.Add(Switch);
                writer.EndSample();
            }
        }
    }
#endif

    private static SampleResult WriteFlow(SflowDatagramWriter writer, uint sequenceNumber)
    {
        writer.BeginFlowSample(Flow with { SequenceNumber = sequenceNumber });
        writer.Add(Switch);
        return writer.EndSample();
    }

    /// <summary>Every sample whole, and by its records.</summary>
    private static void WriteTwice(SflowDatagramWriter writer, SflowDatagram datagram)
    {
        writer.SetAgent(datagram.Agent, datagram.SubAgentId);
        foreach (var sample in datagram.Samples)
        {
            writer.WriteSample(sample);
            if (sample.TryReadFlow(out var flow))
            {
                writer.Form = flow.IsExpanded ? SampleForm.Expanded : SampleForm.Compact;
                writer.BeginFlowSample(flow.Header);
                foreach (var record in flow.Records)
                {
                    writer.Add(record);
                }

                writer.EndSample();
            }
        }

        writer.Flush();
    }

    /// <summary>A sample of this many bytes beside the 48 of it and its record.</summary>
    private static SampleResult WriteOpaque(SflowDatagramWriter writer, int size)
    {
        writer.BeginFlowSample(Flow);
        writer.Add(new UnknownRecord(new RecordFormat(RecordKind.Flow, 4242, 1), new XdrOpaque(new byte[size])));
        return writer.EndSample();
    }

    private static List<uint> SequenceNumbers(SflowDatagram datagram)
    {
        var numbers = new List<uint>();
        foreach (var sample in datagram.Samples)
        {
            Assert.True(sample.TryReadFlow(out var flow));
            numbers.Add(flow.SequenceNumber);
        }

        return numbers;
    }
}
