using Sflow.Analytics.Fields;
using Sflow.Analytics.Statistics;

namespace Sflow.Analytics.Flows.Values;

/// <summary>The smallest or largest number among the samples of a flow. A packet that was not sampled may have had a smaller or larger one: only one bound is known.</summary>
internal sealed class ExtremeColumn(bool isMaximum, double largest) : ValueColumn<ExtremeColumn.State>
{
    public override void Observe(int index, SampleWeight weight, in FieldValue value)
    {
        ref var state = ref StateOf(index);
        var isFurther = state.Samples == 0 || (isMaximum ? value.Number > state.Value : value.Number < state.Value);
        state.Value = isFurther ? value.Number : state.Value;
        state.IsSampled |= weight.Rate > 1;
        state.Samples++;
    }

    public override Measurement Measure(int index, FlowRanking ranking, SmoothingClock clock)
    {
        ref var state = ref StateOf(index);
        var value = (double)state.Value;
        var interval = !state.IsSampled ? new ConfidenceInterval(value, value)
            : isMaximum ? new ConfidenceInterval(value, Math.Max(largest, value))
            : new ConfidenceInterval(0, value);
        return new Measurement(value, interval, state.Samples);
    }

    protected override void Merge(ref State state, in State other)
    {
        if (other.Samples != 0)
        {
            state.Value = state.Samples == 0 ? other.Value : isMaximum ? Math.Max(state.Value, other.Value) : Math.Min(state.Value, other.Value);
        }

        state.IsSampled |= other.IsSampled;
        state.Samples += other.Samples;
    }

    internal struct State
    {
        public ulong Value;
        public long Samples;
        public bool IsSampled;
    }
}
