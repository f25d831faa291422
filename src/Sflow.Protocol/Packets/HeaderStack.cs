using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Packets;

/// <summary>
/// The headers that a dissection found, from the outside in: kinds and places. The bytes stay where they are; a header may be cut, so
/// that who reads it compares with <see cref="End"/>. One instance serves packet after packet: making one costs 500 bytes to clear.
/// </summary>
public sealed class HeaderStack
{
    /// <summary>The largest number of headers that are followed.</summary>
    public const int Capacity = 32;

    private readonly PacketHeader[] _headers = new PacketHeader[Capacity];
    private readonly ushort[] _first = new ushort[64];

    /// <summary>The array that holds the packet.</summary>
    public byte[] Buffer { get; private set; } = [];

    /// <summary>Offset of the packet's first byte in <see cref="Buffer"/>.</summary>
    public int Start { get; private set; }

    /// <summary>Offset in <see cref="Buffer"/> behind the last byte that is there.</summary>
    public int End { get; private set; }

    /// <summary>The number of headers.</summary>
    public int Count { get; private set; }

    /// <summary>The kinds that are there.</summary>
    public HeaderKinds Kinds { get; private set; }

    /// <summary>Whether the bytes ended before a header did whose kind is known.</summary>
    public bool IsTruncated { get; internal set; }

    /// <summary>A header, from the outside in.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <returns>The header.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many headers.</exception>
    public PacketHeader this[int index] => (uint)index < (uint)Count ? _headers[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Finds a header by its kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="occurrence">0 for the outermost of its kind, 1 for the next inside.</param>
    /// <returns>Offset of its first byte in <see cref="Buffer"/>; -1 when there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(HeaderKind kind, int occurrence = 0) =>
        !Kinds.Contains(kind) ? -1 : occurrence == 0 ? Start + _first[(int)kind & 63] : FindInner(kind, occurrence);

    /// <summary>Forgets the packet and takes another.</summary>
    internal void Begin(byte[] buffer, int start, int length)
    {
        Buffer = buffer;
        Start = start;
        End = start + length;
        Count = 0;
        Kinds = default;
        IsTruncated = false;
    }

    /// <summary>Puts a header behind the others.</summary>
    /// <returns>False when there is no room.</returns>
    internal bool TryPush(HeaderKind kind, int offset)
    {
        if (Count == Capacity)
        {
            return false;
        }

        _headers[Count++] = new PacketHeader(kind, (ushort)offset);
        if (!Kinds.Contains(kind))
        {
            Kinds = Kinds.Union(HeaderKinds.Of(kind));
            _first[(int)kind & 63] = (ushort)offset;
        }

        return true;
    }

    private int FindInner(HeaderKind kind, int occurrence)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_headers[i].Kind == kind && occurrence-- == 0)
            {
                return Start + _headers[i].Offset;
            }
        }

        return -1;
    }
}
