using System.Text;
using Sflow.Protocol.Records;

namespace Sflow.Protocol.Text;

/// <summary>The structures' names as their specifications have them, in lower case. Those that this library does not read are among them.</summary>
internal static class StructureNames
{
    /// <summary>The name of a structure, or null when its number is not published.</summary>
    public static string? Of(RecordFormat format) => format.Kind switch
    {
        RecordKind.Sample => OfSample(format.Enterprise, format.Format),
        RecordKind.Flow => OfFlow(format.Enterprise, format.Format),
        _ => OfCounter(format.Enterprise, format.Format),
    };

    /// <summary>A type's name in the same manner, for structures of other assemblies: FabricHop is fabric_hop.</summary>
    public static string OfType(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private static string? OfSample(uint enterprise, uint format) => (enterprise, format) switch
    {
        (0, 1) => "flow_sample",
        (0, 2) => "counters_sample",
        (0, 3) => "flow_sample_expanded",
        (0, 4) => "counters_sample_expanded",
        (0, 5) => "discarded_packet",
        (4300, 1002) => "rtmetric",
        (4300, 1003) => "rtflow",
        (1991, 1) => "acl_sample",
        _ => null,
    };

    private static string? OfFlow(uint enterprise, uint format) => (enterprise, format) switch
    {
        (0, 1) => "sampled_header",
        (0, 2) => "sampled_ethernet",
        (0, 3) => "sampled_ipv4",
        (0, 4) => "sampled_ipv6",
        (0, 1001) => "extended_switch",
        (0, 1002) => "extended_router",
        (0, 1003) => "extended_gateway",
        (0, 1004) => "extended_user",
        (0, 1005) => "extended_url",
        (0, 1006) => "extended_mpls",
        (0, 1007) => "extended_nat",
        (0, 1008) => "extended_mpls_tunnel",
        (0, 1009) => "extended_mpls_vc",
        (0, 1010) => "extended_mpls_ftn",
        (0, 1011) => "extended_mpls_ldp_fec",
        (0, 1012) => "extended_vlantunnel",
        (0, 1013) => "extended_80211_payload",
        (0, 1014) => "extended_80211_rx",
        (0, 1015) => "extended_80211_tx",
        (0, 1016) => "extended_80211_aggregation",
        (0, 1017) => "extended_openflow_v1",
        (0, 1018) => "extended_fc",
        (0, 1019) => "extended_queue_length",
        (0, 1020) => "extended_nat_port",
        (0, 1021) => "extended_l2_tunnel_egress",
        (0, 1022) => "extended_l2_tunnel_ingress",
        (0, 1023) => "extended_ipv4_tunnel_egress",
        (0, 1024) => "extended_ipv4_tunnel_ingress",
        (0, 1025) => "extended_ipv6_tunnel_egress",
        (0, 1026) => "extended_ipv6_tunnel_ingress",
        (0, 1027) => "extended_decapsulate_egress",
        (0, 1028) => "extended_decapsulate_ingress",
        (0, 1029) => "extended_vni_egress",
        (0, 1030) => "extended_vni_ingress",
        (0, 1031) => "extended_ib_lrh",
        (0, 1032) => "extended_ib_grh",
        (0, 1033) => "extended_ib_bth",
        (0, 1034) => "extended_vlanin",
        (0, 1035) => "extended_vlanout",
        (0, 1036) => "extended_egress_queue",
        (0, 1037) => "extended_acl",
        (0, 1038) => "extended_function",
        (0, 1039) => "extended_transit",
        (0, 1040) => "extended_queue",
        (0, 1041) => "extended_hw_trap",
        (0, 1042) => "extended_linux_drop_reason",
        (0, 1043) => "extended_timestamp",
        (0, 2000) => "transaction",
        (0, 2001) => "extended_nfs_storage_transaction",
        (0, 2002) => "extended_scsi_storage_transaction",
        (0, 2003) => "extended_http_transaction",
        (0, 2100) => "extended_socket_ipv4",
        (0, 2101) => "extended_socket_ipv6",
        (0, 2102) => "extended_proxy_socket_ipv4",
        (0, 2103) => "extended_proxy_socket_ipv6",
        (0, 2200) => "memcache_operation",
        (0, 2201) => "http_request",
        (0, 2202) => "app_operation",
        (0, 2203) => "app_parent_context",
        (0, 2204) => "app_initiator",
        (0, 2205) => "app_target",
        (0, 2206) => "http_request",
        (0, 2207) => "extended_proxy_request",
        (0, 2208) => "extended_nav_timing",
        (0, 2209) => "extended_tcp_info",
        (0, 2210) => "extended_entities",
        (4413, 1) => "extended_bst_egress_queue",
        (43874, 1) => "pmacct_class",
        (43874, 2) => "pmacct_tag",
        (43874, 3) => "pmacct_class2",
        _ => null,
    };

    private static string? OfCounter(uint enterprise, uint format) => (enterprise, format) switch
    {
        (0, 1) => "if_counters",
        (0, 2) => "ethernet_counters",
        (0, 3) => "tokenring_counters",
        (0, 4) => "vg_counters",
        (0, 5) => "vlan_counters",
        (0, 6) => "ieee80211_counters",
        (0, 7) => "lag_port_stats",
        (0, 8) => "slow_path_counts",
        (0, 9) => "ib_counters",
        (0, 10) => "sfp",
        (0, 11) => "pfc",
        (0, 1001) => "processor",
        (0, 1002) => "radio_utilization",
        (0, 1003) => "queue_length",
        (0, 1004) => "of_port",
        (0, 1005) => "port_name",
        (0, 2000) => "host_descr",
        (0, 2001) => "host_adapters",
        (0, 2002) => "host_parent",
        (0, 2003) => "host_cpu",
        (0, 2004) => "host_memory",
        (0, 2005) => "host_disk_io",
        (0, 2006) => "host_net_io",
        (0, 2007) => "mib2_ip_group",
        (0, 2008) => "mib2_icmp_group",
        (0, 2009) => "mib2_tcp_group",
        (0, 2010) => "mib2_udp_group",
        (0, 2100) => "virt_node",
        (0, 2101) => "virt_cpu",
        (0, 2102) => "virt_memory",
        (0, 2103) => "virt_disk_io",
        (0, 2104) => "virt_net_io",
        (0, 2105) => "jvm_runtime",
        (0, 2106) => "jvm_statistics",
        (0, 2200) => "memcached_counters",
        (0, 2201) => "http_counters",
        (0, 2202) => "app_operations",
        (0, 2203) => "app_resources",
        (0, 2204) => "memcache_counters",
        (0, 2205) => "vdi",
        (0, 2206) => "app_workers",
        (0, 2207) => "ovs_dp_stats",
        (0, 3000) => "energy",
        (0, 3001) => "temperature",
        (0, 3002) => "humidity",
        (0, 3003) => "fans",
        (4413, 1) => "bst_device_buffers",
        (4413, 2) => "bst_port_buffers",
        (4413, 3) => "hw_tables",
        (5703, 1) => "nvidia_gpu",
        _ => null,
    };
}
