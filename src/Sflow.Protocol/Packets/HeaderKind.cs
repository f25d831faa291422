namespace Sflow.Protocol.Packets;

/// <summary>Kinds of headers that a packet can begin with or carry, one behind the other.</summary>
public enum HeaderKind : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Ethernet, with an Ethernet type or an IEEE 802.3 length; 14 bytes.</summary>
    Ethernet = 1,

    /// <summary>A VLAN tag behind its type: TCI and the type of what follows; 4 bytes. IEEE 802.1Q section 9.</summary>
    Vlan = 2,

    /// <summary>IEEE 802.2 LLC.</summary>
    Llc = 3,

    /// <summary>SNAP behind LLC: organisation and type; 5 bytes. RFC 1042.</summary>
    Snap = 4,

    /// <summary>One entry of an MPLS label stack; 4 bytes. RFC 3032.</summary>
    Mpls = 5,

    /// <summary>PPPoE, discovery or session; 6 bytes. RFC 2516.</summary>
    Pppoe = 6,

    /// <summary>PPP: the protocol field, with the address and control fields before it where they are. RFC 1661, 1662.</summary>
    Ppp = 7,

    /// <summary>ARP. RFC 826.</summary>
    Arp = 8,

    /// <summary>LLDP. IEEE 802.1AB.</summary>
    Lldp = 9,

    /// <summary>Spanning tree. IEEE 802.1D.</summary>
    Stp = 10,

    /// <summary>Slow protocols, LACP among them. IEEE 802.3 annex 57A.</summary>
    Lacp = 11,

    /// <summary>EAP over LAN. IEEE 802.1X.</summary>
    Eapol = 12,

    /// <summary>IPv4. RFC 791.</summary>
    IPv4 = 13,

    /// <summary>IPv6; 40 bytes. RFC 8200.</summary>
    IPv6 = 14,

    /// <summary>Hop-by-hop options of IPv6.</summary>
    HopByHop = 15,

    /// <summary>Routing header of IPv6, SRv6's among them. RFC 8200 section 4.4, RFC 8754.</summary>
    Routing = 16,

    /// <summary>Fragment header of IPv6; 8 bytes.</summary>
    Fragment = 17,

    /// <summary>Destination options of IPv6.</summary>
    DestinationOptions = 18,

    /// <summary>Another extension header of IPv6: mobility, HIP, Shim6. RFC 7045.</summary>
    OtherExtension = 19,

    /// <summary>Authentication header, behind IPv4 or IPv6. RFC 4302.</summary>
    Ah = 20,

    /// <summary>Encapsulating security payload. RFC 4303.</summary>
    Esp = 21,

    /// <summary>TCP. RFC 9293.</summary>
    Tcp = 22,

    /// <summary>UDP; 8 bytes. RFC 768.</summary>
    Udp = 23,

    /// <summary>UDP-Lite; 8 bytes. RFC 3828.</summary>
    UdpLite = 24,

    /// <summary>SCTP: the common header; 12 bytes. RFC 9260.</summary>
    Sctp = 25,

    /// <summary>DCCP. RFC 4340.</summary>
    Dccp = 26,

    /// <summary>ICMP. RFC 792.</summary>
    Icmp = 27,

    /// <summary>ICMPv6. RFC 4443.</summary>
    IcmpV6 = 28,

    /// <summary>IGMP. RFC 3376.</summary>
    Igmp = 29,

    /// <summary>GRE, with the optional fields that its flags tell of. RFC 2784, 2890, 7637.</summary>
    Gre = 30,

    /// <summary>ERSPAN, type II or III, behind GRE.</summary>
    Erspan = 31,

    /// <summary>VXLAN; 8 bytes. RFC 7348.</summary>
    Vxlan = 32,

    /// <summary>VXLAN with a generic protocol extension; 8 bytes.</summary>
    VxlanGpe = 33,

    /// <summary>GENEVE with its options. RFC 8926.</summary>
    Geneve = 34,

    /// <summary>GTP-U with its extension headers. 3GPP TS 29.281.</summary>
    Gtp = 35,

    /// <summary>L2TP, version 2 or 3. RFC 2661, 3931.</summary>
    L2tp = 36,

    /// <summary>Network service header. RFC 8300.</summary>
    Nsh = 37,

    /// <summary>OSPF, version 2 or 3. RFC 2328, 5340.</summary>
    Ospf = 38,

    /// <summary>VRRP. RFC 9568.</summary>
    Vrrp = 39,

    /// <summary>PIM. RFC 7761.</summary>
    Pim = 40,

    /// <summary>InfiniBand local route header. InfiniBand Architecture volume 1, 7.7.</summary>
    InfiniBandLrh = 41,

    /// <summary>InfiniBand global route header, of RoCE version 1.</summary>
    InfiniBandGrh = 42,

    /// <summary>InfiniBand base transport header with its extended ones, of RoCE. InfiniBand Architecture volume 1, 9.2.</summary>
    Bth = 43,

    /// <summary>DNS. RFC 1035.</summary>
    Dns = 44,

    /// <summary>QUIC, of any version, Google's among them. RFC 8999, 9000.</summary>
    Quic = 45,

    /// <summary>TLS records. RFC 8446 section 5.</summary>
    Tls = 46,

    /// <summary>NTP. RFC 5905.</summary>
    Ntp = 47,

    /// <summary>SNMP. RFC 3411.</summary>
    Snmp = 48,

    /// <summary>SSDP: HTTP over UDP. UPnP Device Architecture.</summary>
    Ssdp = 49,

    /// <summary>memcached over UDP.</summary>
    Memcached = 50,

    /// <summary>LDAP without connections. RFC 1798.</summary>
    Cldap = 51,

    /// <summary>DHCP and BOOTP. RFC 2131.</summary>
    Dhcp = 52,

    /// <summary>SIP. RFC 3261.</summary>
    Sip = 53,

    /// <summary>RADIUS. RFC 2865.</summary>
    Radius = 54,

    /// <summary>TFTP. RFC 1350.</summary>
    Tftp = 55,

    /// <summary>The precision time protocol. IEEE 1588.</summary>
    Ptp = 56,

    /// <summary>IEEE 802.11.</summary>
    Ieee80211 = 57,

    /// <summary>Provider backbone bridging: the I-TAG. IEEE 802.1ah.</summary>
    BackboneTag = 58,

    /// <summary>The control word of an Ethernet pseudowire over MPLS; 4 bytes. RFC 4448.</summary>
    PseudowireControl = 59,
}
