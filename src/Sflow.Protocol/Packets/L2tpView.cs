using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Packets;

/// <summary>An L2TP header over UDP, whose fields move with its flags and its version. RFC 2661 section 3.1, RFC 3931 sections 3.2.1 and 4.1.2.</summary>
public readonly struct L2tpView
{
    private readonly byte[] _buffer;
    private readonly int _offset;
    private readonly int _end;

    private L2tpView(byte[] buffer, int offset, int end)
    {
        _buffer = buffer;
        _offset = offset;
        _end = end;
    }

    /// <summary>The flags and the version, the first two bytes.</summary>
    public ushort Flags => WireBytes.ReadUInt16(_buffer, _offset);

    /// <summary>2 or 3; another number is of none.</summary>
    public int Version => Flags & 0xF;

    /// <summary>Whether it is a control message, not data.</summary>
    public bool IsControl => (Flags & 0x8000) != 0;

    /// <summary>Views the header that a dissection found over UDP.</summary>
    /// <param name="buffer">The array.</param>
    /// <param name="offset">The header's first byte.</param>
    /// <param name="end">Offset behind the last byte that may be read, <see cref="HeaderStack.End"/>.</param>
    /// <param name="view">The view.</param>
    /// <returns>False when there are not two bytes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bytes are not inside the array.</exception>
    public static bool TryCreate(byte[] buffer, int offset, int end, out L2tpView view)
    {
        ThrowHelper.ThrowIfNotWithin(buffer, offset, end);
        view = end - offset >= 2 ? new L2tpView(buffer, offset, end) : default;
        return view._buffer is not null;
    }

    /// <summary>Reads the tunnel's identifier of version 2, the control connection's of version 3.</summary>
    /// <param name="tunnel">The identifier: 16 bits of version 2, 32 of version 3.</param>
    /// <returns>False when the header has none, or it is cut off.</returns>
    public bool TryGetTunnel(out uint tunnel) => Version switch
    {
        2 => TryGetUInt16(BehindLength, out tunnel),
        3 when IsControl => TryGetUInt32(4, out tunnel),
        _ => TryGetUInt16(int.MaxValue, out tunnel),
    };

    /// <summary>Reads the session's identifier.</summary>
    /// <param name="session">The identifier: 16 bits of version 2, 32 of version 3.</param>
    /// <returns>False when the header has none, or it is cut off.</returns>
    public bool TryGetSession(out uint session) => Version switch
    {
        2 => TryGetUInt16(BehindLength + 2, out session),
        3 when !IsControl => TryGetUInt32(4, out session),
        _ => TryGetUInt16(int.MaxValue, out session),
    };

    private int BehindLength => (Flags & 0x4000) != 0 ? 4 : 2;

    private bool TryGetUInt16(int position, out uint value)
    {
        var isThere = (long)_end - _offset - position >= 2;
        value = isThere ? WireBytes.ReadUInt16(_buffer, _offset + position) : 0u;
        return isThere;
    }

    private bool TryGetUInt32(int position, out uint value)
    {
        var isThere = _end - _offset - position >= 4;
        value = isThere ? WireBytes.ReadUInt32(_buffer, _offset + position) : 0;
        return isThere;
    }
}
