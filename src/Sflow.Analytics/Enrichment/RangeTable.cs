namespace Sflow.Analytics.Enrichment;

/// <summary>
/// Numbers of 128 bits in ranges that follow each other, each with the number of a value: addresses of one version. Written once in ascending order, then
/// searched by halving, among those that share their first 16 bits: what a step costs is a visit to memory, and a million ranges would take 20.
/// </summary>
internal sealed class RangeTable
{
    /// <summary>The value of numbers that no range was given for.</summary>
    public const int None = -1;

    /// <summary>Smaller tables stay in the processor's cache anyway.</summary>
    private const int LeastIndexed = 1024;

    private const int IndexBits = 16;

    private ulong[] _high = new ulong[16];
    private ulong[] _low = new ulong[16];
    private int[] _values = new int[16];
    private int[]? _index;

    /// <summary>How many ranges there are, those without a value included.</summary>
    public int Count { get; private set; }

    /// <summary>Begins a range at a number not below the beginning of the last one; the last one ends before it.</summary>
    public void Append(ulong high, ulong low, int value)
    {
        if (Count != 0 && _high[Count - 1] == high && _low[Count - 1] == low)
        {
            Count--;
        }

        if (value == (Count == 0 ? None : _values[Count - 1]))
        {
            return;
        }

        if (Count == _values.Length)
        {
            Array.Resize(ref _high, Count * 2);
            Array.Resize(ref _low, Count * 2);
            Array.Resize(ref _values, Count * 2);
        }

        (_high[Count], _low[Count], _values[Count]) = (high, low, value);
        Count++;
    }

    /// <summary>Makes the table ready to be searched.</summary>
    public void Complete()
    {
        Array.Resize(ref _high, Count);
        Array.Resize(ref _low, Count);
        Array.Resize(ref _values, Count);
        if (Count < LeastIndexed)
        {
            return;
        }

        _index = new int[(1 << IndexBits) + 1];
        for (int bits = 0, at = 0; bits < _index.Length; bits++)
        {
            while (at < Count && (int)(_high[at] >> (64 - IndexBits)) < bits)
            {
                at++;
            }

            _index[bits] = at;
        }
    }

    public int Find(ulong high, ulong low)
    {
        var from = 0;
        var to = Count;
        if (_index is not null)
        {
            var bits = (int)(high >> (64 - IndexBits));
            from = _index[bits];
            to = _index[bits + 1];
        }

        while (from < to)
        {
            var middle = (int)((uint)(from + to) >> 1);
            if (_high[middle] < high || (_high[middle] == high && _low[middle] <= low))
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return from == 0 ? None : _values[from - 1];
    }
}
