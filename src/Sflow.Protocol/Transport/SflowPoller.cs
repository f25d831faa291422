namespace Sflow.Protocol.Transport;

/// <summary>
/// The counter sampling of one data source of <see cref="SflowAgent"/>: it calls back at its interval, or leaves the time to its owner.
/// All members may be called from any thread. sFlow Version 5, section 3.2.
/// </summary>
public sealed class SflowPoller : IAsyncDisposable
{
    private readonly SflowAgent _agent;
    private readonly SampleCounts _counts = new();
    private readonly Action<SflowPoller>? _poll;
    private ITimer? _timer;
    private int _polling;

    internal SflowPoller(SflowAgent agent, DataSource source, Action<SflowPoller>? poll)
    {
        _agent = agent;
        _poll = poll;
        Source = source;
    }

    /// <summary>What the counters belong to.</summary>
    public DataSource Source { get; }

    /// <summary>Begins a sample of the counters. Dispose of it when its records are added.</summary>
    /// <returns>The sample, which takes counter records.</returns>
    /// <exception cref="ObjectDisposedException">The agent is disposed.</exception>
    /// <exception cref="InvalidOperationException">This thread has not ended its sample before.</exception>
    public AgentSample BeginSample()
    {
        _agent.Enter();
        try
        {
            _agent.Writer.BeginCounterSample(new() { SequenceNumber = _counts.SequenceNumber, Source = Source });
        }
        catch
        {
            _agent.Leave();
            throw;
        }

        return new AgentSample(_agent, _counts);
    }

    /// <summary>Lets the sequence begin anew, which says that the counters did: collectors then take no difference to those before.</summary>
    /// <exception cref="ObjectDisposedException">The agent is disposed.</exception>
    public void ResetSequence()
    {
        _agent.Enter();
        _counts.SequenceNumber = 1;
        _agent.Leave();
    }

    /// <summary>Ends the polling. Twice is harmless.</summary>
    /// <returns>Completes when the callback has returned for the last time.</returns>
    public ValueTask DisposeAsync() => Volatile.Read(ref _timer)?.DisposeAsync() ?? default;

    internal void Start(TimeProvider clock, TimeSpan phase, TimeSpan interval) =>
        Volatile.Write(ref _timer, clock.CreateTimer(static state => ((SflowPoller)state!).Poll(), this, phase, interval));

    private void Poll()
    {
        // A callback that takes longer than its interval misses a turn.
        if (Interlocked.Exchange(ref _polling, 1) != 0)
        {
            return;
        }

        try
        {
            _poll!(this);
        }
        catch (Exception e)
        {
            _agent.ReportPollError(e);
        }
        finally
        {
            Volatile.Write(ref _polling, 0);
        }
    }
}
