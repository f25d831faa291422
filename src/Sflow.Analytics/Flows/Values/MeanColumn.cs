using Sflow.Analytics.Fields;
using Sflow.Analytics.Statistics;

namespace Sflow.Analytics.Flows.Values;

/// <summary>
/// Averages of a number over packets: Σw·x/Σw, w being the sampling rate, and the smoothing's weight beside it for the average of now. The error is that of a
/// ratio of sums: Σ(1 − 1/N)·w²·(x − mean)²/(Σw)², with Student's t for as many samples as weigh in.
/// </summary>
internal sealed class MeanColumn(double largest) : ValueColumn<MeanColumn.State>
{
    public override void Observe(int index, SampleWeight weight, in FieldValue value)
    {
        ref var state = ref StateOf(index);
        var x = (double)value.Number;
        state.Samples++;
        Add(ref state.Total, weight.Rate, x, weight.Share);
        Add(ref state.Now, weight.Rate * weight.Smoothing, x, weight.Share);
    }

    public override void Rescale(double factor, int count)
    {
        for (var i = 0; i < count; i++)
        {
            ref var sums = ref StateOf(i).Now;
            sums.Weight *= factor;
            sums.Value *= factor;
            sums.Square *= factor * factor;
            sums.SquareValue *= factor * factor;
            sums.SquareSquare *= factor * factor;
        }
    }

    public override Measurement Measure(int index, FlowRanking ranking, SmoothingClock clock)
    {
        ref var state = ref StateOf(index);

        // Of a flow that has faded away, what was known last is all that is known.
        ref var sums = ref ranking == FlowRanking.Rate && state.Now.Weight > 0 ? ref state.Now : ref state.Total;
        var mean = sums.Value / sums.Weight;
        return new Measurement(mean, IntervalOf(sums, mean, state.Samples), state.Samples);
    }

    protected override void Merge(ref State state, in State other)
    {
        state.Samples += other.Samples;
        Add(ref state.Total, other.Total);
        Add(ref state.Now, other.Now);
    }

    private static void Add(ref Sums sums, double weight, double x, double share)
    {
        var square = share * weight * weight;
        sums.Weight += weight;
        sums.Value += weight * x;
        sums.Square += square;
        sums.SquareValue += square * x;
        sums.SquareSquare += square * x * x;
    }

    private static void Add(ref Sums sums, in Sums other)
    {
        sums.Weight += other.Weight;
        sums.Value += other.Value;
        sums.Square += other.Square;
        sums.SquareValue += other.SquareValue;
        sums.SquareSquare += other.SquareSquare;
    }

    private ConfidenceInterval IntervalOf(in Sums sums, double mean, long samples)
    {
        if (sums.Square <= 0)
        {
            return new ConfidenceInterval(mean, mean);
        }

        // One sample says nothing of how the others vary: what is left is what the number can be.
        var effective = Math.Min(samples, sums.Weight * sums.Weight / sums.Square);
        if (samples < 2 || effective <= 1)
        {
            return new ConfidenceInterval(0, Math.Max(largest, mean));
        }

        var variance = Math.Max(0, sums.SquareSquare - (2 * mean * sums.SquareValue) + (mean * mean * sums.Square)) / (sums.Weight * sums.Weight);
        var error = StudentDistribution.TwoSided95(effective - 1) * Math.Sqrt(variance * effective / (effective - 1));
        return new ConfidenceInterval(Math.Max(0, mean - error), Math.Min(Math.Max(largest, mean), mean + error));
    }

    internal struct State
    {
        public long Samples;
        public Sums Total;
        public Sums Now;
    }

    /// <summary>Σw, Σw·x, and with v = (1 − 1/N)·w²: Σv, Σv·x, Σv·x².</summary>
    internal struct Sums
    {
        public double Weight;
        public double Value;
        public double Square;
        public double SquareValue;
        public double SquareSquare;
    }
}
