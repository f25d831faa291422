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
    /// <summary>An annotation that is longer holds its sample, and is passed over with it.</summary>
    internal const uint AclAnnotationSize = 8;

    private readonly TagCursor _cursor;
    private readonly FaultCounter _faults;
    private readonly ElementPrinter _elements;
    private readonly RtSamplePrinter _rtSamples;

    /// <summary>Bytes behind the sample at hand that belong to no other: those behind the last one.</summary>
    private int _spare;

    public SamplePrinter(TagCursor cursor, FaultCounter faults)
    {
        _cursor = cursor;
        _faults = faults;
        _elements = new ElementPrinter(cursor, faults);
        _rtSamples = new RtSamplePrinter(cursor);
    }

    private TagWriter Tags => _cursor.Tags;

    /// <summary>Prints samples; the cursor stands before them.</summary>
    /// <returns>Whether the datagram held what it announced.</returns>
    public bool TryPrint(uint count)
    {
        var datagram = _cursor.Reader;
        while (count > 0)
        {
            if (!TryPrintSample(ref datagram, isLast: count == 1, out var isAnnotation))
            {
                return false;
            }

            count -= isAnnotation ? 0u : 1;
        }

        if (datagram.Remaining > 0)
        {
            _faults.Add(new DecodeError(DecodeErrorCode.TrailingBytes, datagram.Position));
        }

        return true;
    }

    /// <summary>Prints a sample.</summary>
    /// <param name="datagram">Stands before it, and then before the next.</param>
    /// <param name="isLast">Whether no other is announced behind it.</param>
    /// <param name="isAnnotation">Whether it is one that its agent does not count, and that the annotated sample follows.</param>
    /// <returns>Whether another may follow.</returns>
    private bool TryPrintSample(ref XdrReader datagram, bool isLast, out bool isAnnotation)
    {
        isAnnotation = false;
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
        isAnnotation = tag == AclAnnotation.Tag && length == AclAnnotationSize;
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
        return TryPrintElements(tag, RecordKind.Flow, []);
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
        return TryPrintElements(tag, RecordKind.Counter, []);
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
        return TryPrintElements(tag, RecordKind.Flow, "discarded_"u8);
    }

    private bool TryPrintElements(uint tag, RecordKind kind, ReadOnlySpan<byte> prefix)
    {
        Tags.StartArray("elements"u8);
        var count = _cursor.Reader.ReadUInt32();
        var isWhole = CheckFixed(tag);
        if (isWhole)
        {
            Tags.PushPrefix(prefix);
            _elements.Print(count, kind, _spare);
            Tags.PopPrefix(prefix.Length);
        }

        // In a datagram that ends too early nothing is ended: the end of the datagram ends it.
        if (!_cursor.IsCut)
        {
            Tags.EndArray();
        }

        return isWhole;
    }

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
