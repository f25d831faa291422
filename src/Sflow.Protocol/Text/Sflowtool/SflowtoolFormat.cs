using System.Buffers;
using Sflow.Protocol.Datagrams;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>
/// Prints datagrams of sFlow version 5, 4 and 2 as sflowtool 6.11 does, byte for byte, with the differences that <c>docs/sflowtool.md</c>
/// lists: where sflowtool reads bytes that are not the field's, or drops what could be read. For one thread at a time, since the room
/// for a datagram's output is kept; a datagram's output never depends on another's.
/// </summary>
/// <remarks>
/// Text from the network is printed as it came, up to its first zero byte, in all forms but JSON, where it is escaped. Control
/// characters in it reach the terminal; <see cref="RecordText"/> escapes them.
/// </remarks>
public sealed class SflowtoolFormat
{
    private readonly ByteBuffer _output = new();
    private readonly FaultCounter _faults = new();
    private readonly DatagramPrinter? _printer;
    private readonly LinePrinter? _lines;

    /// <summary>Prepares printing.</summary>
    /// <param name="options">The form, its columns and the time zone.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> or something in it is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The mode is unknown.</exception>
    public SflowtoolFormat(SflowtoolOptions options)
    {
        ThrowHelper.ThrowIfNull(options, nameof(options));
        ThrowHelper.ThrowIfNull(options.TimeZone, nameof(options));
        ThrowHelper.ThrowIfNull(options.Fields, nameof(options));
        ThrowHelper.ThrowIfOutOfRange((int)options.Mode, 0, (int)SflowtoolMode.IndentedJson, nameof(options));
        if (options.Mode == SflowtoolMode.Line)
        {
            _lines = new LinePrinter(_output, _faults);
            return;
        }

        TagWriter tags = options.Mode switch
        {
            SflowtoolMode.Grep => new LineTagWriter(_output, new LocalTimeText(options.TimeZone)),
            SflowtoolMode.Fields => new FieldTagWriter(_output, options.Fields),
            SflowtoolMode.Json => new JsonTagWriter(_output, indented: false),
            SflowtoolMode.IndentedJson => new JsonTagWriter(_output, indented: true),
            _ => new LineTagWriter(_output, contextTime: null),
        };
        _printer = new DatagramPrinter(tags, options.TimeZone, _faults);
    }

    /// <summary>Prints a datagram. Never throws on data; of a faulty datagram everything that can be read is printed.</summary>
    /// <param name="output">Where to, in one piece; UTF-8 as far as the text from the network is.</param>
    /// <param name="buffer">The array that holds the datagram.</param>
    /// <param name="offset">Its first byte.</param>
    /// <param name="length">Its size in bytes.</param>
    /// <param name="arrival">When it came and from whom.</param>
    /// <returns>What was wrong with the parts that were read: <see cref="SflowtoolMode.Line"/> reads only what it prints.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> or <paramref name="buffer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The part is not inside the array.</exception>
    public DatagramDiagnosis Write(IBufferWriter<byte> output, byte[] buffer, int offset, int length, in SflowtoolArrival arrival)
    {
        ThrowHelper.ThrowIfNull(output, nameof(output));
        ThrowHelper.ThrowIfOutside(buffer, offset, length);
        _output.Clear();
        _faults.Clear();
        if (_printer is null)
        {
            _lines!.Print(buffer, offset, length);
        }
        else
        {
            _printer.Print(buffer, offset, length, arrival);
        }

        output.Write(_output.Array.AsSpan(0, _output.Count));
        return _faults.Diagnosis;
    }

    /// <summary>Prints a datagram that has been parsed.</summary>
    /// <param name="output">Where to, in one piece.</param>
    /// <param name="datagram">The datagram.</param>
    /// <param name="arrival">When it came and from whom.</param>
    /// <returns>What was wrong with the parts that were read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public DatagramDiagnosis Write(IBufferWriter<byte> output, in SflowDatagram datagram, in SflowtoolArrival arrival) =>
        Write(output, datagram.Bytes.Buffer ?? [], datagram.Bytes.Offset, datagram.Length, arrival);
}
