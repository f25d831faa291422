using Sflow.Protocol.Records.Vendors;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Records;

/// <summary>Vendors' counters, each as annotated bytes and as a value, in both directions.</summary>
public class VendorCounterRecordTests
{
    [Fact]
    public void BstDeviceBuffers_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        FF FF FF FF  # unicast use, unknown
        00 00 04 B2  # multicast use
        """,
        new BstDeviceBuffers { UnicastUse = -1, MulticastUse = 1202 });

    [Fact]
    public void BstPortBuffers_QueuesOfUnequalNumber_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01  # ingress unicast 0.01 %
        FF FF FF FF  #   multicast, unknown
        00 00 27 10  # egress unicast 100 %
        00 00 00 02  #   multicast
        00 00 00 03  # three queues, unicast
        00 00 00 0A
        FF FF FF FF
        00 00 00 0B
        00 00 00 00  # no queue, multicast
        """,
        new BstPortBuffers
        {
            IngressUnicastUse = 1,
            IngressMulticastUse = -1,
            EgressUnicastUse = 10_000,
            EgressMulticastUse = 2,
            EgressUnicastQueues = new(new BstQueueUse { Use = 10 }, new BstQueueUse { Use = -1 }, new BstQueueUse { Use = 11 }),
        });

    [Fact]
    public void HardwareTables_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01  # host entries
        00 00 00 02  # host entries max
        00 00 00 03  # IPv4 entries
        00 00 00 04  # IPv4 entries max
        00 00 00 05  # IPv6 entries
        00 00 00 06  # IPv6 entries max
        00 00 00 07  # IPv4IPv6 entries
        00 00 00 08  # IPv4IPv6 entries max
        00 00 00 09  # long IPv6 entries
        00 00 00 0A  # long IPv6 entries max
        00 00 00 0B  # total routes
        00 00 00 0C  # total routes max
        00 00 00 0D  # ecmp next hops
        00 00 00 0E  # ecmp next hops max
        00 00 00 0F  # mac entries
        00 00 00 10  # mac entries max
        00 00 00 11  # IPv4 neighbors
        00 00 00 12  # IPv6 neighbors
        00 00 00 13  # IPv4 routes
        00 00 00 14  # IPv6 routes
        00 00 00 15  # acl ingress entries
        00 00 00 16  # acl ingress entries max
        00 00 00 17  # acl ingress counters
        00 00 00 18  # acl ingress counters max
        00 00 00 19  # acl ingress meters
        00 00 00 1A  # acl ingress meters max
        00 00 00 1B  # acl ingress slices
        00 00 00 1C  # acl ingress slices max
        00 00 00 1D  # acl egress entries
        00 00 00 1E  # acl egress entries max
        00 00 00 1F  # acl egress counters
        00 00 00 20  # acl egress counters max
        00 00 00 21  # acl egress meters
        00 00 00 22  # acl egress meters max
        00 00 00 23  # acl egress slices
        FF FF FF FF  # acl egress slices max, all ones
        """,
        new HardwareTables
        {
            HostEntries = 1,
            HostEntriesMax = 2,
            IPv4Entries = 3,
            IPv4EntriesMax = 4,
            IPv6Entries = 5,
            IPv6EntriesMax = 6,
            IPv4IPv6Entries = 7,
            IPv4IPv6EntriesMax = 8,
            LongIPv6Entries = 9,
            LongIPv6EntriesMax = 10,
            TotalRoutes = 11,
            TotalRoutesMax = 12,
            EcmpNextHops = 13,
            EcmpNextHopsMax = 14,
            MacEntries = 15,
            MacEntriesMax = 16,
            IPv4Neighbors = 17,
            IPv6Neighbors = 18,
            IPv4Routes = 19,
            IPv6Routes = 20,
            AclIngressEntries = 21,
            AclIngressEntriesMax = 22,
            AclIngressCounters = 23,
            AclIngressCountersMax = 24,
            AclIngressMeters = 25,
            AclIngressMetersMax = 26,
            AclIngressSlices = 27,
            AclIngressSlicesMax = 28,
            AclEgressEntries = 29,
            AclEgressEntriesMax = 30,
            AclEgressCounters = 31,
            AclEgressCountersMax = 32,
            AclEgressMeters = 33,
            AclEgressMetersMax = 34,
            AclEgressSlices = 35,
            AclEgressSlicesMax = uint.MaxValue,
        });

    [Fact]
    public void NvidiaGpu_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01              # device count
        00 00 00 02              # processes
        00 00 00 03              # gpu time
        00 00 00 04              # mem time
        00 00 00 05 00 00 00 85  # mem total
        00 00 00 06 00 00 00 86  # mem free
        00 00 00 07              # ecc errors
        00 00 00 08              # energy
        00 00 00 09              # temperature
        FF FF FF FF              # fan speed, all ones
        """,
        new NvidiaGpu
        {
            DeviceCount = 1,
            Processes = 2,
            GpuTime = 3,
            MemTime = 4,
            MemTotal = 0x5_00000085,
            MemFree = 0x6_00000086,
            EccErrors = 7,
            Energy = 8,
            Temperature = 9,
            FanSpeed = uint.MaxValue,
        });
}
