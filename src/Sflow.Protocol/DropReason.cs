namespace Sflow.Protocol;

/// <summary>
/// Why a device dropped a packet. sFlow Dropped Packet Notification Structures, drop_reason: 0 to 15 are the codes of ICMP destination
/// unreachable (RFC 1812 section 5.2.7.1), from 256 on sFlow's own; those above 303 as host-sflow numbers them. Open, so unknown
/// numbers survive. One line a number, in one file: the list is the documentation.
/// </summary>
public enum DropReason : uint
{
    /// <summary>No route to the destination's network.</summary>
    NetUnreachable = 0,

    /// <summary>The destination's host cannot be reached.</summary>
    HostUnreachable = 1,

    /// <summary>Nobody takes the IP protocol.</summary>
    ProtocolUnreachable = 2,

    /// <summary>Nobody listens at the port.</summary>
    PortUnreachable = 3,

    /// <summary>The packet is too large and must not be fragmented.</summary>
    FragNeeded = 4,

    /// <summary>The source route cannot be followed.</summary>
    SrcRouteFailed = 5,

    /// <summary>The destination's network is unknown, as by a lookup without result.</summary>
    DstNetUnknown = 6,

    /// <summary>The destination's host is unknown.</summary>
    DstHostUnknown = 7,

    /// <summary>The source's host is isolated.</summary>
    SrcHostIsolated = 8,

    /// <summary>The destination's network is prohibited, as by a route that rejects.</summary>
    DstNetProhibited = 9,

    /// <summary>The destination's host is prohibited.</summary>
    DstHostProhibited = 10,

    /// <summary>The network cannot be reached with this type of service.</summary>
    DstNetTosUnreachable = 11,

    /// <summary>The host cannot be reached with this type of service.</summary>
    DstHostTosUnreachable = 12,

    /// <summary>Communication is prohibited by administration.</summary>
    CommAdminProhibited = 13,

    /// <summary>The precedence is not permitted.</summary>
    HostPrecedenceViolation = 14,

    /// <summary>The precedence is below the least required.</summary>
    PrecedenceCutoff = 15,

    /// <summary>Not known, or told to nobody.</summary>
    Unknown = 256,

    /// <summary>The time to live or hop limit ran out.</summary>
    TtlExceeded = 257,

    /// <summary>An access list or flow action dropped it.</summary>
    Acl = 258,

    /// <summary>There was no buffer: tail drop.</summary>
    NoBufferSpace = 259,

    /// <summary>Random early detection dropped it.</summary>
    Red = 260,

    /// <summary>Shaping or policing dropped it.</summary>
    TrafficShaping = 261,

    /// <summary>It is larger than the MTU.</summary>
    PktTooBig = 262,

    /// <summary>The source MAC address is a multicast address.</summary>
    SrcMacIsMulticast = 263,

    /// <summary>It has a VLAN tag where none is expected, or none where one is.</summary>
    VlanTagMismatch = 264,

    /// <summary>The VLAN is not allowed on the port it came by.</summary>
    IngressVlanFilter = 265,

    /// <summary>Spanning tree blocks the port it came by.</summary>
    IngressSpanningTreeFilter = 266,

    /// <summary>There is no port to forward it to.</summary>
    PortListIsEmpty = 267,

    /// <summary>It would leave by the port it came by.</summary>
    PortLoopbackFilter = 268,

    /// <summary>The route is a black hole.</summary>
    BlackholeRoute = 269,

    /// <summary>It is to be routed and is not IP.</summary>
    NonIP = 270,

    /// <summary>A unicast IP destination with a multicast MAC destination.</summary>
    UcDipOverMcDmac = 271,

    /// <summary>The IP destination is a loopback address.</summary>
    DipIsLoopbackAddress = 272,

    /// <summary>The IP source is a multicast address.</summary>
    SipIsMc = 273,

    /// <summary>The IP source is a loopback address.</summary>
    SipIsLoopbackAddress = 274,

    /// <summary>The IP header's version, length or checksum is wrong.</summary>
    IPHeaderCorrupted = 275,

    /// <summary>The IPv4 source is the limited broadcast address.</summary>
    IPv4SipIsLimitedBc = 276,

    /// <summary>An IPv6 multicast destination of reserved scope.</summary>
    IPv6McDipReservedScope = 277,

    /// <summary>An IPv6 multicast destination of interface-local scope.</summary>
    IPv6McDipInterfaceLocalScope = 278,

    /// <summary>The link-layer address of the next hop is not known.</summary>
    UnresolvedNeigh = 279,

