namespace Sflow.Analytics.Fields;

/// <summary>
/// The names of this library's keys, for who would rather not write them as text: <c>new FlowDefinition([FlowKeys.IpSource, FlowKeys.IpDestination])</c>.
/// See <see cref="FieldCatalog"/> for what each of them is.
/// </summary>
public static class FlowKeys
{
    /// <summary>Address of the agent that took the sample.</summary>
    public const string Agent = "agent";

    /// <summary>Data source that took the sample: class and index.</summary>
    public const string DataSource = "datasource";

    /// <summary>Interface that the packet came by: an ifIndex, internal or unknown.</summary>
    public const string InputIfIndex = "inputifindex";

    /// <summary>Interface that the packet left by: an ifIndex, internal, multiple, discard or unknown.</summary>
    public const string OutputIfIndex = "outputifindex";

    /// <summary>On which side the packet was sampled: ingress or egress.</summary>
    public const string Direction = "direction";

    /// <summary>The packet's headers from the outside in.</summary>
    public const string Stack = "stack";

    /// <summary>Length of the packet with FCS; of an operation, request and answer.</summary>
    public const string Bytes = "bytes";

    /// <summary>1, as each sample stands for as many frames as the sampling rate says.</summary>
    public const string Frames = "frames";

    /// <summary>1, as each sample stands for as many requests as the sampling rate says.</summary>
    public const string Requests = "requests";

    /// <summary>One in how many packets is sampled.</summary>
    public const string SamplingRate = "samplingrate";

    /// <summary>Bytes that were removed from the packet before its header was taken, FCS included.</summary>
    public const string Stripped = "stripped";

    /// <summary>Offset of the IPv4 or IPv6 header in the sampled header.</summary>
    public const string IpOffset = "ip_offset";

    /// <summary>Offset of the InfiniBand base transport header in the sampled header.</summary>
    public const string IbbtOffset = "ibbt_offset";

    /// <summary>Name of the data source of a custom flow.</summary>
    public const string RtFlowDataSource = "rtflowdatasource";

    /// <summary>When the packet was sampled: nanoseconds since 1970-01-01 00:00 UTC.</summary>
    public const string Timestamp = "timestamp";

    /// <summary>Source address.</summary>
    public const string MacSource = "macsource";

    /// <summary>Destination address.</summary>
    public const string MacDestination = "macdestination";

    /// <summary>Ethernet type behind VLAN tags and SNAP, in decimal.</summary>
    public const string EthernetProtocol = "ethernetprotocol";

    /// <summary>Whether the destination is the broadcast address.</summary>
    public const string IsBroadcast = "isbroadcast";

    /// <summary>Whether the destination is a group other than broadcast.</summary>
    public const string IsMulticast = "ismulticast";

    /// <summary>Whether the destination is one station.</summary>
    public const string IsUnicast = "isunicast";

    /// <summary>VLAN identifier of a tag in the header, from the outermost on.</summary>
    public const string Vlan = "vlan";

    /// <summary>Priority of a tag in the header, 0 to 7.</summary>
    public const string Priority = "priority";

    /// <summary>Whether a tag in the header says that the packet may be dropped first.</summary>
    public const string VlanDei = "vlandei";

    /// <summary>Destination service access point.</summary>
    public const string LlcDsap = "llcdsap";

    /// <summary>Source service access point.</summary>
    public const string LlcSsap = "llcssap";

    /// <summary>First byte of the control field.</summary>
    public const string LlcControl = "llccontrol";

    /// <summary>Organisation that the type is of, in decimal.</summary>
    public const string SnapOui = "snapoui";

    /// <summary>Type within the organisation, in decimal.</summary>
    public const string SnapPid = "snappid";

    /// <summary>Operation: 1 a request, 2 a reply.</summary>
    public const string ArpOperation = "arpoperation";

    /// <summary>MAC address of the sender.</summary>
    public const string ArpMacSender = "arpmacsender";

    /// <summary>IPv4 address of the sender.</summary>
    public const string ArpIpSender = "arpipsender";

    /// <summary>MAC address of the target, 0 in a request.</summary>
    public const string ArpMacTarget = "arpmactarget";

    /// <summary>IPv4 address of the target.</summary>
    public const string ArpIpTarget = "arpiptarget";

    /// <summary>Chassis: a MAC address as twelve digits, or its name.</summary>
    public const string LldpChassis = "lldpchassis";

    /// <summary>Port: a MAC address as twelve digits, or its name.</summary>
    public const string LldpPort = "lldpport";

    /// <summary>Seconds that the neighbour is to keep what is told.</summary>
    public const string LldpTtl = "lldpttl";

    /// <summary>Name of the system.</summary>
    public const string LldpSysName = "lldpsysname";

    /// <summary>Version: 0 STP, 2 RSTP, 3 MSTP.</summary>
    public const string StpVersion = "stpversion";

    /// <summary>Type: 0 configuration, 2 rapid, 128 topology change.</summary>
    public const string StpType = "stptype";

    /// <summary>Flags, bit 0 a topology change.</summary>
    public const string StpFlags = "stpflags";

    /// <summary>Priority of the root bridge, with the VLAN or instance in its lower 12 bits.</summary>
    public const string StpRootPriority = "stprootpriority";

    /// <summary>MAC address of the root bridge.</summary>
    public const string StpRootMac = "stprootmac";

    /// <summary>Cost of the path to the root.</summary>
    public const string StpRootCost = "stprootcost";

