using System.Text;

namespace Sflow.Protocol.Xdr;

/// <summary>
/// Text of variable length (UTF-8, as agents send it): a view of the datagram, or of a string for encoding. RFC 4506 section
/// 4.11. A view of a received datagram lives until its handler returns; <see cref="Detach"/> copies. Equal by content.
/// </summary>
public readonly struct XdrText : IEquatable<XdrText>
{
    /// <summary>Views bytes as text; nothing is copied.</summary>
    /// <param name="bytes">The bytes.</param>
    public XdrText(XdrOpaque bytes) => Bytes = bytes;

    /// <summary>Encodes a string as UTF-8.</summary>
    /// <param name="text">The string.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public XdrText(string text)
    {
        ThrowHelper.ThrowIfNull(text, nameof(text));
        Bytes = new XdrOpaque(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>The bytes of the text, as they are on the wire.</summary>
    public XdrOpaque Bytes { get; }

    /// <summary>The length in bytes.</summary>
    public int Length => Bytes.Length;

    /// <summary>Copies the text out of the datagram.</summary>
    /// <returns>A view that outlives the handler.</returns>
    public XdrText Detach() => new(Bytes.Detach());

    /// <summary>Whether both hold the same bytes.</summary>
    /// <param name="other">The other text.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(XdrText other) => Bytes.Equals(other.Bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is XdrText other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Bytes.GetHashCode();

    /// <summary>The string; bytes that are no UTF-8 become U+FFFD.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Bytes.IsEmpty ? string.Empty : Encoding.UTF8.GetString(Bytes.Buffer!, Bytes.Offset, Bytes.Length);

    /// <summary>Whether both hold the same bytes.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they do.</returns>
    public static bool operator ==(XdrText left, XdrText right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they do.</returns>
    public static bool operator !=(XdrText left, XdrText right) => !left.Equals(right);
}
