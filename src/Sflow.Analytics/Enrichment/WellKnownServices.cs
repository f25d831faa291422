namespace Sflow.Analytics.Enrichment;

/// <summary>Ports that a reader of flows meets daily, with the names of IANA's registry where it has one.</summary>
internal static class WellKnownServices
{
    public static IReadOnlyList<(int Port, string Protocols, string Name)> Rows { get; } =
    [
        (7, "tcp/udp", "echo"), (9, "tcp/udp", "discard"), (13, "tcp/udp", "daytime"), (17, "tcp/udp", "qotd"), (19, "tcp/udp", "chargen"),
        (20, "tcp", "ftp-data"), (21, "tcp", "ftp"), (22, "tcp", "ssh"), (23, "tcp", "telnet"), (25, "tcp", "smtp"),
        (37, "tcp/udp", "time"), (43, "tcp", "whois"), (49, "tcp/udp", "tacacs"), (53, "tcp/udp", "domain"), (67, "udp", "bootps"),
        (68, "udp", "bootpc"), (69, "udp", "tftp"), (79, "tcp", "finger"), (80, "tcp", "http"), (80, "udp", "http"),
        (88, "tcp/udp", "kerberos"), (102, "tcp", "iso-tsap"), (110, "tcp", "pop3"), (111, "tcp/udp", "sunrpc"), (119, "tcp", "nntp"),
        (123, "udp", "ntp"), (135, "tcp", "epmap"), (137, "udp", "netbios-ns"), (138, "udp", "netbios-dgm"), (139, "tcp", "netbios-ssn"),
        (143, "tcp", "imap"), (161, "tcp/udp", "snmp"), (162, "tcp/udp", "snmptrap"), (177, "udp", "xdmcp"), (179, "tcp", "bgp"),
        (194, "tcp", "irc"), (319, "udp", "ptp-event"), (320, "udp", "ptp-general"), (389, "tcp", "ldap"), (389, "udp", "cldap"),
        (427, "tcp/udp", "svrloc"), (443, "tcp/udp", "https"), (445, "tcp", "microsoft-ds"), (465, "tcp", "submissions"), (500, "udp", "isakmp"),
        (502, "tcp", "mbap"), (514, "tcp", "shell"), (514, "udp", "syslog"), (515, "tcp", "printer"), (520, "udp", "router"),
        (521, "udp", "ripng"), (546, "udp", "dhcpv6-client"), (547, "udp", "dhcpv6-server"), (548, "tcp", "afpovertcp"), (554, "tcp", "rtsp"),
        (587, "tcp", "submission"), (623, "udp", "asf-rmcp"), (631, "tcp/udp", "ipp"), (636, "tcp", "ldaps"), (646, "tcp/udp", "ldp"),
        (830, "tcp", "netconf-ssh"), (853, "tcp/udp", "domain-s"), (873, "tcp", "rsync"), (989, "tcp", "ftps-data"), (990, "tcp", "ftps"),
        (993, "tcp", "imaps"), (995, "tcp", "pop3s"), (1080, "tcp", "socks"), (1194, "tcp/udp", "openvpn"), (1433, "tcp", "ms-sql-s"),
        (1434, "udp", "ms-sql-m"), (1521, "tcp", "oracle"), (1645, "udp", "radius-old"), (1701, "udp", "l2tp"), (1719, "udp", "h323gatestat"),
        (1720, "tcp", "h323hostcall"), (1723, "tcp", "pptp"), (1812, "udp", "radius"), (1813, "udp", "radius-acct"), (1883, "tcp", "mqtt"),
        (1900, "udp", "ssdp"), (2049, "tcp/udp", "nfs"), (2055, "udp", "netflow"), (2082, "tcp", "infowave"), (2123, "udp", "gtp-control"),
        (2152, "udp", "gtp-user"), (2181, "tcp", "zookeeper"), (2302, "udp", "bindsupport"), (2375, "tcp", "docker"), (2376, "tcp", "docker-s"),
        (2379, "tcp", "etcd-client"), (2380, "tcp", "etcd-server"), (2427, "udp", "mgcp-gateway"), (3050, "tcp", "gds-db"), (3074, "tcp/udp", "xbox"),
        (3128, "tcp", "squid"), (3260, "tcp", "iscsi-target"), (3268, "tcp", "msft-gc"), (3283, "udp", "net-assistant"), (3306, "tcp", "mysql"),
        (3389, "tcp/udp", "ms-wbt-server"), (3478, "tcp/udp", "stun"), (3702, "udp", "ws-discovery"), (3784, "udp", "bfd-control"), (3785, "udp", "bfd-echo"),
        (4369, "tcp", "epmd"), (4500, "udp", "ipsec-nat-t"), (4739, "tcp/udp", "ipfix"), (4754, "udp", "gre-in-udp"), (4789, "udp", "vxlan"),
        (4790, "udp", "vxlan-gpe"), (4791, "udp", "roce"), (5000, "tcp", "commplex-main"), (5004, "udp", "avt-profile-1"), (5005, "udp", "avt-profile-2"),
        (5060, "tcp/udp", "sip"), (5061, "tcp", "sips"), (5201, "tcp/udp", "iperf3"), (5222, "tcp", "xmpp-client"), (5269, "tcp", "xmpp-server"),
        (5353, "udp", "mdns"), (5355, "udp", "llmnr"), (5432, "tcp", "postgresql"), (5671, "tcp", "amqps"), (5672, "tcp", "amqp"),
        (5683, "udp", "coap"), (5684, "udp", "coaps"), (5900, "tcp", "rfb"), (5985, "tcp", "wsman"), (5986, "tcp", "wsmans"),
        (6000, "tcp", "x11"), (6081, "udp", "geneve"), (6343, "tcp/udp", "sflow"), (6379, "tcp", "redis"), (6443, "tcp", "kubernetes"),
        (6514, "tcp", "syslog-tls"), (6633, "tcp", "openflow-old"), (6635, "udp", "mpls-udp"), (6640, "tcp", "ovsdb"), (6653, "tcp", "openflow"),
        (6667, "tcp", "ircu"), (6881, "tcp/udp", "bittorrent"), (7000, "tcp", "afs3-fileserver"), (7547, "tcp", "cwmp"), (8000, "tcp", "irdmi"),
        (8006, "tcp", "proxmox"), (8080, "tcp", "http-alt"), (8086, "tcp", "influxdb"), (8291, "tcp", "winbox"), (8443, "tcp", "https-alt"),
        (8472, "udp", "vxlan-linux"), (8883, "tcp", "secure-mqtt"), (9000, "tcp", "cslistener"), (9042, "tcp", "cassandra"), (9090, "tcp", "prometheus"),
        (9092, "tcp", "kafka"), (9100, "tcp", "pdl-datastream"), (9200, "tcp", "elasticsearch"), (9339, "tcp", "gnmi-gnoi"), (9418, "tcp", "git"),
        (10161, "tcp", "snmptls"), (10250, "tcp", "kubelet"), (11211, "tcp/udp", "memcache"), (17500, "udp", "db-lsp"), (18080, "tcp", "monero"),
        (19132, "udp", "minecraft-bedrock"), (25565, "tcp", "minecraft"), (27015, "tcp/udp", "source-engine"), (27017, "tcp", "mongodb"), (33434, "udp", "traceroute"),
        (51820, "udp", "wireguard"), (57400, "tcp", "gnmi"),
    ];
}
