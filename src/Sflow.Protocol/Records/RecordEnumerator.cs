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
    private Record _current;

    internal RecordEnumerator(byte[] buffer, int offset, int length, uint count, RecordKind kind)
    {
        _buffer = buffer;
        _position = offset;
        _end = offset + length;
        _left = count;
        _kind = kind;
        _current = default;
        Error = default;
    }

    /// <summary>The record at hand.</summary>
    public readonly Record Current => _current;

    /// <summary>What ended the walk early, if anything.</summary>
    public DecodeError Error { get; private set; }

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

        var available = _end - _position - Record.HeaderSize;
        if (available < 0)
        {
            return EndEarly();
        }

        _left--;
        var tag = WireBytes.ReadUInt32(_buffer, _position);
        var declared = WireBytes.ReadUInt32(_buffer, _position + 4);
        var length = (int)Math.Min(declared, (uint)available);
        if (declared > (uint)available)
        {
            FailLength(tag);
        }

        var stored = Math.Min((length + 3) & ~3, available);
        _current = new Record(_buffer, _position + Record.HeaderSize, length, stored, declared, new RecordFormat(_kind, tag));
        _position += Record.HeaderSize + stored;
        return true;
    }

    private bool EndEarly()
    {
        Error = new DecodeError(DecodeErrorCode.MissingElements, _position);
        _left = 0;
        return false;
    }

    private void FailLength(uint tag)
    {
        Error = new DecodeError(DecodeErrorCode.LengthExceedsContainer, _position + 4, tag);
        _left = 0;
    }
}
