namespace Sflow.Protocol.Transport;

/// <summary>
/// The packet sampling of one data source of <see cref="SflowAgent"/>: its rate, pool, drops and sequence. All members may be called from any thread.
/// sFlow Version 5, section 3.1.
/// </summary>
public sealed class SflowSampler
{
    private readonly SflowAgent _agent;
    private readonly SampleCounts _counts = new();
    private long _pool;
    private bool _poolIsReported;

    internal SflowSampler(SflowAgent agent, DataSource source, uint samplingRate)
    {
        _agent = agent;
        Source = source;
        SamplingRate = samplingRate;
    }

    /// <summary>What is sampled.</summary>
    public DataSource Source { get; }

    /// <summary>One in how many packets is sampled; may be changed at any time, and 0 says that it is not known.</summary>
    public uint SamplingRate { get; set; }

    /// <summary>
    /// Packets that could have been sampled, modulo 2^32: what <see cref="AddPackets"/> told, or, as long as that was never called, the rate
    /// for each sample.
    /// </summary>
    public uint SamplePool => unchecked((uint)Interlocked.Read(ref _pool));

    /// <summary>Samples that were lost, modulo 2^32: what <see cref="AddDrops"/> told, and those that fitted into no datagram.</summary>
    public uint Drops => _counts.Drops;

    /// <summary>Adds packets that could have been sampled to the pool; call it before the sample that is among them.</summary>
    /// <param name="count">How many.</param>
    public void AddPackets(uint count)
    {
        Volatile.Write(ref _poolIsReported, true);
        Interlocked.Add(ref _pool, count);
    }

    /// <summary>Adds samples that were lost on their way to the agent.</summary>
    /// <param name="count">How many.</param>
    public void AddDrops(uint count) => _counts.AddDrops(count);

    /// <summary>Begins the sample of a packet. Dispose of it when its records are added.</summary>
    /// <param name="input">The interface that the packet came by.</param>
    /// <param name="output">The interface that it left by.</param>
    /// <returns>The sample, which takes flow records.</returns>
    /// <exception cref="ObjectDisposedException">The agent is disposed.</exception>
    /// <exception cref="InvalidOperationException">This thread has not ended its sample before.</exception>
    public AgentSample BeginSample(InterfaceId input, InterfaceId output)
    {
        _agent.Enter();
        try
        {
            if (!Volatile.Read(ref _poolIsReported))
            {
                Interlocked.Add(ref _pool, SamplingRate);
            }

            _agent.Writer.BeginFlowSample(new()
            {
                SequenceNumber = _counts.SequenceNumber,
                Source = Source,
                SamplingRate = SamplingRate,
                SamplePool = SamplePool,
                Drops = Drops,
                Input = input,
                Output = output,
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
