using Sflow.Analytics.Tests.Kit;
using Sflow.Protocol;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Analytics.Tests.Fields;

/// <summary>Datagrams of one sample each, by name.</summary>
internal static class FieldSamples
{
    private const string Macs = "020000000002 020000000001 ";
    private const string Addresses6 = "20010DB8000000000000000000000001 20010DB8000000000000000000000002";
    private const string Tcp = Macs + """
        0800
        45 B8 002C 1234 4000 40 06 0000  # EF, don't fragment, TCP
        0A010001 0A010002
        3039 01BB 00000001 00000002 51 12 2000 0000 0000  # NS, SYN ACK
        61626364
        """;

    private static readonly byte[] InfiniBandHeader = Datagrams.Record(new SampledHeader
    {
        Protocol = HeaderProtocol.InfiniBand,
        FrameLength = 24,
        Header = new XdrOpaque(HexBytes.Parse("00 02 0001 0006 0002  04 00 FFFF 00 000011 00 000001")),
    });

    public static readonly IReadOnlyDictionary<string, byte[]> All = new Dictionary<string, byte[]>(
        FieldPackets.All.ToDictionary(packet => packet.Key, packet => Datagrams.Datagram(Datagrams.Flow(1, Datagrams.Header(packet.Value))))
            .Concat(FieldRecords.Beside.ToDictionary(records => records.Key, records => Datagrams.Datagram(Datagrams.Flow(1, [Header(Tcp), .. records.Value]))))
            .Concat(FieldRecords.Alone.ToDictionary(records => records.Key, records => Datagrams.Datagram(Datagrams.Flow(1, records.Value))))
            .Concat(FieldRecords.Discards.ToDictionary(
                discard => discard.Key, discard => Datagrams.Datagram(Datagrams.Discard(discard.Value.Reason, [Header(Tcp), .. discard.Value.Records])))))
    {
        ["InfiniBand"] = Datagrams.Datagram(Datagrams.Flow(1, InfiniBandHeader)),
        ["custom flow"] = Datagrams.Datagram(Datagrams.Record(CustomFieldTests.Flow)),
        ["TCP"] = Packet(Tcp),
        ["VLAN"] = Packet(Macs + "8100 A064 0800  45 00 0020 0001 0000 40 11 0000 0A010001 0A010002  0FA0 0035 000C 0000 DEADBEEF"),
        ["ARP"] = Packet("FFFFFFFFFFFF 020000000001 0806 0001080006040001 020000000001 0A010001 000000000000 0A010002"),
        ["ICMP"] = Packet(Macs + "0800 45 00 0020 0001 2000 40 01 0000 0A010001 0A010002  03 01 0000 00000000 45000000"),
        ["later fragment"] = Packet(Macs + "0800 45 00 0020 0001 00B9 40 11 0000 0A010001 0A010002 0FA0 0035 2000 0000 DEADBEEF"),
        ["UDP6"] = Packet(Macs + $"86DD 6B8ABCDE 0008 11 3F {Addresses6} 14E9 0035 0008 0000"),
        ["fragment6"] = Packet(Macs + $"86DD 60000000 0010 2C 40 {Addresses6} 11 00 0321 00000007 14E9 0035 2000 0000"),
        ["ICMP6"] = Packet(Macs + $"86DD 60000000 000C 3A 40 {Addresses6} 87 02 0000 00010002 2A2A2A2A"),
        ["0:2"] = Datagrams.Datagram(Datagrams.Flow(1, Datagrams.Record(new SampledEthernet
        {
            Length = 1300,
            Source = new MacAddress(0x0A0B0C0D0E0F),
            Destination = new MacAddress(0x01005E000001),
            EtherType = 0x86DD,
        }))),
        ["0:3 TCP"] = Datagrams.Datagram(Datagrams.Flow(1, IPv4(6))),
        ["0:3 UDP"] = Datagrams.Datagram(Datagrams.Flow(1, IPv4(17))),
        ["0:4"] = Datagrams.Datagram(Datagrams.Flow(1, Datagrams.Record(new SampledIPv6
        {
            Length = 1280,
            Protocol = 6,
            Source = SflowAddress.FromIPv6(0x20010DB800000000, 10),
            Destination = SflowAddress.FromIPv6(0x20010DB800000000, 11),
            SourcePort = 443,
            DestinationPort = 65535,
            TcpFlags = 0x1FF,
            Priority = 186,
        }))),
        ["expanded"] = Datagrams.Datagram(Datagrams.Flow(
            1, new DataSource((DataSourceClass)2, 70_000_000), InterfaceId.Internal, new InterfaceId(InterfaceFormat.Discarded, 256), expanded: true, Header(Tcp))),
        ["from nowhere"] = Datagrams.Datagram(Datagrams.Flow(
            1, Datagrams.Port3, default, new InterfaceId(InterfaceFormat.Multiple, 7), expanded: false, Header(Tcp))),
        ["IPv6 agent"] = Datagrams.Datagram(SflowAddress.FromIPv6(0x20010DB800000000, 0xFE), 0, Datagrams.Flow(1, Header(Tcp))),
        ["unknown agent"] = Datagrams.Datagram(default, 0, Datagrams.Flow(1, Header(Tcp))),
        ["switch"] = Beside(Datagrams.Record(new ExtendedSwitch { SourceVlan = 20, SourcePriority = 7, DestinationVlan = 4095, DestinationPriority = 0 })),
        ["unknown switch"] = Beside(Datagrams.Record(new ExtendedSwitch
        {
            SourceVlan = uint.MaxValue,
            SourcePriority = uint.MaxValue,
            DestinationVlan = 4096,
            DestinationPriority = 8,
        })),
        ["router"] = Beside(Datagrams.Record(new ExtendedRouter { NextHop = SflowAddress.FromIPv4(0x0A000001), SourceMaskLength = 24, DestinationMaskLength = 16 })),
        ["router6"] = Beside(Datagrams.Record(new ExtendedRouter
        {
            NextHop = SflowAddress.FromIPv6(0x20010DB800000000, 1),
            SourceMaskLength = 48,
            DestinationMaskLength = 64,
        })),
        ["gateway"] = Beside(Datagrams.Record(new ExtendedGateway
        {
            NextHop = SflowAddress.FromIPv4(0x0A000001),
            As = 65000,
            SourceAs = 4_200_000_000,
            SourcePeerAs = 64998,
            DestinationAsPath = new(new AsPathSegment { Type = AsPathSegmentType.Sequence, AsNumbers = new XdrUInt32List(64997, 64996) }),
            Communities = new XdrUInt32List(1),
            LocalPreference = 100,
        })),
    };

    private static byte[] Header(string hex) => Datagrams.Header(HexBytes.Parse(hex));

    private static byte[] Packet(string hex) => Datagrams.Datagram(Datagrams.Flow(1, Header(hex)));

    private static byte[] Beside(byte[] record) => Datagrams.Datagram(Datagrams.Flow(1, record, Header(Tcp)));

    private static byte[] IPv4(uint protocol) => Datagrams.Record(new SampledIPv4
    {
        Length = 1480,
        Protocol = protocol,
        Source = SflowAddress.FromIPv4(0xC0000201),
        Destination = SflowAddress.FromIPv4(0xC0000202),
        SourcePort = 1024,
        DestinationPort = 80,
        TcpFlags = 2,
        Tos = 186,
    });
}