    /// <summary>The reverse path check of a multicast packet failed.</summary>
    McReversePathForwarding = 280,

    /// <summary>It was to be routed and may not be.</summary>
    NonRoutablePacket = 281,

    /// <summary>A tunnel header could not be taken off.</summary>
    DecapError = 282,

    /// <summary>The inner source MAC address is a multicast address.</summary>
    OverlaySmacIsMc = 283,

    /// <summary>On layer 2, for a reason not told.</summary>
    UnknownL2 = 284,

    /// <summary>On layer 3, for a reason not told.</summary>
    UnknownL3 = 285,

    /// <summary>As an exception on layer 3, not told which.</summary>
    UnknownL3Exception = 286,

    /// <summary>In the buffers, for a reason not told.</summary>
    UnknownBuffer = 287,

    /// <summary>At a tunnel, for a reason not told.</summary>
    UnknownTunnel = 288,

    /// <summary>On layer 4, for a reason not told.</summary>
    UnknownL4 = 289,

    /// <summary>The IP source is the unspecified address.</summary>
    SipIsUnspecified = 290,

    /// <summary>The port is isolated by multi-chassis link aggregation.</summary>
    MlagPortIsolation = 291,

    /// <summary>The next hop's ARP entry is a black hole.</summary>
    BlackholeArpNeigh = 292,

    /// <summary>Source and destination MAC address are the same.</summary>
    SrcMacIsDmac = 293,

    /// <summary>The destination MAC address is reserved.</summary>
    DmacIsReserved = 294,

    /// <summary>The IPv4 source is of class E.</summary>
    SipIsClassE = 295,

    /// <summary>The multicast MAC destination does not fit the IP destination.</summary>
    McDmacMismatch = 296,

    /// <summary>IP source and destination are the same.</summary>
    SipIsDip = 297,

    /// <summary>The IP destination is of the local network 0.0.0.0/8.</summary>
    DipIsLocalNetwork = 298,

    /// <summary>The IP destination is link-local.</summary>
    DipIsLinkLocal = 299,

    /// <summary>Inner source and destination MAC address are the same.</summary>
    OverlaySmacIsDmac = 300,

    /// <summary>The VLAN is not allowed on the port it would leave by.</summary>
    EgressVlanFilter = 301,

    /// <summary>The reverse path check of a unicast packet failed.</summary>
    UcReversePathForwarding = 302,

    /// <summary>It came from the group of tunnels that it would go to.</summary>
    SplitHorizon = 303,

    /// <summary>The port is locked and does not know the source MAC address.</summary>
    LockedPort = 304,

    /// <summary>A filter of destination MAC addresses.</summary>
    DmacFilter = 305,

    /// <summary>The next hop is a black hole.</summary>
    BlackholeNexthop = 306,

    /// <summary>The VXLAN header is malformed.</summary>
    VxlanParsing = 307,

    /// <summary>The LLC or SNAP header is malformed.</summary>
    LlcSnapParsing = 308,

    /// <summary>The VLAN header is malformed.</summary>
    VlanParsing = 309,

    /// <summary>The PPPoE or PPP header is malformed.</summary>
    PppoePppParsing = 310,

    /// <summary>The MPLS header is malformed.</summary>
    MplsParsing = 311,

    /// <summary>The ARP packet is malformed.</summary>
    ArpParsing = 312,

    /// <summary>The first IP header is malformed.</summary>
    IP1Parsing = 313,

    /// <summary>An inner IP header is malformed.</summary>
    IPNParsing = 314,

    /// <summary>The GRE header is malformed.</summary>
    GreParsing = 315,

    /// <summary>The UDP header is malformed.</summary>
    UdpParsing = 316,

    /// <summary>The TCP header is malformed.</summary>
    TcpParsing = 317,

    /// <summary>The IPsec header is malformed.</summary>
    IpsecParsing = 318,

    /// <summary>The SCTP header is malformed.</summary>
    SctpParsing = 319,

    /// <summary>The DCCP header is malformed.</summary>
    DccpParsing = 320,

    /// <summary>The GTP header is malformed.</summary>
    GtpParsing = 321,

    /// <summary>The ESP header is malformed.</summary>
    EspParsing = 322,

    /// <summary>A header is malformed, not told which.</summary>
    UnknownParsing = 323,

    /// <summary>It is shorter than its headers need.</summary>
    PktTooSmall = 324,

    /// <summary>The protocol is not handled.</summary>
    UnhandledProto = 325,

    /// <summary>IPv6 is switched off on the interface.</summary>
    IPv6Disabled = 326,

    /// <summary>The protocol is not valid here.</summary>
    InvalidProto = 327,

