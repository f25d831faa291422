using Sflow.Analytics.Flows;
using Sflow.Analytics.Statistics;
using Sflow.Protocol;

namespace Sflow.Analytics.Thresholds;

/// <summary>A threshold at work. Made by <see cref="FlowAnalyzer.Add(FlowThreshold)"/>; safe to ask from any thread.</summary>
public sealed class ActiveThreshold
{
    /// <summary>Warn when a flow at the threshold gives fewer samples than this within the time constant.</summary>
    private const double FewestSamples = 2;

    private readonly object _gate;
    private readonly EventLog _log;
    private readonly Action<ThresholdWarning>? _warn;
    private readonly List<ThresholdWarning> _warnings = [];
    private double _warnedUnit;

    internal ActiveThreshold(FlowThreshold definition, ActiveFlows flows, EventLog log, Action<ThresholdWarning>? warn, object gate)
    {
        Definition = definition;
        Flows = flows;
        _log = log;
        _warn = warn;
        _gate = gate;
    }

    /// <summary>The definition.</summary>
    public FlowThreshold Definition { get; }

    /// <summary>The flows that it watches.</summary>
    public ActiveFlows Flows { get; }

    /// <summary>
    /// What the sampling rates of the data sources cannot decide, as they became known. A threshold is accepted all the same: events come, but
    /// late, or only of larger flows.
    /// </summary>
    public IReadOnlyList<ThresholdWarning> Warnings
    {
        get
        {
            lock (_gate)
            {
                return [.. _warnings];
            }
        }
    }

    /// <summary>Whether an event of a flow stands: the flow is still above, or was within the timeout. sFlow-RT's <c>thresholdTriggered</c>.</summary>
    /// <param name="raised">The event.</param>
    /// <returns>True while no further event of the same flow would be made.</returns>
    public bool IsTriggered(ThresholdEvent raised)
    {
        ThrowHelper.ThrowIfNull(raised, nameof(raised));
        lock (_gate)
        {
            return Flows.IsTriggered(this, raised);
        }
    }

    /// <summary>Looks at a flow after a sample.</summary>
    internal void Observe(in FlowState flow, TriggerColumn column, ref TriggerState state)
    {
        var now = flow.Now;
        if (state.IsTriggered && now > state.AboveUntil + Definition.Timeout.TotalSeconds)
        {
            state = default;
        }

        WarnOfFewSamples(flow.LargestWeight, flow.TimeConstant);
        var value = flow.Value;
        if (!state.IsTriggered && IsAbove(flow, value, ref state))
        {
            state.IsTriggered = true;
            if (Definition.ByFlow || now > column.TriggeredUntil)
            {
                _log.Add(flow.Raise(Definition, value));
            }
        }

        if (state.IsTriggered)
        {
            // From v a smoothed rate comes down to T after t·ln(v/T); one that the CUSUM told of may be below already.
            var above = value > Definition.Value ? flow.TimeConstant * Math.Log(value / Definition.Value) : 0;
            state.AboveUntil = Math.Max(state.AboveUntil, now + above);
            column.TriggeredUntil = Math.Max(column.TriggeredUntil, state.AboveUntil + Definition.Timeout.TotalSeconds);
        }
    }

    private bool IsAbove(in FlowState flow, double value, ref TriggerState state)
    {
        if (Definition.Rule == ThresholdRule.Plain || flow.LargestWeight <= 0)
        {
            return value > Definition.Value;
        }

        var isCertain = state.Cusum.Observe(flow.Now, flow.SampleWeight / flow.LargestWeight, Definition.Value / flow.LargestWeight);
        return isCertain || (value > Definition.Value && flow.EstimateBefore.IsAbove(Definition.Value));
    }

    /// <summary>Says once what a unit of weight cannot decide, and again when it has doubled.</summary>
    private void WarnOfFewSamples(double unit, double timeConstant)
    {
        if (unit < 2 * _warnedUnit || unit <= 0 || Definition.Rule == ThresholdRule.Plain || Definition.Value * timeConstant >= FewestSamples * unit)
        {
            return;
        }

        _warnedUnit = unit;
        var threshold = Definition.Value / unit;
        var warning = new ThresholdWarning(
            Definition.Id,
            threshold,
            PoissonCusum.DetectableRate(threshold, ThresholdWarning.DetectableSeconds) * unit,
            TimeSpan.FromSeconds(Math.Min(PoissonCusum.Delay(threshold, ThresholdWarning.DelayTimes), TimeSpan.MaxValue.TotalSeconds / 2)));
        _warnings.Add(warning);
        _warn?.Invoke(warning);
    }
}
