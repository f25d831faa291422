using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records;

/// <summary>
/// Records as they follow each other on the wire: a view that finds each boundary as it is walked. One bad length ends the walk,
/// never throws, and leaves what was before it.
/// </summary>
public readonly struct RecordList : IEquatable<RecordList>
{
    private readonly byte[]? _buffer;
    private readonly int _offset;
    private readonly int _length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal RecordList(byte[] buffer, int offset, int length, uint count, RecordKind kind)
    {
        _buffer = buffer;
        _offset = offset;
        _length = length;
        Count = count;
        Kind = kind;
    }

    /// <summary>Views records that were written with <see cref="RecordCodec.WriteRecord"/>, for encoding.</summary>
    /// <param name="bytes">The records, one after the other.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="kind">The context that numbers them.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public RecordList(XdrOpaque bytes, int count, RecordKind kind)
        : this(bytes.Buffer ?? [], bytes.Offset, bytes.Length, (uint)count, kind) =>
        ThrowHelper.ThrowIfOutOfRange(count, 0, int.MaxValue, nameof(count));

    /// <summary>The number of records that the list announces; a lying list holds fewer.</summary>
    public uint Count { get; }

    /// <summary>The context that numbers the records.</summary>
    public RecordKind Kind { get; }

    internal byte[]? Buffer => _buffer;

    internal int Offset => _offset;

    internal int Length => _length;

    /// <summary>Walks the records. Keep the enumerator to ask <see cref="RecordEnumerator.Error"/> at the end.</summary>
    /// <returns>The enumerator, for <c>foreach</c>.</returns>
    public RecordEnumerator GetEnumerator() => new(_buffer!, _offset, _length, Count, Kind);

    /// <summary>Finds the first record of a structure and reads it.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="value">The structure.</param>
    /// <returns>Whether there is one and it is whole.</returns>
    public bool TryFind<T>(out T value)
        where T : struct, IXdrRecord
    {
        foreach (var record in this)
        {
            if (record.Is<T>())
            {
                return record.TryRead(out value);
            }
        }

        value = default;
        return false;
    }

    /// <summary>Copies the records out of the datagram.</summary>
    /// <returns>A list that outlives the handler.</returns>
    public RecordList Detach() => new(new ReadOnlySpan<byte>(_buffer, _offset, _length).ToArray(), 0, _length, Count, Kind);

    /// <summary>Whether both hold the same bytes in the same context.</summary>
    /// <param name="other">The other list.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(RecordList other) => Count == other.Count && (Count == 0 || Kind == other.Kind)
        && new ReadOnlySpan<byte>(_buffer, _offset, _length).SequenceEqual(new ReadOnlySpan<byte>(other._buffer, other._offset, other._length));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RecordList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(((int)Count * 31) + _length);

    /// <summary>Whether both are equal.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they are.</returns>
    public static bool operator ==(RecordList left, RecordList right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they do.</returns>
    public static bool operator !=(RecordList left, RecordList right) => !left.Equals(right);
}
