namespace Sflow.Protocol.Transport;

/// <summary>What the packets of a capture file begin with; open, so that other numbers of the registry can be used. draft-ietf-opsawg-pcaplinktype.</summary>
public enum CaptureLinkType
{
    /// <summary>A loopback interface of BSD: the address family in the byte order of the machine that captured. LINKTYPE_NULL.</summary>
    Null = 0,

    /// <summary>Ethernet. LINKTYPE_ETHERNET.</summary>
    Ethernet = 1,

    /// <summary>PPP, with or without HDLC framing. LINKTYPE_PPP.</summary>
    Ppp = 9,

    /// <summary>IPv4 or IPv6, told apart by the first four bits. LINKTYPE_RAW.</summary>
    Raw = 101,

    /// <summary>IEEE 802.11 without a radio header. LINKTYPE_IEEE802_11.</summary>
    Ieee80211 = 105,

    /// <summary>IPv4. LINKTYPE_IPV4.</summary>
    IPv4 = 228,

    /// <summary>IPv6. LINKTYPE_IPV6.</summary>
    IPv6 = 229,

    /// <summary>InfiniBand, from the local route header on. LINKTYPE_INFINIBAND.</summary>
    InfiniBand = 247,
}
