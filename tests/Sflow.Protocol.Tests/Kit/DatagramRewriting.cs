using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>
/// Writes a datagram again: samples and records as they came, the whole by <see cref="SflowDatagramWriter"/>, and each whole structure
/// field by field, which is read once more and has to be the same. It allocates nothing itself. Throws <see cref="FindingException"/>.
/// </summary>
/// <param name="room">What it is written to.</param>
internal struct DatagramRewriting(RewritingRoom room) : ISampleConsumer
{
    private const int Room = RewritingRoom.Size;

    /// <summary>The records that were written.</summary>
    public int Records { get; private set; }

    /// <summary>Those that were also written field by field.</summary>
    public int Structures { get; private set; }

    public void Check(in SflowDatagram datagram, RecordRegistry registry)
    {
        var writer = new XdrWriter(room.First, 0, Room);
        var start = -1;
        var samples = datagram.Samples.GetEnumerator();
        while (samples.MoveNext())
        {
            var sample = samples.Current.Record;
            start = start < 0 ? sample.Body.Offset - 8 : start;
            sample.WriteTo(ref writer);
            CheckRecords(samples.Current);
        }

        if (start >= 0)
        {
            Compare(samples.Current.Record, start, room.First, writer, "samples");
        }

        WriteWhole(datagram, registry);
        datagram.Read(ref this, registry);
    }

    public void Known<T>(in T value, in Record record, DecodeError error)
        where T : struct, IXdrRecord
    {
        Records++;
        if (error.IsError)
        {
            // Not all fields are there, or a union without a wire form.
            return;
        }

        Structures++;
        var size = RecordCodec.Measure(value);
        Demand(size <= ((record.Body.Length + 3) & ~3), "longer than it was", record);
        var writer = new XdrWriter(room.First, 0, Room);
        RecordCodec.Write(ref writer, value);
        Demand(!writer.Failed && writer.Position == size, "not of the size that was measured", record);
        Demand(RecordCodec.TryRead<T>(new XdrOpaque(room.First, 0, size), out var again, out var consumed, out _), "not whole", record);
        Demand(consumed == size, "read in another form", record);
        Demand(EqualityComparer<T>.Default.Equals(value, again), "another value", record);
        var other = new XdrWriter(room.Second, 0, Room);
        RecordCodec.Write(ref other, again);
        Demand(new ReadOnlySpan<byte>(room.Second, 0, other.Position).SequenceEqual(new ReadOnlySpan<byte>(room.First, 0, size)), "other bytes", record);
    }

    public void Unknown(in UnknownRecord record)
    {
        Records++;
        var writer = new XdrWriter(room.First, 0, Room);
        record.WriteTo(ref writer);
        var written = new ReadOnlySpan<byte>(room.First, 8, record.Body.Length);
        if (writer.Failed || writer.Position != 8 + ((record.Body.Length + 3) & ~3) || !written.SequenceEqual(record.Body.Span))
        {
            throw new FindingException($"Unknown record {record.Format} is written otherwise.");
        }
    }

    public readonly void Annotation(in AclAnnotation annotation)
    {
        var writer = new XdrWriter(room.First, 0, Room);
        annotation.WriteTo(ref writer);
    }

    public readonly void Flow(in FlowSample sample)
    {
    }

    public readonly void Counters(in CounterSample sample)
    {
    }

    public readonly void Discard(in DiscardedPacket sample)
    {
    }

    public readonly void Fault(DecodeError error)
    {
    }

    /// <summary>A faulty datagram becomes one or more whose samples are whole; a sound one is the same but for the number that it announces.</summary>
    private readonly void WriteWhole(in SflowDatagram datagram, RecordRegistry registry)
    {
        var writer = room.Writer;
        room.Clear();
        writer.SetAgent(datagram.Agent, datagram.SubAgentId);
        writer.SequenceNumber = datagram.SequenceNumber;
        writer.Uptime = datagram.Uptime;
        var count = 0;
        foreach (var sample in datagram.Samples)
        {
            count++;
            var result = writer.WriteSample(sample);
            if (result != SampleResult.Written)
            {
                throw new FindingException($"A sample is refused: {result}.");
            }
        }

        writer.Flush();
        if (room.Samples != count)
        {
            throw new FindingException($"{count} samples are written as {room.Samples}.");
        }

        var header = 20 + datagram.Agent.Length;
        var bytes = datagram.Bytes.Span;
        if (datagram.Version == 5 && room.Datagrams == 1 && datagram.Diagnose(registry).Errors == 0
            && !(room.Last[..header].SequenceEqual(bytes[..header]) && room.Last[(header + 4)..].SequenceEqual(bytes[(header + 4)..])))
        {
            throw new FindingException("A sound datagram is written otherwise than it came.");
        }
    }

    private readonly void CheckRecords(in Sample sample)
    {
        if (!sample.TryReadRecords(out var list, out _))
        {
            return;
        }

        var writer = new XdrWriter(room.Second, 0, Room);
        var start = -1;
        var records = list.GetEnumerator();
        while (records.MoveNext())
        {
            start = start < 0 ? records.Current.Body.Offset - 8 : start;
            records.Current.WriteTo(ref writer);
        }

        if (start >= 0)
        {
            Compare(records.Current, start, room.Second, writer, "records");
        }
    }

    private static void Compare(in Record last, int start, byte[] written, in XdrWriter writer, string what)
    {
        if (writer.Failed || !last.Body.Buffer.AsSpan(start, writer.Position).SequenceEqual(written.AsSpan(0, writer.Position)))
        {
            throw new FindingException($"The {what} are written otherwise than they came.");
        }
    }

    private static void Demand(bool holds, string what, in Record record)
    {
        if (!holds)
        {
            throw new FindingException($"{record.Format} at {record.Body.Offset}, written and read again, is {what}.");
        }
    }
}
