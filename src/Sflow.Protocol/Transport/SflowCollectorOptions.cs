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

    /// <summary>
    /// The address and port to receive on; port 0 lets the system choose. <see cref="IPAddress.IPv6Any"/>, the default, receives
    /// IPv4 too, and only IPv4 where the system has no IPv6.
    /// </summary>
    public IPEndPoint EndPoint { get; set; } = new(IPAddress.IPv6Any, DefaultPort);

    /// <summary>The size in bytes to ask for the socket's receive buffer, 1 or more; systems grant less (Linux: net.core.rmem_max).</summary>
    public int ReceiveBufferSize { get; set; } = DefaultReceiveBufferSize;

    /// <summary>The largest datagram to take, in bytes, 28 (an sFlow header) to 65535; larger ones are counted and dropped.</summary>
    public int MaxDatagramSize { get; set; } = DefaultMaxDatagramSize;

    /// <summary>Whether a buffer is filled with 0xDB when its handler has returned, so that views kept too long fail loudly. For tests.</summary>
    public bool PoisonBuffers { get; set; }

    /// <summary>Learns of datagrams that are no sFlow version 5. What it throws is counted as an error of the handler.</summary>
    public SflowDecodeErrorHandler? OnDecodeError { get; set; }

    /// <summary>Learns of exceptions that the handler threw; called on the collector's thread. What it throws itself is dropped.</summary>
    public Action<Exception>? OnHandlerError { get; set; }
}
