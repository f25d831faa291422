using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Packets;

/// <summary>
/// Where a walk over a packet's headers stands. A step reads one header, puts it on the stack, and says what comes next; every step that
/// does not put one there is followed by one that does, so that the stack's capacity bounds the walk.
/// </summary>
internal struct PacketWalk
{
    public byte[] Buffer;
    public HeaderStack Headers;
    public HeaderKinds Wanted;
    public bool Inner;

    /// <summary>Offset in the buffer of the next header.</summary>
    public int Position;

    /// <summary>Offset in the buffer behind what belongs to the packet.</summary>
    public int End;

    /// <summary>The two ports of the transport header.</summary>
    public uint Ports;

    public WalkStep Next;

    /// <summary>The kind that <see cref="WalkStep.Leaf"/> puts on the stack.</summary>
    public HeaderKind LeafKind;

    /// <summary>What IP says that comes next.</summary>
    public byte Protocol;

    /// <summary>Whether the last IP header was of version 6.</summary>
    public bool IsIPv6;

    /// <summary>How many bytes are left.</summary>
    public readonly int Available => End - Position;

    /// <summary>Whether nobody wants what may come: each wanted kind was found, and none is wanted twice.</summary>
    public readonly bool IsDone => !Inner && Headers.Kinds.ContainsAll(Wanted);

    public readonly byte ReadByte(int offset) => WireBytes.ReadByte(Buffer, Position + offset);

    public readonly ushort ReadUInt16(int offset) => WireBytes.ReadUInt16(Buffer, Position + offset);

    public readonly uint ReadUInt32(int offset) => WireBytes.ReadUInt32(Buffer, Position + offset);

    /// <summary>Puts the header at the position on the stack, even when it is cut.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="size">The bytes that are needed for going on.</param>
    /// <returns>Whether they are there, and was room for it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool TryEnter(HeaderKind kind, int size)
    {
        var available = End - Position;
        if (available >= size)
        {
            return Headers.TryPush(kind, Position - Headers.Start);
        }

        if (available > 0)
        {
            Headers.TryPush(kind, Position - Headers.Start);
        }

        Headers.IsTruncated = true;
        return false;
    }

    /// <summary>Goes behind a header whose size is now known.</summary>
    /// <returns>False when it is cut.</returns>
    public bool TryPass(int size)
    {
        if (End - Position < size)
        {
            Headers.IsTruncated = true;
            return false;
        }

        Position += size;
        return true;
    }

    /// <summary>What belongs to the packet ends some bytes from the position, if not before.</summary>
    public void Bound(int length)
    {
        if (length < End - Position)
        {
            End = Position + length;
            Headers.End = End;
        }
    }

    public void EndWith(HeaderKind kind)
    {
        LeafKind = kind;
        Next = WalkStep.Leaf;
    }
}
