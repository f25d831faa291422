using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>Prints the samples of versions 2 and 4 (RFC 3176). They carry no lengths, so the first fault ends the datagram.</summary>
internal sealed class LegacySamplePrinter
{
    private const int VlanCounters = 7;
    private const uint TokenRingTag = 3;
    private const uint VgTag = 4;
    private const uint VlanTag = 5;

    private readonly TagCursor _cursor;
    private readonly FaultCounter _faults;
    private readonly LineWriter? _lines;
    private readonly RecordPrinter _records;
    private readonly FlowRecordPrinter _flowRecords;

    public LegacySamplePrinter(TagCursor cursor, FaultCounter faults, LineWriter? lines)
    {
        _cursor = cursor;
        _faults = faults;
        _lines = lines;
        _records = new RecordPrinter(cursor);
        _flowRecords = new FlowRecordPrinter(cursor, _records);
    }

    private TagWriter Tags => _cursor.Tags;

    /// <summary>Prints samples; the cursor stands before them.</summary>
    /// <returns>Whether the datagram held what it announced.</returns>
    public bool TryPrint(uint version, uint count)
    {
        _cursor.IsCut = true;
        _cursor.ZeroFilledAddresses = false;
        for (; count > 0; count--)
        {
            if (!TryPrintSample(version))
            {
                _faults.Add(_cursor.Failed ? _cursor.Reader.Error : new DecodeError(DecodeErrorCode.MissingElements, _cursor.Reader.Position));
                return false;
            }
        }

        if (_cursor.Reader.Remaining > 0)
        {
            _faults.Add(new DecodeError(DecodeErrorCode.TrailingBytes, _cursor.Reader.Position));
        }

        return true;
    }

    private bool TryPrintSample(uint version)
    {
        if (_cursor.Reader.Remaining < 4)
        {
            return false;
        }

        var type = _cursor.Reader.ReadUInt32();
        Tags.Context.StartSample(type);
        Tags.StartSample();
        Tags.DataFormat("sampleType_tag"u8, type);
        switch (type)
        {
            case 1:
                Flow(version);
                break;
            case 2:
                Counters();
                break;
            default:
                _cursor.Reader.Fail(DecodeErrorCode.UnknownUnionTag);
                break;
        }

        if (_cursor.Failed)
        {
            return false;
        }

        Tags.CompleteSample();
        Tags.EndSample();
        return true;
    }

    private void Flow(uint version)
    {
        Tags.Plain("sampleType"u8, "FLOWSAMPLE"u8);
        _flowRecords.State = default;
        _cursor.UInt32("sampleSequenceNo"u8);
        Source();
        var rate = _cursor.Reader.ReadUInt32();
        var pool = _cursor.Reader.ReadUInt32();
        var drops = _cursor.Reader.ReadUInt32();
        var input = _cursor.Reader.ReadUInt32();
        var output = _cursor.Reader.ReadUInt32();
        if (_cursor.Failed)
        {
            return;
        }

        ref var state = ref _flowRecords.State;
        state.SamplingRate = rate;
        state.Input = input;
        state.Output = output;
        Tags.UInt32("meanSkipCount"u8, rate);
        Tags.UInt32("samplePool"u8, pool);
        Tags.UInt32("dropEvents"u8, drops);
        Tags.UInt32("inputPort"u8, input);
        PrintOutput(output);
        var packetType = _cursor.Reader.ReadUInt32();
        if (_cursor.Failed)
        {
            return;
        }

        Tags.StartArray("elements"u8);
        Tags.StartObject();
        Packet(packetType);
        if (_cursor.Failed)
        {
            return;
        }

        Tags.EndObject();
        var extensions = _cursor.Reader.ReadUInt32();
        for (; extensions > 0 && !_cursor.Failed; extensions--)
        {
            Extension(version);
        }

        if (!_cursor.Failed)
        {
            Tags.EndArray();
            _lines?.Flow(Tags.Context.Agent, _cursor.Buffer, state);
        }
    }

