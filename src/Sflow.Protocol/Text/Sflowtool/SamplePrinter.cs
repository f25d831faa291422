using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Vendors;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>
/// Prints the samples of a version 5 datagram by their declared lengths. Where the datagram ends too early, printing ends as sflowtool's
/// does; any other fault costs the structure that has it, where sflowtool drops the rest of the datagram.
/// </summary>
internal sealed class SamplePrinter
{
    private readonly TagCursor _cursor;
    private readonly FaultCounter _faults;
    private readonly SilentTagWriter _silent = new();
    private readonly FlowRecordPrinter _flowRecords;
    private readonly CounterRecordPrinter _counterRecords;
    private readonly RtSamplePrinter _rtSamples;

    /// <summary>
    /// Bytes behind the sample at hand that belong to no other: those behind the last one. A record in it that goes beyond the sample's
    /// end is read from them, since it is then the sample's length that lies.
    /// </summary>
    private int _spare;

    public SamplePrinter(TagCursor cursor, FaultCounter faults)
    {
        _cursor = cursor;
        _faults = faults;
        var regular = new RecordPrinter(cursor);
        _flowRecords = new FlowRecordPrinter(cursor, regular);
        _counterRecords = new CounterRecordPrinter(cursor, regular);
        _rtSamples = new RtSamplePrinter(cursor);
    }

    private TagWriter Tags => _cursor.Tags;

    /// <summary>Prints samples; the cursor stands before them.</summary>
    /// <returns>Whether the datagram held what it announced.</returns>
    public bool TryPrint(uint count)
    {
        var datagram = _cursor.Reader;
        for (; count > 0; count--)
        {
            if (!TryPrintSample(ref datagram, isLast: count == 1))
            {
                return false;
            }
        }

        if (datagram.Remaining > 0)
        {
            _faults.Add(new DecodeError(DecodeErrorCode.TrailingBytes, datagram.Position));
        }

        return true;
    }

    private bool TryPrintSample(ref XdrReader datagram, bool isLast)
    {
        if (datagram.Remaining < 4)
        {
            _faults.Add(new DecodeError(DecodeErrorCode.MissingElements, datagram.Position));
            return false;
        }

        var tag = datagram.ReadUInt32();
        Tags.Context.StartSample(tag);
        Tags.StartSample();
        Tags.DataFormat("sampleType_tag"u8, tag);
        PrintSampleType(tag);
        var length = datagram.ReadUInt32();
        if (datagram.Failed)
        {
            _faults.Add(new DecodeError(DecodeErrorCode.MissingElements, datagram.Position, tag));
            return false;
        }

        _cursor.IsCut = length > (uint)datagram.Remaining;
        var available = _cursor.IsCut ? datagram.Remaining : (int)length;
        _cursor.Reader = new XdrReader(datagram.Buffer, datagram.Position, datagram.Position + available, trusted: true);
        _cursor.ZeroFilledAddresses = false;
        _spare = isLast ? datagram.Remaining - available : 0;
        var isWhole = TryPrintBody(tag, length);
        if (_cursor.IsCut)
        {
            _faults.Add(new DecodeError(DecodeErrorCode.LengthExceedsContainer, datagram.Position - 4, tag));
            return false;
        }

        if (isWhole)
        {
            Tags.CompleteSample();
        }

        Tags.EndSample();
        datagram.Skip((int)Math.Min(WireBytes.Padded(length), datagram.Remaining));
        return true;
    }

    private void PrintSampleType(uint tag)
    {
        var type = tag switch
        {
            (uint)SampleType.Flow or (uint)SampleType.ExpandedFlow => "FLOWSAMPLE"u8,
            (uint)SampleType.Counters or (uint)SampleType.ExpandedCounters => "COUNTERSSAMPLE"u8,
            (uint)SampleType.DiscardedPacket => "DISCARD"u8,
            RtMetrics.Tag => "RTMETRIC"u8,
            RtFlow.Tag => "RTFLOW"u8,
            _ => default,
        };
        if (!type.IsEmpty)
        {
            Tags.Plain("sampleType"u8, type);
        }
    }

