namespace Sflow.Protocol.Xdr;

/// <summary>
/// Bytes of variable or fixed length: a view of the datagram, or of an array for encoding. RFC 4506 sections 4.9 and 4.10.
/// A view of a received datagram lives until its handler returns; <see cref="Detach"/> copies. Equal by content.
/// </summary>
public readonly struct XdrOpaque : IEquatable<XdrOpaque>
{
    private readonly byte[]? _buffer;
    private readonly int _offset;

    /// <summary>Views a part of an array; nothing is copied.</summary>
    /// <param name="buffer">The array.</param>
    /// <param name="offset">The first byte of the view.</param>
    /// <param name="length">The number of bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not inside the array.</exception>
    public XdrOpaque(byte[] buffer, int offset, int length)
    {
        ThrowHelper.ThrowIfOutside(buffer, offset, length);
        _buffer = buffer;
        _offset = offset;
        Length = length;
    }

    /// <summary>Views a whole array; nothing is copied.</summary>
    /// <param name="bytes">The array.</param>
    public XdrOpaque(byte[] bytes)
    {
        ThrowHelper.ThrowIfNull(bytes, nameof(bytes));
        _buffer = bytes;
        Length = bytes.Length;
    }

    /// <summary>Copies a span.</summary>
    /// <param name="bytes">The bytes.</param>
    public XdrOpaque(ReadOnlySpan<byte> bytes)
        : this(bytes.ToArray())
    {
    }

    private XdrOpaque(byte[] buffer, int offset, int length, bool trusted)
    {
        _ = trusted;
        _buffer = buffer;
        _offset = offset;
        Length = length;
    }

    /// <summary>The number of bytes.</summary>
    public int Length { get; }

    /// <summary>Whether there are no bytes.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => new(_buffer, _offset, Length);

    /// <summary>The same bytes as a part of the array that they stand in, for what takes no span.</summary>
    public ArraySegment<byte> Segment => _buffer is null ? new([]) : new(_buffer, _offset, Length);

    /// <summary>The array that the view points into; null when the view is empty by default.</summary>
    internal byte[]? Buffer => _buffer;

    /// <summary>The first byte's position in <see cref="Buffer"/>.</summary>
    internal int Offset => _offset;

    /// <summary>Copies the bytes into an array of their own.</summary>
    /// <returns>A view that outlives the handler.</returns>
    public XdrOpaque Detach() => new(Span);

    /// <summary>Whether both hold the same bytes.</summary>
    /// <param name="other">The other view.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(XdrOpaque other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is XdrOpaque other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var octet in Span)
        {
            hash = unchecked((hash * 31) + octet);
        }

        return hash;
    }

    /// <summary>Upper-case hexadecimal digits.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Hex.ToString(Span);

    /// <summary>Whether both hold the same bytes.</summary>
    /// <param name="left">One view.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they do.</returns>
    public static bool operator ==(XdrOpaque left, XdrOpaque right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One view.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they do.</returns>
    public static bool operator !=(XdrOpaque left, XdrOpaque right) => !left.Equals(right);

    /// <summary>A view whose bounds the reader has just checked.</summary>
    internal static XdrOpaque Trusted(byte[] buffer, int offset, int length) => new(buffer, offset, length, trusted: true);
}
