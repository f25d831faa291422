using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>
/// Writes a datagram again: samples and records as they came, and each whole structure field by field, which is read once more and has
/// to be the same. It allocates nothing itself. Throws <see cref="FindingException"/>.
/// </summary>
/// <param name="first">Room to write in.</param>
/// <param name="second">More of it.</param>
internal struct DatagramRewriting(byte[] first, byte[] second) : ISampleConsumer
{
    /// <summary>The room for any datagram and what padding may add to it.</summary>
    public const int Room = 70_000;

    /// <summary>The records that were written.</summary>
    public int Records { get; private set; }

    /// <summary>Those that were also written field by field.</summary>
    public int Structures { get; private set; }

    public void Check(in SflowDatagram datagram, RecordRegistry registry)
    {
        var writer = new XdrWriter(first, 0, Room);
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
            Compare(samples.Current.Record, start, first, writer, "samples");
        }

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
        var writer = new XdrWriter(first, 0, Room);
        RecordCodec.Write(ref writer, value);
        Demand(!writer.Failed && writer.Position == size, "not of the size that was measured", record);
        Demand(RecordCodec.TryRead<T>(new XdrOpaque(first, 0, size), out var again, out var consumed, out _), "not whole", record);
        Demand(consumed == size, "read in another form", record);
        Demand(EqualityComparer<T>.Default.Equals(value, again), "another value", record);
        var other = new XdrWriter(second, 0, Room);
        RecordCodec.Write(ref other, again);
        Demand(new ReadOnlySpan<byte>(second, 0, other.Position).SequenceEqual(new ReadOnlySpan<byte>(first, 0, size)), "other bytes", record);
    }

    public void Unknown(in UnknownRecord record)
    {
        Records++;
        var writer = new XdrWriter(first, 0, Room);
        record.WriteTo(ref writer);
        var written = new ReadOnlySpan<byte>(first, 8, record.Body.Length);
        if (writer.Failed || writer.Position != 8 + ((record.Body.Length + 3) & ~3) || !written.SequenceEqual(record.Body.Span))
        {
            throw new FindingException($"Unknown record {record.Format} is written otherwise.");
        }
    }

    public readonly void Annotation(in AclAnnotation annotation)
    {
        var writer = new XdrWriter(first, 0, Room);
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

    private readonly void CheckRecords(in Sample sample)
    {
        if (!sample.TryReadRecords(out var list, out _))
        {
            return;
        }

        var writer = new XdrWriter(second, 0, Room);
        var start = -1;
        var records = list.GetEnumerator();
        while (records.MoveNext())
        {
            start = start < 0 ? records.Current.Body.Offset - 8 : start;
            records.Current.WriteTo(ref writer);
        }

        if (start >= 0)
        {
            Compare(records.Current, start, second, writer, "records");
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