    /// <summary>MAC address of the bridge that sent it.</summary>
    public const string StpBridgeMac = "stpbridgemac";

    /// <summary>Port that it was sent from.</summary>
    public const string StpPort = "stpport";

    /// <summary>Subtype of the slow protocol: 1 LACP, 2 marker, 3 OAM.</summary>
    public const string SlowSubtype = "slowsubtype";

    /// <summary>System of the sender.</summary>
    public const string LacpActorSystem = "lacpactorsystem";

    /// <summary>Key of the sender's aggregation.</summary>
    public const string LacpActorKey = "lacpactorkey";

    /// <summary>Port of the sender.</summary>
    public const string LacpActorPort = "lacpactorport";

    /// <summary>State of the sender, bit 0 activity.</summary>
    public const string LacpActorState = "lacpactorstate";

    /// <summary>System of the partner.</summary>
    public const string LacpPartnerSystem = "lacppartnersystem";

    /// <summary>Key of the partner's aggregation.</summary>
    public const string LacpPartnerKey = "lacppartnerkey";

    /// <summary>Port of the partner.</summary>
    public const string LacpPartnerPort = "lacppartnerport";

    /// <summary>State of the partner, bit 0 activity.</summary>
    public const string LacpPartnerState = "lacppartnerstate";

    /// <summary>Version of EAP over LAN.</summary>
    public const string Dot1xVersion = "dot1xversion";

    /// <summary>Type: 0 EAP, 1 start, 2 logoff, 3 key.</summary>
    public const string Dot1xType = "dot1xtype";

    /// <summary>Code: 0 a session, 9 discovery.</summary>
    public const string PppoeCode = "pppoecode";

    /// <summary>Session.</summary>
    public const string PppoeSession = "pppoesession";

    /// <summary>Protocol that PPP carries, in decimal.</summary>
    public const string PppProtocol = "pppprotocol";

    /// <summary>Label, from the outermost on.</summary>
    public const string MplsLabel = "mplslabel";

    /// <summary>Traffic class of a label, 0 to 7.</summary>
    public const string MplsExp = "mplsexp";

    /// <summary>Whether the label is the innermost of its stack.</summary>
    public const string MplsBottom = "mplsbottom";

    /// <summary>Time to live of a label.</summary>
    public const string MplsTtl = "mplsttl";

    /// <summary>All labels of the outermost stack, with hyphens.</summary>
    public const string MplsLabels = "mplslabels";

    /// <summary>Next hop of the label-switched path.</summary>
    public const string MplsNextHop = "mplsnexthop";

    /// <summary>Labels that the packet came with, as the router tells them.</summary>
    public const string MplsLabelsSource = "mplslabelssource";

    /// <summary>Labels that the packet left with, as the router tells them.</summary>
    public const string MplsLabelsDestination = "mplslabelsdestination";

    /// <summary>Name of the label-switched path.</summary>
    public const string MplsTunnelName = "mplstunnelname";

    /// <summary>Tunnel identifier.</summary>
    public const string MplsTunnelId = "mplstunnelid";

    /// <summary>Name of the virtual circuit's instance.</summary>
    public const string MplsVcName = "mplsvcname";

    /// <summary>Identifier of the virtual circuit.</summary>
    public const string MplsVcId = "mplsvcid";

    /// <summary>Name of the forwarding equivalence class.</summary>
    public const string MplsFtn = "mplsftn";

    /// <summary>Length of the prefix by which LDP chose the label.</summary>
    public const string MplsFecPrefix = "mplsfecprefix";

    /// <summary>Source address of IPv4.</summary>
    public const string IpSource = "ipsource";

    /// <summary>Destination address of IPv4.</summary>
    public const string IpDestination = "ipdestination";

    /// <summary>Protocol that IPv4 carries.</summary>
    public const string IpProtocol = "ipprotocol";

    /// <summary>Type of service.</summary>
    public const string IpTos = "iptos";

    /// <summary>Differentiated services code point, 0 to 63.</summary>
    public const string IpDscp = "ipdscp";

    /// <summary>Name of the code point as IANA lists it, its number where it has none.</summary>
    public const string IpDscpName = "ipdscpname";

    /// <summary>Explicit congestion notification, 0 to 3.</summary>
    public const string IpEcn = "ipecn";

    /// <summary>Length of the IPv4 packet as its header tells it.</summary>
    public const string IpBytes = "ipbytes";

    /// <summary>Flags: reserved, don't fragment, more fragments.</summary>
    public const string IpFlags = "ipflags";

    /// <summary>Fragment offset in units of 8 bytes.</summary>
    public const string IpFragOffset = "ipfragoffset";

    /// <summary>Time to live.</summary>
    public const string IpTtl = "ipttl";

    /// <summary>Identification.</summary>
    public const string IpId = "ipid";

    /// <summary>Version.</summary>
    public const string IpVersion = "ipversion";

    /// <summary>Length of the header in words of 4 bytes; more than 5 with options.</summary>
    public const string IpIhl = "ipihl";

    /// <summary>Whether the packet is a fragment, first or later.</summary>
    public const string IsIpFragment = "isipfragment";

    /// <summary>Source address of IPv6.</summary>
    public const string Ip6Source = "ip6source";

    /// <summary>Destination address of IPv6.</summary>
    public const string Ip6Destination = "ip6destination";

    /// <summary>Protocol behind the extension headers of IPv6.</summary>
    public const string Ip6NextHdr = "ip6nexthdr";

