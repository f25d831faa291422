using System.Runtime.CompilerServices;
using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Datagrams;

/// <summary>
/// Packs samples into sFlow version 5 datagrams, in a buffer of the caller. A sample that does not fit behind the others begins the next
/// datagram; one that fits into none is refused and counted. Not thread-safe; allocates nothing. sFlow Version 5, sample_datagram_v5.
/// </summary>
/// <remarks>
/// Either a sample is written whole with <c>WriteSample</c>, or it is begun, its records are added, and it is ended. Each finished datagram
/// is handed over at once; the last one by <see cref="Flush"/>.
/// </remarks>
public sealed class SflowDatagramWriter
{
    /// <summary>The usual largest datagram, in bytes: it fits an Ethernet frame with headers to spare, as agents keep to.</summary>
    public const int DefaultMaxDatagramSize = 1400;

    /// <summary>The smallest buffer: the header of a datagram, with an IPv6 address, and a little beside it.</summary>
    internal const int SmallestBuffer = 64;

    private const uint Version = 5;

    // Every sample begins with data format, length, sequence number and data source.
    private const int SourceOffset = 12;
    private const RecordKind NoRecords = (RecordKind)(-1);

    private readonly byte[] _buffer;
    private readonly int _start;
    private readonly int _end;
    private readonly Action<ArraySegment<byte>> _onDatagram;
    private int _firstSample;
    private int _finished;
    private int _samples;

    // The sample at hand and how far it is written; the position of its count of records is relative, since it may move to the next datagram.
    private SampleResult _result;
    private RecordKind _kind;
    private int _sample;
    private int _position;
    private int _countOffset;
    private uint _records;

    // The kind of records it takes, or NoRecords: when it is refused, and when there is none. One comparison asks for all.
    private RecordKind _accepted = NoRecords;

    /// <summary>Makes a writer.</summary>
    /// <param name="buffer">Holds the datagram at hand; its size is that of the largest datagram, in bytes, 64 or more.</param>
    /// <param name="onDatagram">
    /// Takes each finished datagram, a part of the buffer that holds it until the call returns. What it throws comes out of the member
    /// that finished the datagram; the sample at hand is then lost.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The buffer is too small.</exception>
    public SflowDatagramWriter(ArraySegment<byte> buffer, Action<ArraySegment<byte>> onDatagram)
    {
        ThrowHelper.ThrowIfNull(buffer.Array, nameof(buffer));
        ThrowHelper.ThrowIfNull(onDatagram, nameof(onDatagram));
        ThrowHelper.ThrowIfOutOfRange(buffer.Count, SmallestBuffer, int.MaxValue, nameof(buffer));
        _buffer = buffer.Array;
        _start = buffer.Offset;
        _end = buffer.Offset + buffer.Count;
        _onDatagram = onDatagram;
        StartDatagram();
    }

    /// <summary>The form of flow and counter samples that are begun; <see cref="SampleForm.Expanded"/> by default.</summary>
    public SampleForm Form { get; set; }

    /// <summary>How many samples a datagram may hold, 1 or more; no limit by default.</summary>
    public int MaxSamples { get; init; } = int.MaxValue;

    /// <summary>The agent's address; see <see cref="SetAgent"/>.</summary>
    public SflowAddress Agent { get; private set; }

    /// <summary>Tells apart the sources of datagrams within the agent; see <see cref="SetAgent"/>.</summary>
    public uint SubAgentId { get; private set; }

    /// <summary>The sequence number of the datagram at hand; 1 at first, one more with each datagram, and it wraps at 2^32.</summary>
    public uint SequenceNumber { get; set; } = 1;

    /// <summary>Milliseconds since the agent began, as the datagram at hand will tell it.</summary>
    public uint Uptime { get; set; }

    /// <summary>The number of finished samples in the datagram at hand.</summary>
    public int SampleCount => _samples;

    /// <summary>How many samples were refused because they fit into no datagram, or not the compact form.</summary>
    public long RefusedSamples { get; private set; }

    private bool IsOpen => _accepted != NoRecords || _result != SampleResult.Written;

    /// <summary>Names the agent of the samples to come; a datagram of another one is finished first.</summary>
    /// <param name="agent">The agent's address.</param>
    /// <param name="subAgentId">Tells apart the sources of datagrams within the agent.</param>
    /// <exception cref="InvalidOperationException">A sample was begun and not ended.</exception>
    public void SetAgent(SflowAddress agent, uint subAgentId)
    {
        if (agent != Agent || subAgentId != SubAgentId)
        {
            Flush();
            Agent = agent;
            SubAgentId = subAgentId;
            StartDatagram();
        }
    }

