using System.IO.Hashing;
using Sflow.Analytics.Expressions;
using Sflow.Analytics.Fields;
using Sflow.Analytics.Flows;
using Sflow.Analytics.Thresholds;
using Sflow.Protocol;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Packets;
using Sflow.Protocol.Records.Vendors;

namespace Sflow.Analytics;

/// <summary>
/// Turns sFlow datagrams into flows: feed datagrams, ask for the largest flows and how sure they are. Feeding and asking may come from
/// different threads. In steady state nothing is allocated for a sample.
/// </summary>
public sealed class FlowAnalyzer
{
    private readonly object _gate = new();
    private readonly FlowAnalyzerOptions _options;
    private readonly Dictionary<DataSourceKey, DataSourceState> _sources = [];
    private readonly List<ActiveFlows?> _definitions = [];
    private readonly List<ActiveThreshold> _thresholds = [];
    private readonly PacketSample _packet = new();
    private long _start;
    private bool _started;
    private SampleSubjects _subjects;
    private long _datagrams;
    private long _flowSamples;
    private long _counterSamples;
    private long _discards;
    private long _others;
    private long _errors;
    private long _untracked;

    /// <summary>Makes an analyzer on the system's clock.</summary>
    public FlowAnalyzer()
        : this(new FlowAnalyzerOptions())
    {
    }

    /// <summary>Makes an analyzer.</summary>
    /// <param name="options">What it works with.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit of data sources is not positive.</exception>
    public FlowAnalyzer(FlowAnalyzerOptions options)
    {
        ThrowHelper.ThrowIfNull(options, nameof(options));
        ThrowHelper.ThrowIfNotPositive(options.MaxDataSources, nameof(options.MaxDataSources));
        _options = options;
        Events = new EventLog(options.EventHandler);
    }

    /// <summary>The events of all thresholds.</summary>
    public EventLog Events { get; }

    /// <summary>What the analyzer has been fed.</summary>
    public FlowAnalyzerStatistics Statistics
    {
        get
        {
            lock (_gate)
            {
                return new FlowAnalyzerStatistics(
                    _datagrams, _flowSamples, _counterSamples, _discards, _others, _errors, _sources.Count, _untracked);
            }
        }
    }

    /// <summary>Begins to measure flows by a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <returns>The flows, to be asked.</returns>
    /// <exception cref="FlowDefinitionException">Something in the definition cannot be; nothing has changed.</exception>
    public ActiveFlows Add(FlowDefinition definition)
    {
        ThrowHelper.ThrowIfNull(definition, nameof(definition));
        lock (_gate)
        {
            ThrowHelper.ThrowIfTaken(definition.Name.Length != 0 && _definitions.Exists(other => other?.Definition.Name == definition.Name), definition.Name);
            var free = _definitions.IndexOf(null);
            var number = free < 0 ? _definitions.Count : free;
            var flows = new ActiveFlows(definition, number, new ExpressionContext(_options.Fields, _options.Lookups), _gate, Now, _options.TimeProvider.GetUtcNow);
            if (free < 0)
            {
                _definitions.Add(flows);
            }
            else
            {
                _definitions[free] = flows;
            }

            WantHeaders();
            return flows;
        }
    }

    /// <summary>Begins to watch the flows of a definition.</summary>
    /// <param name="threshold">The threshold; its metric is the name of a definition that was added.</param>
    /// <returns>The threshold at work.</returns>
    /// <exception cref="ArgumentException">No definition of that name is measured, it measures no sum, or a threshold of the same identifier is at work; nothing has changed.</exception>
    public ActiveThreshold Add(FlowThreshold threshold)
    {
        ThrowHelper.ThrowIfNull(threshold, nameof(threshold));
        lock (_gate)
        {
            var flows = _definitions.Find(definition => definition is not null && definition.Definition.Name == threshold.Metric);
            ThrowHelper.ThrowIfNoMetric(flows, threshold.Metric, _definitions, nameof(threshold));
            ThrowHelper.ThrowIfNoRate(flows.HasRate, threshold.Metric, nameof(threshold));
            ThrowHelper.ThrowIfTaken(_thresholds.Exists(other => other.Definition.Id == threshold.Id), threshold.Id);
            var active = new ActiveThreshold(threshold, flows, Events, _options.WarningHandler, _gate);
            _thresholds.Add(active);
            flows.Add(active);
            return active;
        }
    }

    /// <summary>Ends watching; what was raised stays in <see cref="Events"/>.</summary>
    /// <param name="threshold">What <see cref="Add(FlowThreshold)"/> gave.</param>
    /// <returns>Whether it was at work until now.</returns>
    public bool Remove(ActiveThreshold threshold)
    {
        ThrowHelper.ThrowIfNull(threshold, nameof(threshold));
        lock (_gate)
        {
            return _thresholds.Remove(threshold) && threshold.Flows.Remove(threshold);
        }
    }

    /// <summary>Ends measuring flows; samples of other definitions are not affected.</summary>
    /// <param name="flows">What <see cref="Add(FlowDefinition)"/> gave.</param>
    /// <returns>Whether they were measured until now.</returns>
    /// <exception cref="ArgumentNullException">The flows are null.</exception>
    public bool Remove(ActiveFlows flows)
    {
        ThrowHelper.ThrowIfNull(flows, nameof(flows));
        lock (_gate)
        {
            var number = _definitions.IndexOf(flows);
            if (number < 0)
            {
                return false;
            }

            _definitions[number] = null;
            _thresholds.RemoveAll(threshold => threshold.Flows == flows);
            WantHeaders();
            foreach (var source in _sources.Values)
            {
                source.SetTable(number, null);
            }

            return true;
        }
    }