    /// <summary>Traffic class.</summary>
    public const string Ip6Tos = "ip6tos";

    /// <summary>Differentiated services code point, 0 to 63.</summary>
    public const string Ip6Dscp = "ip6dscp";

    /// <summary>Name of the code point as IANA lists it, its number where it has none.</summary>
    public const string Ip6DscpName = "ip6dscpname";

    /// <summary>Explicit congestion notification, 0 to 3.</summary>
    public const string Ip6Ecn = "ip6ecn";

    /// <summary>Length of the IPv6 packet as its header tells it, header included.</summary>
    public const string Ip6Bytes = "ip6bytes";

    /// <summary>Flow label, 20 bits.</summary>
    public const string Ip6FlowLabel = "ip6flowlabel";

    /// <summary>Hop limit.</summary>
    public const string Ip6Ttl = "ip6ttl";

    /// <summary>The extension headers in their order, with hyphens.</summary>
    public const string Ip6Extensions = "ip6extensions";

    /// <summary>Fragment offset in units of 8 bytes, of packets with a fragment header.</summary>
    public const string Ip6FragOffset = "ip6fragoffset";

    /// <summary>Whether more fragments follow: yes or no.</summary>
    public const string Ip6Fragm = "ip6fragm";

    /// <summary>Identification of the packet that was fragmented.</summary>
    public const string Ip6FragId = "ip6fragid";

    /// <summary>Type of routing: 4 is segment routing.</summary>
    public const string Ip6RoutingType = "ip6routingtype";

    /// <summary>Segments that are left.</summary>
    public const string Ip6SegLeft = "ip6segleft";

    /// <summary>Segments of SRv6 in the order of travel, with hyphens.</summary>
    public const string Ip6SrhSegments = "ip6srhsegments";

    /// <summary>Tag of SRv6, by which packets are grouped.</summary>
    public const string Ip6SrhTag = "ip6srhtag";

    /// <summary>Source port.</summary>
    public const string TcpSourcePort = "tcpsourceport";

    /// <summary>Destination port.</summary>
    public const string TcpDestinationPort = "tcpdestinationport";

    /// <summary>Nine flags as digits: NS CWR ECE URG ACK PSH RST SYN FIN.</summary>
    public const string TcpFlags = "tcpflags";

    /// <summary>Sequence number.</summary>
    public const string TcpSeqNo = "tcpseqno";

    /// <summary>Acknowledgement number.</summary>
    public const string TcpAckNo = "tcpackno";

    /// <summary>Length of the header in bytes, options included.</summary>
    public const string TcpHeaderLen = "tcpheaderlen";

    /// <summary>Window as it stands, without its scale.</summary>
    public const string TcpWindow = "tcpwindow";

    /// <summary>Urgent pointer.</summary>
    public const string TcpUrgent = "tcpurgent";

    /// <summary>Maximum segment size, of the option that opens a connection.</summary>
    public const string TcpMss = "tcpmss";

    /// <summary>Shift count of the window, of the option that opens a connection.</summary>
    public const string TcpWindowScale = "tcpwindowscale";

    /// <summary>Source port.</summary>
    public const string UdpSourcePort = "udpsourceport";

    /// <summary>Destination port.</summary>
    public const string UdpDestinationPort = "udpdestinationport";

    /// <summary>Length as the header tells it, header included.</summary>
    public const string UdpBytes = "udpbytes";

    /// <summary>Source port.</summary>
    public const string UdpLiteSourcePort = "udplitesourceport";

    /// <summary>Destination port.</summary>
    public const string UdpLiteDestinationPort = "udplitedestinationport";

    /// <summary>Source port.</summary>
    public const string SctpSourcePort = "sctpsourceport";

    /// <summary>Destination port.</summary>
    public const string SctpDestinationPort = "sctpdestinationport";

    /// <summary>Verification tag.</summary>
    public const string SctpVtag = "sctpvtag";

    /// <summary>Type of the first chunk: 0 data, 1 INIT.</summary>
    public const string SctpChunkType = "sctpchunktype";

    /// <summary>Source port.</summary>
    public const string DccpSourcePort = "dccpsourceport";

    /// <summary>Destination port.</summary>
    public const string DccpDestinationPort = "dccpdestinationport";

    /// <summary>Type of packet: 0 a request, 2 data.</summary>
    public const string DccpType = "dccptype";

    /// <summary>Type.</summary>
    public const string IcmpType = "icmptype";

    /// <summary>Code.</summary>
    public const string IcmpCode = "icmpcode";

    /// <summary>Identifier of a query.</summary>
    public const string IcmpId = "icmpid";

    /// <summary>Sequence number of a query.</summary>
    public const string IcmpSeqNo = "icmpseqno";

    /// <summary>Destination whose network cannot be reached.</summary>
    public const string IcmpUnreachableNet = "icmpunreachablenet";

    /// <summary>Destination whose host cannot be reached.</summary>
    public const string IcmpUnreachableHost = "icmpunreachablehost";

    /// <summary>IP protocol that the destination does not take.</summary>
    public const string IcmpUnreachableProtocol = "icmpunreachableprotocol";

    /// <summary>Port of TCP, UDP or another that the destination does not listen at.</summary>
    public const string IcmpUnreachablePort = "icmpunreachableport";

    /// <summary>Type.</summary>
    public const string Icmp6Type = "icmp6type";

    /// <summary>Code.</summary>
    public const string Icmp6Code = "icmp6code";