    /// <summary>Prints the inside of a sample.</summary>
    /// <returns>Whether its fixed fields are whole and known.</returns>
    private bool TryPrintBody(uint tag, uint length)
    {
        switch (tag)
        {
            case (uint)SampleType.Flow or (uint)SampleType.ExpandedFlow:
                return TryPrintFlow(tag, tag == (uint)SampleType.ExpandedFlow);
            case (uint)SampleType.Counters or (uint)SampleType.ExpandedCounters:
                return TryPrintCounters(tag, tag == (uint)SampleType.ExpandedCounters);
            case (uint)SampleType.DiscardedPacket:
                return TryPrintDiscard(tag);
            case RtMetrics.Tag:
                _rtSamples.Metrics();
                return CheckFixed(tag);
            case RtFlow.Tag:
                _rtSamples.Flow();
                return CheckFixed(tag);
            default:
                Tags.NoteSkipped("sample"u8, tag, length);
                return false;
        }
    }

    private bool TryPrintFlow(uint tag, bool expanded)
    {
        var sequence = _cursor.Reader.ReadUInt32();
        ReadSource(expanded);
        if (!CheckFixed(tag))
        {
            return false;
        }

        Tags.UInt32("sampleSequenceNo"u8, sequence);
        Tags.Pair("sourceId"u8, Tags.Context.SourceClass, Tags.Context.SourceIndex);
        var rate = _cursor.Reader.ReadUInt32();
        var pool = _cursor.Reader.ReadUInt32();
        var drops = _cursor.Reader.ReadUInt32();
        if (!CheckFixed(tag))
        {
            return false;
        }

        Tags.UInt32("meanSkipCount"u8, rate);
        Tags.UInt32("samplePool"u8, pool);
        Tags.UInt32("dropEvents"u8, drops);
        var input = ReadInterface(expanded);
        var output = ReadInterface(expanded);
        if (!CheckFixed(tag))
        {
            return false;
        }

        PrintInterface("inputPort"u8, input);
        PrintInterface("outputPort"u8, output);
        _flowRecords.State = default;
        return TryPrintElements(tag, RecordKind.Flow);
    }

    private bool TryPrintCounters(uint tag, bool expanded)
    {
        _cursor.UInt32("sampleSequenceNo"u8);
        ReadSource(expanded);
        if (!CheckFixed(tag))
        {
            return false;
        }

        Tags.Pair("sourceId"u8, Tags.Context.SourceClass, Tags.Context.SourceIndex);
        return TryPrintElements(tag, RecordKind.Counter);
    }

    private bool TryPrintDiscard(uint tag)
    {
        var sequence = _cursor.Reader.ReadUInt32();
        ReadSource(expanded: true);
        if (!CheckFixed(tag))
        {
            return false;
        }

        Tags.UInt32("sampleSequenceNo"u8, sequence);
        Tags.Pair("sourceId"u8, Tags.Context.SourceClass, Tags.Context.SourceIndex);
        _cursor.UInt32("dropEvents"u8);
        var input = _cursor.Reader.ReadUInt32();
        var output = _cursor.Reader.ReadUInt32();
        if (!CheckFixed(tag))
        {
            return false;
        }

        Tags.UInt32("inputPort"u8, input);
        Tags.UInt32("outputPort"u8, output);
        var reason = _cursor.Reader.ReadUInt32();
        if (!CheckFixed(tag))
        {
            return false;
        }

        Tags.UInt32("discardCode"u8, reason);
        Tags.Plain("discardReason"u8, WordNames.DropReason(reason));
        Tags.StartArray("elements"u8);
        _flowRecords.State = default;
        var prefix = "discarded_"u8;
        Tags.PushPrefix(prefix);
        var isWhole = TryPrintElementsOf(tag, RecordKind.Flow);
        Tags.PopPrefix(prefix.Length);
        EndElements();
        return isWhole;
    }

    private bool TryPrintElements(uint tag, RecordKind kind)
    {
        Tags.StartArray("elements"u8);
        var isWhole = TryPrintElementsOf(tag, kind);
        EndElements();
        return isWhole;
    }

    /// <summary>In a datagram that ends too early nothing is ended: the end of the datagram ends it.</summary>
    private void EndElements()
    {
        if (!_cursor.IsCut)
        {
            Tags.EndArray();
        }
    }

    private bool TryPrintElementsOf(uint tag, RecordKind kind)
    {
        var sample = _cursor.Reader;
        var count = sample.ReadUInt32();
        _cursor.Reader = sample;
        if (!CheckFixed(tag))
        {
            return false;
        }

        while (count > 0 && TryPrintElement(ref sample, kind))
        {
            count--;
        }

        if (count > 0 && !_cursor.IsCut && sample.Remaining < Record.HeaderSize)
        {
            _faults.Add(new DecodeError(DecodeErrorCode.MissingElements, sample.Position));
        }

        return true;
    }

