using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Packets;

/// <summary>The part of a QUIC packet that is the same in all versions, and its type. RFC 8999, RFC 9000 section 17, RFC 9369.</summary>
public readonly struct QuicView
{
    private const uint Version2 = 0x6B3343CF;
    private const uint Version2Draft = 0x709A50C4;
    private const int MaxConnectionIdLength = 20;

    /// <summary>A short header with a packet number and the least that is protected behind it. RFC 9001 section 5.4.2.</summary>
    private const int LeastShortPacket = 21;

    private readonly byte[] _buffer;
    private readonly int _offset;
    private readonly int _end;

    private QuicView(byte[] buffer, int offset, int end)
    {
        _buffer = buffer;
        _offset = offset;
        _end = end;
    }

    /// <summary>Whether it has a long header: version and connection identifiers.</summary>
    public bool IsLong => (First & 0x80) != 0;

    /// <summary>What it is.</summary>
    public QuicPacketType Type
    {
        get
        {
            if (!IsLong)
            {
                return IsGoogle(_buffer, _offset, _end) ? QuicPacketType.Google : QuicPacketType.OneRtt;
            }

            if (!TryGetVersion(out var version) || !IsKnown(version))
            {
                return QuicPacketType.Unknown;
            }

            var type = (First >> 4) & 3;
            return version switch
            {
                0 => QuicPacketType.VersionNegotiation,

                // Version 2 turns the numbers by one.
                Version2 or Version2Draft => QuicPacketType.Initial + ((type + 3) & 3),
                _ => QuicPacketType.Initial + type,
            };
        }
    }

    private byte First => WireBytes.ReadByte(_buffer, _offset);

    /// <summary>Views the packet that a dissection found.</summary>
    /// <param name="buffer">The array.</param>
    /// <param name="offset">The packet's first byte.</param>
    /// <param name="end">Offset behind the last byte that may be read, <see cref="HeaderStack.End"/>.</param>
    /// <param name="view">The view.</param>
    /// <returns>False when there is no byte.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bytes are not inside the array.</exception>
    public static bool TryCreate(byte[] buffer, int offset, int end, out QuicView view)
    {
        ThrowHelper.ThrowIfNotWithin(buffer, offset, end);
        view = end > offset ? new QuicView(buffer, offset, end) : default;
        return view._buffer is not null;
    }

    /// <summary>Reads the version: 1, 0x6B3343CF for version 2, the characters Q043 and the like of Google's.</summary>
    /// <param name="version">The version; 0 in a version negotiation.</param>
    /// <returns>False when the header has none, or it is cut off.</returns>
    public bool TryGetVersion(out uint version)
    {
        var at = IsLong ? 1 : 9;
        var isThere = (IsLong || IsGoogle(_buffer, _offset, _end)) && _end - _offset >= at + 4;
        version = isThere ? WireBytes.ReadUInt32(_buffer, _offset + at) : 0;
        return isThere;
    }

    /// <summary>Finds the destination's connection identifier in a long header; a short one does not tell its length.</summary>
    /// <param name="id">The identifier, 0 to 20 bytes; a view of the buffer.</param>
    /// <returns>False when the header tells none, or it is cut off.</returns>
    public bool TryGetDestinationId(out XdrOpaque id) => TryGetId(_offset + 5, out id, out _);

    /// <summary>Finds the source's connection identifier in a long header.</summary>
    /// <param name="id">The identifier, 0 to 20 bytes; a view of the buffer.</param>
    /// <returns>False when the header tells none, or it is cut off.</returns>
    public bool TryGetSourceId(out XdrOpaque id)
    {
        if (TryGetId(_offset + 5, out _, out var next))
        {
            return TryGetId(next, out id, out _);
        }

        id = default;
        return false;
    }

    /// <summary>
    /// Whether a payload of UDP is QUIC: a long header of a known version on any port, Google's header with a version, and on port 443 a
    /// short header, which shows nothing but a fixed bit.
    /// </summary>
    internal static bool IsQuic(byte[] buffer, int offset, int end, int lowerPort)
    {
        var first = WireBytes.ReadByte(buffer, offset);
        if ((first & 0x80) != 0)
        {
            if (end - offset < 7)
            {
                return false;
            }

            // A negotiation has the version 0, which much else has in its place.
            var version = WireBytes.ReadUInt32(buffer, offset + 1);
            return (version == 0 ? lowerPort == 443 : IsKnown(version)) && HasIds(buffer, offset, end);
        }

        return IsGoogle(buffer, offset, end) || (lowerPort == 443 && (first & 0x40) != 0 && end - offset >= LeastShortPacket);
    }

    /// <summary>Google's public flags: a version and an identifier of 8 bytes, nothing reserved; the version is Q02x to Q04x.</summary>
    private static bool IsGoogle(byte[] buffer, int offset, int end) =>
        end - offset >= 13
        && (WireBytes.ReadByte(buffer, offset) & 0xC9) == 0x09
        && WireBytes.ReadUInt32(buffer, offset + 9) >> 8 is 0x513032 or 0x513033 or 0x513034;

    /// <summary>
    /// Negotiation, versions 1 and 2, drafts, Google's (Q046 and later, T050, T051), Facebook's, and those reserved for exercise,
    /// RFC 9000 section 15.
    /// </summary>
    private static bool IsKnown(uint version) =>
        version is 0 or 1 or Version2 or Version2Draft
        || version >> 8 is 0xFF0000 or 0x513034 or 0x513035 or 0x543035 or 0xFACEB0
        || (version & 0x0F0F0F0F) == 0x0A0A0A0A;

    /// <summary>Whether the lengths of the identifiers are possible, as far as they are there.</summary>
    private static bool HasIds(byte[] buffer, int offset, int end)
    {
        var version = WireBytes.ReadUInt32(buffer, offset + 1);

        // Google's packs two lengths into one byte.
        if (version >> 8 == 0x513034)
        {
            return true;
        }

        var destination = WireBytes.ReadByte(buffer, offset + 5);
        var source = offset + 6 + destination;
        return destination <= MaxConnectionIdLength && (source >= end || WireBytes.ReadByte(buffer, source) <= MaxConnectionIdLength);
    }

    private bool TryGetId(int position, out XdrOpaque id, out int next)
    {
        id = default;
        next = _end;
        if (!IsLong || position >= _end)
        {
            return false;
        }

        var length = WireBytes.ReadByte(_buffer, position);
        next = position + 1 + length;
        if (length > MaxConnectionIdLength || next > _end)
        {
            return false;
        }

        id = new XdrOpaque(_buffer, position + 1, length);
        return true;
    }
}
