using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Vendors;

/// <summary>Use of a switch chip's tables. sFlow Broadcom Switch ASIC Table Utilization Structures, hw_tables (counter record 4413:3). Zero is unknown.</summary>
public record struct HardwareTables : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = (4413u << 12) | 3;

    /// <summary>Entries in the host table. The name on output is sflowtool's.</summary>
    public uint HostEntries;

    /// <summary>Room in the host table.</summary>
    public uint HostEntriesMax;

    /// <summary>IPv4 entries in the route table.</summary>
    public uint IPv4Entries;

    /// <summary>Room for IPv4 entries in the route table.</summary>
    public uint IPv4EntriesMax;

    /// <summary>IPv6 entries in the route table.</summary>
    public uint IPv6Entries;

    /// <summary>Room for IPv6 entries in the route table.</summary>
    public uint IPv6EntriesMax;

    /// <summary>IPv4 and IPv6 entries together.</summary>
    public uint IPv4IPv6Entries;

    /// <summary>Room for IPv4 and IPv6 entries together.</summary>
    public uint IPv4IPv6EntriesMax;

    /// <summary>IPv6 entries with prefixes longer than 64 bits.</summary>
    public uint LongIPv6Entries;

    /// <summary>Room for IPv6 entries with prefixes longer than 64 bits.</summary>
    public uint LongIPv6EntriesMax;

    /// <summary>Routes.</summary>
    public uint TotalRoutes;

    /// <summary>Room for routes.</summary>
    public uint TotalRoutesMax;

    /// <summary>Next hops of routes with several.</summary>
    public uint EcmpNextHops;

    /// <summary>Room for next hops of routes with several.</summary>
    public uint EcmpNextHopsMax;

    /// <summary>MAC addresses.</summary>
    public uint MacEntries;

    /// <summary>Room for MAC addresses.</summary>
    public uint MacEntriesMax;

    /// <summary>IPv4 neighbours.</summary>
    public uint IPv4Neighbors;

    /// <summary>IPv6 neighbours.</summary>
    public uint IPv6Neighbors;

    /// <summary>IPv4 routes.</summary>
    public uint IPv4Routes;

    /// <summary>IPv6 routes.</summary>
    public uint IPv6Routes;

    /// <summary>Entries in access lists on the way in.</summary>
    public uint AclIngressEntries;

    /// <summary>Room for entries in access lists on the way in.</summary>
    public uint AclIngressEntriesMax;

    /// <summary>Counters of access lists on the way in.</summary>
    public uint AclIngressCounters;

    /// <summary>Room for counters of access lists on the way in.</summary>
    public uint AclIngressCountersMax;

    /// <summary>Meters of access lists on the way in.</summary>
    public uint AclIngressMeters;

    /// <summary>Room for meters of access lists on the way in.</summary>
    public uint AclIngressMetersMax;

    /// <summary>Slices of the table of access lists on the way in.</summary>
    public uint AclIngressSlices;

    /// <summary>Room for slices of the table of access lists on the way in.</summary>
    public uint AclIngressSlicesMax;

    /// <summary>Entries in access lists on the way out.</summary>
    public uint AclEgressEntries;

    /// <summary>Room for entries in access lists on the way out.</summary>
    public uint AclEgressEntriesMax;

    /// <summary>Counters of access lists on the way out.</summary>
    public uint AclEgressCounters;

    /// <summary>Room for counters of access lists on the way out.</summary>
    public uint AclEgressCountersMax;

    /// <summary>Meters of access lists on the way out.</summary>
    public uint AclEgressMeters;

    /// <summary>Room for meters of access lists on the way out.</summary>
    public uint AclEgressMetersMax;

    /// <summary>Slices of the table of access lists on the way out.</summary>
    public uint AclEgressSlices;

    /// <summary>Room for slices of the table of access lists on the way out.</summary>
    public uint AclEgressSlicesMax;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("bcm_asic_host_entries"u8, ref HostEntries);
        fields.UInt32("bcm_host_entries_max"u8, ref HostEntriesMax);
        fields.UInt32("bcm_ipv4_entries"u8, ref IPv4Entries);
        fields.UInt32("bcm_ipv4_entries_max"u8, ref IPv4EntriesMax);
        fields.UInt32("bcm_ipv6_entries"u8, ref IPv6Entries);
        fields.UInt32("bcm_ipv6_entries_max"u8, ref IPv6EntriesMax);
        fields.UInt32("bcm_ipv4_ipv6_entries"u8, ref IPv4IPv6Entries);
        fields.UInt32("bcm_ipv4_ipv6_entries_max"u8, ref IPv4IPv6EntriesMax);
        fields.UInt32("bcm_long_ipv6_entries"u8, ref LongIPv6Entries);
        fields.UInt32("bcm_long_ipv6_entries_max"u8, ref LongIPv6EntriesMax);
        fields.UInt32("bcm_total_routes"u8, ref TotalRoutes);
        fields.UInt32("bcm_total_routes_max"u8, ref TotalRoutesMax);
        fields.UInt32("bcm_ecmp_nexthops"u8, ref EcmpNextHops);
        fields.UInt32("bcm_ecmp_nexthops_max"u8, ref EcmpNextHopsMax);
        fields.UInt32("bcm_mac_entries"u8, ref MacEntries);
        fields.UInt32("bcm_mac_entries_max"u8, ref MacEntriesMax);
        fields.UInt32("bcm_ipv4_neighbors"u8, ref IPv4Neighbors);
        fields.UInt32("bcm_ipv6_neighbors"u8, ref IPv6Neighbors);
        fields.UInt32("bcm_ipv4_routes"u8, ref IPv4Routes);
        fields.UInt32("bcm_ipv6_routes"u8, ref IPv6Routes);
        fields.UInt32("bcm_acl_ingress_entries"u8, ref AclIngressEntries);
        fields.UInt32("bcm_acl_ingress_entries_max"u8, ref AclIngressEntriesMax);
        fields.UInt32("bcm_acl_ingress_counters"u8, ref AclIngressCounters);
        fields.UInt32("bcm_acl_ingress_counters_max"u8, ref AclIngressCountersMax);
        fields.UInt32("bcm_acl_ingress_meters"u8, ref AclIngressMeters);
        fields.UInt32("bcm_acl_ingress_meters_max"u8, ref AclIngressMetersMax);
        fields.UInt32("bcm_acl_ingress_slices"u8, ref AclIngressSlices);
        fields.UInt32("bcm_acl_ingress_slices_max"u8, ref AclIngressSlicesMax);
        fields.UInt32("bcm_acl_egress_entries"u8, ref AclEgressEntries);
        fields.UInt32("bcm_acl_egress_entries_max"u8, ref AclEgressEntriesMax);
        fields.UInt32("bcm_acl_egress_counters"u8, ref AclEgressCounters);
        fields.UInt32("bcm_acl_egress_counters_max"u8, ref AclEgressCountersMax);
        fields.UInt32("bcm_acl_egress_meters"u8, ref AclEgressMeters);
        fields.UInt32("bcm_acl_egress_meters_max"u8, ref AclEgressMetersMax);
        fields.UInt32("bcm_acl_egress_slices"u8, ref AclEgressSlices);
        fields.UInt32("bcm_acl_egress_slices_max"u8, ref AclEgressSlicesMax);
    }
}
