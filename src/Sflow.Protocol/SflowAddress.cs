using System.Buffers.Binary;
using System.Net;

namespace Sflow.Protocol;

/// <summary>An IPv4 or IPv6 address, or none, as a 24-byte value without allocation. sFlow Version 5, address.</summary>
public readonly struct SflowAddress : IEquatable<SflowAddress>, IComparable<SflowAddress>
{
    private readonly ulong _high;
    private readonly ulong _low;

    private SflowAddress(AddressType type, ulong high, ulong low)
    {
        Type = type;
        _high = high;
        _low = low;
    }

    /// <summary>The kind of address.</summary>
    public AddressType Type { get; }

    /// <summary>The length of the address in bytes: 0, 4 or 16.</summary>
    public int Length => Type switch { AddressType.IPv4 => 4, AddressType.IPv6 => 16, _ => 0 };

    /// <summary>Whether this is an IPv4 address mapped into IPv6. RFC 4291 section 2.5.5.2.</summary>
    internal bool IsMapped => Type == AddressType.IPv6 && _high == 0 && _low >> 32 == 0xFFFF;

    /// <summary>Makes an IPv4 address from its value in host order (10.0.0.1 is 0x0A000001).</summary>
    /// <param name="value">The 32 bits.</param>
    /// <returns>The address.</returns>
    public static SflowAddress FromIPv4(uint value) => new(AddressType.IPv4, 0, value);

    /// <summary>Makes an IPv6 address from its two halves in host order (2001:db8::1 is 0x20010DB800000000, 1).</summary>
    /// <param name="high">The upper 64 bits.</param>
    /// <param name="low">The lower 64 bits.</param>
    /// <returns>The address.</returns>
    public static SflowAddress FromIPv6(ulong high, ulong low) => new(AddressType.IPv6, high, low);

    /// <summary>Makes an address from 4 or 16 bytes in network order.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The address.</returns>
    /// <exception cref="ArgumentException">There are neither 4 nor 16 bytes.</exception>
    public static SflowAddress FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 4)
        {
            return FromIPv4(BinaryPrimitives.ReadUInt32BigEndian(bytes));
        }

        if (bytes.Length != 16)
        {
            ThrowHelper.ThrowWrongLength(nameof(bytes), bytes.Length, "4 or 16 bytes");
        }

        return FromIPv6(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes.Slice(8)));
    }

    /// <summary>Takes the address from an <see cref="IPAddress"/>; an IPv4 address mapped into IPv6 (::ffff:a.b.c.d) becomes IPv4.</summary>
    /// <param name="address">The address.</param>
    /// <returns>The same address as a value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is null.</exception>
    public static SflowAddress FromIPAddress(IPAddress address)
    {
        ThrowHelper.ThrowIfNull(address, nameof(address));
        return FromBytes((address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes());
    }

    /// <summary>Reads an address in the usual notation.</summary>
    /// <param name="text">Such as <c>192.0.2.1</c> or <c>2001:db8::1</c>.</param>
    /// <param name="address">The address, when the text is one.</param>
    /// <returns>Whether the text is an address.</returns>
    public static bool TryParse(string? text, out SflowAddress address)
    {
        if (IPAddress.TryParse(text, out var parsed))
        {
            address = FromBytes(parsed.GetAddressBytes());
            return true;
        }

        address = default;
        return false;
    }

    /// <summary>Copies the address in network order.</summary>
    /// <param name="destination">Where to; at least <see cref="Length"/> bytes.</param>
    /// <returns>The number of bytes written: <see cref="Length"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The destination is too short.</exception>
    public int CopyTo(Span<byte> destination)
    {
        switch (Type)
        {
            case AddressType.IPv4:
                BinaryPrimitives.WriteUInt32BigEndian(destination, (uint)_low);
                return 4;
            case AddressType.IPv6:
                BinaryPrimitives.WriteUInt64BigEndian(destination, _high);
                BinaryPrimitives.WriteUInt64BigEndian(destination.Slice(8), _low);
                return 16;
            default:
                return 0;
        }
    }

    /// <summary>The IPv4 address as a number in host order; 0 when this is no IPv4 address.</summary>
    /// <returns>The 32 bits.</returns>
    public uint ToIPv4() => Type == AddressType.IPv4 ? (uint)_low : 0;

    /// <summary>Makes the BCL's address.</summary>
    /// <returns>The address; <see cref="IPAddress.None"/> when it is unknown.</returns>
    public IPAddress ToIPAddress()
    {
        if (Type == AddressType.Unknown)
        {
            return IPAddress.None;
        }

        var bytes = new byte[Length];
        CopyTo(bytes);
        return new IPAddress(bytes);
    }

    /// <summary>An IPv4 address that is mapped into IPv6 as what it is; any other as it is.</summary>
    internal SflowAddress Normalise() => IsMapped ? FromIPv4((uint)_low) : this;

    /// <summary>The first bits, at most as many as there are; the others are 0.</summary>
    internal SflowAddress Mask(int bits) => Type switch
    {
        AddressType.IPv4 => FromIPv4((uint)(_low & HighBits(bits + 32))),
        AddressType.IPv6 => FromIPv6(_high & HighBits(Math.Min(bits, 64)), _low & HighBits(Math.Max(bits - 64, 0))),
        _ => this,
    };

    /// <summary>Whether both are the same address of the same type.</summary>
    /// <param name="other">The other address.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(SflowAddress other) => Type == other.Type && _low == other._low && _high == other._high;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SflowAddress other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var mixed = (_high * 0x9E3779B97F4A7C15UL) ^ _low ^ ((ulong)Type << 61);
        mixed *= 0xD6E8FEB86659FD93UL;
        return (int)(mixed >> 32);
    }

    /// <summary>Orders by type, then by value.</summary>
    /// <param name="other">The other address.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(SflowAddress other)
    {
        var order = Type.CompareTo(other.Type);
        order = order != 0 ? order : _high.CompareTo(other._high);
        return order != 0 ? order : _low.CompareTo(other._low);
    }

    /// <summary>The usual notation (RFC 5952 for IPv6); <c>unknown</c> when there is no address.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Type switch
    {
        AddressType.IPv4 => $"{(byte)(_low >> 24)}.{(byte)(_low >> 16)}.{(byte)(_low >> 8)}.{(byte)_low}",
        AddressType.IPv6 => ToIPAddress().ToString(),
        _ => "unknown",
    };

    private static ulong HighBits(int count) => count == 0 ? 0 : ulong.MaxValue << (64 - count);

    /// <summary>Whether both are the same.</summary>
    /// <param name="left">One address.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they are.</returns>
    public static bool operator ==(SflowAddress left, SflowAddress right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One address.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they do.</returns>
    public static bool operator !=(SflowAddress left, SflowAddress right) => !left.Equals(right);

    /// <summary>Whether the first sorts before the second.</summary>
    /// <param name="left">One address.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it does.</returns>
    public static bool operator <(SflowAddress left, SflowAddress right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first sorts before the second or is the same.</summary>
    /// <param name="left">One address.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it does.</returns>
    public static bool operator <=(SflowAddress left, SflowAddress right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first sorts after the second.</summary>
    /// <param name="left">One address.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it does.</returns>
    public static bool operator >(SflowAddress left, SflowAddress right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first sorts after the second or is the same.</summary>
    /// <param name="left">One address.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it does.</returns>
    public static bool operator >=(SflowAddress left, SflowAddress right) => left.CompareTo(right) >= 0;
}
