namespace Sflow.Protocol.Records.Flow;

/// <summary>What a sampled header begins with. sFlow Version 5, header_protocol; open, so unknown numbers survive.</summary>
public enum HeaderProtocol : uint
{
    /// <summary>Not given.</summary>
    Unknown = 0,

    /// <summary>Ethernet, IEEE 802.3.</summary>
    Ethernet = 1,

    /// <summary>IEEE 802.4.</summary>
    TokenBus = 2,

    /// <summary>IEEE 802.5.</summary>
    TokenRing = 3,

    /// <summary>FDDI.</summary>
    Fddi = 4,

    /// <summary>Frame Relay.</summary>
    FrameRelay = 5,

    /// <summary>X.25.</summary>
    X25 = 6,

    /// <summary>PPP.</summary>
    Ppp = 7,

    /// <summary>SMDS.</summary>
    Smds = 8,

    /// <summary>ATM AAL5.</summary>
    Aal5 = 9,

    /// <summary>IP in ATM AAL5.</summary>
    Aal5IP = 10,

    /// <summary>IPv4.</summary>
    IPv4 = 11,

    /// <summary>IPv6.</summary>
    IPv6 = 12,

    /// <summary>MPLS.</summary>
    Mpls = 13,

    /// <summary>Packet over SONET, RFC 1662 and 2615.</summary>
    Pos = 14,

    /// <summary>IEEE 802.11 MAC.</summary>
    Ieee80211Mac = 15,

    /// <summary>IEEE 802.11n A-MPDU, from the MPDU delimiter on.</summary>
    Ieee80211Ampdu = 16,

    /// <summary>IEEE 802.11n A-MSDU, from the subframe header on.</summary>
    Ieee80211Amsdu = 17,

    /// <summary>InfiniBand, as host-sflow and sflowtool number it.</summary>
    InfiniBand = 18,
}
