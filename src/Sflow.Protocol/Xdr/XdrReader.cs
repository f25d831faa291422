using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Xdr;

/// <summary>
/// A cursor over XDR-encoded bytes (RFC 4506) that fails stickily: after the first fault every read gives zero or nothing,
/// so a caller reads all fields and asks <see cref="Error"/> once. It never throws on data and never allocates.
/// </summary>
public struct XdrReader
{
    private readonly byte[] _buffer;
    private int _position;
    private int _end;
    private DecodeErrorCode _error;

    /// <summary>Reads a part of an array.</summary>
    /// <param name="buffer">The array.</param>
    /// <param name="offset">The first byte.</param>
    /// <param name="length">The number of bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not inside the array.</exception>
    public XdrReader(byte[] buffer, int offset, int length)
    {
        ThrowHelper.ThrowIfOutside(buffer, offset, length);
        this = new XdrReader(buffer, offset, offset + length, trusted: true);
    }

    internal XdrReader(byte[] buffer, int position, int end, bool trusted)
    {
        _ = trusted;
        _buffer = buffer;
        _position = position;
        _end = end;
        _error = DecodeErrorCode.None;
    }

    /// <summary>The next byte's position in the array.</summary>
    public readonly int Position => _position;

    /// <summary>The number of bytes left; 0 after a fault.</summary>
    public readonly int Remaining => _end - _position;

    /// <summary>Whether a read went wrong.</summary>
    public readonly bool Failed => _error != DecodeErrorCode.None;

    /// <summary>The first fault, if any.</summary>
    public readonly DecodeError Error => _error == DecodeErrorCode.None ? default : new(_error, _position);

    internal readonly byte[] Buffer => _buffer;

    /// <summary>Records a fault at the present position, unless there was one before, and ends all reading.</summary>
    /// <param name="code">What was wrong.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fail(DecodeErrorCode code)
    {
        // Inlined, since a call would keep the whole cursor in memory instead of registers. The position stays where the fault is.
        _error = _error == DecodeErrorCode.None ? code : _error;
        _end = _position;
    }

    /// <summary>Reads an unsigned integer. RFC 4506 section 4.2.</summary>
    /// <returns>The value; 0 after a fault.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint ReadUInt32()
    {
        if (_end - _position < 4)
        {
            Fail(DecodeErrorCode.Truncated);
            return 0;
        }

        var value = WireBytes.ReadUInt32(_buffer, _position);
        _position += 4;
        return value;
    }

    /// <summary>Reads an unsigned hyper integer, which is aligned to 4 bytes only. RFC 4506 section 4.5.</summary>
    /// <returns>The value; 0 after a fault.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong ReadUInt64()
    {
        if (_end - _position < 8)
        {
            Fail(DecodeErrorCode.Truncated);
            return 0;
        }

        var value = WireBytes.ReadUInt64(_buffer, _position);
        _position += 8;
        return value;
    }

    /// <summary>Reads a MAC address: 6 bytes and 2 of padding.</summary>
    /// <returns>The address; zero after a fault.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public MacAddress ReadMac() => new(ReadUInt64() >> 16);

    /// <summary>Reads 4 bytes of an IPv4 address.</summary>
    /// <returns>The address; 0.0.0.0 after a fault.</returns>
    public SflowAddress ReadIPv4() => SflowAddress.FromIPv4(ReadUInt32());

    /// <summary>Reads 16 bytes of an IPv6 address.</summary>
    /// <returns>The address; :: after a fault.</returns>
    public SflowAddress ReadIPv6()
    {
        var high = ReadUInt64();
        return SflowAddress.FromIPv6(high, ReadUInt64());
    }

    /// <summary>Reads an address with its type; type 0 has no bytes. sFlow Version 5, address.</summary>
    /// <returns>The address; unknown after a fault.</returns>
    public SflowAddress ReadAddress()
    {
        switch (ReadUInt32())
        {
            case (uint)AddressType.IPv4:
                return ReadIPv4();
            case (uint)AddressType.IPv6:
                return ReadIPv6();
            case (uint)AddressType.Unknown:
                return default;
            default:
                _position -= 4;
                Fail(DecodeErrorCode.UnknownAddressType);
                return default;
        }
    }

    /// <summary>
    /// Reads bytes of variable length. When the declared length goes beyond the end, what is there is returned and the cursor
    /// has failed; missing padding at the very end is no fault. RFC 4506 section 4.10.
    /// </summary>
    /// <returns>A view of the bytes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public XdrOpaque ReadOpaque()
    {
        var length = ReadUInt32();
        return ReadFixedOpaque(length);
    }

    /// <summary>Reads bytes whose number is known, with their padding. RFC 4506 section 4.9.</summary>
    /// <param name="length">The number of bytes without padding.</param>
    /// <returns>A view of the bytes; shorter after a fault.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public XdrOpaque ReadFixedOpaque(uint length)
    {
        var remaining = _end - _position;
        if (length <= (uint)remaining)
        {
            var view = XdrOpaque.Trusted(_buffer, _position, (int)length);
            _position += (int)Math.Min(WireBytes.Padded(length), remaining);
            return view;
        }

        var cut = XdrOpaque.Trusted(_buffer, _position, remaining);
        Fail(DecodeErrorCode.LengthExceedsContainer);
        return cut;
    }

    /// <summary>Reads text. RFC 4506 section 4.11.</summary>
    /// <returns>A view of the text; shorter after a fault.</returns>
    public XdrText ReadText() => new(ReadOpaque());

    /// <summary>Reads a counted array of unsigned integers. RFC 4506 section 4.13.</summary>
    /// <returns>A view of the numbers; shorter after a fault.</returns>
    public XdrUInt32List ReadUInt32List()
    {
        var count = ReadCount(4);
        var view = XdrOpaque.Trusted(_buffer, _position, count * 4);
        _position += count * 4;
        return new XdrUInt32List(view);
    }

    /// <summary>Reads a count of elements and compares it with what the remaining bytes can hold.</summary>
    /// <param name="smallestElement">The smallest size of an element in bytes.</param>
    /// <returns>The count; 0 after a fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="smallestElement"/> is not positive.</exception>
    public int ReadCount(int smallestElement)
    {
        if (smallestElement <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(smallestElement), smallestElement, "Expected 1 or more.");
        }

        var count = ReadUInt32();
        if (count > (uint)(_end - _position) / (uint)smallestElement)
        {
            _position -= 4;
            Fail(DecodeErrorCode.CountExceedsContainer);
            return 0;
        }

        return (int)count;
    }

    /// <summary>Passes over bytes.</summary>
    /// <param name="length">How many; not negative.</param>
    public void Skip(int length)
    {
        if ((uint)length > (uint)(_end - _position))
        {
            Fail(DecodeErrorCode.Truncated);
            return;
        }

        _position += length;
    }

    /// <summary>Reads an unsigned integer whose bytes the caller has compared with the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint ReadCertainUInt32()
    {
        var value = WireBytes.ReadUInt32(_buffer, _position);
        _position += 4;
        return value;
    }

    /// <summary>Reads an unsigned hyper integer whose bytes the caller has compared with the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong ReadCertainUInt64()
    {
        var value = WireBytes.ReadUInt64(_buffer, _position);
        _position += 8;
        return value;
    }
}
