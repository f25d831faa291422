using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Packets;

/// <summary>The segments of a routing header of type 4, SRv6. RFC 8754 section 2.</summary>
public readonly struct SegmentRoutingView
{
    private const byte RoutingType = 4;

    private readonly byte[] _buffer;
    private readonly int _offset;

    private SegmentRoutingView(byte[] buffer, int offset, int count)
    {
        _buffer = buffer;
        _offset = offset;
        SegmentCount = count;
    }

    /// <summary>The segments that are there, of those that the header tells of.</summary>
    public int SegmentCount { get; }

    /// <summary>Views the header that a dissection found.</summary>
    /// <param name="buffer">The array.</param>
    /// <param name="offset">The header's first byte.</param>
    /// <param name="end">Offset behind the last byte that may be read, <see cref="HeaderStack.End"/>.</param>
    /// <param name="view">The view.</param>
    /// <returns>False when there are not eight bytes, or it is a routing header of another type.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bytes are not inside the array.</exception>
    public static bool TryCreate(byte[] buffer, int offset, int end, out SegmentRoutingView view)
    {
        ThrowHelper.ThrowIfNotWithin(buffer, offset, end);
        if (end - offset < 8 || WireBytes.ReadByte(buffer, offset + 2) != RoutingType)
        {
            view = default;
            return false;
        }

        // Units of 8 bytes, two a segment; TLVs may follow the last entry.
        var room = Math.Min(WireBytes.ReadByte(buffer, offset + 1) / 2, (end - offset - 8) / 16);
        view = new SegmentRoutingView(buffer, offset, Math.Min(room, WireBytes.ReadByte(buffer, offset + 4) + 1));
        return true;
    }

    /// <summary>Reads a segment.</summary>
    /// <param name="index">Its place in the list; 0 is the path's last.</param>
    /// <param name="segment">The segment, an IPv6 address.</param>
    /// <returns>False when there are not so many.</returns>
    public bool TryGetSegment(int index, out SflowAddress segment)
    {
        if ((uint)index >= (uint)SegmentCount)
        {
            segment = default;
            return false;
        }

        var at = _offset + 8 + (index * 16);
        segment = SflowAddress.FromIPv6(WireBytes.ReadUInt64(_buffer, at), WireBytes.ReadUInt64(_buffer, at + 8));
        return true;
    }
}
