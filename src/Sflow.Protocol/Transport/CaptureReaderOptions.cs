namespace Sflow.Protocol.Transport;

/// <summary>What <see cref="CaptureReader"/> hands out, and its limits.</summary>
public sealed class CaptureReaderOptions
{
    /// <summary>The default of <see cref="MaxPacketSize"/>: 256 KiB, the largest snapshot length that libpcap writes.</summary>
    public const int DefaultMaxPacketSize = 256 * 1024;

    /// <summary>The default of <see cref="MaxInterfaces"/>.</summary>
    public const int DefaultMaxInterfaces = 4096;

    /// <summary>
    /// The UDP port, source or destination, 0 to 65535, of what is sFlow; all else is counted as
    /// <see cref="CaptureStatistics.NotSflow"/>. When null: port 6343, and on other ports what begins like an sFlow datagram.
    /// </summary>
    public int? Port { get; set; }

    /// <summary>
    /// The largest captured packet, and interface description, in bytes, 64 to 2^30. A larger one is taken for corruption and ends the
    /// reading; no length in a file makes the reader allocate more than this and 64 KiB.
    /// </summary>
    public int MaxPacketSize { get; set; } = DefaultMaxPacketSize;

    /// <summary>
    /// The largest number of interfaces in a section of pcapng, 1 to 2^20. Packets of further ones are counted as
    /// <see cref="CaptureStatistics.UnsupportedLinkType"/>.
    /// </summary>
    public int MaxInterfaces { get; set; } = DefaultMaxInterfaces;

    /// <summary>Whether a stream given to the reader stays open when the reader is disposed.</summary>
    public bool LeaveOpen { get; set; }
}