    /// <summary>Identifier of an echo.</summary>
    public const string Icmp6Id = "icmp6id";

    /// <summary>Sequence number of an echo.</summary>
    public const string Icmp6SeqNo = "icmp6seqno";

    /// <summary>Target of a neighbour's solicitation or advertisement.</summary>
    public const string Icmp6Target = "icmp6target";

    /// <summary>Type: 17 a query, 22 a report of version 2, 34 of version 3.</summary>
    public const string IgmpType = "igmptype";

    /// <summary>Group, of messages that tell one.</summary>
    public const string IgmpGroup = "igmpgroup";

    /// <summary>Version.</summary>
    public const string OspfVersion = "ospfversion";

    /// <summary>Type: 1 hello, 2 database description, 4 link state update.</summary>
    public const string OspfType = "ospftype";

    /// <summary>Identifier of the router.</summary>
    public const string OspfRouter = "ospfrouter";

    /// <summary>Area.</summary>
    public const string OspfArea = "ospfarea";

    /// <summary>Version.</summary>
    public const string VrrpVersion = "vrrpversion";

    /// <summary>Virtual router.</summary>
    public const string VrrpVrid = "vrrpvrid";

    /// <summary>Priority of the sender, 0 when it ceases.</summary>
    public const string VrrpPriority = "vrrppriority";

    /// <summary>Type: 0 hello, 3 join or prune.</summary>
    public const string PimType = "pimtype";

    /// <summary>Security parameters index.</summary>
    public const string EspSpi = "espspi";

    /// <summary>Sequence number.</summary>
    public const string EspSeqNo = "espseqno";

    /// <summary>Security parameters index.</summary>
    public const string AhSpi = "ahspi";

    /// <summary>Sequence number.</summary>
    public const string AhSeqNo = "ahseqno";

    /// <summary>Virtual network of VXLAN, with the generic extension or without.</summary>
    public const string VxlanVni = "vxlanvni";

    /// <summary>Group of the policy extension, where its flag is set.</summary>
    public const string VxlanGbp = "vxlangbp";

    /// <summary>Protocol inside: 1 IPv4, 2 IPv6, 3 Ethernet, 4 NSH, 5 MPLS.</summary>
    public const string VxlanGpeProtocol = "vxlangpeprotocol";

    /// <summary>Virtual network of any overlay: VXLAN, GENEVE or NVGRE.</summary>
    public const string Vni = "vni";

    /// <summary>Virtual network of GENEVE.</summary>
    public const string GeneveVni = "genevevni";

    /// <summary>Ethernet type of what is inside, in decimal.</summary>
    public const string GeneveProtocol = "geneveprotocol";

    /// <summary>Options as class:type, with hyphens.</summary>
    public const string GeneveOptions = "geneveoptions";

    /// <summary>Virtual subnet of NVGRE.</summary>
    public const string GreVsid = "grevsid";

    /// <summary>Ethernet type of what is inside, in decimal.</summary>
    public const string GreProtocol = "greprotocol";

    /// <summary>Key, where there is one.</summary>
    public const string GreKey = "grekey";

    /// <summary>Sequence number, where there is one.</summary>
    public const string GreSeqNo = "greseqno";

    /// <summary>Version: 1 is type II, 2 is type III.</summary>
    public const string ErspanVersion = "erspanversion";

    /// <summary>VLAN that the mirrored packet was seen in.</summary>
    public const string ErspanVlan = "erspanvlan";

    /// <summary>Session.</summary>
    public const string ErspanId = "erspanid";

    /// <summary>Type of message: 255 a user's packet.</summary>
    public const string GtpType = "gtptype";

    /// <summary>Tunnel endpoint.</summary>
    public const string GtpTeid = "gtpteid";

    /// <summary>Tunnel of version 2, control connection of version 3.</summary>
    public const string L2tpTunnel = "l2tptunnel";

    /// <summary>Session.</summary>
    public const string L2tpSession = "l2tpsession";

    /// <summary>Service path.</summary>
    public const string NshSpi = "nshspi";

    /// <summary>Service index: where on its path the packet is.</summary>
    public const string NshSi = "nshsi";

    /// <summary>Service instance of a provider backbone bridge.</summary>
    public const string PbbIsid = "pbbisid";

    /// <summary>Operation, with its transport in the upper three bits; 129 is a congestion notification.</summary>
    public const string IbbtOpcode = "ibbtopcode";

    /// <summary>Transport: RC, UC, RD, UD, XRC, CNP.</summary>
    public const string IbbtOpTransport = "ibbtoptransport";

    /// <summary>Name of the operation.</summary>
    public const string IbbtOpName = "ibbtopname";

    /// <summary>Whether the responder is to raise a solicited event.</summary>
    public const string IbbtSe = "ibbtse";

    /// <summary>State of migration.</summary>
    public const string IbbtM = "ibbtm";

    /// <summary>Bytes that an operation of RDMA moves.</summary>
    public const string IbbtRdmaLen = "ibbtrdmalen";

    /// <summary>Whether an acknowledgement is one: false for a NAK of any kind.</summary>
    public const string IbbtAethAck = "ibbtaethack";

    /// <summary>Bytes of padding.</summary>
    public const string IbbtPad = "ibbtpad";

    /// <summary>Partition key.</summary>
    public const string IbbtPkey = "ibbtpkey";

    /// <summary>Whether congestion was met on the way.</summary>
    public const string IbbtFecn = "ibbtfecn";