    /// <summary>Begins a flow sample (0:3, or 0:1 in the compact form).</summary>
    /// <param name="header">What stands before its records.</param>
    /// <exception cref="InvalidOperationException">The sample before was not ended.</exception>
    public void BeginFlowSample(in FlowSampleHeader header)
    {
        Open(RecordKind.Flow);
        if (Form == SampleForm.Expanded)
        {
            BeginExpanded(header);
        }
        else
        {
            BeginCompact(header);
        }
    }

    /// <summary>Begins a counter sample (0:4, or 0:2 in the compact form).</summary>
    /// <param name="header">What stands before its records.</param>
    /// <exception cref="InvalidOperationException">The sample before was not ended.</exception>
    public void BeginCounterSample(in CounterSampleHeader header)
    {
        Open(RecordKind.Counter);
        if (Form == SampleForm.Expanded)
        {
            if (TryTakeFixed(SampleType.ExpandedCounters, 16, header.SequenceNumber, out var position))
            {
                WriteSource(position, header.Source);
            }
        }
        else if (!header.Source.TryToCompact(out var source))
        {
            Refuse(SampleResult.NeedsExpandedForm);
        }
        else if (TryTakeFixed(SampleType.Counters, 12, header.SequenceNumber, out var position))
        {
            WireBytes.WriteUInt32(_buffer, position, SourceOffset, source);
        }
    }

    /// <summary>Begins the notification of a discarded packet (0:5), which has one form only.</summary>
    /// <param name="header">What stands before its records.</param>
    /// <exception cref="InvalidOperationException">The sample before was not ended.</exception>
    public void BeginDiscardedPacket(in DiscardedPacketHeader header)
    {
        Open(RecordKind.Flow);
        if (TryTakeFixed(SampleType.DiscardedPacket, 32, header.SequenceNumber, out var position))
        {
            WriteSource(position, header.Source);
            WireBytes.WriteUInt32(_buffer, position, SourceOffset + 8, header.Drops);
            WireBytes.WriteUInt32(_buffer, position, SourceOffset + 12, header.InputIfIndex);
            WireBytes.WriteUInt32(_buffer, position, SourceOffset + 16, header.OutputIfIndex);
            WireBytes.WriteUInt32(_buffer, position, SourceOffset + 20, (uint)header.Reason);
        }
    }

    /// <summary>Adds a record to the sample at hand, in canonical form. Nothing happens when the sample is already refused.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="value">The structure.</param>
    /// <exception cref="InvalidOperationException">No sample was begun.</exception>
    /// <exception cref="ArgumentException">The structure belongs to another kind of sample, or has no wire form; the sample is as before.</exception>
    public void Add<T>(in T value)
        where T : struct, IXdrRecord
    {
        if (!Accepts(default(T).Format.Kind))
        {
            return;
        }

        int end;
        while ((end = RecordCodec.TryWriteRecord(_buffer, Aligned(), _end, value)) < 0)
        {
            if (!TryMakeRoom())
            {
                return;
            }
        }

        _position = end;
        _records++;
    }

    /// <summary>Adds a record as it was received, byte for byte. One that was cut gets the length that it has.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="InvalidOperationException">No sample was begun.</exception>
    /// <exception cref="ArgumentException">The record belongs to another kind of sample.</exception>
    public void Add(in Record record)
    {
        if (record.IsTruncated)
        {
            Add(new UnknownRecord(record.Format, record.Body));
            return;
        }

        if (!Accepts(record.Kind))
        {
            return;
        }

        XdrWriter writer;
        do
        {
            writer = Cursor();
            record.WriteTo(ref writer);
        }
        while (!TryKeep(writer));
        _records++;
    }

    /// <summary>Adds a record of whatever number, given as bytes.</summary>
    /// <param name="record">Its number and its bytes, which are padded to whole words.</param>
    /// <exception cref="InvalidOperationException">No sample was begun.</exception>
    /// <exception cref="ArgumentException">The record belongs to another kind of sample.</exception>
    public void Add(in UnknownRecord record)
    {
        if (!Accepts(record.Format.Kind))
        {
            return;
        }

        XdrWriter writer;
        do
        {
            writer = Cursor();
            record.WriteTo(ref writer);
        }
        while (!TryKeep(writer));
        _records++;
    }

    /// <summary>Ends the sample at hand.</summary>
    /// <returns>Whether it was written, and else why it was refused.</returns>
    /// <exception cref="InvalidOperationException">No sample was begun.</exception>
    public SampleResult EndSample()
    {
        if (_accepted == NoRecords)
        {
            ThrowUnlessOpen();
            return Close();
        }

        WireBytes.WriteUInt32(_buffer, _sample, 4, (uint)(_position - _sample - Record.HeaderSize));
        WireBytes.WriteUInt32(_buffer, _sample + _countOffset, _records);
        return Close();
    }

