using Sflow.Protocol.Records;

namespace Sflow.Protocol.Transport;

/// <summary>
/// A sample of <see cref="SflowAgent"/> that takes its records; it ends with <see cref="Dispose"/>. Until then the agent is locked, so gather
/// what is to be told before, and use it in a <c>using</c> statement.
/// </summary>
public readonly ref struct AgentSample
{
    private readonly SflowAgent _agent;
    private readonly SampleCounts _counts;

    internal AgentSample(SflowAgent agent, SampleCounts counts)
    {
        _agent = agent;
        _counts = counts;
    }

    /// <summary>Adds a record. Nothing happens when the sample already is too large for a datagram.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="value">The structure.</param>
    /// <exception cref="ArgumentException">The structure belongs to another kind of sample, or has no wire form; the sample is as before.</exception>
    public void Add<T>(in T value)
        where T : struct, IXdrRecord => _agent.Writer.Add(value);

    /// <summary>Adds a record as it was received.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="ArgumentException">The record belongs to another kind of sample.</exception>
    public void Add(in Record record) => _agent.Writer.Add(record);

    /// <summary>Adds a record of whatever number, given as bytes.</summary>
    /// <param name="record">Its number and bytes.</param>
    /// <exception cref="ArgumentException">The record belongs to another kind of sample.</exception>
    public void Add(in UnknownRecord record) => _agent.Writer.Add(record);

    /// <summary>Ends the sample: it goes out when its datagram is full or has waited long enough. One that fits no datagram is refused and counted.</summary>
    public void Dispose() => _agent.End(_counts);
}
