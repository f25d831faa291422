namespace Sflow.Protocol.Datagrams;

/// <summary>The samples of a datagram: a view that finds each boundary as it is walked.</summary>
public readonly struct SampleList
{
    private readonly byte[] _buffer;
    private readonly int _offset;
    private readonly int _length;
    private readonly uint _count;

    internal SampleList(byte[] buffer, int offset, int length, uint count)
    {
        _buffer = buffer;
        _offset = offset;
        _length = length;
        _count = count;
    }

    /// <summary>Walks the samples. Keep the enumerator to ask <see cref="SampleEnumerator.Error"/> at the end.</summary>
    /// <returns>The enumerator, for <c>foreach</c>.</returns>
    public SampleEnumerator GetEnumerator() => new(_buffer, _offset, _length, _count);
}
