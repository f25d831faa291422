using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Xdr;

/// <summary>
/// A cursor that writes XDR (RFC 4506) into an array and fails stickily when the array is full: a caller writes all fields and
/// asks <see cref="Failed"/> once. Padding is written as zeros. It never allocates.
/// </summary>
public struct XdrWriter
{
    private readonly byte[] _buffer;
    private int _end;
    private int _position;

    /// <summary>Writes into a part of an array.</summary>
    /// <param name="buffer">The array.</param>
    /// <param name="offset">The first byte.</param>
    /// <param name="length">The number of bytes that may be written.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not inside the array.</exception>
    public XdrWriter(byte[] buffer, int offset, int length)
    {
        ThrowHelper.ThrowIfOutside(buffer, offset, length);
        _buffer = buffer;
        _position = offset;
        _end = offset + length;
        Failed = false;
    }

    private XdrWriter(byte[] buffer, int position, int end, bool trusted)
    {
        _ = trusted;
        _buffer = buffer;
        _position = position;
        _end = end;
        Failed = false;
    }

    /// <summary>The next byte's position in the array.</summary>
    public readonly int Position => _position;

    internal readonly byte[] Buffer => _buffer;

    internal readonly int End => _end;

    /// <summary>Whether something did not fit.</summary>
    public bool Failed { get; private set; }

    /// <summary>Writes an unsigned integer. RFC 4506 section 4.2.</summary>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteUInt32(uint value)
    {
        if (TryReserve(4))
        {
            WireBytes.WriteUInt32(_buffer, _position, value);
            _position += 4;
        }
    }

    /// <summary>Writes an unsigned hyper integer. RFC 4506 section 4.5.</summary>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteUInt64(ulong value)
    {
        if (TryReserve(8))
        {
            WireBytes.WriteUInt64(_buffer, _position, value);
            _position += 8;
        }
    }

    /// <summary>Writes a MAC address: 6 bytes and 2 zeros.</summary>
    /// <param name="value">The address.</param>
    public void WriteMac(MacAddress value) => WriteUInt64(value.Value << 16);

    /// <summary>Writes an address with its type; an unknown one has no bytes. sFlow Version 5, address.</summary>
    /// <param name="value">The address.</param>
    public void WriteAddress(SflowAddress value)
    {
        WriteUInt32((uint)value.Type);
        WriteAddressBytes(value);
    }

    /// <summary>Writes the 4 or 16 bytes of an address without its type.</summary>
    /// <param name="value">The address.</param>
    public void WriteAddressBytes(SflowAddress value)
    {
        if (TryReserve(value.Length))
        {
            _position += value.CopyTo(_buffer.AsSpan(_position));
        }
    }

    /// <summary>Writes bytes with their length and padding. RFC 4506 section 4.10.</summary>
    /// <param name="bytes">The bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteOpaque(ReadOnlySpan<byte> bytes)
    {
        WriteUInt32((uint)bytes.Length);
        WriteFixedOpaque(bytes);
    }

    /// <summary>Writes bytes and their padding, without a length. RFC 4506 section 4.9.</summary>
    /// <param name="bytes">The bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteFixedOpaque(ReadOnlySpan<byte> bytes)
    {
        var padded = (int)WireBytes.Padded((uint)bytes.Length);
        if (TryReserve(padded))
        {
            if (padded != bytes.Length)
            {
                WireBytes.WriteUInt32(_buffer, _position + padded - 4, 0);
            }

            bytes.CopyTo(_buffer.AsSpan(_position));
            _position += padded;
        }
    }

    /// <summary>Writes bytes as they are, without length or padding.</summary>
    /// <param name="bytes">The bytes.</param>
    public void WriteRaw(ReadOnlySpan<byte> bytes)
    {
        if (TryReserve(bytes.Length))
        {
            bytes.CopyTo(_buffer.AsSpan(_position));
            _position += bytes.Length;
        }
    }

    /// <summary>Writes a word over one that was written before, such as a length that is known only now.</summary>
    /// <param name="position">The word's position in the array.</param>
    /// <param name="value">The value.</param>
    public readonly void Patch(int position, uint value)
    {
        if (!Failed)
        {
            BinaryPrimitives.WriteUInt32BigEndian(_buffer.AsSpan(position), value);
        }
    }

    /// <summary>A cursor whose bounds the caller has compared with the array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static XdrWriter Trusted(byte[] buffer, int position, int end) => new(buffer, position, end, trusted: true);

    /// <summary>Writes an unsigned integer for which the caller has compared what is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteCertainUInt32(uint value)
    {
        WireBytes.WriteUInt32(_buffer, _position, value);
        _position += 4;
    }

    /// <summary>Writes an unsigned hyper integer for which the caller has compared what is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteCertainUInt64(ulong value)
    {
        WireBytes.WriteUInt64(_buffer, _position, value);
        _position += 8;
    }

    /// <summary>Goes on behind what was written without this cursor; a negative position says that it did not fit.</summary>
    internal void GoOnAt(int position)
    {
        if (position < 0)
        {
            Failed = true;
            _end = _position;
        }
        else
        {
            _position = position;
        }
    }

    /// <summary>Compares with what is left; a cursor that has failed has nothing left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReserve(int length)
    {
        if ((uint)length > (uint)(_end - _position))
        {
            Failed = true;
            _end = _position;
            return false;
        }

        return true;
    }
}
