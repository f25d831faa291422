namespace Sflow.Analytics.Thresholds;

/// <summary>
/// When flows of a definition are worth an event: sFlow-RT's threshold on a flow metric. Each data source is watched for itself, and each flow
/// in it after each of its samples.
/// </summary>
public sealed record FlowThreshold
{
    private readonly TimeSpan _timeout = TimeSpan.FromSeconds(10);

    /// <summary>Makes a threshold.</summary>
    /// <param name="id">Its name, in events.</param>
    /// <param name="metric">The name of the flow definition, see <see cref="Flows.FlowDefinition.Name"/>.</param>
    /// <param name="value">The rate per second, in the unit of the definition's value; positive and finite.</param>
    /// <exception cref="ArgumentException">The identifier or the metric is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a positive number.</exception>
    public FlowThreshold(string id, string metric, double value)
    {
        ThrowHelper.ThrowIfEmpty(id, nameof(id));
        ThrowHelper.ThrowIfEmpty(metric, nameof(metric));
        ThrowHelper.ThrowIfNotPositive(value, nameof(value));
        Id = id;
        Metric = metric;
        Value = value;
    }

    /// <summary>Its name, in events.</summary>
    public string Id { get; }

    /// <summary>The name of the flow definition.</summary>
    public string Metric { get; }

    /// <summary>The rate per second.</summary>
    public double Value { get; }

    /// <summary>Whether each flow above the value makes an event of its own; if not, as by default, only the first of a data source does, until all are below.</summary>
    public bool ByFlow { get; init; }

    /// <summary>How long a flow must be below the value before it can make another event; 10 s by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, or more than a year.</exception>
    public TimeSpan Timeout
    {
        get => _timeout;
        init
        {
            ThrowHelper.ThrowIfNotTimeout(value, nameof(Timeout));
            _timeout = value;
        }
    }

    /// <summary>What it takes for a flow to be above.</summary>
    public ThresholdRule Rule { get; init; } = ThresholdRule.Significant;
}
