using System.Buffers;
using System.Text.Json;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Text;
using Sflow.Protocol.Text.Sflowtool;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>
/// Prints datagrams: all their records as text, all of them as typed JSON, and as sflowtool does. Looks at how much comes out and whether
/// it can be read. For one thread. Throws <see cref="FindingException"/>.
/// </summary>
internal sealed class DatagramPrinting
{
    /// <summary>
    /// Bytes that a byte can cause. The most comes of what says that it is a structure and ends there, 8 bytes that print all its fields:
    /// 40 of them with their names, or ten with the path of the aggregates around them. A test tries each.
    /// </summary>
    public const int PerByte = 256;

    /// <summary>What does not depend on the datagram's size: its header, the beginning and end of an object.</summary>
    private const int Constant = 4096;

    private static readonly SflowtoolArrival Arrival = SflowtoolArrival.Received(SflowAddress.FromIPv4(0xC0000201), DateTimeOffset.UnixEpoch);

    private readonly ArrayBufferWriter<byte> _output = new(1 << 16);
    private readonly SflowtoolFormat[] _formats;
    private int _next;

    public DatagramPrinting() =>
        _formats = [.. Enum.GetValues<SflowtoolMode>().Select(mode => new SflowtoolFormat(new SflowtoolOptions
        {
            Mode = mode,
            Fields = ["agent", "srcIP", "dstIP", "sampledPacketSize", "ifIndex"],
            TimeZone = TimeZoneInfo.Utc,
        }))];

    /// <summary>All that was printed.</summary>
    public long Bytes { get; private set; }

    /// <summary>Tells apart what was printed since it was set.</summary>
    public int Digest { get; set; }

    /// <summary>The most that a byte of a datagram caused, apart from what is constant.</summary>
    public double Worst { get; private set; }

    /// <summary>Prints in our own forms and in the next of sflowtool's forms.</summary>
    public void Check(byte[] buffer, int offset, int length, RecordRegistry registry)
    {
        CheckText(buffer, offset, length, registry);
        CheckJson(buffer, offset, length, registry);
        _next = (_next + 1) % _formats.Length;
        CheckAsSflowtool(buffer, offset, length, _next);
    }

    /// <summary>The same with all of sflowtool's forms.</summary>
    public void CheckAll(byte[] buffer, int offset, int length, RecordRegistry registry)
    {
        CheckText(buffer, offset, length, registry);
        CheckJson(buffer, offset, length, registry);
        for (var i = 0; i < _formats.Length; i++)
        {
            CheckAsSflowtool(buffer, offset, length, i);
        }
    }

    private void CheckText(byte[] buffer, int offset, int length, RecordRegistry registry)
    {
        if (!SflowDatagram.TryParse(buffer, offset, length, out var datagram, out _))
        {
            return;
        }

        _output.ResetWrittenCount();
        var consumer = new Consumer(_output);
        datagram.Read(ref consumer, registry);
        Count(length, "text");
        CheckLines(_output.WrittenSpan);
    }

    private void CheckJson(byte[] buffer, int offset, int length, RecordRegistry registry)
    {
        _output.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_output))
        {
            DatagramJson.WriteBytes(json, buffer, offset, length, registry);
        }

        Count(length, "JSON");
        var reader = new Utf8JsonReader(_output.WrittenSpan);
        while (reader.Read())
        {
        }
    }

    private void CheckAsSflowtool(byte[] buffer, int offset, int length, int format)
    {
        _output.ResetWrittenCount();
        _formats[format].Write(_output, buffer, offset, length, Arrival);
        Count(length, "sflowtool's text");
    }

    private void Count(int length, string what)
    {
        var printed = _output.WrittenCount;
        var hash = default(HashCode);
        hash.Add(Digest);
        hash.AddBytes(_output.WrittenSpan);
        Digest = hash.ToHashCode();
        Bytes += printed;
        Worst = Math.Max(Worst, (printed - Constant) / Math.Max(length, 1.0));
        if (printed > Constant + (PerByte * length))
        {
            throw new FindingException($"{length} bytes become {printed} of {what}.");
        }
    }

    /// <summary>A line is a line: nothing from the network ends it or moves a cursor.</summary>
    private static void CheckLines(ReadOnlySpan<byte> text)
    {
        while (text.IndexOfAnyInRange((byte)0, (byte)0x1F) is var at and >= 0)
        {
            if (text[at] != '\n')
            {
                throw new FindingException($"A control character 0x{text[at]:X2} in the text.");
            }

            text = text[(at + 1)..];
        }

        if (!text.IsEmpty)
        {
            throw new FindingException("The text does not end with a line.");
        }
    }

    private readonly struct Consumer(IBufferWriter<byte> text) : ISampleConsumer
    {
        public void Known<T>(in T value, in Record record, DecodeError error)
            where T : struct, IXdrRecord => RecordText.Write(text, value);

        public void Unknown(in UnknownRecord record)
        {
        }

        public void Annotation(in AclAnnotation annotation)
        {
        }

        public void Flow(in FlowSample sample)
        {
        }

        public void Counters(in CounterSample sample)
        {
        }

        public void Discard(in DiscardedPacket sample)
        {
        }

        public void Fault(DecodeError error)
        {
        }
    }
}
