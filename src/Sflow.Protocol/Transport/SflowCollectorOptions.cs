using System.Net;

namespace Sflow.Protocol.Transport;

/// <summary>Where <see cref="SflowCollector"/> listens, and how. The collector copies what it needs when it is made.</summary>
public sealed class SflowCollectorOptions
{
    /// <summary>The port that IANA assigned to sFlow: 6343.</summary>
    public const int DefaultPort = 6343;

    /// <summary>The default of <see cref="ReceiveBufferSize"/>: 4 MiB.</summary>
    public const int DefaultReceiveBufferSize = 4 * 1024 * 1024;

    /// <summary>The default of <see cref="MaxDatagramSize"/>, which no UDP datagram exceeds.</summary>
    public const int DefaultMaxDatagramSize = 65535;

    /// <summary>The default of <see cref="QueueSize"/>: 4 MiB.</summary>
    public const int DefaultQueueSize = 4 * 1024 * 1024;

    /// <summary>The smallest <see cref="QueueSize"/>, which holds any datagram.</summary>
    public const int MinQueueSize = 128 * 1024;

    /// <summary>
    /// The address and port to receive on; port 0 lets the system choose. <see cref="IPAddress.IPv6Any"/>, the default, receives
    /// IPv4 too, and only IPv4 where the system has no IPv6.
    /// </summary>
    public IPEndPoint EndPoint { get; set; } = new(IPAddress.IPv6Any, DefaultPort);

    /// <summary>The size in bytes to ask for each socket's receive buffer, 1 or more; systems grant less (Linux: net.core.rmem_max).</summary>
    public int ReceiveBufferSize { get; set; } = DefaultReceiveBufferSize;

    /// <summary>The largest datagram to take, in bytes, 28 (an sFlow header) to 65535; larger ones are counted and dropped.</summary>
    public int MaxDatagramSize { get; set; } = DefaultMaxDatagramSize;

    /// <summary>
    /// How many sockets are bound to the port, 1 (the default) to 1024, each with a receive buffer and a thread. More than 1 needs Linux and .NET:
    /// the system then divides the senders among them by address and port (SO_REUSEPORT), and lets other sockets of the same user join.
    /// </summary>
    public int Sockets { get; set; } = 1;

    /// <summary>
    /// How many threads handle datagrams, 1 (the default) to 1024. Agents and their sub-agents are divided among them. With one socket and one
    /// worker, the thread that receives handles, too, and there is no queue.
    /// </summary>
    public int Workers { get; set; } = 1;

    /// <summary>
    /// The size in bytes of each worker's queue, 128 KiB to 1 GiB, where there are queues; a datagram takes up a multiple of 64 bytes, at least 256.
    /// What comes when it is full is dropped and counted.
    /// </summary>
    public int QueueSize { get; set; } = DefaultQueueSize;

    /// <summary>
    /// The senders that are heard; all of them when empty, the default. Datagrams of others are counted and dropped. The sender is the one of the
    /// UDP datagram, not the agent.
    /// </summary>
    public IReadOnlyCollection<SflowPrefix> AllowedSources { get; set; } = [];

    /// <summary>
    /// How long what has come is still handled when the collector stops, zero or more; 1 s by default. What is left then is counted as
    /// <see cref="SflowCollectorStatistics.Abandoned"/>.
    /// </summary>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether a buffer is filled with 0xDB when its handler has returned, so that views kept too long fail loudly. For tests.</summary>
    public bool PoisonBuffers { get; set; }

    /// <summary>Learns of datagrams whose header is not one of sFlow version 5, 4 or 2. What it throws is counted as an error of the handler.</summary>
    public SflowDecodeErrorHandler? OnDecodeError { get; set; }

    /// <summary>Learns of exceptions that the handler threw; called on the thread where it did. What it throws itself is dropped.</summary>
    public Action<Exception>? OnHandlerError { get; set; }
}
