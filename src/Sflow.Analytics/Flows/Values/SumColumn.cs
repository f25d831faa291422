using Sflow.Analytics.Fields;
using Sflow.Analytics.Statistics;

namespace Sflow.Analytics.Flows.Values;

/// <summary>Sums of a number over packets, such as bytes: a sample counts N × its number.</summary>
internal sealed class SumColumn : ValueColumn<SumColumn.State>
{
    public override void Observe(int index, SampleWeight weight, in FieldValue value)
    {
        ref var state = ref StateOf(index);
        var sum = (double)weight.Rate * value.Number;
        var smoothed = sum * weight.Smoothing;
        state.Total += sum;
        state.Rate += smoothed;
        state.TotalVariance += weight.Share * sum * sum;
        state.RateVariance += weight.Share * smoothed * smoothed;
        state.Largest = weight.Rate > 1 ? Math.Max(state.Largest, sum) : state.Largest;
        state.Samples++;
    }

    public override void Rescale(double factor, int count)
    {
        for (var i = 0; i < count; i++)
        {
            ref var state = ref StateOf(i);
            state.Rate *= factor;
            state.RateVariance *= factor * factor;
        }
    }

    public override Measurement Measure(int index, FlowRanking ranking, SmoothingClock clock)
    {
        ref var state = ref StateOf(index);
        var estimate = ranking == FlowRanking.Total
            ? EstimateOf(state.Total, state.TotalVariance, state.Largest, state.Samples)
            : EstimateOf(state.Rate * clock.Decay, state.RateVariance * clock.Decay * clock.Decay, state.Largest / clock.TimeConstant, state.Samples);
        return new Measurement(estimate.Value, estimate.Interval, state.Samples);
    }

    protected override void Merge(ref State state, in State other)
    {
        state.Total += other.Total;
        state.Rate += other.Rate;
        state.TotalVariance += other.TotalVariance;
        state.RateVariance += other.RateVariance;
        state.Largest = Math.Max(state.Largest, other.Largest);
        state.Samples += other.Samples;
    }

    private static Estimate EstimateOf(double sum, double variance, double largest, long samples) =>
        largest > 0 ? new Estimate(0, sum, variance, largest, samples) : new Estimate(sum, 0, 0, 0, samples);

    internal struct State
    {
        public double Total;
        public double TotalVariance;
        public double Rate;
        public double RateVariance;

        /// <summary>The heaviest sample of the flow that stands for more than itself.</summary>
        public double Largest;

        public long Samples;
    }
}
