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
    private int _embeddedFrom;

    /// <summary>The array that holds the packet.</summary>
    public byte[] Buffer { get; private set; } = [];

    /// <summary>Offset of the packet's first byte in <see cref="Buffer"/>.</summary>
    public int Start { get; private set; }

    /// <summary>
    /// Offset in <see cref="Buffer"/> behind the last byte of the packet that is there. Where a length that a header tells ends before the
    /// bytes do, its end: padding of the frame is no part of any header.
    /// </summary>
    public int End { get; internal set; }

    /// <summary>The number of headers.</summary>
    public int Count { get; private set; }

    /// <summary>The kinds that are there.</summary>
    public HeaderKinds Kinds { get; private set; }

    /// <summary>Whether the bytes ended before a header did whose kind is known.</summary>
    public bool IsTruncated { get; internal set; }

    /// <summary>
    /// The place of the first header that is not of the packet itself but of another one, which an ICMP or ICMPv6 error returns to its sender:
    /// this and all behind it are. <see cref="Count"/> when there is none.
    /// </summary>
    public int EmbeddedFrom => Math.Min(_embeddedFrom, Count);

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
        _embeddedFrom = Capacity;
    }

    /// <summary>Takes another packet: TCP or UDP over IPv4 without options over Ethernet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeginPlain(byte[] buffer, int start, int end, HeaderKind transport)
    {
        // Storing a reference costs more than comparing it; packets come one after the other from the same buffer.
        if (!ReferenceEquals(Buffer, buffer))
        {
            Buffer = buffer;
        }

        Start = start;
        End = end;
        Count = 3;
        IsTruncated = false;
        _embeddedFrom = Capacity;
        var headers = _headers;
        headers[2] = new PacketHeader(transport, 34);
        headers[1] = new PacketHeader(HeaderKind.IPv4, 14);
        headers[0] = new PacketHeader(HeaderKind.Ethernet, 0);
        var first = _first;
        first[(int)transport & 63] = 34;
        first[(int)HeaderKind.IPv4] = 14;
        first[(int)HeaderKind.Ethernet] = 0;
        Kinds = transport == HeaderKind.Tcp ? HeaderKinds.PlainTcp : HeaderKinds.PlainUdp;
    }

    /// <summary>What comes from now on belongs to the packet that an error returns.</summary>
    internal void BeginEmbedded() => _embeddedFrom = Math.Min(_embeddedFrom, Count);

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
