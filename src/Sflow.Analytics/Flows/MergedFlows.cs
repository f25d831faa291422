using Sflow.Analytics.Flows.Values;
using Sflow.Analytics.Statistics;

namespace Sflow.Analytics.Flows;

/// <summary>The flows of several data sources under one key each: made for a query and thrown away after it.</summary>
internal sealed class MergedFlows(int keyWidth, FlowMeasure measure, SmoothingClock clock)
{
    private readonly FlowKeyIndex _index = new(keyWidth);
    private readonly ValueColumn[] _columns = measure.CreateColumns();
    private readonly double _decay = clock.Decay;
    private Merged[] _flows = new Merged[16];

    /// <summary>Whether a flow's sum was too large for 64 bits.</summary>
    public bool IsSaturated { get; private set; }

    public void Add(FlowTable table)
    {
        var largest = measure.LargestWeight(table);
        for (var i = 0; i < table.Count; i++)
        {
            var key = table.KeyOf(i);
            var hash = FlowKeyIndex.HashOf(key);
            var at = _index.Find(key, hash);
            if (at < 0)
            {
                at = _index.Add(key, hash);
                if (at < 0)
                {
                    continue;
                }

                if (at == _flows.Length)
                {
                    Array.Resize(ref _flows, _flows.Length * 2);
                }

                _flows[at] = default;
                foreach (var column in _columns)
                {
                    column.Add(at);
                }
            }

            ref var flow = ref _flows[at];
            ref var entry = ref table.EntryOf(i);
            var total = flow.Total + entry.Total;
            if (total < entry.Total)
            {
                IsSaturated = true;
                total = ulong.MaxValue;
            }

            flow.Total = total;
            flow.TotalEstimate += EstimateOf(entry.Total, entry.TotalVariance, largest, entry.Samples);
            flow.RateEstimate += EstimateOf(entry.Rate * _decay, entry.RateVariance * _decay * _decay, largest / clock.TimeConstant, entry.Samples);
            for (var column = 0; column < _columns.Length; column++)
            {
                _columns[column].Merge(table.Columns[column], i, at);
            }
        }
    }

    public IReadOnlyList<TopFlow> Top(int count, FlowRanking ranking, FlowKeyPlan plan)
    {
        var flows = _index.Count;
        var order = new int[flows];
        var values = new double[flows];
        for (var i = 0; i < flows; i++)
        {
            order[i] = i;
            values[i] = -ValueOf(i, ranking);
        }

        Array.Sort(values, order);
        var wanted = count == 0 ? flows : Math.Min(count, flows);
        var top = new List<TopFlow>(wanted);
        for (var from = 0; from < wanted;)
        {
            // Flows that are equal in value are listed by key, so a run of them is taken whole before it is cut.
            var to = from + 1;
            while (to < flows && values[to].Equals(values[from]))
            {
                to++;
            }

            AddRun(top, order, from, to, wanted, ranking, plan);
            from = to;
        }

        return top;
    }

    private void AddRun(List<TopFlow> top, int[] order, int from, int to, int wanted, FlowRanking ranking, FlowKeyPlan plan)
    {
        var run = new List<(string[] Key, int Flow)>(to - from);
        for (var i = from; i < to; i++)
        {
            run.Add((plan.Format(_index.KeyOf(order[i])), order[i]));
        }

        run.Sort((left, right) =>
        {
            // Totals beyond 2^53 may be equal as doubles and still differ.
            var byTotal = ranking == FlowRanking.Total && measure.IsSum ? _flows[right.Flow].Total.CompareTo(_flows[left.Flow].Total) : 0;
            return byTotal != 0 ? byTotal : CompareKeys(left.Key, right.Key);
        });
        foreach (var (key, flow) in run.Take(wanted - top.Count))
        {
            top.Add(new TopFlow(key, _flows[flow].Total, _flows[flow].TotalEstimate, _flows[flow].RateEstimate)
            {
                IsSum = measure.IsSum,
                RateValues = Measure(flow, FlowRanking.Rate),
                TotalValues = Measure(flow, FlowRanking.Total),
            });
        }
    }

    /// <summary>What flows are compared by.</summary>
    private double ValueOf(int flow, FlowRanking ranking) => !measure.IsSum ? _columns[0].Measure(flow, ranking, clock).Value
        : ranking == FlowRanking.Total ? _flows[flow].Total
        : _flows[flow].RateEstimate.Value;

    private Measurement[] Measure(int flow, FlowRanking ranking) => _columns.Length == 0 ? [] : [.. _columns.Select(column => column.Measure(flow, ranking, clock))];

    private static Estimate EstimateOf(double sum, double variance, double largest, long samples) => largest > 0
        ? new Estimate(0, sum, variance, largest, samples)
        : new Estimate(sum, 0, 0, 0, samples);

    private static int CompareKeys(string[] left, string[] right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var order = string.CompareOrdinal(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private struct Merged
    {
        public ulong Total;
        public Estimate TotalEstimate;
        public Estimate RateEstimate;
    }
}
