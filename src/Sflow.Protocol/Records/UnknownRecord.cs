using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records;

/// <summary>A record whose structure this library does not know, kept as it came: it round-trips byte for byte.</summary>
/// <param name="Format">Its context and number.</param>
/// <param name="Body">Its bytes: a view of the datagram, or of an array for encoding.</param>
public readonly record struct UnknownRecord(RecordFormat Format, XdrOpaque Body)
{
    /// <summary>Writes the data format, the length and the bytes, padded to whole words.</summary>
    /// <param name="writer">The cursor; it has failed when the record did not fit.</param>
    public void WriteTo(ref XdrWriter writer)
    {
        writer.WriteUInt32(Format.Tag);
        writer.WriteOpaque(Body.Span);
    }
}
