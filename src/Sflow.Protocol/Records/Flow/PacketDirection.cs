namespace Sflow.Protocol.Records.Flow;

/// <summary>Which way a sampled packet went. sFlow TCP Info Structures, packet_direction.</summary>
public enum PacketDirection : uint
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Received by the host.</summary>
    Received = 1,

    /// <summary>Sent by the host.</summary>
    Sent = 2,
}
