using static Sflow.Interop.Tests.Keys.KeyMapping;
using static Sflow.Interop.Tests.Keys.TsharkText;

namespace Sflow.Interop.Tests.Keys;

/// <summary>Keys of packet headers and the fields in which tshark (4.0) has the same.</summary>
internal static class TsharkKeys
{
    public static IReadOnlyList<KeyMapping> All { get; } =
    [
        // Ethernet, VLAN, LLC
        Each("macsource", Mac, "eth.src"),
        Each("macdestination", Mac, "eth.dst"),
        Each("isbroadcast", field => Truth(field.Show == "ff:ff:ff:ff:ff:ff"), "eth.dst"),
        Each("ismulticast", field => Truth(IsGroup(field) && field.Show != "ff:ff:ff:ff:ff:ff"), "eth.dst"),
        Each("isunicast", field => Truth(!IsGroup(field)), "eth.dst"),
        new("ethernetprotocol", EthernetTypes, LastEthernetTypes),
        Each("vlan", Number, "vlan.id", "ieee8021ad.id"),
        Each("priority", Number, "vlan.priority", "ieee8021ad.priority"),
        Each("llcdsap", Number, "llc.dsap"),
        Each("llcssap", Number, "llc.ssap"),
        Each("snapoui", Number, "llc.oui"),
        Each("snappid", Number, "llc.type", "llc.pid", "llc.cisco_pid", "llc.iana_pid"),

        // ARP
        Each("arpoperation", Number, "arp.opcode"),
        Each("arpipsender", Address, "arp.src.proto_ipv4"),
        Each("arpiptarget", Address, "arp.dst.proto_ipv4"),
        Each("arpmacsender", Mac, "arp.src.hw_mac"),
        Each("arpmactarget", Mac, "arp.dst.hw_mac"),

        // MPLS, PPPoE
        Each("mplslabel", Number, "mpls.label"),
        Each("mplsexp", Number, "mpls.exp"),
        Each("mplsttl", Number, "mpls.ttl"),

        // IPv4
        Each("ipsource", Address, "ip.src"),
        Each("ipdestination", Address, "ip.dst"),
        Each("ipprotocol", Number, "ip.proto"),
        Each("iptos", Number, "ip.dsfield"),
        Each("ipdscp", Number, "ip.dsfield.dscp"),
        Each("ipecn", Number, "ip.dsfield.ecn"),
        Each("ipbytes", Number, "ip.len"),
        Each("ipflags", Bits(3), "ip.flags"),
        Each("ipfragoffset", Number, "ip.frag_offset"),
        Each("ipttl", Number, "ip.ttl"),
        Each("ipid", Number, "ip.id"),
        Each("ipversion", Number, "ip.version"),
        Each("ipihl", Number, "ip.hdr_len"),

        // IPv6
        Each("ip6source", Address, "ipv6.src"),
        Each("ip6destination", Address, "ipv6.dst"),
        Each("ip6nexthdr", Number, "ipv6.nxt"),
        Each("ip6tos", Number, "ipv6.tclass"),
        Each("ip6dscp", Number, "ipv6.tclass.dscp"),
        Each("ip6ecn", Number, "ipv6.tclass.ecn"),
        Each("ip6bytes", Number(length => length + 40), "ipv6.plen"),
        Each("ip6flowlabel", Number, "ipv6.flow"),
        Each("ip6ttl", Number, "ipv6.hlim"),
        Each("ip6fragm", YesNo, "ipv6.fraghdr.more"),
        Each("ip6fragoffset", Number, "ipv6.fraghdr.offset"),
        Each("ip6routingtype", Number, "ipv6.routing.type"),
        Each("ip6segleft", Number, "ipv6.routing.segleft"),
        List("ip6srhsegments", ",", Address, "ipv6.routing.srh.addr"),

        // TCP, UDP, SCTP, DCCP
        Each("tcpsourceport", Number, "tcp.srcport"),
        Each("tcpdestinationport", Number, "tcp.dstport"),
        Each("tcpflags", Bits(9), "tcp.flags"),
        Each("tcpwindow", Number, "tcp.window_size_value"),
        Each("tcpseqno", Number, "tcp.seq_raw"),
        Each("tcpackno", Number, "tcp.ack_raw"),
        Each("tcpurgent", Number, "tcp.urgent_pointer"),
        Each("tcpheaderlen", Number, "tcp.hdr_len"),
        Each("udpsourceport", Number, "udp.srcport").Where(field => field.Layer.Name == "udp"),
        Each("udpdestinationport", Number, "udp.dstport").Where(field => field.Layer.Name == "udp"),
        Each("udpbytes", Number, "udp.length").Where(field => field.Layer.Name == "udp"),
        Each("sctpsourceport", Number, "sctp.srcport"),
        Each("sctpdestinationport", Number, "sctp.dstport"),
        Each("dccpsourceport", Number, "dccp.srcport"),
        Each("dccpdestinationport", Number, "dccp.dstport"),

        // ICMP, IGMP and what else stands behind IP
        Each("icmptype", Number, "icmp.type"),
        Each("icmpcode", Number, "icmp.code"),
        Each("icmpid", Number, "icmp.ident"),
        Each("icmpseqno", Number, "icmp.seq"),
        Each("icmp6type", Number, "icmpv6.type"),
        Each("icmp6code", Number, "icmpv6.code"),
        Each("icmp6seqno", Number, "icmpv6.echo.sequence_number"),
        First("igmptype", Number, "igmp.type"),
        First("igmpgroup", Address, "igmp.maddr"),
        Each("ospftype", Number, "ospf.msg"),
        Each("vrrpvrid", Number, "vrrp.virt_rtr_id"),
        Each("espspi", Number, "esp.spi"),
        Each("ahspi", Number, "ah.spi"),

        // Tunnels
        Each("vxlanvni", Number, "vxlan.vni"),
        Each("vxlangbp", Number, "vxlan.gbp"),
        Each("genevevni", Number, "geneve.vni"),
        Each("vni", Number, "vxlan.vni", "geneve.vni"),
        Each("greprotocol", Number, "gre.proto"),
        Each("grekey", Number, "gre.key"),
        Each("gtpteid", Number, "gtp.teid"),
        Each("erspanid", Number, "erspan.spanid"),
        Each("l2tpsession", Number, "l2tp.session", "l2tp.sid"),
        Each("nshspi", Number, "nsh.spi"),
        Each("nshsi", Number, "nsh.si"),

        // RoCE
        Each("ibbtopcode", Number, "infiniband.bth.opcode"),
        Each("ibbtse", Truth, "infiniband.bth.se"),
        Each("ibbtm", Truth, "infiniband.bth.m"),
        Each("ibbtpad", Number, "infiniband.bth.padcnt"),
        Each("ibbtpkey", Number, "infiniband.bth.p_key"),
        Each("ibbtdestqp", Number, "infiniband.bth.destqp"),
        Each("ibbtackreq", Truth, "infiniband.bth.a"),
        Each("ibbtpsn", Number, "infiniband.bth.psn"),
        Each("ibbtrdmalen", Number, "infiniband.reth.dmalen"),
        Each("ibbtrdmarkey", Number, "infiniband.reth.r_key"),
        Each("ibbtaethmsn", Number, "infiniband.aeth.msn"),

        // What stands behind the transport
        Each("dnsqr", Truth, "dns.flags.response"),
        Each("dnsid", Number, "dns.id"),
        Each("dnsopcode", Number, "dns.flags.opcode"),
        Each("dnsaa", Truth, "dns.flags.authoritative"),
        Each("dnstc", Truth, "dns.flags.truncated"),
        Each("dnsrd", Truth, "dns.flags.recdesired"),
        Each("dnsra", Truth, "dns.flags.recavail"),
        Each("dnsrcode", Number, "dns.flags.rcode"),
        Each("dnsancount", Number, "dns.count.answers"),
        First("dnsqname", Text, "dns.qry.name"),
        First("dnsqtype", Number, "dns.qry.type"),
        First("dnsqclass", Number, "dns.qry.class"),
        First("quicversion", Number, "quic.version"),
        First("quicdcid", Hex, "quic.dcid"),
        First("quicscid", Hex, "quic.scid"),
        First("tlssni", Text, "tls.handshake.extensions_server_name").Where(field => !field.Layer.IsInside("quic")),
        First("tlsversion", Number, "tls.record.version").Where(field => !field.Layer.IsInside("quic")),
        Each("ntpmode", Number, "ntp.flags.mode"),
        Each("snmpversion", Number, "snmp.version"),
        First("ssdpmethod", Text, "http.request.method").Where(field => field.Layer.Name == "ssdp"),
        Each("dhcptype", Number, "dhcp.option.dhcp"),
        First("sipmethod", Text, "sip.Method"),
        Each("radiuscode", Number, "radius.code"),
        Each("tftpop", Number, "tftp.opcode"),
    ];

    /// <summary>Every field that a key needs.</summary>
    public static IReadOnlySet<string> Fields { get; } = All.SelectMany(mapping => mapping.Fields).ToHashSet();

    /// <summary>Fields that tell the type of what follows an Ethernet header and its tags.</summary>
    private static string[] EthernetTypes =>
        ["eth.dst", "eth.type", "vlan.etype", "ieee8021ah.etype", "llc.type", "eth.len", "vlan.len"];

    private static bool IsGroup(TsharkField destination) => (Convert.ToByte(destination.Show[..2], 16) & 1) != 0;

    /// <summary>The key has the type behind all tags, tshark one of each tag: the last of each Ethernet header counts.</summary>
    private static IEnumerable<string> LastEthernetTypes(TsharkFrame frame)
    {
        string? last = null;
        foreach (var field in frame.Named(EthernetTypes))
        {
            if (field.Name == "eth.dst" && last is not null)
            {
                yield return last;
            }

            last = field.Name is "eth.dst" or "eth.len" or "vlan.len" ? null : Number(field);
        }

        if (last is not null)
        {
            yield return last;
        }
    }
}
