using System.Buffers.Binary;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Fields;

/// <summary>A value that stands at a fixed place of a header: read without asking anybody.</summary>
/// <param name="Kind">The header.</param>
/// <param name="Offset">The first byte that is read, from the header's first.</param>
/// <param name="Size">The bytes that are read, big-endian: 1 to 8, or 16 of which nothing is masked.</param>
/// <param name="Shift">How many bits are shifted out to the right.</param>
/// <param name="Mask">The bits that remain, after the shift.</param>
public readonly record struct HeaderField(HeaderKind Kind, byte Offset, byte Size, byte Shift = 0, ulong Mask = ulong.MaxValue)
{
    /// <summary>Whether the bytes are the value as they stand.</summary>
    internal bool IsWhole => Shift == 0 && (Mask == ulong.MaxValue || (Size < 8 && Mask == (1UL << (8 * Size)) - 1));

    /// <summary>Reads the value.</summary>
    /// <returns>False when there is no such header, or it is cut before the value's end.</returns>
    internal bool TryRead(HeaderStack headers, int occurrence, FieldType type, out FieldValue value)
    {
        var at = headers.Find(Kind, occurrence) + Offset;
        if (at < Offset || at + Size > headers.End)
        {
            value = default;
            return false;
        }

        var bytes = headers.Buffer.AsSpan(at, Size);
        value = Size == 16
            ? FieldValue.FromIPv6(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes.Slice(8)))
            : FieldValue.FromNumber(type, (Number(bytes) >> Shift) & Mask);
        return true;
    }

    private static ulong Number(ReadOnlySpan<byte> bytes)
    {
        var value = 0UL;
        foreach (var octet in bytes)
        {
            value = (value << 8) | octet;
        }

        return value;
    }
}