    /// <summary>Whether the sender is told of congestion.</summary>
    public const string IbbtBecn = "ibbtbecn";

    /// <summary>Queue pair of the destination.</summary>
    public const string IbbtDestQp = "ibbtdestqp";

    /// <summary>Whether an acknowledgement is asked for.</summary>
    public const string IbbtAckReq = "ibbtackreq";

    /// <summary>Packet sequence number.</summary>
    public const string IbbtPsn = "ibbtpsn";

    /// <summary>Remote key of an operation of RDMA.</summary>
    public const string IbbtRdmaRkey = "ibbtrdmarkey";

    /// <summary>Syndrome of an acknowledgement.</summary>
    public const string IbbtAethSyndrome = "ibbtaethsyndrome";

    /// <summary>Message sequence number of an acknowledgement.</summary>
    public const string IbbtAethMsn = "ibbtaethmsn";

    /// <summary>Local identifier of the source.</summary>
    public const string IblrhSlid = "iblrhslid";

    /// <summary>Local identifier of the destination.</summary>
    public const string IblrhDlid = "iblrhdlid";

    /// <summary>Whether the message is a response.</summary>
    public const string DnsQr = "dnsqr";

    /// <summary>Name that the first question asks for, without a dot at the end; the root is a dot.</summary>
    public const string DnsQName = "dnsqname";

    /// <summary>Type that the first question asks for, as IANA names it.</summary>
    public const string DnsQTypeName = "dnsqtypename";

    /// <summary>Type that the first question asks for.</summary>
    public const string DnsQType = "dnsqtype";

    /// <summary>Class that the first question asks for.</summary>
    public const string DnsQClass = "dnsqclass";

    /// <summary>Identifier of the query.</summary>
    public const string DnsId = "dnsid";

    /// <summary>Kind of query: 0 a standard one.</summary>
    public const string DnsOpcode = "dnsopcode";

    /// <summary>Whether the answer is authoritative.</summary>
    public const string DnsAa = "dnsaa";

    /// <summary>Whether the message was truncated.</summary>
    public const string DnsTc = "dnstc";

    /// <summary>Whether recursion is desired.</summary>
    public const string DnsRd = "dnsrd";

    /// <summary>Whether recursion is available.</summary>
    public const string DnsRa = "dnsra";

    /// <summary>How the query went: 0 well, 3 no such name.</summary>
    public const string DnsRcode = "dnsrcode";

    /// <summary>Number of questions.</summary>
    public const string DnsQdCount = "dnsqdcount";

    /// <summary>Number of answers.</summary>
    public const string DnsAnCount = "dnsancount";

    /// <summary>Number of authority records.</summary>
    public const string DnsNsCount = "dnsnscount";

    /// <summary>Number of additional records.</summary>
    public const string DnsArCount = "dnsarcount";

    /// <summary>Type: Initial, 0-RTT, Handshake, Retry, Version Negotiation, 1-RTT, Google for its first versions, unknown.</summary>
    public const string QuicPacketType = "quicpackettype";

    /// <summary>Version, in decimal: 1, 1798521807 for version 2, 0 in a negotiation.</summary>
    public const string QuicVersion = "quicversion";

    /// <summary>Form of the header: long or short.</summary>
    public const string QuicHeaderForm = "quicheaderform";

    /// <summary>Connection identifier of the destination, of a long header, in hexadecimal.</summary>
    public const string QuicDcid = "quicdcid";

    /// <summary>Connection identifier of the source, of a long header, in hexadecimal.</summary>
    public const string QuicScid = "quicscid";

    /// <summary>Type of the record: 22 a handshake, 23 data.</summary>
    public const string TlsContentType = "tlscontenttype";

    /// <summary>Version that a ClientHello offers, in decimal: 771 is TLS 1.2 and later.</summary>
    public const string TlsVersion = "tlsversion";

    /// <summary>Name of the server that a ClientHello asks for.</summary>
    public const string TlsSni = "tlssni";

    /// <summary>Mode: 3 a client, 4 a server, 6 control, 7 private.</summary>
    public const string NtpMode = "ntpmode";

    /// <summary>Version.</summary>
    public const string NtpVersion = "ntpversion";

    /// <summary>Request of the private mode: 42 is monlist.</summary>
    public const string NtpRequest = "ntprequest";

    /// <summary>Version as it stands: 0 is 1, 1 is 2c, 3 is 3.</summary>
    public const string SnmpVersion = "snmpversion";

    /// <summary>Type of the PDU of versions 1 and 2c: 0 get, 1 get next, 2 response, 5 get bulk.</summary>
    public const string SnmpPdu = "snmppdu";

    /// <summary>First word of the message: M-SEARCH, NOTIFY, or HTTP/1.1 of an answer.</summary>
    public const string SsdpMethod = "ssdpmethod";

    /// <summary>First word behind the frame's header: a command, or VALUE, STAT, END of an answer.</summary>
    public const string MemcachedUdp = "memcachedudp";

    /// <summary>Operation: 3 a search, 4 an entry found, 5 the end of it.</summary>
    public const string CldapOp = "cldapop";

    /// <summary>1 from a client, 2 from a server.</summary>
    public const string DhcpOp = "dhcpop";

    /// <summary>Type of message: 1 discover, 2 offer, 3 request, 5 acknowledgement.</summary>
    public const string DhcpType = "dhcptype";

    /// <summary>First word of the message: a method, or SIP/2.0 of an answer.</summary>
    public const string SipMethod = "sipmethod";

