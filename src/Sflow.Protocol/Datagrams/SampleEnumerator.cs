using System.Runtime.CompilerServices;
using Sflow.Protocol.Records;

namespace Sflow.Protocol.Datagrams;

/// <summary>
/// Walks samples by their declared lengths. A sample that goes beyond the datagram is given once, cut, and ends the walk with an
/// <see cref="Error"/>; so do fewer samples than announced, and bytes behind the last. A sample that an <see cref="AclAnnotation"/>
/// stands before is given together with it, once.
/// </summary>
public struct SampleEnumerator
{
    private readonly int _end;
    private RecordEnumerator _records;
    private uint _annotations;

    internal SampleEnumerator(byte[] buffer, int offset, int length, uint count)
    {
        _end = offset + length;
        _records = new RecordEnumerator(buffer, offset, length, count, RecordKind.Sample);
    }

    /// <summary>The sample at hand.</summary>
    public readonly Sample Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_records.Current);
    }

    /// <summary>What was wrong with the datagram's framing, if anything; the whole truth once the walk has ended.</summary>
    public readonly DecodeError Error => _records.Error switch
    {
        // The length at fault is not the annotation's but that of the sample behind it.
        { Code: DecodeErrorCode.LengthExceedsContainer, DataFormat: AclAnnotation.Tag } error => AclAnnotation.Relocate(_records.Current, error),

        // An agent that counts an annotation as a sample announces more than there are.
        { Code: DecodeErrorCode.MissingElements } when _records.Left <= _annotations && _records.Position == _end => default,
        { IsError: false } when _records.Left == 0 && _records.Position < _end => new DecodeError(DecodeErrorCode.TrailingBytes, _records.Position),
        var error => error,
    };

    /// <summary>Goes to the next sample.</summary>
    /// <returns>False at the end, or when no further sample can be told apart.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        if (!_records.MoveNext())
        {
            return false;
        }

        if (_records.Tag == AclAnnotation.Tag && _records.Length == AclAnnotation.BodySize && _records.TakeNext())
        {
            _annotations++;
        }

        return true;
    }
}
