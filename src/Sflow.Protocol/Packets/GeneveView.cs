using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Packets;

/// <summary>The options of a GENEVE header. RFC 8926 section 3.5.</summary>
public readonly struct GeneveView
{
    private readonly byte[] _buffer;
    private readonly int _options;
    private readonly int _end;

    private GeneveView(byte[] buffer, int options, int end)
    {
        _buffer = buffer;
        _options = options;
        _end = end;
    }

    /// <summary>The options' bytes that are there, one behind the other: class, type, length in words and value each.</summary>
    public XdrOpaque Options => _buffer is null ? default : new XdrOpaque(_buffer, _options, _end - _options);

    /// <summary>The number of options, of which the last may be cut.</summary>
    public int OptionCount
    {
        get
        {
            var count = 0;
            for (var at = _options; _end - at >= 4; count++)
            {
                at += 4 + ((WireBytes.ReadByte(_buffer, at + 3) & 0x1F) * 4);
            }

            return count;
        }
    }

    /// <summary>Views the header that a dissection found.</summary>
    /// <param name="buffer">The array.</param>
    /// <param name="offset">The header's first byte.</param>
    /// <param name="end">Offset behind the last byte that may be read, <see cref="HeaderStack.End"/>.</param>
    /// <param name="view">The view.</param>
    /// <returns>False when there are not eight bytes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bytes are not inside the array.</exception>
    public static bool TryCreate(byte[] buffer, int offset, int end, out GeneveView view)
    {
        ThrowHelper.ThrowIfNotWithin(buffer, offset, end);
        if (end - offset < 8)
        {
            view = default;
            return false;
        }

        var size = (WireBytes.ReadByte(buffer, offset) & 0x3F) * 4;
        view = new GeneveView(buffer, offset + 8, Math.Min(end, offset + 8 + size));
        return true;
    }
}
