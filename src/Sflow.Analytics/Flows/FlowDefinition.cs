namespace Sflow.Analytics.Flows;

/// <summary>What a flow is: the fields that tell flows apart, what is measured, and how it is smoothed. sFlow-RT's flow definition.</summary>
public sealed record FlowDefinition
{
    private readonly double _smoothing = 2;
    private readonly int _top = 5;
    private readonly int _maxFlows = 1_000_000;

    /// <summary>Defines flows by their keys.</summary>
    /// <param name="keys">Fields and functions separated by commas, such as <c>ipsource,mask:ipdestination:24</c>; none gives one value a data source.</param>
    public FlowDefinition(string keys)
        : this(Split(keys)) => KeyText = keys;

    /// <summary>Defines flows by their keys.</summary>
    /// <param name="keys">Fields and functions; none gives one value a data source.</param>
    public FlowDefinition(IReadOnlyList<string> keys)
    {
        ThrowHelper.ThrowIfNull(keys, nameof(keys));
        Keys = [.. keys];
    }

    /// <summary>What thresholds and events call it; empty when none does.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>What stands between the values of keys in events; a comma by default. sFlow-RT's <c>fs</c>.</summary>
    public string KeySeparator { get; init; } = ",";

    /// <summary>Fields and functions, see <see cref="Fields.FieldCatalog"/>.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Which samples count, such as <c>ipprotocol=6&amp;tcpdestinationport=80,443</c>; null for all.</summary>
    public string? Filter { get; init; }

    /// <summary>
    /// What is measured and flows are ranked by: <see cref="FlowValue.Bytes"/>, <see cref="FlowValue.Frames"/>, a field that is a number, or
    /// <c>avg:</c>, <c>min:</c>, <c>max:</c> before one, or <c>count:</c> before any: the number of different values. A sample without it does not count.
    /// </summary>
    public string Value { get; init; } = FlowValue.Bytes;

    /// <summary>Whether discarded packets are counted, of which the agent tells each (0:5, sFlow Dropped Packet Notification), instead of samples. A notification counts 1.</summary>
    public bool Dropped { get; init; }

    /// <summary>What is measured besides, in the form of <see cref="Value"/>.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Time constant t of the smoothed rate in seconds; brought into 0.2 to 600.</summary>
    public double Smoothing
    {
        get => _smoothing;
        init => _smoothing = Math.Min(600, Math.Max(0.2, value));
    }

    /// <summary>The number n of flows that a query gives when it asks for no other; brought into 5 to 20.</summary>
    public int Top
    {
        get => _top;
        init => _top = Math.Min(20, Math.Max(5, value));
    }

    /// <summary>The budget: how many flows are kept over all data sources; 1 000 000 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaxFlows
    {
        get => _maxFlows;
        init
        {
            ThrowHelper.ThrowIfNotPositive(value, nameof(MaxFlows));
            _maxFlows = value;
        }
    }

    /// <summary>What happens when the budget is full.</summary>
    public FlowRetention Retention { get; init; } = FlowRetention.Active;

    /// <summary>The keys as they were written, if they were in one text: faults are told with their place in it.</summary>
    internal string? KeyText { get; }

    /// <summary>Whether both define the same.</summary>
    /// <param name="other">The other definition.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(FlowDefinition? other) => other is not null && Keys.SequenceEqual(other.Keys) && Filter == other.Filter && Value == other.Value && Values.SequenceEqual(other.Values)
        && Dropped == other.Dropped && Name == other.Name && KeySeparator == other.KeySeparator && Smoothing.Equals(other.Smoothing) && Top == other.Top && MaxFlows == other.MaxFlows && Retention == other.Retention;

    /// <inheritdoc/>
    public override int GetHashCode() => Keys.Aggregate(StringComparer.Ordinal.GetHashCode(Value), (hash, key) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(key)));

    /// <summary>A comma behind a backslash, and in brackets, is no end of a key.</summary>
    private static string[] Split(string keys)
    {
        ThrowHelper.ThrowIfNull(keys, nameof(keys));
        var parts = new List<string>();
        var start = 0;
        var depth = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            depth += keys[i] == '[' ? 1 : keys[i] == ']' ? -1 : 0;
            if (keys[i] == '\\')
            {
                i++;
            }
            else if (keys[i] == ',' && depth == 0)
            {
                parts.Add(keys.Substring(start, i - start).Trim());
                start = i + 1;
            }
        }

        return string.IsNullOrWhiteSpace(keys) ? [] : [.. parts, keys.Substring(start).Trim()];
    }
}
