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
    private DecodeError _error;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal RecordEnumerator(byte[] buffer, int offset, int length, uint count, RecordKind kind)
    {
        this = default;
        _buffer = buffer;
        _position = offset;
        _end = offset + length;
        _left = count;
        _kind = kind;
    }

    /// <summary>The record at hand.</summary>
    public readonly Record Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_buffer, _body, _length, _position - _body, _tag, _kind);
    }

    /// <summary>What ended the walk early, if anything.</summary>
    public readonly DecodeError Error => _error;

    /// <summary>How many records are still announced.</summary>
    internal readonly uint Left => _left;

    /// <summary>Where the next record begins.</summary>
    internal readonly int Position => _position;

    /// <summary>Goes to the next record.</summary>
    /// <returns>False at the end, or when no further record can be told apart.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        if (_left == 0)
        {
            return false;
        }

        var body = _position + Record.HeaderSize;
        if (body > _end)
        {
            return EndEarly();
        }

        _left--;
        _body = body;
        _tag = WireBytes.ReadUInt32(_buffer, body - 8);
        var declared = WireBytes.ReadUInt32(_buffer, body - 4);
        var available = (uint)(_end - body);
        var stored = (declared + 3) & ~3u;

        // A length near 2^32 would wrap when it is rounded up, so the length itself is compared too.
        if (stored > available || declared > available)
        {
            SetLast(declared, available);
            return true;
        }

        _length = (int)declared;
        _position = body + (int)stored;
        return true;
    }

    private bool EndEarly()
    {
        _error = new DecodeError(DecodeErrorCode.MissingElements, _position);
        _left = 0;
        return false;
    }

    /// <summary>The last record may go without its padding; one that is cut ends the walk.</summary>
    private void SetLast(uint declared, uint available)
    {
        if (declared > available)
        {
            _error = new DecodeError(DecodeErrorCode.LengthExceedsContainer, _body - 4, _tag);
            _left = 0;
        }

        _length = (int)Math.Min(declared, available);
        _position = _end;
    }
}
