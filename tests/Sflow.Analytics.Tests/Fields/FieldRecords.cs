using Sflow.Analytics.Tests.Kit;
using Sflow.Protocol;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Analytics.Tests.Fields;

/// <summary>Records that stand beside a header, or without one, by name.</summary>
internal static class FieldRecords
{
    private static readonly SflowAddress Four = SflowAddress.FromIPv4(0xC0000209);
    private static readonly SflowAddress OtherFour = SflowAddress.FromIPv4(0xC000020A);
    private static readonly SflowAddress Six = SflowAddress.FromIPv6(0x20010DB800000000, 9);
    private static readonly SflowAddress OtherSix = SflowAddress.FromIPv6(0x20010DB800000000, 10);

    private static readonly ExtendedSocketIPv4 Socket4 = new() { Protocol = 6, LocalAddress = Four, RemoteAddress = OtherFour, LocalPort = 80, RemotePort = 40000 };
    private static readonly ExtendedSocketIPv6 Socket6 = new() { Protocol = 17, LocalAddress = Six, RemoteAddress = OtherSix, LocalPort = 81, RemotePort = 40001 };

    /// <summary>Records that tell more of a packet.</summary>
    public static readonly IReadOnlyDictionary<string, byte[][]> Beside = new Dictionary<string, byte[][]>
    {
        ["gateway6"] =
        [
            Datagrams.Record(new ExtendedGateway
            {
                NextHop = Six,
                As = 65000,
                DestinationAsPath = new(
                    new AsPathSegment { Type = AsPathSegmentType.Sequence, AsNumbers = new XdrUInt32List(64997, 64996) },
                    new AsPathSegment { Type = AsPathSegmentType.Set, AsNumbers = new XdrUInt32List(64995, 4_200_000_001) }),
                Communities = new XdrUInt32List(0xFDE80001, 0xFFFFFFFF),
            }),
        ],
        ["own gateway"] = [Datagrams.Record(new ExtendedGateway { As = 65000 })],
        ["VLAN tunnel"] = [Datagrams.Record(new ExtendedVlanTunnel { Tags = new XdrUInt32List(0x88A8A064, 0x810000C8) })],
        ["VLAN in and out"] =
        [
            Datagrams.Record(new ExtendedVlanIn { Tags = new XdrUInt32List(0x81000005) }),
            Datagrams.Record(new ExtendedVlanOut { Tags = new XdrUInt32List(0x81000006, 0x81000007) }),
        ],
        ["MPLS record"] =
        [
            Datagrams.Record(new ExtendedMpls { NextHop = Four, InputStack = new XdrUInt32List(16 << 12, (17 << 12) | 0x100), OutputStack = new XdrUInt32List(18 << 12) }),
            Datagrams.Record(new ExtendedMplsTunnel { LspName = new XdrText("lsp1"), TunnelId = 5 }),
            Datagrams.Record(new ExtendedMplsVc { InstanceName = new XdrText("vpls1"), VcId = 7 }),
            Datagrams.Record(new ExtendedMplsFtn { Description = new XdrText("fec1") }),
            Datagrams.Record(new ExtendedMplsLdpFec { PrefixLength = 24 }),
        ],
        ["tunnels"] =
        [
            Datagrams.Record(new ExtendedIPv4TunnelIngress { Header = new SampledIPv4 { Source = Four, Destination = OtherFour, Protocol = 47 } }),
            Datagrams.Record(new ExtendedIPv4TunnelEgress { Header = new SampledIPv4 { Source = OtherFour, Destination = Four, Protocol = 4 } }),
            Datagrams.Record(new ExtendedIPv6TunnelIngress { Header = new SampledIPv6 { Source = Six, Destination = OtherSix } }),
            Datagrams.Record(new ExtendedIPv6TunnelEgress { Header = new SampledIPv6 { Source = OtherSix, Destination = Six } }),
            Datagrams.Record(new ExtendedL2TunnelIngress { Header = new SampledEthernet { Source = new MacAddress(1), Destination = new MacAddress(2) } }),
            Datagrams.Record(new ExtendedL2TunnelEgress { Header = new SampledEthernet { Source = new MacAddress(3), Destination = new MacAddress(4) } }),
            Datagrams.Record(new ExtendedVniIngress { Vni = 100 }),
            Datagrams.Record(new ExtendedVniEgress { Vni = 200 }),
            Datagrams.Record(new ExtendedDecapsulateIngress { InnerHeaderOffset = 50 }),
            Datagrams.Record(new ExtendedDecapsulateEgress { InnerHeaderOffset = 54 }),
        ],
        ["host"] =
        [
            Datagrams.Record(new ExtendedTcpInfo
            {
                Direction = PacketDirection.Sent,
                SendMss = 1448,
                ReceiveMss = 536,
                Unacknowledged = 10,
                Lost = 1,
                Retransmitted = 2,
                PathMtu = 1500,
                Rtt = 1250,
                RttVariance = 100,
                SendCongestionWindow = 11,
                Reordering = 3,
                MinimumRtt = 1200,
            }),
            Datagrams.Record(new ExtendedTimestamp { Nanoseconds = 1_763_933_000_123_456_789 }),
            Datagrams.Record(new ExtendedEntities { SourceClass = (DataSourceClass)2, SourceIndex = 1, DestinationClass = (DataSourceClass)3, DestinationIndex = 7 }),
        ],
        ["queue"] =
        [
            Datagrams.Record(new ExtendedEgressQueue { Queue = 3 }),
            Datagrams.Record(new ExtendedQueue { Depth = 65536 }),
            Datagrams.Record(new ExtendedTransit { Delay = 850 }),
        ],
        ["queue length"] = [Datagrams.Record(new ExtendedQueueLength { QueueIndex = 4, QueueLength = 12 })],
        ["user"] = [Datagrams.Record(new ExtendedUser { SourceUser = new XdrText("alice"), DestinationUser = new XdrText("bób") })],
        ["URL"] = [Datagrams.Record(new ExtendedUrl { Direction = UrlDirection.Destination, Url = new XdrText("/a"), Host = new XdrText("example.com") })],
        ["NAT"] =
        [
            Datagrams.Record(new ExtendedNat { Source = Four, Destination = OtherSix }),
            Datagrams.Record(new ExtendedNatPort { SourcePort = 1, DestinationPort = 65535 }),
        ],
        ["wireless"] =
        [
            Datagrams.Record(new Extended80211Rx { Ssid = new XdrText("office"), Bssid = new MacAddress(0xA), Channel = 36, Speed = 54_000_000 }),
            Datagrams.Record(new Extended80211Tx { Ssid = new XdrText("guest"), Bssid = new MacAddress(0xB), Channel = 40, Speed = 6_000_000_000, Transmissions = 2 }),
        ],
    };

