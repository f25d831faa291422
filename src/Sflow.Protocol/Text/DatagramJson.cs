using System.Text.Json;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;

namespace Sflow.Protocol.Text;

/// <summary>
/// Whole datagrams as typed JSON, one object a datagram: header, samples, records with their fields as <see cref="RecordJson"/> has them,
/// the packets in sampled headers, what is not known as hexadecimal, and every fault. docs/json.md names each property. Nothing in a
/// datagram makes it throw, and what it writes is bounded by the datagram's size.
/// </summary>
public static class DatagramJson
{
    /// <summary>Writes a datagram as one object.</summary>
    /// <param name="output">Where to; it may be inside an array or object.</param>
    /// <param name="datagram">The datagram.</param>
    /// <param name="registry">The known structures; this library's when null.</param>
    public static void Write(Utf8JsonWriter output, in SflowDatagram datagram, RecordRegistry? registry = null)
    {
        ThrowHelper.ThrowIfNull(output, nameof(output));
        new DatagramJsonWriter(output, registry ?? RecordRegistry.Standard, datagram.Bytes.Offset).Write(datagram);
    }

    /// <summary>Writes what a buffer holds as one object: a datagram, or its length and what is wrong with its header.</summary>
    /// <param name="output">Where to; it may be inside an array or object.</param>
    /// <param name="buffer">The array that holds the datagram.</param>
    /// <param name="offset">Its first byte.</param>
    /// <param name="length">Its size in bytes.</param>
    /// <param name="registry">The known structures; this library's when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not inside the array.</exception>
    public static void WriteBytes(Utf8JsonWriter output, byte[] buffer, int offset, int length, RecordRegistry? registry = null)
    {
        ThrowHelper.ThrowIfNull(output, nameof(output));
        if (SflowDatagram.TryParse(buffer, offset, length, out var datagram, out var error))
        {
            Write(output, datagram, registry);
        }
        else
        {
            new DatagramJsonWriter(output, registry ?? RecordRegistry.Standard, offset).WriteUnreadable(length, error);
        }
    }
}
