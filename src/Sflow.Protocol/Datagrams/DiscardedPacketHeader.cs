namespace Sflow.Protocol.Datagrams;

/// <summary>What stands before the records of a discarded packet (0:5), for writing one. sFlow Dropped Packet Notification Structures, discarded_packet.</summary>
public record struct DiscardedPacketHeader
{
    /// <summary>Counts the notifications of the data source; it wraps at 2^32.</summary>
    public uint SequenceNumber;

    /// <summary>What dropped the packet.</summary>
    public DataSource Source;

    /// <summary>Notifications that the agent could not send, counted; it wraps at 2^32.</summary>
    public uint Drops;

    /// <summary>ifIndex that the packet came by; 0 when unknown.</summary>
    public uint InputIfIndex;

    /// <summary>ifIndex that it would have left by; 0 unless it was dropped on the way out.</summary>
    public uint OutputIfIndex;

    /// <summary>Why; any number may be written.</summary>
    public DropReason Reason;
}
