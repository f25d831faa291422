using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>Prints a datagram as lines of fixed columns, and reads only the structures that have a column.</summary>
internal sealed class LinePrinter
{
    private readonly LineWriter _lines;
    private readonly FaultCounter _faults;
    private readonly DatagramPrinter _legacy;

    public LinePrinter(ByteBuffer output, FaultCounter faults)
    {
        _lines = new LineWriter(output);
        _faults = faults;
        _legacy = new DatagramPrinter(new SilentTagWriter(), TimeZoneInfo.Utc, faults, _lines);
    }

    public void Print(byte[] buffer, int offset, int length)
    {
        // Versions 2 and 4 as they are: their form as version 5 lacks what sflowtool tells of them.
        if (length >= sizeof(uint) && WireBytes.ReadUInt32(buffer, offset) is 2 or 4)
        {
            _legacy.Print(buffer, offset, length, default);
            return;
        }

        if (!SflowDatagram.TryParse(buffer, offset, length, out var datagram, out var error))
        {
            _faults.Add(error);
            return;
        }

        var agent = datagram.Agent;
        var samples = datagram.Samples.GetEnumerator();
        while (samples.MoveNext())
        {
            var sample = samples.Current;

            // sflowtool has no line for a sample that the datagram's end cuts, nor for one inside a vendor's.
            if (!sample.IsTruncated && (sample.Record.Tag != AclAnnotation.Tag || sample.Record.DeclaredLength == SamplePrinter.AclAnnotationSize))
            {
                PrintSample(agent, buffer, sample);
            }
        }

        _faults.Add(samples.Error);
    }

    private void PrintSample(SflowAddress agent, byte[] buffer, in Sample sample)
    {
        if (sample.TryReadFlow(out var flow, out var error))
        {
            PrintFlow(agent, buffer, flow, sample.WithoutAnnotation.Record.Body.Offset);
        }
        else if (!error.IsError && sample.TryReadCounters(out var counters, out error))
        {
            PrintCounters(agent, counters);
        }

        _faults.Add(error);
    }

    private void PrintFlow(SflowAddress agent, byte[] buffer, in FlowSample flow, int fields)
    {
        // The words as they are: an InterfaceId has one value for both of the marks of an internal interface.
        var state = new FlowState
        {
            SamplingRate = flow.SamplingRate,
            Input = flow.IsExpanded ? WireBytes.ReadUInt32(buffer, fields + 28) : WireBytes.ReadUInt32(buffer, fields + 20) & 0x3FFFFFFF,
            Output = flow.IsExpanded ? WireBytes.ReadUInt32(buffer, fields + 36) : WireBytes.ReadUInt32(buffer, fields + 24) & 0x3FFFFFFF,
        };
        var records = flow.Records.GetEnumerator();
        while (records.MoveNext())
        {
            var body = records.Current.Body;
            var reader = new XdrReader(buffer, body.Offset, body.Offset + body.Length, trusted: true);
            Take(records.Current.Tag, ref reader, ref state);
            if (reader.Failed)
            {
                _faults.Add(reader.Error with { DataFormat = records.Current.Tag });
            }
        }

        _faults.Add(records.Error);
        _lines.Flow(agent, buffer, state);
    }

    private void PrintCounters(SflowAddress agent, in CounterSample counters)
    {
        var generic = default(InterfaceCounters);
        var records = counters.Records.GetEnumerator();
        while (records.MoveNext())
        {
            if (records.Current.Is<InterfaceCounters>() && !records.Current.TryRead(out generic, out _, out var error))
            {
                _faults.Add(error);
            }
        }

        _faults.Add(records.Error);
        _lines.Counters(agent, generic);
    }

    private static void Take(uint tag, ref XdrReader reader, ref FlowState state)
    {
        switch (tag)
        {
            case SampledHeader.Tag:
                TakeHeader(ref reader, ref state);
                break;
            case SampledEthernet.Tag or 1021 or 1022:
                state.ReadEthernet(ref reader);
                break;
            case SampledIPv4.Tag or 1023 or 1024:
                state.ReadIP(ref reader, 4);
                break;
            case SampledIPv6.Tag or 1025 or 1026:
                state.ReadIP(ref reader, 16);
                break;
            case ExtendedSwitch.Tag:
                state.ReadSwitch(ref reader);
                break;
            case 1013:
                reader.ReadUInt32();
                if (!WifiPayload.IsPlain(reader))
                {
                    TakeHeader(ref reader, ref state);
                }

                break;
            case 2100 or 2101:
                state.ReadSocket(ref reader, tag == 2100 ? 4 : 16);
                break;
        }
    }

    private static void TakeHeader(ref XdrReader reader, ref FlowState state)
    {
        var protocol = reader.ReadUInt32();
        var size = reader.ReadUInt32();
        var stripped = reader.ReadUInt32();
        if (reader.Failed)
        {
            return;
        }

        state.PacketSize = size;
        state.Stripped = stripped;
        var header = reader.ReadOpaque();
        HeaderDecoder.Decode(reader.Buffer, header.Offset, header.Length, protocol, ref state, out _);
    }
}
