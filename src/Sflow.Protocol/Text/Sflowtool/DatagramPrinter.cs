using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>Prints a datagram tag by tag: what is around it, its header, and its samples.</summary>
internal sealed class DatagramPrinter
{
    private readonly TagWriter _tags;
    private readonly TagCursor _cursor;
    private readonly SamplePrinter _samples;
    private readonly LegacySamplePrinter _legacySamples;
    private readonly LocalTimeText _receivedTime;
    private readonly LocalTimeText _capturedTime;
    private readonly FaultCounter _faults;

    /// <param name="tags">Where to.</param>
    /// <param name="zone">The zone of printed times.</param>
    /// <param name="faults">Takes what is wrong with datagrams.</param>
    /// <param name="lines">Takes the samples of versions 2 and 4 as lines, too.</param>
    public DatagramPrinter(TagWriter tags, TimeZoneInfo zone, FaultCounter faults, LineWriter? lines = null)
    {
        _tags = tags;
        _faults = faults;
        _cursor = new TagCursor(tags);
        _samples = new SamplePrinter(_cursor, faults);
        _legacySamples = new LegacySamplePrinter(_cursor, faults, lines);
        _receivedTime = new LocalTimeText(zone);
        _capturedTime = new LocalTimeText(zone);
    }

    public void Print(byte[] buffer, int offset, int length, in SflowtoolArrival arrival)
    {
        _tags.Context.StartDatagram(arrival.Time.Seconds);
        _tags.StartDatagram();
        PrintArrival(length, arrival);
        _cursor.Reader = new XdrReader(buffer, offset, offset + length, trusted: true);
        if (TryPrintHeader(out var version, out var samples))
        {
            _tags.StartSamples();
            if (version == 5 ? _samples.TryPrint(samples) : _legacySamples.TryPrint(version, samples))
            {
                _tags.EndSamples();
            }
        }

        _tags.EndDatagram();
    }

    private void PrintArrival(int length, in SflowtoolArrival arrival)
    {
        Span<byte> source = stackalloc byte[16];
        _tags.Address("datagramSourceIP"u8, source.Slice(0, arrival.Source.CopyTo(source)));
        _tags.UInt32("datagramSize"u8, (uint)length);
        _tags.UInt32("unixSecondsUTC"u8, (uint)arrival.ReceivedAt.Seconds);
        _tags.UInt32("unixSecondsUTC_uS"u8, arrival.ReceivedAt.Microseconds);
        _tags.Plain("localtime"u8, _receivedTime.Of(arrival.ReceivedAt.Seconds));
        if (arrival.CapturedAt.Seconds != 0)
        {
            _tags.Plain("pcapTimestamp"u8, _capturedTime.Of(arrival.CapturedAt.Seconds));
            _tags.UInt32("pcapTimestamp_uS"u8, arrival.CapturedAt.Microseconds);
        }
    }

    private bool TryPrintHeader(out uint version, out uint samples)
    {
        samples = 0;
        version = _cursor.Reader.ReadUInt32();
        if (_cursor.Failed)
        {
            return Fail(_cursor.Reader.Error);
        }

        _tags.UInt32("datagramVersion"u8, version);
        if (version is not (2 or 4 or 5))
        {
            return Fail(new DecodeError(DecodeErrorCode.UnsupportedVersion, _cursor.Reader.Position - 4));
        }

        var agent = _cursor.ReadAddress();
        if (_cursor.Failed)
        {
            return Fail(_cursor.Reader.Error);
        }

        _tags.Context.Agent = agent.Length == 0 ? default : SflowAddress.FromBytes(agent.Span);
        if (version == 5)
        {
            _tags.Context.SubAgent = _cursor.Reader.ReadUInt32();
            if (_cursor.Failed)
            {
                return Fail(_cursor.Reader.Error);
            }

            _tags.UInt32("agentSubId"u8, _tags.Context.SubAgent);
        }

        _tags.Context.SequenceNumber = _cursor.Reader.ReadUInt32();
        var uptime = _cursor.Reader.ReadUInt32();
        samples = _cursor.Reader.ReadUInt32();
        if (_cursor.Failed)
        {
            return Fail(_cursor.Reader.Error);
        }

        _tags.Address("agent"u8, agent.Span);
        _tags.UInt32("packetSequenceNo"u8, _tags.Context.SequenceNumber);
        _tags.UInt32("sysUpTime"u8, uptime);
        _tags.UInt32("samplesInPacket"u8, samples);
        return true;
    }

    private bool Fail(DecodeError error)
    {
        _faults.Add(error);
        return false;
    }
}