    /// <summary>Records that stand for themselves.</summary>
    public static readonly IReadOnlyDictionary<string, byte[][]> Alone = new Dictionary<string, byte[][]>
    {
        ["HTTP"] =
        [
            Datagrams.Record(Socket4),
            Datagrams.Record(new ExtendedProxySocketIPv4 { Socket = Socket4 }),
            Datagrams.Record(new HttpRequest
            {
                Method = HttpRequestMethod.Get,
                Protocol = 1001,
                Uri = new XdrText("/index.html"),
                Host = new XdrText("www.example.com"),
                Referer = new XdrText("http://example.com/"),
                UserAgent = new XdrText("curl"),
                ForwardedFor = new XdrText("192.0.2.1"),
                AuthUser = new XdrText("alice"),
                MimeType = new XdrText("image/png"),
                RequestBytes = 120,
                ResponseBytes = 5000,
                Duration = 1200,
                Status = 404,
            }),
            Datagrams.Record(new ExtendedProxyRequest { Uri = new XdrText("/b"), Host = new XdrText("backend") }),
        ],
        ["old HTTP"] =
        [
            Datagrams.Record(Socket6),
            Datagrams.Record(new ExtendedProxySocketIPv6 { Socket = Socket6 }),
            Datagrams.Record(new DeprecatedHttpRequest { Method = (HttpRequestMethod)99, Protocol = 1000, Uri = new XdrText("/old"), ResponseBytes = 7, Duration = 8, Status = 200 }),
        ],
        ["application"] =
        [
            Datagrams.Record(new AppOperation
            {
                Context = new ApplicationContext { Application = new XdrText("shop"), Operation = new XdrText("cart.add"), Attributes = new XdrText("item=7") },
                StatusDescription = new XdrText("sold out"),
                RequestBytes = 1,
                ResponseBytes = 2,
                Duration = 3,
                Status = AppStatus.NotFound,
            }),
            Datagrams.Record(new AppParentContext
            {
                Context = new ApplicationContext { Application = new XdrText("web"), Operation = new XdrText("checkout"), Attributes = new XdrText("step=2") },
            }),
            Datagrams.Record(new AppInitiator { Actor = new XdrText("alice") }),
            Datagrams.Record(new AppTarget { Actor = new XdrText("bob") }),
        ],
        ["memcache"] =
        [
            Datagrams.Record(new MemcacheOperation
            {
                Protocol = MemcacheProtocol.Ascii,
                Command = MemcacheCommand.Get,
                Key = new XdrText("session:7"),
                KeyCount = 1,
                ValueBytes = 512,
                Duration = 9,
                Status = MemcacheStatus.Ok,
            }),
        ],
        ["transaction"] = [Datagrams.Record(new Transaction { Duration = 4, BytesReceived = 5, BytesSent = 6 })],
        ["InfiniBand record"] =
        [
            Datagrams.Record(new SampledEthernet { Length = 100, EtherType = 0x8915 }),
            Datagrams.Record(new ExtendedIbBth { PartitionKey = 65535, DestinationQueuePair = 17, Opcode = 4 }),
        ],
    };

    /// <summary>What a discarded packet tells of itself.</summary>
    public static readonly IReadOnlyDictionary<string, (uint Reason, byte[][] Records)> Discards = new Dictionary<string, (uint, byte[][])>
    {
        ["discard"] =
        (
            257,
            [
                Datagrams.Record(new ExtendedFunction { Symbol = new XdrText("ip_forward") }),
                Datagrams.Record(new ExtendedLinuxDropReason { Reason = new XdrText("NO_SOCKET") }),
                Datagrams.Record(new ExtendedHardwareTrap { Group = new XdrText("l3_drops"), Trap = new XdrText("ttl") }),
                Datagrams.Record(new ExtendedAcl { Number = 100, Name = new XdrText("deny-ntp"), Direction = AclDirection.Ingress }),
            ]),
        ["discard for an unknown reason"] = (9999, []),
    };
}
