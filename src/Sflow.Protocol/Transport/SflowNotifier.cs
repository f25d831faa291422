namespace Sflow.Protocol.Transport;

/// <summary>
/// Tells of the packets that one data source of <see cref="SflowAgent"/> drops. All members may be called from any thread.
/// sFlow Dropped Packet Notification Structures.
/// </summary>
public sealed class SflowNotifier
{
    private readonly SflowAgent _agent;
    private readonly SampleCounts _counts = new();

    internal SflowNotifier(SflowAgent agent, DataSource source)
    {
        _agent = agent;
        Source = source;
    }

    /// <summary>What drops packets.</summary>
    public DataSource Source { get; }

    /// <summary>Notifications that were not sent, modulo 2^32: what <see cref="AddDrops"/> told, and those that fitted into no datagram.</summary>
    public uint Drops => _counts.Drops;

    /// <summary>Adds notifications that were suppressed, for rate limits or want of resources.</summary>
    /// <param name="count">How many.</param>
    public void AddDrops(uint count) => _counts.AddDrops(count);

    /// <summary>Begins the notification of a dropped packet. Dispose of it when its records are added.</summary>
    /// <param name="inputIfIndex">ifIndex that the packet came by; 0 when unknown.</param>
    /// <param name="outputIfIndex">ifIndex that it would have left by; 0 unless it was dropped on the way out.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The sample, which takes flow records.</returns>
    /// <exception cref="ObjectDisposedException">The agent is disposed.</exception>
    /// <exception cref="InvalidOperationException">This thread has not ended its sample before.</exception>
    public AgentSample BeginSample(uint inputIfIndex, uint outputIfIndex, DropReason reason)
    {
        _agent.Enter();
        try
        {
            _agent.Writer.BeginDiscardedPacket(new()
            {
                SequenceNumber = _counts.SequenceNumber,
                Source = Source,
                Drops = Drops,
                InputIfIndex = inputIfIndex,
                OutputIfIndex = outputIfIndex,
                Reason = reason,
            });
        }
        catch
        {
            _agent.Leave();
            throw;
        }

        return new AgentSample(_agent, _counts);
    }
}
