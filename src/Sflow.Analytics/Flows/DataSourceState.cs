using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Flows;

/// <summary>What is known of a data source whatever the flow: how heavy its samples can be.</summary>
internal sealed class DataSourceState(DataSourceKey key)
{
    private FlowTable?[] _tables = [];

    public DataSourceKey Key => key;

    /// <summary>N × the longest frame of the data source in bytes, over samples that stand for more than themselves; 0 at 1:1.</summary>
    public double LargestBytes { get; private set; }

    /// <summary>The largest N over samples that stand for more than themselves; 0 at 1:1.</summary>
    public double LargestFrames { get; private set; }

    /// <summary>The table of a definition, by its number; null until it has a flow.</summary>
    public FlowTable? TableOf(int number) => number < _tables.Length ? _tables[number] : null;

    public void SetTable(int number, FlowTable? table)
    {
        if (number >= _tables.Length)
        {
            if (table is null)
            {
                return;
            }

            Array.Resize(ref _tables, number + 1);
        }

        _tables[number] = table;
    }

    public void Observe(PacketSample sample)
    {
        var rate = sample.SamplingRate;
        if (rate > 1)
        {
            LargestFrames = Math.Max(LargestFrames, rate);
            LargestBytes = Math.Max(LargestBytes, (double)rate * sample.Bytes);
        }
    }
}
