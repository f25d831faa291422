using Sflow.Analytics.Flows.Values;
using Sflow.Analytics.Thresholds;

namespace Sflow.Analytics.Flows;

/// <summary>The flows of one definition in one data source.</summary>
internal sealed class FlowTable(int keyWidth, DataSourceState source, ValueColumn[] columns)
{
    private readonly FlowKeyIndex _index = new(keyWidth);
    private FlowEntry[] _entries = new FlowEntry[4];
    private TriggerColumn[] _triggers = [];

    public DataSourceState Source => source;

    /// <summary>The values that are no sums.</summary>
    public ValueColumn[] Columns => columns;

    /// <summary>How the flows stand to a threshold, by the threshold's number.</summary>
    public TriggerColumn TriggersOf(int threshold)
    {
        while (threshold >= _triggers.Length)
        {
            _triggers = [.. _triggers, new TriggerColumn()];
        }

        return _triggers[threshold];
    }

    /// <summary>Forgets how the flows stood to a threshold.</summary>
    public void ForgetTriggers(int threshold)
    {
        if (threshold < _triggers.Length)
        {
            _triggers[threshold] = new TriggerColumn();
        }
    }

    /// <summary>The heaviest sample that stands for more than itself, of values other than bytes and frames; 0 when there is none.</summary>
    public double LargestWeight { get; set; }

    public int Count => _index.Count;

    public ReadOnlySpan<byte> KeyOf(int index) => _index.KeyOf(index);

    public ref FlowEntry EntryOf(int index) => ref _entries[index];

    public int Find(ReadOnlySpan<byte> key, uint hash) => _index.Find(key, hash);

    /// <summary>Adds a key that <see cref="Find"/> has not found.</summary>
    /// <returns>Its number; -1 when there is no room for more.</returns>
    public int Add(ReadOnlySpan<byte> key, uint hash)
    {
        var index = _index.Add(key, hash);
        if (index < 0)
        {
            return index;
        }

        if (index == _entries.Length)
        {
            Array.Resize(ref _entries, _entries.Length * 2);
        }

        _entries[index] = default;
        foreach (var column in columns)
        {
            column.Add(index);
        }

        return index;
    }

    /// <summary>Multiplies every smoothed sum, as the landmark of the smoothing has moved.</summary>
    public void Rescale(double factor)
    {
        for (var i = 0; i < Count; i++)
        {
            _entries[i].Rate *= factor;
            _entries[i].RateVariance *= factor * factor;
        }

        foreach (var column in columns)
        {
            column.Rescale(factor, Count);
        }
    }

    /// <summary>Forgets flows whose last sample is older than a time.</summary>
    /// <returns>How many were forgotten.</returns>
    public int Forget(double olderThan)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (_entries[i].LastTime >= olderThan)
            {
                _index.Move(i, kept);
                foreach (var column in columns)
                {
                    column.Move(i, kept);
                }

                foreach (var trigger in _triggers)
                {
                    trigger.Move(i, kept);
                }

                _entries[kept++] = _entries[i];
            }
        }

        var forgotten = Count - kept;
        if (forgotten != 0)
        {
            _index.Truncate(kept);
            foreach (var column in columns)
            {
                column.Truncate(kept);
            }

            foreach (var trigger in _triggers)
            {
                trigger.Truncate(kept);
            }
        }

        return forgotten;
    }
}
