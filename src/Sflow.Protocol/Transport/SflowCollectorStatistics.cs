namespace Sflow.Protocol.Transport;

/// <summary>
/// What a collector has counted since it was made. Nothing is lost without account: what was sent to the port is <see cref="Datagrams"/> and
/// <see cref="KernelDrops"/>; and <see cref="Datagrams"/> are <see cref="Handled"/>, <see cref="DecodeErrors"/>, <see cref="Oversized"/>,
/// <see cref="Empty"/>, <see cref="Refused"/>, <see cref="QueueDrops"/>, <see cref="Abandoned"/> and, while the collector runs, <see cref="Queued"/>.
/// </summary>
public readonly record struct SflowCollectorStatistics
{
    /// <summary>UDP datagrams that were received, of whatever content.</summary>
    public long Datagrams { get; init; }

    /// <summary>Their payload in bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>Those among them that the handler got.</summary>
    public long Handled { get; init; }

    /// <summary>Those among them whose header is not one of sFlow.</summary>
    public long DecodeErrors { get; init; }

    /// <summary>Those among them that were larger than <see cref="SflowCollectorOptions.MaxDatagramSize"/> and dropped.</summary>
    public long Oversized { get; init; }

    /// <summary>Those among them without a byte, which are ignored: some send them to see whether the port is open.</summary>
    public long Empty { get; init; }

    /// <summary>Those among them whose sender is not in <see cref="SflowCollectorOptions.AllowedSources"/>, and dropped.</summary>
    public long Refused { get; init; }

    /// <summary>Those among them that were dropped because a worker's queue was full.</summary>
    public long QueueDrops { get; init; }

    /// <summary>Those among them that were not handled within <see cref="SflowCollectorOptions.DrainTimeout"/> after stopping, and dropped.</summary>
    public long Abandoned { get; init; }

    /// <summary>Those among them that wait in the workers' queues or are being handled now; 0 without queues.</summary>
    public long Queued { get; init; }

    /// <summary>Exceptions that the handler threw.</summary>
    public long HandlerErrors { get; init; }

    /// <summary>Failures of the sockets; receiving went on after each.</summary>
    public long ReceiveErrors { get; init; }

    /// <summary>
    /// Datagrams that the kernel dropped because a receive buffer was full; on Linux with .NET, else null. The kernel counts to 2^32, of which
    /// nothing is missed when this is read once in so many. Linux SK_MEMINFO_DROPS.
    /// </summary>
    public long? KernelDrops { get; init; }
}
