using System.Buffers.Binary;

namespace Sflow.Protocol.Xdr;

/// <summary>
/// A counted array of 32-bit numbers: a view of the datagram, or made from numbers for encoding. RFC 4506 section 4.13.
/// A view of a received datagram lives until its handler returns; <see cref="Detach"/> copies. Equal by content.
/// </summary>
public readonly struct XdrUInt32List : IEquatable<XdrUInt32List>
{
    private readonly XdrOpaque _words;

    /// <summary>Copies numbers.</summary>
    /// <param name="values">The numbers.</param>
    public XdrUInt32List(params ReadOnlySpan<uint> values)
    {
        var bytes = new byte[values.Length * 4];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(i * 4), values[i]);
        }

        _words = new XdrOpaque(bytes);
    }

    internal XdrUInt32List(XdrOpaque words) => _words = words;

    /// <summary>The number of elements.</summary>
    public int Count => _words.Length / 4;

    /// <summary>The elements as they are on the wire, 4 bytes each in network order.</summary>
    public XdrOpaque Words => _words;

    /// <summary>One element.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    public uint this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
            {
                ThrowHelper.ThrowIndexOutOfRange(index, Count);
            }

            return BinaryPrimitives.ReadUInt32BigEndian(_words.Span.Slice(index * 4));
        }
    }

    /// <summary>Copies the numbers into an array.</summary>
    /// <returns>The numbers.</returns>
    public uint[] ToArray()
    {
        var values = new uint[Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = this[i];
        }

        return values;
    }

    /// <summary>Walks the elements.</summary>
    /// <returns>The enumerator, for <c>foreach</c>.</returns>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Copies the list out of the datagram.</summary>
    /// <returns>A list that outlives the handler.</returns>
    public XdrUInt32List Detach() => new(_words.Detach());

    /// <summary>Whether both hold the same numbers.</summary>
    /// <param name="other">The other list.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(XdrUInt32List other) => _words.Equals(other._words);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is XdrUInt32List other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _words.GetHashCode();

    /// <summary>The numbers in decimal, with commas.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join(",", ToArray());

    /// <summary>Whether both hold the same numbers.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they do.</returns>
    public static bool operator ==(XdrUInt32List left, XdrUInt32List right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they do.</returns>
    public static bool operator !=(XdrUInt32List left, XdrUInt32List right) => !left.Equals(right);

    /// <summary>Walks a list without allocation.</summary>
    public struct Enumerator
    {
        private readonly XdrUInt32List _list;
        private int _index;

        internal Enumerator(XdrUInt32List list)
        {
            _list = list;
            _index = -1;
        }

        /// <summary>The element at hand.</summary>
        public readonly uint Current => _list[_index];

        /// <summary>Goes to the next element.</summary>
        /// <returns>False at the end.</returns>
        public bool MoveNext() => ++_index < _list.Count;
    }
}
