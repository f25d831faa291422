namespace Sflow.Protocol.Packets;

/// <summary>What a walk over a packet's headers does next.</summary>
internal enum WalkStep : byte
{
    /// <summary>Nothing: the headers end, or what follows is not recognised.</summary>
    End = 0,

    Ethernet,
    Vlan,
    BackboneTag,
    Llc,
    Mpls,
    Pppoe,
    Ppp,
    Ieee80211,

    /// <summary>IPv4 or IPv6, by the version.</summary>
    IP,
    IPv6,

    /// <summary>What the protocol number of IP says.</summary>
    Protocol,

    /// <summary>What ports or content say.</summary>
    UdpPayload,
    TcpPayload,

    Gre,
    Erspan,
    Vxlan,
    VxlanGpe,
    Geneve,
    Gtp,
    L2tp,
    L2tpOverIP,
    Nsh,
    EtherIP,
    UdpEncapsulatedEsp,
    Teredo,

    InfiniBandLrh,
    InfiniBandGrh,

    /// <summary>A header that nothing is followed behind; its kind is told beside.</summary>
    Leaf,
}
