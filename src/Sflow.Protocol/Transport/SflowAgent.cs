using System.Net.Sockets;
using Sflow.Protocol.Datagrams;

namespace Sflow.Protocol.Transport;

/// <summary>
/// Sends samples to collectors: it packs them into datagrams, numbers both, polls counters, and sends what has waited for its interval.
/// An error with one collector is counted there and never stops the others. All members may be called from any thread. A sample allocates
/// nothing on .NET. sFlow Version 5, section 4.
/// </summary>
/// <remarks>
/// The counts are also instruments of the meter <see cref="SflowCollector.MeterName"/>, with the tags <c>sflow.agent.address</c> and
/// <c>sflow.agent.sub_id</c>: <c>sflow.agent.samples</c>, <c>sflow.agent.samples.refused</c>, <c>sflow.agent.datagrams</c>,
/// <c>sflow.agent.bytes</c>, <c>sflow.agent.poll.errors</c>, and <c>sflow.agent.send.errors</c> (tags <c>server.address</c> and
/// <c>server.port</c>, of the collector).
/// </remarks>
public sealed class SflowAgent : IAsyncDisposable
{
    private const double GoldenRatio = 0.6180339887498949;
    private const int LargestDatagram = 65507;
    private static readonly TimeSpan LongestInterval = TimeSpan.FromHours(1);

    private readonly object _gate = new();
    private readonly TargetSocket[] _sockets;
    private readonly SflowTarget[] _collectors;
    private readonly TimeProvider _clock;
    private readonly long _began;
    private readonly Action<Exception>? _onPollError;
    private readonly ITimer _flushTimer;
    private readonly AgentMetrics _metrics;
    private readonly List<SflowPoller> _pollers = [];
    private double _phase = new Random().NextDouble();
    private bool _disposed;
    private long _samples;
    private long _datagrams;
    private long _bytes;
    private long _pollErrors;

    /// <summary>Makes an agent and its sockets.</summary>
    /// <param name="options">Who it is and where it sends.</param>
    /// <exception cref="ArgumentNullException">The options, a collector or the clock is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="SocketException">A socket cannot be made, as for IPv6 where the system has none.</exception>
    public SflowAgent(SflowAgentOptions options)
    {
        ThrowHelper.ThrowIfNull(options, nameof(options));
        ThrowHelper.ThrowIfNull(options.TimeProvider, nameof(options.TimeProvider));
        ThrowHelper.ThrowIfOutOfRange(options.MaxDatagramSize, SflowDatagramWriter.SmallestBuffer, LargestDatagram, nameof(options.MaxDatagramSize));
        ThrowHelper.ThrowIfOutOfRange(options.FlushInterval, TimeSpan.FromMilliseconds(1), LongestInterval, nameof(options.FlushInterval));
        _clock = options.TimeProvider;
        _began = _clock.GetTimestamp();
        _onPollError = options.OnPollError;
        _sockets = TargetSocket.Open(options.Collectors, nameof(options.Collectors));
        _collectors = [.. _sockets.Select(socket => socket.Target)];
        Writer = new SflowDatagramWriter(new ArraySegment<byte>(new byte[options.MaxDatagramSize]), Send) { Form = options.Form };
        Writer.SetAgent(options.Agent, options.SubAgentId);
        _metrics = new AgentMetrics(this, options.Agent, options.SubAgentId);
        _flushTimer = _clock.CreateTimer(static state => ((SflowAgent)state!).FlushUnlessDisposed(), this, options.FlushInterval, options.FlushInterval);
    }

    /// <summary>The collectors, in the order given, and how sending to each went.</summary>
    public IReadOnlyList<SflowTarget> Collectors => _collectors;

    /// <summary>What was counted so far.</summary>
    public SflowAgentStatistics Statistics
    {
        get
        {
            lock (_gate)
            {
                return new SflowAgentStatistics(_samples, Writer.RefusedSamples, _datagrams, _bytes, Interlocked.Read(ref _pollErrors));
            }
        }
    }

    internal SflowDatagramWriter Writer { get; }

    /// <summary>Adds packet sampling of a data source. Each has its own sequence, also when two share a data source.</summary>
    /// <param name="source">What is sampled.</param>
    /// <param name="samplingRate">One in how many packets is sampled; 0 when that is not known.</param>
    /// <returns>Takes the samples.</returns>
    public SflowSampler AddSampler(DataSource source, uint samplingRate) => new(this, source, samplingRate);

    /// <summary>Adds notifications of the packets that a data source drops.</summary>
    /// <param name="source">What drops packets.</param>
    /// <returns>Takes the notifications.</returns>
    public SflowNotifier AddNotifier(DataSource source) => new(this, source);