    /// <summary>Writes a sample as it was received, byte for byte. One that was cut gets the length that it has.</summary>
    /// <param name="sample">The sample, of whatever type.</param>
    /// <returns>Whether it was written, and else why it was refused.</returns>
    /// <exception cref="InvalidOperationException">The sample before was not ended.</exception>
    public SampleResult WriteSample(in Sample sample)
    {
        Open(RecordKind.Sample);
        XdrWriter writer;
        do
        {
            writer = Cursor();
            WriteAsReceived(ref writer, sample);
        }
        while (!TryKeep(writer));
        var result = Close();
        if (result == SampleResult.Written && sample.WithoutAnnotation.Record.Tag == AclAnnotation.Tag)
        {
            // An annotation whose sample is missing would take the next one for it.
            FinishDatagram();
        }

        return result;
    }

    /// <summary>Writes a sample of a structure without records, such as sFlow-RT's custom metrics.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="value">The structure.</param>
    /// <returns>Whether it was written, and else why it was refused.</returns>
    /// <exception cref="InvalidOperationException">The sample before was not ended.</exception>
    /// <exception cref="ArgumentException">The structure is no sample, or has no wire form; nothing is written then.</exception>
    public SampleResult WriteSample<T>(in T value)
        where T : struct, IXdrRecord
    {
        ThrowUnlessKind(default(T).Format.Kind, RecordKind.Sample);

        // Throws what writing would throw, while no sample is open.
        RecordCodec.Measure(value);
        Open(RecordKind.Sample);
        XdrWriter writer;
        do
        {
            writer = Cursor();
            RecordCodec.WriteRecord(ref writer, value);
        }
        while (!TryKeep(writer));
        return Close();
    }

    /// <summary>Finishes the datagram at hand and hands it over; nothing happens when it holds no sample.</summary>
    /// <exception cref="InvalidOperationException">A sample was begun and not ended.</exception>
    public void Flush()
    {
        if (IsOpen)
        {
            ThrowHelper.ThrowInvalidOperation("A sample was begun and not ended.");
        }

        if (_samples != 0)
        {
            FinishDatagram();
        }
    }

    private static void ThrowUnlessKind(RecordKind kind, RecordKind expected)
    {
        if (kind != expected)
        {
            ThrowHelper.ThrowArgument($"Expected a structure of kind {expected}, got one of kind {kind}.");
        }
    }

    private static void WriteAsReceived(ref XdrWriter writer, in Sample sample)
    {
        if (!sample.IsTruncated)
        {
            sample.Record.WriteTo(ref writer);
            return;
        }

        var cut = sample.WithoutAnnotation.Record;
        if (cut.Tag != sample.Record.Tag && sample.TryReadAcl(out var annotation))
        {
            annotation.WriteTo(ref writer);
        }

        new UnknownRecord(cut.Format, cut.Body).WriteTo(ref writer);
    }

    private void BeginExpanded(in FlowSampleHeader header)
    {
        if (TryTakeFixed(SampleType.ExpandedFlow, 44, header.SequenceNumber, out var position))
        {
            WriteSource(position, header.Source);
            WireBytes.WriteUInt32(_buffer, position, SourceOffset + 8, header.SamplingRate);
            WireBytes.WriteUInt32(_buffer, position, SourceOffset + 12, header.SamplePool);
            WireBytes.WriteUInt32(_buffer, position, SourceOffset + 16, header.Drops);
            WireBytes.WriteUInt32(_buffer, position, SourceOffset + 20, (uint)header.Input.Format);
            WireBytes.WriteUInt32(_buffer, position, SourceOffset + 24, header.Input.Value);
            WireBytes.WriteUInt32(_buffer, position, SourceOffset + 28, (uint)header.Output.Format);
            WireBytes.WriteUInt32(_buffer, position, SourceOffset + 32, header.Output.Value);
        }
    }

    private void BeginCompact(in FlowSampleHeader header)
    {
        if (!header.Source.TryToCompact(out var source) || !header.Input.TryToCompact(out var input) || !header.Output.TryToCompact(out var output))
        {
            Refuse(SampleResult.NeedsExpandedForm);
        }
        else if (TryTakeFixed(SampleType.Flow, 32, header.SequenceNumber, out var position))
        {
            WireBytes.WriteUInt32(_buffer, position, SourceOffset, source);
            WireBytes.WriteUInt32(_buffer, position, SourceOffset + 4, header.SamplingRate);
            WireBytes.WriteUInt32(_buffer, position, SourceOffset + 8, header.SamplePool);
            WireBytes.WriteUInt32(_buffer, position, SourceOffset + 12, header.Drops);
            WireBytes.WriteUInt32(_buffer, position, SourceOffset + 16, input);
            WireBytes.WriteUInt32(_buffer, position, SourceOffset + 20, output);
        }
    }

