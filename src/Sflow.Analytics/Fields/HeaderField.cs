using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Fields;

/// <summary>A value that stands at a fixed place of a header: read without asking anybody.</summary>
/// <param name="Kind">The header.</param>
/// <param name="Offset">The first byte that is read, from the header's first.</param>
/// <param name="Size">The bytes that are read, big-endian: 1 to 8, or 16 of which nothing is masked.</param>
/// <param name="Shift">How many bits are shifted out to the right.</param>
/// <param name="Mask">The bits that remain, after the shift.</param>
public readonly record struct HeaderField(HeaderKind Kind, byte Offset, byte Size, byte Shift = 0, ulong Mask = ulong.MaxValue);
