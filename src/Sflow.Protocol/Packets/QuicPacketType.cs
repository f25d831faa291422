namespace Sflow.Protocol.Packets;

/// <summary>What a QUIC packet is. RFC 9000 section 17, RFC 9369 section 3.2.</summary>
public enum QuicPacketType
{
    /// <summary>A long header of a version that is not known.</summary>
    Unknown = 0,

    /// <summary>Initial: the first of a connection.</summary>
    Initial,

    /// <summary>0-RTT: data before the handshake is done.</summary>
    ZeroRtt,

    /// <summary>Handshake.</summary>
    Handshake,

    /// <summary>Retry: the server asks for proof of the address.</summary>
    Retry,

    /// <summary>Version negotiation.</summary>
    VersionNegotiation,

    /// <summary>1-RTT, the short header of a connection that stands.</summary>
    OneRtt,

    /// <summary>Google's QUIC before it had long headers.</summary>
    Google,
}