    /// <summary>Nobody takes the IP protocol; deprecated in favour of 2.</summary>
    IPNoProto = 328,

    /// <summary>The checksum is wrong.</summary>
    SkbCsum = 329,

    /// <summary>Its data could not be copied from user space.</summary>
    SkbUcopyFault = 330,

    /// <summary>The device is not ready.</summary>
    DevReady = 331,

    /// <summary>The device's header could not be made. Published by a slip as 33.</summary>
    DevHdr = 332,

    /// <summary>The fragment is a duplicate.</summary>
    DupFrag = 333,

    /// <summary>Segmentation of the packet failed.</summary>
    SkbGsoSeg = 334,

    /// <summary>The reverse path check failed.</summary>
    ReversePathForwarding = 335,

    /// <summary>The ICMP header is malformed.</summary>
    IcmpParsing = 336,

    /// <summary>A TCP MD5 signature is missing.</summary>
    TcpMd5NotFound = 337,

    /// <summary>A TCP MD5 signature is not expected.</summary>
    TcpMd5Unexpected = 338,

    /// <summary>The TCP MD5 signature is wrong.</summary>
    TcpMd5Failure = 339,

    /// <summary>The TCP flags are not allowed.</summary>
    TcpFlags = 340,

    /// <summary>The TCP receive window is closed.</summary>
    TcpZeroWindow = 341,

    /// <summary>The TCP data was received before.</summary>
    TcpOldData = 342,

    /// <summary>The TCP data is beyond the window.</summary>
    TcpOverWindow = 343,

    /// <summary>The TCP data is in the out-of-order queue already.</summary>
    TcpOfoMerge = 344,

    /// <summary>The TCP timestamp is too old: PAWS, RFC 7323 section 5.</summary>
    TcpRfc7323Paws = 345,

    /// <summary>The TCP sequence number is not valid.</summary>
    TcpInvalidSequence = 346,

    /// <summary>A TCP reset that is not valid.</summary>
    TcpReset = 347,

    /// <summary>A TCP SYN that is not expected.</summary>
    TcpInvalidSyn = 348,

    /// <summary>The TCP socket is closed.</summary>
    TcpClose = 349,

    /// <summary>TCP fast open was not possible.</summary>
    TcpFastOpen = 350,

    /// <summary>The TCP acknowledgement is old.</summary>
    TcpOldAck = 351,

    /// <summary>The TCP acknowledgement is far too old.</summary>
    TcpTooOldAck = 352,

    /// <summary>The TCP acknowledgement is of data not sent.</summary>
    TcpAckUnsentData = 353,

    /// <summary>The TCP out-of-order queue was pruned.</summary>
    TcpOfoQueuePrune = 354,

    /// <summary>The TCP out-of-order data was dropped.</summary>
    TcpOfoDrop = 355,

    /// <summary>The time to live is below the TCP socket's least.</summary>
    TcpMinTtl = 356,

    /// <summary>An IPv6 extension header is bad.</summary>
    IPv6BadExthdr = 357,

    /// <summary>An IPv6 neighbour discovery packet is a fragment.</summary>
    IPv6NdiscFrag = 358,

    /// <summary>An IPv6 neighbour discovery packet has a hop limit other than 255.</summary>
    IPv6NdiscHopLimit = 359,

    /// <summary>An IPv6 neighbour discovery packet has a bad code.</summary>
    IPv6NdiscBadCode = 360,

    /// <summary>An IPv6 neighbour discovery packet has bad options.</summary>
    IPv6NdiscBadOptions = 361,

    /// <summary>An IPv6 neighbour solicitation for another host.</summary>
    IPv6NdiscNsOtherHost = 362,

    /// <summary>A filter of a tap device.</summary>
    TapFilter = 363,

    /// <summary>A transmit filter of a tap device.</summary>
    TapTxFilter = 364,

    /// <summary>The traffic control filter on the way in.</summary>
    TcIngress = 365,

    /// <summary>The traffic control filter on the way out. Published by a slip as 36.</summary>
    TcEgress = 366,

    /// <summary>An XDP program.</summary>
    Xdp = 367,

    /// <summary>The queue of the CPU was full.</summary>
    CpuBacklog = 368,

    /// <summary>A BPF program of a control group on the way out.</summary>
    BpfCgroupEgress = 369,

    /// <summary>An IPsec policy.</summary>
    XfrmPolicy = 370,

    /// <summary>A filter of the socket.</summary>
    SocketFilter = 371,

    /// <summary>A BGP FlowSpec rule, RFC 8955.</summary>
    BgpFlowspec = 372,
}
