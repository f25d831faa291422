using System.Runtime.CompilerServices;
using Sflow.Protocol.Records;

namespace Sflow.Protocol.Datagrams;

/// <summary>
/// Walks samples by their declared lengths. A sample that goes beyond the datagram is given once, cut, and ends the walk with an
/// <see cref="Error"/>; so do fewer samples than announced, and bytes behind the last.
/// </summary>
public struct SampleEnumerator
{
    private readonly int _end;
    private RecordEnumerator _records;

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
    public readonly DecodeError Error => _records.Error.IsError || _records.Left != 0 || _records.Position >= _end
        ? _records.Error
        : new DecodeError(DecodeErrorCode.TrailingBytes, _records.Position);

    /// <summary>Goes to the next sample.</summary>
    /// <returns>False at the end, or when no further sample can be told apart.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext() => _records.MoveNext();
}
