namespace Sflow.Protocol.Transport;

/// <summary>What an agent has counted since it was made; what became of each collector's datagrams is told by <see cref="SflowAgent.Collectors"/>.</summary>
/// <param name="Samples">Samples that were put into datagrams.</param>
/// <param name="RefusedSamples">Samples that fitted into no datagram, or not the compact form.</param>
/// <param name="Datagrams">Datagrams that were finished, and sent to each collector.</param>
/// <param name="Bytes">Their size in bytes.</param>
/// <param name="PollErrors">Exceptions that callbacks of pollers threw.</param>
public readonly record struct SflowAgentStatistics(long Samples, long RefusedSamples, long Datagrams, long Bytes, long PollErrors);
