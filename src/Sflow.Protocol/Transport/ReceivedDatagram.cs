using Sflow.Protocol.Datagrams;

namespace Sflow.Protocol.Transport;

/// <summary>A datagram that stays valid, as <see cref="SflowDatagramStream"/> gives it.</summary>
/// <param name="datagram">The datagram, a copy.</param>
/// <param name="info">Where it came from.</param>
/// <param name="missed">How many datagrams had been dropped for want of room when it was taken.</param>
public readonly struct ReceivedDatagram(SflowDatagram datagram, ReceiveInfo info, long missed)
{
    /// <summary>The datagram; it has bytes of its own.</summary>
    public SflowDatagram Datagram { get; } = datagram;

    /// <summary>Where it came from, and when it was received.</summary>
    public ReceiveInfo Info { get; } = info;

    /// <summary>How many datagrams had been dropped for want of room, oldest first, since the beginning, when this one was taken.</summary>
    public long Missed { get; } = missed;
}
