using System.Net;
using Sflow.Protocol.Datagrams;

namespace Sflow.Protocol.Transport;

/// <summary>Who <see cref="SflowAgent"/> is and where it sends. The agent copies what it needs when it is made.</summary>
public sealed class SflowAgentOptions
{
    /// <summary>The default of <see cref="FlushInterval"/>: one second, as sFlow Version 5, section 4.1 asks for.</summary>
    public static readonly TimeSpan DefaultFlushInterval = TimeSpan.FromSeconds(1);

    /// <summary>The agent's address, which names it to collectors whatever address its datagrams come from.</summary>
    public SflowAddress Agent { get; set; }

    /// <summary>Tells apart several agents, each with sequence numbers of its own, that share the address.</summary>
    public uint SubAgentId { get; set; }

    /// <summary>Where datagrams are sent, each to all.</summary>
    public IList<IPEndPoint> Collectors { get; } = [];

    /// <summary>The largest datagram in bytes, 64 to 65507; 1400 by default.</summary>
    public int MaxDatagramSize { get; set; } = SflowDatagramWriter.DefaultMaxDatagramSize;

    /// <summary>The form of flow and counter samples; the compact one refuses indexes of 2^24 and more.</summary>
    public SampleForm Form { get; set; }

    /// <summary>The longest time that a sample waits for others to share its datagram; 1 ms to 1 hour.</summary>
    public TimeSpan FlushInterval { get; set; } = DefaultFlushInterval;

    /// <summary>The clock and its timers.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Learns of exceptions that a poller's callback threw. What it throws itself is dropped.</summary>
    public Action<Exception>? OnPollError { get; set; }
}
