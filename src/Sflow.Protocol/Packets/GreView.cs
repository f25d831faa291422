using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Packets;

/// <summary>A GRE header, whose fields move with its flags. RFC 2784, 2890; of version 1, RFC 2637 section 4.1; NVGRE, RFC 7637.</summary>
public readonly struct GreView
{
    private const int HasChecksum = 0x8000;
    private const int HasRouting = 0x4000;
    private const int HasKey = 0x2000;
    private const int HasSequence = 0x1000;
    private const int HasAcknowledgment = 0x0080;

    private readonly byte[] _buffer;
    private readonly int _offset;
    private readonly int _end;

    private GreView(byte[] buffer, int offset, int end)
    {
        _buffer = buffer;
        _offset = offset;
        _end = end;
    }

    /// <summary>The flags and the version, the first two bytes.</summary>
    public ushort Flags => WireBytes.ReadUInt16(_buffer, _offset);

    /// <summary>The version: 0, or 1 of PPTP.</summary>
    public int Version => Flags & 7;

    /// <summary>The Ethernet type of what is carried.</summary>
    public ushort Protocol => WireBytes.ReadUInt16(_buffer, _offset + 2);

    /// <summary>Views the header that a dissection found.</summary>
    /// <param name="buffer">The array.</param>
    /// <param name="offset">The header's first byte.</param>
    /// <param name="end">Offset behind the last byte that may be read, <see cref="HeaderStack.End"/>.</param>
    /// <param name="view">The view.</param>
    /// <returns>False when there are not four bytes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bytes are not inside the array.</exception>
    public static bool TryCreate(byte[] buffer, int offset, int end, out GreView view)
    {
        ThrowHelper.ThrowIfNotWithin(buffer, offset, end);
        view = end - offset >= 4 ? new GreView(buffer, offset, end) : default;
        return view._buffer is not null;
    }

    /// <summary>Reads the key: of NVGRE the identifier of the subnet, 24 bits, and a flow identifier; of PPTP the payload's length and the call.</summary>
    /// <param name="key">The key.</param>
    /// <returns>False when the header has none, or it is cut off.</returns>
    public bool TryGetKey(out uint key) => TryGet(HasKey, OffsetOfKey(Flags), out key);

    /// <summary>Reads the sequence number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>False when the header has none, or it is cut off.</returns>
    public bool TryGetSequenceNumber(out uint number) =>
        TryGet(HasSequence, OffsetOfKey(Flags) + ((Flags & HasKey) != 0 ? 4 : 0), out number);

    /// <summary>The size of the header whose flags are there, with the routing entries of RFC 1701.</summary>
    /// <returns>False when it is cut.</returns>
    internal static bool TryMeasure(byte[] buffer, int offset, int end, out int size)
    {
        var flags = WireBytes.ReadUInt16(buffer, offset);
        size = OffsetOfKey(flags) + ((flags & HasKey) != 0 ? 4 : 0) + ((flags & HasSequence) != 0 ? 4 : 0);
        if ((flags & 7) == 1)
        {
            size += (flags & HasAcknowledgment) != 0 ? 4 : 0;
            return true;
        }

        if ((flags & HasRouting) == 0)
        {
            return true;
        }

        // Entries of a family, an offset and a length, the last with no family and no length.
        while (end - offset - size >= 4)
        {
            var entry = WireBytes.ReadUInt32(buffer, offset + size);
            size += 4 + (int)(entry & 0xFF);
            if ((entry & 0xFFFF00FF) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A checksum and an offset, present with either flag, stand before the key.</summary>
    private static int OffsetOfKey(int flags) => (flags & (HasChecksum | HasRouting)) != 0 ? 8 : 4;

    private bool TryGet(int flag, int position, out uint value)
    {
        var isThere = (Flags & flag) != 0 && _end - _offset - position >= 4;
        value = isThere ? WireBytes.ReadUInt32(_buffer, _offset + position) : 0;
        return isThere;
    }
}