    /// <summary>Makes room for the fixed fields and writes the first of them; the length and the count of records follow with the end.</summary>
    /// <param name="type">The data format.</param>
    /// <param name="size">The size of the fixed fields, without data format and length.</param>
    /// <param name="sequenceNumber">The first field.</param>
    /// <param name="position">Where the sample begins.</param>
    /// <returns>False when the sample is refused.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTakeFixed(SampleType type, int size, uint sequenceNumber, out int position)
    {
        position = _sample;
        while (_end - position < Record.HeaderSize + size)
        {
            if (!TryMakeRoom())
            {
                return false;
            }

            position = _sample;
        }

        WireBytes.WriteUInt32(_buffer, position, (uint)type);
        WireBytes.WriteUInt32(_buffer, position, 8, sequenceNumber);
        _position = position + Record.HeaderSize + size;
        _countOffset = Record.HeaderSize + size - 4;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteSource(int position, DataSource source)
    {
        WireBytes.WriteUInt32(_buffer, position, SourceOffset, (uint)source.Class);
        WireBytes.WriteUInt32(_buffer, position, SourceOffset + 4, source.Index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Open(RecordKind kind)
    {
        if (IsOpen || _samples >= MaxSamples)
        {
            ThrowOrFinishDatagram();
        }

        _kind = kind;
        _accepted = kind;
        _records = 0;
        _position = _finished;
        _sample = Aligned();
        _position = _sample;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ThrowOrFinishDatagram()
    {
        if (IsOpen)
        {
            ThrowHelper.ThrowInvalidOperation("The sample before was not ended.");
        }

        FinishDatagram();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Accepts(RecordKind kind) => _accepted == kind || ThrowUnlessRefused(kind);

    /// <summary>Always false: the sample at hand is refused.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ThrowUnlessRefused(RecordKind kind)
    {
        ThrowUnlessOpen();
        ThrowUnlessKind(kind, _kind);
        return false;
    }

    private void ThrowUnlessOpen()
    {
        if (!IsOpen)
        {
            ThrowHelper.ThrowInvalidOperation("No sample was begun.");
        }
    }

    private void Refuse(SampleResult why)
    {
        _accepted = NoRecords;
        _result = why;
    }

    private SampleResult Close()
    {
        var result = _result;
        if (result != SampleResult.Written)
        {
            RefusedSamples++;
            _result = SampleResult.Written;
            return result;
        }

        _accepted = NoRecords;
        _finished = _position;
        _samples++;
        return SampleResult.Written;
    }

    /// <summary>The next whole word: what was received without its last padding stays so only at the very end.</summary>
    /// <returns>Its position; the end of the buffer where no whole word is left.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Aligned()
    {
        var position = _position;
        return ((position - _start) & 3) == 0 ? position : Pad(position);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Pad(int position)
    {
        for (; ((position - _start) & 3) != 0 && position < _end; position++)
        {
            _buffer[position] = 0;
        }

        return position;
    }

    private XdrWriter Cursor() => XdrWriter.Trusted(_buffer, Aligned(), _end);

    /// <summary>Keeps what was written by a <see cref="Cursor"/>.</summary>
    /// <returns>False when it did not fit and shall be written again.</returns>
    private bool TryKeep(in XdrWriter writer)
    {
        if (writer.Failed)
        {
            return !TryMakeRoom();
        }

        _position = writer.Position;
        return true;
    }

    /// <summary>
    /// Finishes the datagram and moves the sample at hand, as far as it goes, to the front of the next one. When it stood there already,
    /// there is no more room to be had, and it is refused.
    /// </summary>
    /// <returns>Whether to write again what did not fit.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryMakeRoom()
    {
        // Refused, should the handler throw.
        Refuse(SampleResult.TooLarge);
        if (_samples == 0)
        {
            return false;
        }

        FinishDatagram();
        _result = SampleResult.Written;
        _accepted = _kind;
        Buffer.BlockCopy(_buffer, _sample, _buffer, _firstSample, _position - _sample);
        _position += _firstSample - _sample;
        _sample = _firstSample;
        return true;
    }

    private void FinishDatagram()
    {
        var writer = new XdrWriter(_buffer, _start, _firstSample - _start);
        writer.WriteUInt32(Version);
        writer.WriteAddress(Agent);
        writer.WriteUInt32(SubAgentId);
        writer.WriteUInt32(SequenceNumber);
        writer.WriteUInt32(Uptime);
        writer.WriteUInt32((uint)_samples);
        var datagram = new ArraySegment<byte>(_buffer, _start, _finished - _start);
        SequenceNumber = unchecked(SequenceNumber + 1);
        StartDatagram();
        _onDatagram(datagram);
    }

    private void StartDatagram()
    {
        const int FixedHeaderSize = 24;
        _firstSample = _start + FixedHeaderSize + Agent.Length;
        _finished = _firstSample;
        _samples = 0;
    }
}
