using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records;

/// <summary>
/// A counted array of structures: a view of the datagram whose elements are read as they are asked for, or made from values for
/// encoding. A view of a received datagram lives until its handler returns; <see cref="Detach"/> copies. Equal by content.
/// </summary>
/// <typeparam name="T">The structure.</typeparam>
public readonly struct XdrList<T> : IEquatable<XdrList<T>>
    where T : struct, IXdrStructure
{
    private readonly T[]? _items;
    private readonly XdrOpaque _bytes;
    private readonly bool _secondForm;

    /// <summary>Copies values.</summary>
    /// <param name="items">The values.</param>
    public XdrList(params ReadOnlySpan<T> items)
    {
        _items = items.ToArray();
        Count = items.Length;
    }

    internal XdrList(XdrOpaque bytes, int count, bool secondForm)
    {
        _bytes = bytes;
        Count = count;
        _secondForm = secondForm;
    }

    /// <summary>The number of elements.</summary>
    public int Count { get; }

    /// <summary>Walks the elements, reading each in turn.</summary>
    /// <returns>The enumerator, for <c>foreach</c>.</returns>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Reads all elements. Text and bytes in them remain views of the datagram.</summary>
    /// <returns>The elements.</returns>
    public T[] ToArray()
    {
        var items = new T[Count];
        var i = 0;
        foreach (var item in this)
        {
            items[i++] = item;
        }

        return items;
    }

    /// <summary>Copies the list out of the datagram.</summary>
    /// <returns>A list that outlives the handler.</returns>
    public XdrList<T> Detach()
    {
        var items = ToArray();
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = RecordCodec.Detach(items[i]);
        }

        return new XdrList<T>(items);
    }

    /// <summary>Whether both hold equal elements.</summary>
    /// <param name="other">The other list.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(XdrList<T> other)
    {
        if (Count != other.Count)
        {
            return false;
        }

        var left = GetEnumerator();
        var right = other.GetEnumerator();
        while (left.MoveNext() && right.MoveNext())
        {
            if (!EqualityComparer<T>.Default.Equals(left.Current, right.Current))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is XdrList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Count;
        foreach (var item in this)
        {
            hash = unchecked((hash * 31) + item.GetHashCode());
        }

        return hash;
    }

    /// <summary>Whether both hold equal elements.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they do.</returns>
    public static bool operator ==(XdrList<T> left, XdrList<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they do.</returns>
    public static bool operator !=(XdrList<T> left, XdrList<T> right) => !left.Equals(right);

    /// <summary>Walks a list without allocation.</summary>
    public struct Enumerator
    {
        private readonly XdrList<T> _list;
        private ReadingVisitor _reader;
        private int _index;
        private T _current;

        internal Enumerator(XdrList<T> list)
        {
            _list = list;
            _index = 0;
            _current = default;
            _reader = list._items is null
                ? new ReadingVisitor(new XdrReader(list._bytes.Buffer ?? [], list._bytes.Offset, list._bytes.Length), list._secondForm)
                : default;
        }

        /// <summary>The element at hand.</summary>
        public readonly T Current => _current;

        /// <summary>Goes to the next element.</summary>
        /// <returns>False at the end.</returns>
        public bool MoveNext()
        {
            if (_index >= _list.Count)
            {
                return false;
            }

            if (_list._items is { } items)
            {
                _current = items[_index];
            }
            else
            {
                _current = default;
                _current.Describe(ref _reader);
            }

            _index++;
            return true;
        }
    }
}
