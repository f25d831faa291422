using Sflow.Analytics.Expressions;
using Sflow.Analytics.Fields;
using Sflow.Analytics.Flows.Values;
using Sflow.Analytics.Statistics;
using Sflow.Analytics.Thresholds;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Flows;

/// <summary>The flows of one definition, as they are now. Made by <see cref="FlowAnalyzer.Add(FlowDefinition)"/>; safe to ask from any thread.</summary>
public sealed class ActiveFlows
{
    /// <summary>How long to wait between attempts to forget faded flows, in time constants: each looks at every flow.</summary>
    private const double ForgetInterval = 1;

    private readonly object _gate;
    private readonly Func<double> _currentTime;
    private readonly FlowPlan _plan;
    private readonly FlowMeasure _measure;
    private readonly SmoothingClock _clock;
    private readonly List<FlowTable> _tables = [];
    private readonly List<ActiveThreshold?> _thresholds = [];
    private readonly Func<DateTimeOffset> _currentTimestamp;
    private readonly byte[] _key;
    private int _flows;
    private long _untracked;
    private long _forgotten;
    private bool _saturated;
    private ulong _sum;
    private bool _sumOverflowed;
    private double _nextForget;
    private double _now;

    internal ActiveFlows(FlowDefinition definition, int number, ExpressionContext context, object gate, Func<double> currentTime, Func<DateTimeOffset> currentTimestamp)
    {
        Definition = definition;
        _gate = gate;
        _plan = FlowPlan.Compile(definition, context);
        _measure = new FlowMeasure(_plan);
        _key = new byte[_plan.Keys.BufferSize];
        _clock = new SmoothingClock(definition.Smoothing);
        _currentTime = currentTime;
        _currentTimestamp = currentTimestamp;
        Number = number;
        Advance(currentTime());
    }

    /// <summary>The definition.</summary>
    public FlowDefinition Definition { get; }

    /// <summary>How much of the traffic the flows cover.</summary>
    public FlowCoverage Coverage
    {
        get
        {
            lock (_gate)
            {
                return new FlowCoverage(_flows, _untracked, _forgotten, _untracked == 0 && _forgotten == 0 && !IsSaturated());
            }
        }
    }

    /// <summary>Says how the definition was understood: where each key comes from, in what order the filter tests, what is measured.</summary>
    /// <returns>Lines of text.</returns>
    public string Explain() => _plan.Explain();

    /// <summary>Lists the largest flows by their rate, as many as the definition says.</summary>
    /// <returns>Flows, the largest first, ties by key.</returns>
    public IReadOnlyList<TopFlow> GetTopFlows() => GetTopFlows(Definition.Top, FlowRanking.Rate);

    /// <summary>Lists the largest flows. A flow that several data sources saw is the sum of what they saw.</summary>
    /// <param name="count">How many at the most; 0 for all.</param>
    /// <param name="ranking">By what they are compared.</param>
    /// <returns>Flows, the largest first, ties by key in ordinal order.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public IReadOnlyList<TopFlow> GetTopFlows(int count, FlowRanking ranking)
    {
        ThrowHelper.ThrowIfNegative(count, nameof(count));
        MergedFlows merged;
        lock (_gate)
        {
            Advance(_currentTime());
            merged = Merge();
        }

        // The merge is a copy, so that samples go on being counted while it is sorted.
        return merged.Top(count, ranking, _plan.Keys);
    }

    /// <summary>The headers that samples are dissected for.</summary>
    internal HeaderKinds Headers => _plan.Headers;

    /// <summary>Whether more than the first of each kind is looked at.</summary>
    internal bool LooksAtEach => _plan.LooksAtEach;

    /// <summary>Samples of what count.</summary>
    internal SampleSubjects Subjects => _plan.Subjects;

    /// <summary>The definition's place among those of the analyzer.</summary>
    internal int Number { get; }

    /// <summary>Seconds of the clock at the datagram at hand.</summary>
    internal double Now => _now;

    /// <summary>The time of day at the datagram at hand.</summary>
    internal DateTimeOffset CurrentTimestamp => _currentTimestamp();

    /// <summary>Whether the value is a sum, so that flows have a rate.</summary>
    internal bool HasRate => _measure.IsSum;

    internal void Add(ActiveThreshold threshold)
    {
        var free = _thresholds.IndexOf(null);
        if (free < 0)
        {
            _thresholds.Add(threshold);
        }
        else
        {
            _thresholds[free] = threshold;
        }
    }

    internal bool Remove(ActiveThreshold threshold)
    {
        var number = _thresholds.IndexOf(threshold);
        if (number < 0)
        {
            return false;
        }

        _thresholds[number] = null;
        foreach (var table in _tables)
        {
            table.ForgetTriggers(number);
        }

        return true;
    }

    /// <summary>Whether the flow of an event is above a threshold still, or was within the timeout.</summary>
    internal bool IsTriggered(ActiveThreshold threshold, ThresholdEvent raised)
    {
        var number = _thresholds.IndexOf(threshold);
        Advance(_currentTime());
        foreach (var table in _tables)
        {
            if (number < 0 || table.Source.Key.Agent != raised.Agent || table.Source.Key.Source != raised.DataSource)
            {
                continue;
            }

            for (var i = 0; i < table.Count; i++)
            {
                ref var state = ref table.TriggersOf(number)[i];
                if (state.IsTriggered && _now <= state.AboveUntil + threshold.Definition.Timeout.TotalSeconds
                    && string.Join(Definition.KeySeparator, FormatKey(table, i)) == raised.FlowKey)
                {
                    return true;
                }
            }
        }

        return false;
    }

