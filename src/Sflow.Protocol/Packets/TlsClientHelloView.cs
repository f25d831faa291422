using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Packets;

/// <summary>The ClientHello that a TLS record begins with. RFC 8446 sections 4.1.2 and 5.1, RFC 6066 section 3.</summary>
public readonly struct TlsClientHelloView
{
    private const byte HandshakeRecord = 22;
    private const byte ClientHello = 1;
    private const int LargestRecord = 0x4000 + 2048;

    private readonly byte[] _buffer;
    private readonly int _hello;
    private readonly int _end;

    private TlsClientHelloView(byte[] buffer, int hello, int end)
    {
        _buffer = buffer;
        _hello = hello;
        _end = end;
    }

    /// <summary>The version that the client offers, 0x0303 for TLS 1.2 and later, which add theirs in an extension.</summary>
    public ushort Version => WireBytes.ReadUInt16(_buffer, _hello);

    /// <summary>Views the record that a dissection found.</summary>
    /// <param name="buffer">The array.</param>
    /// <param name="offset">The record's first byte.</param>
    /// <param name="end">Offset behind the last byte that may be read, <see cref="HeaderStack.End"/>.</param>
    /// <param name="view">The view.</param>
    /// <returns>False when it is no ClientHello, or cut before its version.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bytes are not inside the array.</exception>
    public static bool TryCreate(byte[] buffer, int offset, int end, out TlsClientHelloView view)
    {
        ThrowHelper.ThrowIfNotWithin(buffer, offset, end);
        var isHello = end - offset >= 11
            && WireBytes.ReadByte(buffer, offset) == HandshakeRecord
            && WireBytes.ReadByte(buffer, offset + 5) == ClientHello;
        view = isHello ? new TlsClientHelloView(buffer, offset + 9, end) : default;
        return isHello;
    }

    /// <summary>Finds the name of the server that the client asks for.</summary>
    /// <param name="name">The name, ASCII; a view of the buffer.</param>
    /// <returns>False when there is none, or the bytes end before it does.</returns>
    public bool TryGetServerName(out XdrOpaque name)
    {
        name = default;

        // Version and random, then three lists with lengths of one, two and one bytes, then the extensions' length.
        var position = _hello + 34;
        if (!TrySkip(ref position, 1) || !TrySkip(ref position, 2) || !TrySkip(ref position, 1))
        {
            return false;
        }

        position += 2;
        while (_end - position >= 4)
        {
            var type = WireBytes.ReadUInt16(_buffer, position);
            var length = WireBytes.ReadUInt16(_buffer, position + 2);
            position += 4;
            if (type == 0)
            {
                return TryReadName(position, Math.Min(_end, position + length), out name);
            }

            position += length;
        }

        return false;
    }

    /// <summary>Whether bytes begin with a TLS record: a content type, a version 3.x, and a length that a record may have.</summary>
    internal static bool IsRecord(byte[] buffer, int offset, int end)
    {
        if (end - offset < 5)
        {
            return false;
        }

        var length = WireBytes.ReadUInt16(buffer, offset + 3);
        var type = WireBytes.ReadByte(buffer, offset);
        return type is >= 20 and <= 24
            && WireBytes.ReadUInt16(buffer, offset + 1) is >= 0x0300 and <= 0x0304
            && length <= LargestRecord
            && (length > 0 || type == 23);
    }

    /// <summary>The list's length, the kind of name (0 is of a host), the name's length and the name.</summary>
    private bool TryReadName(int position, int end, out XdrOpaque name)
    {
        name = default;
        if (end - position < 5 || WireBytes.ReadByte(_buffer, position + 2) != 0)
        {
            return false;
        }

        var length = WireBytes.ReadUInt16(_buffer, position + 3);
        if (end - position - 5 < length)
        {
            return false;
        }

        name = new XdrOpaque(_buffer, position + 5, length);
        return true;
    }

    private bool TrySkip(ref int position, int sizeOfLength)
    {
        if (_end - position < sizeOfLength)
        {
            return false;
        }

        position += sizeOfLength + (sizeOfLength == 1 ? WireBytes.ReadByte(_buffer, position) : WireBytes.ReadUInt16(_buffer, position));
        return position <= _end;
    }
}
