using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records;

/// <summary>
/// One record of a sample, or a sample of a datagram: its data format, and its body as a view that is read when asked for. It keeps
/// the declared length and any bytes behind the known fields, so an unchanged record is written again byte for byte.
/// </summary>
public readonly struct Record
{
    /// <summary>The size of what stands before the body: data format and length.</summary>
    internal const int HeaderSize = 8;

    private readonly byte[]? _buffer;
    private readonly int _offset;
    private readonly int _length;
    private readonly int _stored;
    private readonly uint _tag;
    private readonly RecordKind _kind;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Record(byte[] buffer, int offset, int length, int stored, uint tag, RecordKind kind)
    {
        _buffer = buffer;
        _offset = offset;
        _length = length;
        _stored = stored;
        _tag = tag;
        _kind = kind;
    }

    /// <summary>The context and number of the structure.</summary>
    public RecordFormat Format => new(_kind, _tag);

    /// <summary>The length that the record declares, in bytes.</summary>
    public uint DeclaredLength => _buffer is null ? 0 : WireBytes.ReadUInt32(_buffer, _offset - 4);

    internal RecordKind Kind => _kind;

    internal byte[]? Buffer => _buffer;

    internal int Offset => _offset;

    internal int Length => _length;

    internal int Stored => _stored;

    internal uint Tag => _tag;

    /// <summary>Whether fewer bytes are there than declared.</summary>
    public bool IsTruncated => (uint)_length < DeclaredLength;

    /// <summary>The bytes behind data format and length, without padding.</summary>
    public XdrOpaque Body => _buffer is null ? default : XdrOpaque.Trusted(_buffer, _offset, _length);

    /// <summary>What the record takes on the wire: data format, length, body and padding as received.</summary>
    public int Size => HeaderSize + _stored;

    /// <summary>Whether the record is a <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <returns>True when context and number are those of the structure.</returns>
    public bool Is<T>()
        where T : struct, IXdrRecord => _tag == default(T).Format.Tag && _kind == default(T).Format.Kind;

    /// <summary>Reads the record as a structure, if it is one and whole.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="value">The structure; fields before a fault are filled even when the result is false.</param>
    /// <returns>Whether it is that structure and all known fields are there.</returns>
    public bool TryRead<T>(out T value)
        where T : struct, IXdrRecord => TryRead(out value, out _, out _);

    /// <summary>Reads the record as a structure, and says what was wrong and what stands behind the known fields.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="value">The structure; fields before a fault are filled even when the result is false.</param>
    /// <param name="tail">The bytes behind the known fields, appended by a later edition or by mistake.</param>
    /// <param name="error">What was wrong, if anything; none when the record is another structure.</param>
    /// <returns>Whether it is that structure and all known fields are there.</returns>
    public bool TryRead<T>(out T value, out ReadOnlySpan<byte> tail, out DecodeError error)
        where T : struct, IXdrRecord
    {
        if (!Is<T>() || _buffer is null)
        {
            value = default;
            tail = default;
            error = default;
            return false;
        }

        var whole = TryReadBody(out value, out var consumed, out error);
        tail = new ReadOnlySpan<byte>(_buffer, _offset + consumed, _length - consumed);
        return whole;
    }

    /// <summary>Writes the record as it was received: data format, declared length, body and padding.</summary>
    /// <param name="writer">The cursor; it has failed when the record did not fit.</param>
    public void WriteTo(ref XdrWriter writer)
    {
        if (_buffer is not null)
        {
            writer.WriteRaw(new ReadOnlySpan<byte>(_buffer, _offset - HeaderSize, Size));
        }
    }

    /// <summary>Copies the record out of the datagram.</summary>
    /// <returns>A record that outlives the handler.</returns>
    public Record Detach() => _buffer is null
        ? default
        : new(new ReadOnlySpan<byte>(_buffer, _offset - HeaderSize, Size).ToArray(), HeaderSize, _length, _stored, _tag, _kind);

    /// <summary>Reads the body as a structure whose format the caller has compared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryReadBody<T>(out T value, out int consumed, out DecodeError error)
        where T : struct, IXdrStructure
    {
        if (RecordCodec.TryRead(_buffer!, _offset, _length, out value, out consumed, out error))
        {
            return true;
        }

        error = error with { DataFormat = _tag };
        return false;
    }
}