    /// <summary>Code: 1 access request, 2 accept, 3 reject, 4 accounting request.</summary>
    public const string RadiusCode = "radiuscode";

    /// <summary>Operation: 1 read, 2 write, 3 data, 4 acknowledgement, 5 error.</summary>
    public const string TftpOp = "tftpop";

    /// <summary>Type of message: 0 sync, 8 follow up, 11 announce.</summary>
    public const string PtpType = "ptptype";

    /// <summary>Domain, of version 2.</summary>
    public const string PtpDomain = "ptpdomain";

    /// <summary>VLAN that the packet came by, as the switch tells it.</summary>
    public const string VlanSource = "vlansource";

    /// <summary>VLAN that the packet left by, as the switch tells it.</summary>
    public const string VlanDestination = "vlandestination";

    /// <summary>Priority that the packet came with, as the switch tells it.</summary>
    public const string PrioritySource = "prioritysource";

    /// <summary>Priority that the packet left with, as the switch tells it.</summary>
    public const string PriorityDestination = "prioritydestination";

    /// <summary>VLANs that were stripped from the packet, outermost first, with hyphens.</summary>
    public const string VlanTunnel = "vlantunnel";

    /// <summary>VLANs that the packet came with and the device stripped, outermost first.</summary>
    public const string VlanIn = "vlanin";

    /// <summary>VLANs that the device pushed on the packet, outermost first.</summary>
    public const string VlanOut = "vlanout";

    /// <summary>IPv4 address of the next hop.</summary>
    public const string IpNextHopRouter = "ipnexthoprouter";

    /// <summary>Length of the source prefix.</summary>
    public const string IpSourceMaskBits = "ipsourcemaskbits";

    /// <summary>Length of the destination prefix.</summary>
    public const string IpDestinationMaskBits = "ipdestinationmaskbits";

    /// <summary>IPv6 address of the next hop.</summary>
    public const string Ip6NextHopRouter = "ip6nexthoprouter";

    /// <summary>Length of the source prefix, where the next hop is of IPv6.</summary>
    public const string Ip6SourceMaskBits = "ip6sourcemaskbits";

    /// <summary>Length of the destination prefix, where the next hop is of IPv6.</summary>
    public const string Ip6DestinationMaskBits = "ip6destinationmaskbits";

    /// <summary>AS of the router.</summary>
    public const string BgpAs = "bgpas";

    /// <summary>AS of the source; 0 when it is the router's own.</summary>
    public const string BgpSourceAs = "bgpsourceas";

    /// <summary>AS of the peer that the source is reached by.</summary>
    public const string BgpSourcePeerAs = "bgpsourcepeeras";

    /// <summary>AS of the destination, the last of the path; 0 when it is the router's own.</summary>
    public const string BgpDestinationAs = "bgpdestinationas";

    /// <summary>AS of the peer that the packet is handed to, the first of the path; 0 when it stays.</summary>
    public const string BgpDestinationPeerAs = "bgpdestinationpeeras";

    /// <summary>Path to the destination, with hyphens, sets in parentheses.</summary>
    public const string BgpDestinationAsPath = "bgpdestinationaspath";

    /// <summary>Communities of the route, with hyphens.</summary>
    public const string BgpCommunities = "bgpcommunities";

    /// <summary>LOCAL_PREF of the route.</summary>
    public const string BgpLocalPref = "bgplocalpref";

    /// <summary>IPv4 address of the BGP next hop.</summary>
    public const string BgpNextHop = "bgpnexthop";

    /// <summary>IPv6 address of the BGP next hop.</summary>
    public const string BgpNextHop6 = "bgpnexthop6";

    /// <summary>Number of AS numbers in the path to the destination.</summary>
    public const string BgpDestinationAsPathLength = "bgpdestinationaspathlength";

    /// <summary>Source of the outer header that was taken off.</summary>
    public const string InputIpSource = "inputipsource";

    /// <summary>Destination of the outer header that was taken off.</summary>
    public const string InputIpDestination = "inputipdestination";

    /// <summary>Protocol of the outer header that was taken off.</summary>
    public const string InputIpProtocol = "inputipprotocol";

    /// <summary>Source of the outer header that is put on.</summary>
    public const string OutputIpSource = "outputipsource";

    /// <summary>Destination of the outer header that is put on.</summary>
    public const string OutputIpDestination = "outputipdestination";

    /// <summary>Protocol of the outer header that is put on.</summary>
    public const string OutputIpProtocol = "outputipprotocol";

    /// <summary>Source of the outer header that was taken off.</summary>
    public const string InputIp6Source = "inputip6source";

    /// <summary>Destination of the outer header that was taken off.</summary>
    public const string InputIp6Destination = "inputip6destination";

    /// <summary>Source of the outer header that is put on.</summary>
    public const string OutputIp6Source = "outputip6source";

    /// <summary>Destination of the outer header that is put on.</summary>
    public const string OutputIp6Destination = "outputip6destination";

    /// <summary>Source of the outer header that was taken off.</summary>
    public const string InputMacSource = "inputmacsource";

    /// <summary>Destination of the outer header that was taken off.</summary>
    public const string InputMacDestination = "inputmacdestination";

    /// <summary>Source of the outer header that is put on.</summary>
    public const string OutputMacSource = "outputmacsource";

    /// <summary>Destination of the outer header that is put on.</summary>
    public const string OutputMacDestination = "outputmacdestination";

