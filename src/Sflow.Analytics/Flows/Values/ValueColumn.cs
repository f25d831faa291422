using Sflow.Analytics.Fields;
using Sflow.Analytics.Statistics;

namespace Sflow.Analytics.Flows.Values;

/// <summary>One value of each flow of a table, beside the table's own sums: an average, a bound, a number of different values.</summary>
internal abstract class ValueColumn
{
    /// <summary>Makes room for a flow of the next number.</summary>
    public abstract void Add(int index);

    /// <summary>Counts a sample of a flow.</summary>
    public abstract void Observe(int index, SampleWeight weight, in FieldValue value);

    /// <summary>Copies a flow to an earlier number.</summary>
    public abstract void Move(int from, int to);

    /// <summary>Forgets flows from a number on.</summary>
    public virtual void Truncate(int count)
    {
    }

    /// <summary>Multiplies everything smoothed, as the landmark of the smoothing has moved.</summary>
    public virtual void Rescale(double factor, int count)
    {
    }

    /// <summary>Adds a flow of another table's column to one of this.</summary>
    public abstract void Merge(ValueColumn other, int from, int to);

    /// <summary>The value of a flow.</summary>
    public abstract Measurement Measure(int index, FlowRanking ranking, SmoothingClock clock);
}
