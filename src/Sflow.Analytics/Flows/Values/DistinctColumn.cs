using Sflow.Analytics.Fields;
using Sflow.Analytics.Statistics;

namespace Sflow.Analytics.Flows.Values;

/// <summary>How many different values the samples of a flow have, see <see cref="DistinctCounter"/>. Values in packets that were not sampled are not known of.</summary>
internal sealed class DistinctColumn : ValueColumn<DistinctColumn.State>
{
    public override void Observe(int index, SampleWeight weight, in FieldValue value)
    {
        ref var state = ref StateOf(index);
        state.Samples++;
        (state.Counter ??= new DistinctCounter()).Add(ValueHash.Of(value));
    }

    public override Measurement Measure(int index, FlowRanking ranking, SmoothingClock clock)
    {
        ref var state = ref StateOf(index);
        return state.Counter is { } counter ? new Measurement(counter.Count, counter.Interval, state.Samples) : default;
    }

    protected override void Merge(ref State state, in State other)
    {
        state.Samples += other.Samples;
        if (other.Counter is not null)
        {
            // The other one goes on counting, so this one must be its own.
            (state.Counter ??= new DistinctCounter()).Merge(other.Counter);
        }
    }

    internal struct State
    {
        public DistinctCounter? Counter;
        public long Samples;
    }
}