    /// <summary>Takes a datagram as it was received.</summary>
    /// <param name="buffer">The array that holds it.</param>
    /// <param name="offset">Its first byte.</param>
    /// <param name="length">Its size in bytes.</param>
    /// <returns>False when its header cannot be read; that is counted as an error.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The part is not inside the array.</exception>
    public bool Process(byte[] buffer, int offset, int length)
    {
        if (SflowDatagram.TryParse(buffer, offset, length, out var datagram, out _))
        {
            Process(datagram);
            return true;
        }

        lock (_gate)
        {
            _datagrams++;
            _errors++;
        }

        return false;
    }

    /// <summary>Takes a datagram whose header has been read.</summary>
    /// <param name="datagram">The datagram; it is not kept.</param>
    public void Process(in SflowDatagram datagram)
    {
        lock (_gate)
        {
            _datagrams++;
            var now = Now();
            foreach (var definition in _definitions)
            {
                definition?.Advance(now);
            }

            var agent = datagram.Agent;
            var samples = datagram.Samples.GetEnumerator();
            while (samples.MoveNext())
            {
                Process(agent, datagram.SubAgentId, samples.Current);
            }

            _errors += samples.Error.IsError ? 1 : 0;
        }
    }

    private void Process(in SflowAddress agent, uint subAgent, Sample sample)
    {
        switch (sample.Type)
        {
            case SampleType.Flow or SampleType.ExpandedFlow:
                if (sample.TryReadFlow(out var flow))
                {
                    _flowSamples++;
                    ProcessFlow(agent, subAgent, flow, sample.IsTruncated);
                }
                else
                {
                    _errors += sample.IsTruncated ? 0 : 1;
                }

                break;
            case SampleType.Counters or SampleType.ExpandedCounters:
                if (sample.TryReadCounters(out _))
                {
                    _counterSamples++;
                }
                else
                {
                    _errors += sample.IsTruncated ? 0 : 1;
                }

                break;
            case SampleType.DiscardedPacket:
                _discards++;
                if (sample.TryReadDiscard(out var discard))
                {
                    ProcessDiscard(agent, subAgent, discard, sample.IsTruncated);
                }
                else
                {
                    _errors += sample.IsTruncated ? 0 : 1;
                }

                break;
            default:
                _others++;
                if (sample.Record.Is<RtFlow>())
                {
                    ProcessCustomFlow(agent, subAgent, sample);
                }

                break;
        }
    }

    private void ProcessDiscard(in SflowAddress agent, uint subAgent, in DiscardedPacket discard, bool isTruncated)
    {
        _packet.Load(agent, discard, isTruncated);
        _errors += _packet.Errors;
        if ((_subjects & SampleSubjects.Discard) != 0)
        {
            Observe(DataSourceKey.OfDiscards(agent, subAgent, discard.Source));
        }
    }

    /// <summary>A custom flow's data source has a name and no number.</summary>
    private void ProcessCustomFlow(in SflowAddress agent, uint subAgent, in Sample sample)
    {
        if (!sample.TryRead(out RtFlow flow))
        {
            _errors += sample.IsTruncated ? 0 : 1;
        }
        else if ((_subjects & SampleSubjects.CustomFlow) != 0)
        {
            _packet.Load(agent, flow);
            Observe(new DataSourceKey(agent, subAgent, default, XxHash3.HashToUInt64(flow.DataSource.Bytes.Span)));
        }
    }

    private void ProcessFlow(in SflowAddress agent, uint subAgent, in FlowSample flow, bool isTruncated)
    {
        _packet.Load(agent, flow, isTruncated);
        _errors += _packet.Errors;
        if ((_packet.Subjects & (_subjects | SampleSubjects.Packet)) == 0)
        {
            return;
        }

        Observe(new DataSourceKey(agent, subAgent, flow.Source));
    }

    private void Observe(DataSourceKey key)
    {
        if (!TryGetSource(key, out var source))
        {
            foreach (var definition in _definitions)
            {
                definition?.LeaveOut(_packet);
            }

            return;
        }

        source.Observe(_packet);
        foreach (var definition in _definitions)
        {
            definition?.Observe(source, _packet);
        }
    }

    /// <summary>Samples are dissected for what the definitions look at, and no further.</summary>
    private void WantHeaders()
    {
        var headers = default(HeaderKinds);
        var each = false;
        var subjects = SampleSubjects.None;
        foreach (var definition in _definitions)
        {
            headers = headers.Union(definition?.Headers ?? default);
            each |= definition is { LooksAtEach: true };
            subjects |= definition?.Subjects ?? default;
        }

        _subjects = subjects;
        _packet.Want(headers, each);
    }

    private bool TryGetSource(DataSourceKey key, out DataSourceState source)
    {
        if (_sources.TryGetValue(key, out source!))
        {
            return true;
        }

        if (_sources.Count >= _options.MaxDataSources)
        {
            _untracked++;
            return false;
        }

        source = new DataSourceState(key);
        _sources.Add(key, source);
        return true;
    }

    /// <summary>Seconds since the analyzer was first used.</summary>
    private double Now()
    {
        var timestamp = _options.TimeProvider.GetTimestamp();
        if (!_started)
        {
            _started = true;
            _start = timestamp;
        }

        return (timestamp - _start) / (double)_options.TimeProvider.TimestampFrequency;
    }
}
