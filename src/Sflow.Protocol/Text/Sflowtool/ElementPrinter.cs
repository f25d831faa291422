using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>Prints the records of a sample by their declared lengths.</summary>
internal sealed class ElementPrinter
{
    private readonly TagCursor _cursor;
    private readonly FaultCounter _faults;
    private readonly SilentTagWriter _silent = new();
    private readonly FlowRecordPrinter _flowRecords;
    private readonly CounterRecordPrinter _counterRecords;
    private int _spare;

    public ElementPrinter(TagCursor cursor, FaultCounter faults)
    {
        _cursor = cursor;
        _faults = faults;
        var regular = new RecordPrinter(cursor);
        _flowRecords = new FlowRecordPrinter(cursor, regular);
        _counterRecords = new CounterRecordPrinter(cursor, regular);
    }

    private TagWriter Tags => _cursor.Tags;

    /// <summary>Prints records; the cursor stands before them.</summary>
    /// <param name="count">How many are announced.</param>
    /// <param name="kind">Whether they are a flow sample's or a counter sample's.</param>
    /// <param name="spare">
    /// Bytes behind the sample that belong to no other: those behind the last one. A record that goes beyond the sample's end is read from
    /// them, since it is then the sample's length that lies.
    /// </param>
    public void Print(uint count, RecordKind kind, int spare)
    {
        var sample = _cursor.Reader;
        _spare = spare;
        _flowRecords.State = default;
        while (count > 0 && TryPrintElement(ref sample, kind))
        {
            count--;
        }

        if (count > 0 && !_cursor.IsCut && sample.Remaining < Record.HeaderSize)
        {
            _faults.Add(new DecodeError(DecodeErrorCode.MissingElements, sample.Position));
        }
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
}
