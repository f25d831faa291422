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
        Error = default;
    }

    /// <summary>The sample at hand.</summary>
    public readonly Sample Current => new(_records.Current);

    /// <summary>What was wrong with the datagram's framing, if anything.</summary>
    public DecodeError Error { get; private set; }

    /// <summary>Goes to the next sample.</summary>
    /// <returns>False at the end, or when no further sample can be told apart.</returns>
    public bool MoveNext()
    {
        if (_records.MoveNext())
        {
            Error = _records.Error;
            return true;
        }

        Error = _records.Error;
        if (!Error.IsError && _records.Position < _end)
        {
            Error = new DecodeError(DecodeErrorCode.TrailingBytes, _records.Position);
        }

        return false;
    }
}
