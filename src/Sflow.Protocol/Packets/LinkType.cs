namespace Sflow.Protocol.Packets;

/// <summary>What a packet's first header is.</summary>
public enum LinkType
{
    /// <summary>Ethernet.</summary>
    Ethernet = 0,

    /// <summary>An Ethernet type was told elsewhere, and the bytes begin behind it.</summary>
    EtherType,

    /// <summary>IPv4 or IPv6, told apart by the version in the first four bits.</summary>
    IP,

    /// <summary>PPP, with or without the address and control fields of HDLC; Cisco's HDLC too.</summary>
    Ppp,

    /// <summary>An MPLS label stack.</summary>
    Mpls,

    /// <summary>IEEE 802.2 LLC.</summary>
    Llc,

    /// <summary>FDDI: frame control and two addresses, then LLC.</summary>
    Fddi,

    /// <summary>IEEE 802.5: access control, frame control, two addresses and perhaps routing information, then LLC.</summary>
    TokenRing,

    /// <summary>Frame Relay: an address of two bytes, then what RFC 2427 puts there, or an Ethernet type as Cisco does.</summary>
    FrameRelay,

    /// <summary>IEEE 802.11, from the frame control field on.</summary>
    Ieee80211,

    /// <summary>InfiniBand, from the local route header on.</summary>
    InfiniBand,
}
