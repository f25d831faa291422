namespace Sflow.Analytics.Flows;

/// <summary>What a flow is: the fields that tell flows apart, what is measured, and how it is smoothed. sFlow-RT's flow definition.</summary>
public sealed record FlowDefinition
{
    private readonly double _smoothing = 2;
    private readonly int _top = 5;
    private readonly int _maxFlows = 1_000_000;

    /// <summary>Defines flows by their keys.</summary>
    /// <param name="keys">Field names separated by commas, such as <c>ipsource,ipdestination</c>; none gives one value a data source.</param>
    public FlowDefinition(string keys)
        : this(Split(keys))
    {
    }

    /// <summary>Defines flows by their keys.</summary>
    /// <param name="keys">Field names; none gives one value a data source.</param>
    public FlowDefinition(IReadOnlyList<string> keys)
    {
        ThrowHelper.ThrowIfNull(keys, nameof(keys));
        Keys = [.. keys];
    }

    /// <summary>Field names, see <see cref="Fields.FieldCatalog"/>.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>What is measured.</summary>
    public FlowValue Value { get; init; } = FlowValue.Bytes;

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

    /// <summary>Whether both define the same.</summary>
    /// <param name="other">The other definition.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(FlowDefinition? other) => other is not null && Keys.SequenceEqual(other.Keys) && Value == other.Value
        && Smoothing.Equals(other.Smoothing) && Top == other.Top && MaxFlows == other.MaxFlows && Retention == other.Retention;

    /// <inheritdoc/>
    public override int GetHashCode() => Keys.Aggregate((int)Value, (hash, key) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(key)));

    private static string[] Split(string keys)
    {
        ThrowHelper.ThrowIfNull(keys, nameof(keys));
        return string.IsNullOrWhiteSpace(keys) ? [] : [.. keys.Split(',').Select(key => key.Trim())];
    }
}