    /// <summary>Virtual network that the packet came by.</summary>
    public const string InputVni = "inputvni";

    /// <summary>Virtual network that the packet goes to.</summary>
    public const string OutputVni = "outputvni";

    /// <summary>Offset of the inner header of a packet that is decapsulated as it came.</summary>
    public const string InputInnerOffset = "inputinneroffset";

    /// <summary>Offset of the inner header of a packet that is decapsulated as it leaves.</summary>
    public const string OutputInnerOffset = "outputinneroffset";

    /// <summary>Why the packet was dropped, as the sFlow documents name it; a number where they do not.</summary>
    public const string Reason = "reason";

    /// <summary>Why the packet was dropped, as a number.</summary>
    public const string ReasonCode = "reasoncode";

    /// <summary>Function of the software that dropped the packet.</summary>
    public const string Function = "function";

    /// <summary>Why the Linux kernel dropped the packet.</summary>
    public const string LinuxReason = "linuxreason";

    /// <summary>Group of the device's trap that took the packet.</summary>
    public const string HwTrapGroup = "hwtrapgroup";

    /// <summary>Trap of the device that took the packet.</summary>
    public const string HwTrap = "hwtrap";

    /// <summary>Number of the access list that dropped the packet; 0 when it has none.</summary>
    public const string AclNumber = "aclnumber";

    /// <summary>Name of the access list that dropped the packet.</summary>
    public const string AclName = "aclname";

    /// <summary>Where the access list was applied: ingress or egress.</summary>
    public const string AclDirection = "acldirection";

    /// <summary>Smoothed round-trip time in microseconds.</summary>
    public const string TcpRtt = "tcprtt";

    /// <summary>Mean deviation of the round-trip time in microseconds.</summary>
    public const string TcpRttSdev = "tcprttsdev";

    /// <summary>Smallest round-trip time subtracted from the smoothed one: time spent waiting, in microseconds.</summary>
    public const string TcpRttWait = "tcprttwait";

    /// <summary>Packets not yet acknowledged.</summary>
    public const string TcpUnacked = "tcpunacked";

    /// <summary>Smallest round-trip time in microseconds.</summary>
    public const string TcpMinRtt = "tcpminrtt";

    /// <summary>Packets taken for lost.</summary>
    public const string TcpLost = "tcplost";

    /// <summary>Packets sent again.</summary>
    public const string TcpRetrans = "tcpretrans";

    /// <summary>Path MTU in bytes.</summary>
    public const string TcpPmtu = "tcppmtu";

    /// <summary>Maximum segment size when sending, in bytes.</summary>
    public const string TcpSndMss = "tcpsndmss";

    /// <summary>Maximum segment size received, in bytes.</summary>
    public const string TcpRcvMss = "tcprcvmss";

    /// <summary>Congestion window in segments.</summary>
    public const string TcpSndCwnd = "tcpsndcwnd";

    /// <summary>Reordering degree in packets.</summary>
    public const string TcpReordering = "tcpreordering";

    /// <summary>Whether the host received or sent the packet.</summary>
    public const string TcpDirection = "tcpdirection";

    /// <summary>Queue of the output interface that the packet was put in or meant for.</summary>
    public const string QueueIndex = "queueindex";

    /// <summary>Bytes in the queue as the packet came.</summary>
    public const string QueueDepth = "queuedepth";

    /// <summary>Segments in the queue as the packet came.</summary>
    public const string QueueLength = "queuelength";

    /// <summary>Nanoseconds that the packet took through the device.</summary>
    public const string TransitDelay = "transitdelay";

    /// <summary>Kind of the entity that the packet comes from.</summary>
    public const string SrcClass = "srcclass";

    /// <summary>Number of the entity that the packet comes from.</summary>
    public const string SrcIndex = "srcindex";

    /// <summary>Kind of the entity that the packet goes to.</summary>
    public const string DstClass = "dstclass";

    /// <summary>Number of the entity that the packet goes to.</summary>
    public const string DstIndex = "dstindex";

    /// <summary>User of the source address.</summary>
    public const string UserSource = "usersource";

    /// <summary>User of the destination address.</summary>
    public const string UserDestination = "userdestination";

    /// <summary>URL of the request that the packet belongs to.</summary>
    public const string UrlPath = "urlpath";

    /// <summary>Host of the request that the packet belongs to.</summary>
    public const string UrlHost = "urlhost";

    /// <summary>Which side is the server: source or destination.</summary>
    public const string UrlServer = "urlserver";

    /// <summary>Source address on the other side of the translation.</summary>
    public const string NatSource = "natsource";

    /// <summary>Destination address on the other side of the translation.</summary>
    public const string NatDestination = "natdestination";

    /// <summary>Source port on the other side of the translation.</summary>
    public const string NatSourcePort = "natsourceport";

    /// <summary>Destination port on the other side of the translation.</summary>
    public const string NatDestinationPort = "natdestinationport";

    /// <summary>Network that the packet was received by.</summary>
    public const string WlanSsidSource = "wlanssidsource";

    /// <summary>Basic service set that the packet was received by.</summary>
    public const string WlanBssidSource = "wlanbssidsource";

    /// <summary>Channel that the packet was received by.</summary>
    public const string WlanChannelSource = "wlanchannelsource";

    /// <summary>Rate that the packet was received with, in bit/s.</summary>
    public const string WlanSpeedSource = "wlanspeedsource";

    /// <summary>Network that the packet was sent by.</summary>
    public const string WlanSsidDestination = "wlanssiddestination";