    internal double LargestWeightOf(FlowTable table) => _measure.LargestWeight(table);

    internal double RateOf(FlowTable table, int index) => table.EntryOf(index).Rate * _clock.Decay;

    /// <summary>A flow's smoothed rate as it is now, or was before a sample of now.</summary>
    internal Estimate EstimateOf(FlowTable table, int index, double withoutWeight = 0)
    {
        ref var entry = ref table.EntryOf(index);
        var largest = _measure.LargestWeight(table) / _clock.TimeConstant;
        var without = withoutWeight / _clock.TimeConstant;
        var rate = Math.Max(0, (entry.Rate * _clock.Decay) - without);
        return largest > 0
            ? new Estimate(0, rate, Math.Max(0, (entry.RateVariance * _clock.Decay * _clock.Decay) - (without * without)), largest, entry.Samples)
            : new Estimate(rate, 0, 0, 0, entry.Samples);
    }

    internal string[] FormatKey(FlowTable table, int index) => _plan.Keys.Format(table.KeyOf(index));

    internal IReadOnlyList<Measurement> MeasureOthers(FlowTable table, int index) =>
        [.. table.Columns.Skip(_measure.IsSum ? 0 : 1).Select(column => column.Measure(index, FlowRanking.Rate, _clock))];

    internal void Advance(double now)
    {
        _now = Math.Max(_now, now);
        var rescale = _clock.Advance(_now);
        if (rescale != 1)
        {
            foreach (var table in _tables)
            {
                table.Rescale(rescale);
            }
        }
    }

    internal void Observe(DataSourceState source, PacketSample packet)
    {
        if (!_plan.TryExtract(packet, _key, out var length) || !_measure.TryMeasure(packet, out var amount))
        {
            return;
        }

        var key = _key.AsSpan(0, length);
        var hash = FlowKeyIndex.HashOf(key);
        var table = source.TableOf(Number) ?? CreateTable(source);
        var index = table.Find(key, hash);
        if (index < 0)
        {
            if (_flows >= Definition.MaxFlows && !MakeRoom())
            {
                _untracked++;
                return;
            }

            index = table.Add(key, hash);
            if (index < 0)
            {
                _untracked++;
                return;
            }

            _flows++;
        }

        Count(table, index, packet, amount);
    }

    /// <summary>Counts a sample of a data source that the analyzer has no room for.</summary>
    internal void LeaveOut(PacketSample packet) => _untracked += _plan.TryExtract(packet, _key, out _) && _measure.TryMeasure(packet, out _) ? 1 : 0;

    private MergedFlows Merge()
    {
        var merged = new MergedFlows(_plan.Keys.Width, _measure, _clock);
        foreach (var table in _tables)
        {
            merged.Add(table);
        }

        return merged;
    }

    /// <summary>Whether a total is too large for 64 bits, in one data source or summed over several, which only a sum over all flows that is too large can hide.</summary>
    private bool IsSaturated() => _saturated || (_sumOverflowed && Merge().IsSaturated);

    private void Count(FlowTable table, int index, PacketSample packet, ulong amount)
    {
        ref var entry = ref table.EntryOf(index);
        ulong rate = packet.SamplingRate;
        var weight = Multiply(rate, amount);
        var total = entry.Total + weight;
        if (total < weight)
        {
            _saturated = true;
            total = ulong.MaxValue;
        }

        entry.Total = total;
        _sum = unchecked(_sum + weight);
        _sumOverflowed |= _sum < weight;
        entry.Samples++;
        entry.LastTime = _now;
        var smoothed = weight * _clock.Weight;
        entry.Rate += smoothed;
        if (rate > 1)
        {
            var share = 1 - (1.0 / rate);
            entry.TotalVariance += share * weight * weight;
            entry.RateVariance += share * smoothed * smoothed;
            table.LargestWeight = Math.Max(table.LargestWeight, weight);
        }

        _measure.Observe(table, index, new SampleWeight(rate, _clock.Weight), packet);
        for (var i = 0; i < _thresholds.Count; i++)
        {
            if (_thresholds[i] is { } threshold)
            {
                var column = table.TriggersOf(i);
                threshold.Observe(new FlowState(this, table, index, weight), column, ref column[index]);
            }
        }
    }

    private ulong Multiply(ulong rate, ulong amount)
    {
        if (amount <= uint.MaxValue)
        {
            return rate * amount;
        }

        // A rate has 32 bits, a number of some fields 64.
        var isTooMuch = rate != 0 && amount > ulong.MaxValue / rate;
        _saturated |= isTooMuch;
        return isTooMuch ? ulong.MaxValue : rate * amount;
    }

    private FlowTable CreateTable(DataSourceState source)
    {
        var table = new FlowTable(_plan.Keys.Width, source, _measure.CreateColumns());
        _tables.Add(table);
        source.SetTable(Number, table);
        return table;
    }

    private bool MakeRoom()
    {
        if (Definition.Retention == FlowRetention.Totals || _now < _nextForget)
        {
            return false;
        }

        _nextForget = _now + (ForgetInterval * Definition.Smoothing);
        var forgotten = 0;
        foreach (var table in _tables)
        {
            forgotten += table.Forget(_now - _clock.FadeTime);
        }

        _flows -= forgotten;
        _forgotten += forgotten;
        return forgotten != 0;
    }
}
