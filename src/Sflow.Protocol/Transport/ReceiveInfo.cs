using System.Diagnostics;

namespace Sflow.Protocol.Transport;

/// <summary>Where a datagram came from, and when.</summary>
public readonly struct ReceiveInfo
{
    /// <summary>Makes one.</summary>
    /// <param name="source">The sender's address.</param>
    /// <param name="port">The sender's UDP port.</param>
    /// <param name="timestamp">When the datagram was received, as <see cref="Stopwatch.GetTimestamp"/> tells it.</param>
    /// <param name="worker">The worker that handles it.</param>
    public ReceiveInfo(SflowAddress source, int port, long timestamp, int worker = 0)
    {
        Source = source;
        Port = port;
        Timestamp = timestamp;
        Worker = worker;
    }

    /// <summary>The sender's address; that of an IPv4 sender is IPv4 on an IPv6 socket too.</summary>
    public SflowAddress Source { get; }

    /// <summary>The sender's UDP port, 0 to 65535.</summary>
    public int Port { get; }

    /// <summary>When the datagram was taken from the socket, as <see cref="Stopwatch.GetTimestamp"/> tells it.</summary>
    public long Timestamp { get; }

    /// <summary>
    /// The worker that handles the datagram, 0 to <see cref="SflowCollectorOptions.Workers"/> - 1: the same for all of an agent and sub-agent. State
    /// kept for each worker needs no lock.
    /// </summary>
    public int Worker { get; }
}
