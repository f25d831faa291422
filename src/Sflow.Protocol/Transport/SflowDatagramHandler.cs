using Sflow.Protocol.Datagrams;

namespace Sflow.Protocol.Transport;

/// <summary>
/// Takes a datagram. It is called on the collector's thread, one datagram after the other; with several workers on theirs, at the same time for
/// different agents, but one datagram after the other of each agent and sub-agent.
/// </summary>
/// <param name="datagram">The datagram, which lives until the handler returns; <see cref="SflowDatagram.Detach"/> copies.</param>
/// <param name="info">Where it came from.</param>
public delegate void SflowDatagramHandler(in SflowDatagram datagram, in ReceiveInfo info);