    private void Packet(uint type)
    {
        switch (type)
        {
            case 1:
                SampledHeaderPrinter.Print(_cursor, ref _flowRecords.State, hasStripped: false);
                break;
            case 2:
                _flowRecords.IP([], 4);
                break;
            case 3:
                _flowRecords.IP([], 16);
                break;
            default:
                _cursor.Reader.Fail(DecodeErrorCode.UnknownUnionTag);
                break;
        }
    }

    private void Extension(uint version)
    {
        Tags.StartObject();
        switch (_cursor.Reader.ReadUInt32())
        {
            case 1:
                _flowRecords.Switch();
                break;
            case 2:
                _flowRecords.Router();
                break;
            case 3 when version == 2:
                GatewayPrinter.PrintVersion2(_cursor);
                break;
            case 3:
                GatewayPrinter.Print(_cursor, hasNextHop: false);
                break;
            case 4:
                _flowRecords.User(hasCharsets: false);
                break;
            case 5:
                _flowRecords.Url(hasHost: false);
                break;
            default:
                _cursor.Reader.Fail(DecodeErrorCode.UnknownUnionTag);
                break;
        }

        if (!_cursor.Failed)
        {
            Tags.EndObject();
        }
    }

    private void Counters()
    {
        Tags.Plain("sampleType"u8, "COUNTERSSAMPLE"u8);
        _cursor.UInt32("sampleSequenceNo"u8);
        Source();
        _cursor.UInt32("statsSamplingInterval"u8);
        var version = _cursor.Reader.ReadUInt32();
        if (_cursor.Failed)
        {
            return;
        }

        Tags.UInt32("counterBlockVersion"u8, version);
        Tags.StartArray("elements"u8);
        Tags.StartObject();
        if (version is 0 or > VlanCounters)
        {
            _cursor.Reader.Fail(DecodeErrorCode.UnknownUnionTag);
            return;
        }

        var generic = _cursor.Reader.Position;
        if (version != VlanCounters)
        {
            Block(InterfaceCounters.Tag);
        }

        if (_cursor.Failed)
        {
            return;
        }

        Tags.EndObject();
        Tags.StartObject();
        Block(version switch { 2 => EthernetCounters.Tag, 3 => TokenRingTag, 5 => VgTag, VlanCounters => VlanTag, _ => 0 });
        if (!_cursor.Failed)
        {
            Tags.EndObject();
            Tags.EndArray();
            _lines?.Counters(Tags.Context.Agent, version == VlanCounters ? default : ReadGeneric(generic));
        }
    }

    private InterfaceCounters ReadGeneric(int position)
    {
        RecordCodec.TryRead<InterfaceCounters>(_cursor.Buffer, position, _cursor.Reader.Position - position, out var counters, out _, out _);
        return counters;
    }

    private void Block(uint tag)
    {
        if (tag != 0)
        {
            _records.Print(new Record(_cursor.Buffer, _cursor.Reader.Position, _cursor.Reader.Remaining, _cursor.Reader.Remaining, tag, RecordKind.Counter));
        }
    }

    private void Source()
    {
        var source = _cursor.Reader.ReadUInt32();
        if (!_cursor.Failed)
        {
            Tags.Context.SourceClass = source >> 24;
            Tags.Context.SourceIndex = source & 0xFFFFFF;
            Tags.Pair("sourceId"u8, source >> 24, source & 0xFFFFFF);
        }
    }

    private void PrintOutput(uint output)
    {
        var room = Tags.Begin("outputPort"u8, 32);
        if (output >> 31 == 0)
        {
            Tags.End(Ascii.UInt32(room, output));
            return;
        }

        var count = Ascii.Copy(room, "multiple "u8);
        var outputs = output & 0x7FFFFFFF;
        Tags.End(count + (outputs == 0 ? Ascii.Copy(room.Slice(count), ">1"u8) : Ascii.UInt32(room.Slice(count), outputs)));
    }
}
