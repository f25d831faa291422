using System.Globalization;

namespace Sflow.Protocol;

/// <summary>
/// A block of IPv4 or IPv6 addresses: those that share their first bits. RFC 4632, RFC 4291 section 2.3. A block of IPv4 addresses mapped into IPv6
/// (::ffff:a.b.c.d/96+n) is the IPv4 block a.b.c.d/n; a shorter IPv6 prefix holds IPv6 addresses only. The default value holds no address.
/// </summary>
public readonly struct SflowPrefix : IEquatable<SflowPrefix>
{
    private const int MappedBits = 96;

    /// <summary>Makes a prefix.</summary>
    /// <param name="address">An address in the block; the bits behind the prefix are dropped.</param>
    /// <param name="length">The number of bits that addresses in the block share: 0 to 32 for IPv4, 0 to 128 for IPv6.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is out of its range, which is empty for an unknown address.</exception>
    public SflowPrefix(SflowAddress address, int length)
    {
        ThrowHelper.ThrowIfOutOfRange(length, address.Type == AddressType.Unknown ? 1 : 0, 8 * address.Length, nameof(length));
        if (length >= MappedBits && address.IsMapped)
        {
            address = address.Normalise();
            length -= MappedBits;
        }

        Address = address.Mask(length);
        Length = length;
    }

    /// <summary>The first address of the block.</summary>
    public SflowAddress Address { get; }

    /// <summary>The number of bits that addresses in the block share.</summary>
    public int Length { get; }

    /// <summary>Reads a prefix.</summary>
    /// <param name="text">Such as <c>192.0.2.0/24</c>, <c>2001:db8::/32</c>, or an address alone, which is a block of one.</param>
    /// <param name="prefix">The prefix, when the text is one.</param>
    /// <returns>Whether the text is a prefix.</returns>
    public static bool TryParse(string? text, out SflowPrefix prefix)
    {
        prefix = default;
        var parts = text?.Split('/') ?? [];
        if (parts.Length is not (1 or 2) || !SflowAddress.TryParse(parts[0], out var address))
        {
            return false;
        }

        var length = 8 * address.Length;
        if (parts.Length == 2
            && (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out length) || length > 8 * address.Length))
        {
            return false;
        }

        prefix = new SflowPrefix(address, length);
        return true;
    }

    /// <summary>Reads a prefix.</summary>
    /// <param name="text">Such as <c>192.0.2.0/24</c>, <c>2001:db8::/32</c>, or an address alone, which is a block of one.</param>
    /// <returns>The prefix.</returns>
    /// <exception cref="FormatException">The text is no prefix.</exception>
    public static SflowPrefix Parse(string text) =>
        TryParse(text, out var prefix) ? prefix : throw new FormatException($"Expected an address and, behind a slash, a number of bits, such as 192.0.2.0/24; got {text}.");

    /// <summary>Whether an address is in the block; one of IPv4 mapped into IPv6 counts as IPv4.</summary>
    /// <param name="address">The address.</param>
    /// <returns>True when it is.</returns>
    public bool Contains(SflowAddress address)
    {
        address = address.Normalise();
        return Address.Type != AddressType.Unknown && address.Type == Address.Type && address.Mask(Length) == Address;
    }

    /// <summary>Whether both are the same block.</summary>
    /// <param name="other">The other block.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(SflowPrefix other) => Address == other.Address && Length == other.Length;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SflowPrefix other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (Address.GetHashCode() * 397) ^ Length;

    /// <summary>The usual notation, such as <c>192.0.2.0/24</c>; <c>none</c> for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        Address.Type == AddressType.Unknown ? "none" : Address.ToString() + "/" + Length.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether both are the same block.</summary>
    /// <param name="left">One block.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they are.</returns>
    public static bool operator ==(SflowPrefix left, SflowPrefix right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One block.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they do.</returns>
    public static bool operator !=(SflowPrefix left, SflowPrefix right) => !left.Equals(right);
}