    /// <summary>Prints a record.</summary>
    /// <returns>Whether another may follow.</returns>
    private bool TryPrintElement(ref XdrReader sample, RecordKind kind)
    {
        if (sample.Remaining < (_cursor.IsCut ? 4 : Record.HeaderSize))
        {
            return false;
        }

        var tag = sample.ReadUInt32();
        Tags.Context.ElementType = tag;
        Tags.StartObject();
        Tags.DataFormat(kind == RecordKind.Flow ? "flowBlock_tag"u8 : "counterBlock_tag"u8, tag);
        var length = sample.ReadUInt32();
        if (sample.Failed)
        {
            return false;
        }

        var isCut = length > (uint)sample.Remaining;
        var body = sample.Position;
        var available = (int)Math.Min(length, (uint)(sample.Remaining + _spare));
        PrintRecord(new Record(sample.Buffer, body, available, available, tag, kind), length);
        if (isCut && _cursor.IsCut)
        {
            return false;
        }

        Tags.EndObject();
        if (isCut)
        {
            _faults.Add(new DecodeError(DecodeErrorCode.LengthExceedsContainer, body - 4, tag));
        }
        else if (_cursor.Failed)
        {
            _faults.Add(_cursor.Reader.Error with { DataFormat = tag });
        }

        sample.Skip((int)Math.Min(WireBytes.Padded(length), sample.Remaining));
        return !isCut;
    }

    private void PrintRecord(in Record record, uint length)
    {
        var isCut = _cursor.IsCut;

        // Only a record that the datagram's end cuts is printed as sflowtool prints one.
        _cursor.IsCut = isCut && record.IsTruncated;
        _cursor.ZeroFilledAddresses = record.Kind == RecordKind.Flow && HasAddress(record.Tag) && IsZeroFilled(record);
        Seek(record);
        if (!TryPrintKnown(record))
        {
            Tags.NoteSkipped(record.Kind == RecordKind.Flow ? "flow_sample_element"u8 : "counters_sample_element"u8, record.Tag, length);
        }

        _cursor.IsCut = isCut;
    }

    private bool TryPrintKnown(in Record record) =>
        record.Kind == RecordKind.Flow ? _flowRecords.TryPrint(record) : _counterRecords.TryPrint(record);

    private static bool HasAddress(uint tag) => tag is 1002 or 1003 or 1006 or 1007;

    /// <summary>An address of type 0 has no bytes by the specification, 4 by host-sflow: the form that the length confirms is right.</summary>
    private bool IsZeroFilled(in Record record) => !IsExact(record, zeroFilled: false) && IsExact(record, zeroFilled: true);

    private bool IsExact(in Record record, bool zeroFilled)
    {
        var tags = _cursor.Tags;
        _cursor.Tags = _silent;
        _cursor.ZeroFilledAddresses = zeroFilled;
        Seek(record);
        TryPrintKnown(record);
        _cursor.Tags = tags;
        return !_cursor.Failed && _cursor.Reader.Remaining == 0;
    }

    private void Seek(in Record record) =>
        _cursor.Reader = new XdrReader(_cursor.Buffer, record.Body.Offset, record.Body.Offset + record.Body.Length, trusted: true);

    private void ReadSource(bool expanded)
    {
        var first = _cursor.Reader.ReadUInt32();
        Tags.Context.SourceClass = expanded ? first : first >> 24;
        Tags.Context.SourceIndex = expanded ? _cursor.Reader.ReadUInt32() : first & 0xFFFFFF;
    }

    private (uint Format, uint Value) ReadInterface(bool expanded)
    {
        var first = _cursor.Reader.ReadUInt32();
        return expanded ? (first, _cursor.Reader.ReadUInt32()) : (first >> 30, first & 0x3FFFFFFF);
    }

    private void PrintInterface(ReadOnlySpan<byte> name, (uint Format, uint Value) port)
    {
        var room = Tags.Begin(name, 32);
        var count = Ascii.Copy(room, port.Format switch { 1 => "dropCode "u8, 2 => "multiple "u8, 3 => "format==3 "u8, _ => default });
        Tags.End(port.Format > 3 ? 0 : count + Ascii.UInt32(room.Slice(count), port.Value));
    }

    /// <summary>Notes a sample that is shorter than its fixed fields; one that the datagram's end cuts is noted as that.</summary>
    private bool CheckFixed(uint tag)
    {
        if (_cursor.Failed && !_cursor.IsCut)
        {
            _faults.Add(_cursor.Reader.Error with { DataFormat = tag });
        }

        return !_cursor.Failed;
    }
}