    /// <summary>Adds counter sampling of a data source, whose owner chooses the time of each sample.</summary>
    /// <param name="source">What the counters belong to.</param>
    /// <returns>Takes the samples.</returns>
    public SflowPoller AddPoller(DataSource source) => new(this, source, null);

    /// <summary>
    /// Adds counter sampling of a data source at an interval. The first turn comes at a random time within the interval, and pollers are
    /// spread over it, so that their samples do not come all at once.
    /// </summary>
    /// <param name="source">What the counters belong to.</param>
    /// <param name="interval">The time from one turn to the next; 1 ms to 1 hour.</param>
    /// <param name="poll">
    /// Called at each turn, on a thread of the pool and never twice at once for a poller: gathers the counters, then begins a sample and adds
    /// them. What it throws is counted and reported, and polling goes on.
    /// </param>
    /// <returns>Takes the samples; disposing of it ends the polling.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="poll"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="interval"/> is out of its range.</exception>
    /// <exception cref="ObjectDisposedException">The agent is disposed.</exception>
    public SflowPoller AddPoller(DataSource source, TimeSpan interval, Action<SflowPoller> poll)
    {
        ThrowHelper.ThrowIfNull(poll, nameof(poll));
        ThrowHelper.ThrowIfOutOfRange(interval, TimeSpan.FromMilliseconds(1), LongestInterval, nameof(interval));
        var poller = new SflowPoller(this, source, poll);
        lock (_gate)
        {
            ThrowHelper.ThrowIfDisposed(_disposed, this);

            // Multiples of the golden ratio lie as far from each other as any numbers of points can; the first one is random.
            _phase = (_phase + GoldenRatio) % 1;
            _pollers.Add(poller);
            poller.Start(_clock, TimeSpan.FromTicks((long)(interval.Ticks * _phase)), interval);
        }

        return poller;
    }

    /// <summary>Sends what there is now.</summary>
    /// <exception cref="InvalidOperationException">This thread has not ended its sample.</exception>
    /// <exception cref="ObjectDisposedException">The agent is disposed.</exception>
    public void Flush()
    {
        Enter();
        try
        {
            Writer.Flush();
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Ends the polling, sends what there is, and closes the sockets. Twice is harmless.</summary>
    /// <returns>Completes when callbacks have returned for the last time.</returns>
    public async ValueTask DisposeAsync()
    {
        SflowPoller[] pollers;
        lock (_gate)
        {
            pollers = [.. _pollers];
            _pollers.Clear();
        }

        foreach (var poller in pollers)
        {
            await poller.DisposeAsync().ConfigureAwait(false);
        }

        await _flushTimer.DisposeAsync().ConfigureAwait(false);
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            Writer.Flush();
            _disposed = true;
        }

        _metrics.Dispose();
        foreach (var socket in _sockets)
        {
            socket.Dispose();
        }
    }

    /// <summary>Locks the agent for a sample; <see cref="Leave"/> or <see cref="End"/> unlocks it.</summary>
    internal void Enter()
    {
        Monitor.Enter(_gate);
        if (_disposed)
        {
            Monitor.Exit(_gate);
            ThrowHelper.ThrowIfDisposed(disposed: true, this);
        }

        TellUptime();
    }

    internal void Leave() => Monitor.Exit(_gate);

    /// <summary>Ends the sample at hand and unlocks the agent. A refused one counts as dropped, and its number goes to the next.</summary>
    internal void End(SampleCounts counts)
    {
        try
        {
            if (Writer.EndSample() == SampleResult.Written)
            {
                _samples++;
                counts.SequenceNumber = unchecked(counts.SequenceNumber + 1);
            }
            else
            {
                counts.AddDrops(1);
            }
        }
        finally
        {
            Leave();
        }
    }

    internal void ReportPollError(Exception exception)
    {
        Interlocked.Increment(ref _pollErrors);
        try
        {
            _onPollError?.Invoke(exception);
        }
        catch (Exception)
        {
            // Documented: nobody is left to tell.
        }
    }

    private void FlushUnlessDisposed()
    {
        lock (_gate)
        {
            if (!_disposed)
            {
                TellUptime();
                Writer.Flush();
            }
        }
    }

    /// <summary>Modulo 2^32, which is 49.7 days.</summary>
    private void TellUptime() => Writer.Uptime = unchecked((uint)(long)_clock.GetElapsedTime(_began).TotalMilliseconds);

    private void Send(ArraySegment<byte> datagram)
    {
        _datagrams++;
        _bytes += datagram.Count;
        foreach (var socket in _sockets)
        {
            socket.Send(datagram.Array!, datagram.Offset, datagram.Count);
        }
    }
}
