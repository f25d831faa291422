namespace Sflow.Protocol.Packets;

/// <summary>Where a header stands in the bytes of a packet.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Offset of its first byte from the packet's.</param>
public readonly record struct PacketHeader(HeaderKind Kind, ushort Offset);
