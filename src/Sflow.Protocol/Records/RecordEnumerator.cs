using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records;

/// <summary>
/// Walks records by their declared lengths. A record that goes beyond its container is given once, cut, and ends the walk with an
/// <see cref="Error"/>; so do fewer records than announced.
/// </summary>
public struct RecordEnumerator
{
    private readonly byte[] _buffer;
    private readonly int _end;
    private readonly RecordKind _kind;
    private uint _left;
    private int _position;
    private int _body;
    private int _length;
    private uint _tag;
    private DecodeErrorCode _error;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal RecordEnumerator(byte[] buffer, int offset, int length, uint count, RecordKind kind)
    {
        _buffer = buffer;
        _end = offset + length;
        _kind = kind;
        _left = count;
        _position = offset;
        _body = offset;
        _length = 0;
        _tag = 0;
        _error = DecodeErrorCode.None;
    }

    /// <summary>The record at hand.</summary>
    public readonly Record Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_buffer, _body, _length, _position - _body, _tag, _kind);
    }

    /// <summary>What ended the walk early, if anything.</summary>
    public readonly DecodeError Error => _error switch
    {
        DecodeErrorCode.None => default,
        DecodeErrorCode.LengthExceedsContainer => new DecodeError(_error, _body - 4, _tag),
        _ => new DecodeError(_error, _position),
    };

    /// <summary>How many records are still announced.</summary>
    internal readonly uint Left => _left;

    /// <summary>Where the next record begins.</summary>
    internal readonly int Position => _position;

    /// <summary>The data format of the record at hand.</summary>
    internal readonly uint Tag => _tag;

    /// <summary>The size of its body in bytes.</summary>
    internal readonly int Length => _length;

    /// <summary>Goes to the next record.</summary>
    /// <returns>False at the end, or when no further record can be told apart.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        // All in one method: a call with the enumerator's address would keep it in memory instead of registers.
        if (_left == 0)
        {
            return false;
        }

        var body = _position + Record.HeaderSize;
        if (body > _end)
        {
            _error = DecodeErrorCode.MissingElements;
            return false;
        }

        _left--;
        _body = body;
        _tag = WireBytes.ReadUInt32(_buffer, body - 8);
        var declared = WireBytes.ReadUInt32(_buffer, body - 4);
        var available = (uint)(_end - body);

        // In 64 bits, where a length near 2^32 does not wrap when it is rounded up.
        var stored = ((ulong)declared + 3) & ~3ul;
        if (stored <= available)
        {
            _length = (int)declared;
            _position = body + (int)stored;
            return true;
        }

        // The last record may go without its padding; one that is cut ends the walk.
        if (declared > available)
        {
            _error = DecodeErrorCode.LengthExceedsContainer;
            _left = 0;
        }

        _length = (int)Math.Min(declared, available);
        _position = _end;
        return true;
    }

    /// <summary>
    /// Makes the record at hand one with the next, uncounted, unless that has the same number. All in one method and without a call:
    /// what is needed behind one would be kept in memory for every record.
    /// </summary>
    /// <returns>False when there is no such record.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TakeNext()
    {
        var body = _position + Record.HeaderSize;
        if (body > _end || WireBytes.ReadUInt32(_buffer, body - 8) == _tag)
        {
            return false;
        }

        var declared = WireBytes.ReadUInt32(_buffer, body - 4);
        var available = (uint)(_end - body);
        var stored = ((ulong)declared + 3) & ~3ul;
        if (declared > available)
        {
            _error = DecodeErrorCode.LengthExceedsContainer;
            _left = 0;
        }

        var end = stored <= available ? body + (int)stored : _end;
        _length += end - _position;
        _position = end;
        return true;
    }
}