    /// <summary>Basic service set that the packet was sent by.</summary>
    public const string WlanBssidDestination = "wlanbssiddestination";

    /// <summary>Channel that the packet was sent by.</summary>
    public const string WlanChannelDestination = "wlanchanneldestination";

    /// <summary>Rate that the packet was sent with, in bit/s.</summary>
    public const string WlanSpeedDestination = "wlanspeeddestination";

    /// <summary>How often the packet was sent until it arrived.</summary>
    public const string WlanTransmissions = "wlantransmissions";

    /// <summary>Bytes of the request.</summary>
    public const string ReqBytes = "req_bytes";

    /// <summary>Bytes of the answer.</summary>
    public const string RespBytes = "resp_bytes";

    /// <summary>Time that the operation took, in microseconds.</summary>
    public const string Duration = "duration";

    /// <summary>IP protocol of the socket.</summary>
    public const string Protocol = "protocol";

    /// <summary>IPv4 address of the server: the sampled host.</summary>
    public const string ServerAddress = "serveraddress";

    /// <summary>IPv6 address of the server: the sampled host.</summary>
    public const string ServerAddress6 = "serveraddress6";

    /// <summary>Port of the server.</summary>
    public const string ServerPort = "serverport";

    /// <summary>IPv4 address of the client.</summary>
    public const string ClientAddress = "clientaddress";

    /// <summary>IPv6 address of the client.</summary>
    public const string ClientAddress6 = "clientaddress6";

    /// <summary>Port of the client.</summary>
    public const string ClientPort = "clientport";

    /// <summary>IP protocol of the socket that the proxy opened.</summary>
    public const string ProxyProtocol = "proxyprotocol";

    /// <summary>IPv4 address of the server behind the proxy.</summary>
    public const string ProxyServerAddress = "proxyserveraddress";

    /// <summary>IPv6 address of the server behind the proxy.</summary>
    public const string ProxyServerAddress6 = "proxyserveraddress6";

    /// <summary>Port of the server behind the proxy.</summary>
    public const string ProxyServerPort = "proxyserverport";

    /// <summary>IPv4 address that the proxy asks the server from.</summary>
    public const string ProxyClientAddress = "proxyclientaddress";

    /// <summary>IPv6 address that the proxy asks the server from.</summary>
    public const string ProxyClientAddress6 = "proxyclientaddress6";

    /// <summary>Port that the proxy asks the server from.</summary>
    public const string ProxyClientPort = "proxyclientport";

    /// <summary>Method.</summary>
    public const string HttpMethod = "httpmethod";

    /// <summary>Version: major times 1000 plus minor.</summary>
    public const string HttpProtocol = "httpprotocol";

    /// <summary>The Host header field.</summary>
    public const string HttpHost = "httphost";

    /// <summary>The User-Agent header field.</summary>
    public const string HttpUserAgent = "httpuseragent";

    /// <summary>The X-Forwarded-For header field.</summary>
    public const string HttpXff = "httpxff";

    /// <summary>The user who authenticated.</summary>
    public const string HttpAuthUser = "httpauthuser";

    /// <summary>The Content-Type header field of the answer.</summary>
    public const string HttpMimeType = "httpmimetype";

    /// <summary>Target of the request, as it came from the client.</summary>
    public const string HttpUrl = "httpurl";

    /// <summary>The Referer header field.</summary>
    public const string HttpReferer = "httpreferer";

    /// <summary>Status code of the answer.</summary>
    public const string HttpStatus = "httpstatus";

    /// <summary>Target of the request that the proxy made in turn.</summary>
    public const string HttpProxyUrl = "httpproxyurl";

    /// <summary>The Host header field of the request that the proxy made in turn.</summary>
    public const string HttpProxyHost = "httpproxyhost";

    /// <summary>Name of the application.</summary>
    public const string AppName = "appname";

    /// <summary>Name of the operation.</summary>
    public const string AppOperation = "appoperation";

    /// <summary>Attributes as name=value, joined by &amp;.</summary>
    public const string AppAttributes = "appattributes";

    /// <summary>How it ended.</summary>
    public const string AppStatus = "appstatus";

    /// <summary>More about the status.</summary>
    public const string AppStatusDescr = "appstatusdescr";

    /// <summary>The actor for whom the operation was carried out.</summary>
    public const string AppInitiator = "appinitiator";

    /// <summary>The actor upon whom the operation was carried out.</summary>
    public const string AppTarget = "apptarget";

    /// <summary>Name of the application that asked.</summary>
    public const string AppCtxName = "appctxname";

    /// <summary>Operation of the application that asked.</summary>
    public const string AppCtxOperation = "appctxoperation";

    /// <summary>Attributes of the operation that asked.</summary>
    public const string AppCtxAttributes = "appctxattributes";

    /// <summary>How the client speaks.</summary>
    public const string MemcacheProtocol = "memcacheprotocol";

    /// <summary>What the client asked for.</summary>
    public const string MemcacheCmd = "memcachecmd";

    /// <summary>The key, the first of several.</summary>
    public const string MemcacheKey = "memcachekey";

    /// <summary>How many keys were asked for.</summary>
    public const string MemcacheNkeys = "memcachenkeys";

    /// <summary>Size of the value in bytes.</summary>
    public const string MemcacheValueBytes = "memcachevaluebytes";

    /// <summary>What the server answered.</summary>
    public const string MemcacheStatus = "memcachestatus";
}
