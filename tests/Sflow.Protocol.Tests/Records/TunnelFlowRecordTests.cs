using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Text;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Records;

/// <summary>Flow structures of tunnels and of InfiniBand: flow 0:1021 to 0:1033.</summary>
public class TunnelFlowRecordTests
{
    private const string EthernetHeader = """
        00 00 00 64              # length 100
        02 00 00 00 00 01 00 00  # source and pad
        02 00 00 00 00 02 00 00  # destination and pad
        00 00 88 47              # MPLS
        """;

    private const string IPv4Header = """
        00 00 00 86  # length 134
        00 00 00 11  # UDP
        0A 09 00 02  # source 10.9.0.2
        0A 09 00 01  # destination 10.9.0.1
        00 00 C0 01  # source port
        00 00 12 B5  # destination port 4789
        00 00 00 00  # no flags
        00 00 00 B8  # EF
        """;

    private const string IPv6Header = """
        00 00 00 9A  # length 154
        00 00 00 2F  # GRE
        20 01 0D B8 00 00 00 00 00 00 00 00 00 00 00 01
        20 01 0D B8 00 00 00 00 00 00 00 00 00 00 00 02
        00 00 00 00
        00 00 00 00
        00 00 00 00
        00 00 00 20  # traffic class
        """;

    private static SampledEthernet Ethernet => new() { Length = 100, Source = new MacAddress(0x020000000001), Destination = new MacAddress(0x020000000002), EtherType = 0x8847 };

    private static SampledIPv4 IPv4 => new()
    {
        Length = 134,
        Protocol = 17,
        Source = SflowAddress.FromIPv4(0x0A090002),
        Destination = SflowAddress.FromIPv4(0x0A090001),
        SourcePort = 0xC001,
        DestinationPort = 4789,
        Tos = 0xB8,
    };

    private static SampledIPv6 IPv6 => new()
    {
        Length = 154,
        Protocol = 47,
        Source = SflowAddress.FromIPv6(0x20010DB800000000, 1),
        Destination = SflowAddress.FromIPv6(0x20010DB800000000, 2),
        Priority = 0x20,
    };

    [Fact]
    public void ExtendedL2Tunnel_BothWays_HoldAnEthernetHeader()
    {
        Wire.AssertBothWays(EthernetHeader, new ExtendedL2TunnelEgress { Header = Ethernet });
        Wire.AssertBothWays(EthernetHeader, new ExtendedL2TunnelIngress { Header = Ethernet });
    }

    [Fact]
    public void ExtendedIPv4Tunnel_BothWays_HoldAnIPv4Header()
    {
        Wire.AssertBothWays(IPv4Header, new ExtendedIPv4TunnelEgress { Header = IPv4 });
        Wire.AssertBothWays(IPv4Header, new ExtendedIPv4TunnelIngress { Header = IPv4 });
    }

    [Fact]
    public void ExtendedIPv6Tunnel_BothWays_HoldAnIPv6Header()
    {
        Wire.AssertBothWays(IPv6Header, new ExtendedIPv6TunnelEgress { Header = IPv6 });
        Wire.AssertBothWays(IPv6Header, new ExtendedIPv6TunnelIngress { Header = IPv6 });
    }

    [Fact]
    public void ExtendedIPv4Tunnel_AsText_CarriesThePrefixOfItsDirection()
    {
        var text = RecordText.Format(new ExtendedIPv4TunnelIngress { Header = IPv4 });
        Assert.Contains("tunnel_ipv4_in_srcIP 10.9.0.2\n", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n').SkipLast(1), line => Assert.StartsWith("tunnel_ipv4_in_", line, StringComparison.Ordinal));
    }

    [Fact]
    public void ExtendedIPv4Tunnel_CutWithinTheHeader_KeepsTheFieldsBefore()
    {
        var bytes = HexBytes.Parse(IPv4Header)[..16];
        Assert.False(RecordCodec.TryRead<ExtendedIPv4TunnelEgress>(Wire.InMargins(bytes), out var read, out _, out var error));
        Assert.Equal(DecodeErrorCode.Truncated, error.Code);
        Assert.Equal((IPv4.Length, IPv4.Protocol, IPv4.Source, IPv4.Destination), (read.Header.Length, read.Header.Protocol, read.Header.Source, read.Header.Destination));
    }

    [Fact]
    public void ExtendedDecapsulate_BothWays_HoldAnOffset()
    {
        Wire.AssertBothWays("00 00 00 32  # 50 bytes", new ExtendedDecapsulateEgress { InnerHeaderOffset = 50 });
        Wire.AssertBothWays("00 00 00 32  # 50 bytes", new ExtendedDecapsulateIngress { InnerHeaderOffset = 50 });
    }

    [Fact]
    public void ExtendedVni_BothWays_HoldAnIdentifier()
    {
        Wire.AssertBothWays("00 00 13 89  # 5001", new ExtendedVniEgress { Vni = 5001 });
        Wire.AssertBothWays("00 00 13 89  # 5001", new ExtendedVniIngress { Vni = 5001 });
    }

    [Fact]
    public void ExtendedIbLrh_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01  # came: virtual lane
        00 00 00 02  #   service level
        00 00 00 03  #   destination
        00 00 00 04  #   source
        00 00 00 05  #   next header
        00 00 00 06  # left: virtual lane
        00 00 00 07  #   service level
        00 00 00 08  #   destination
        00 00 00 09  #   source
        00 00 00 0A  #   next header
        """,
        new ExtendedIbLrh
        {
            SourceVirtualLane = 1,
            SourceServiceLevel = 2,
            SourceDestinationLid = 3,
            SourceSourceLid = 4,
            SourceNextHeader = 5,
            DestinationVirtualLane = 6,
            DestinationServiceLevel = 7,
            DestinationDestinationLid = 8,
            DestinationSourceLid = 9,
            DestinationNextHeader = 10,
        });

    [Fact]
    public void ExtendedIbGrh_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 05  # flow label
        00 00 00 06  # traffic class
        FE 80 00 00 00 00 00 00 00 02 C9 03 00 00 00 01  # source
        FE 80 00 00 00 00 00 00 00 02 C9 03 00 00 00 02  # destination
        00 00 00 1B  # next header
        00 00 00 64  # 100 bytes
        """,
        new ExtendedIbGrh
        {
            FlowLabel = 5,
            TrafficClass = 6,
            SourceGid = new XdrOpaque(HexBytes.Parse("FE80 0000 0000 0000 0002 C903 0000 0001")),
            DestinationGid = new XdrOpaque(HexBytes.Parse("FE80 0000 0000 0000 0002 C903 0000 0002")),
            NextHeader = 27,
            Length = 100,
        });

    [Fact]
    public void ExtendedIbBth_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 FF FF  # partition key
        00 00 00 12  # queue pair
        00 00 00 04  # operation
        """,
        new ExtendedIbBth { PartitionKey = 0xFFFF, DestinationQueuePair = 18, Opcode = 4 });
}
