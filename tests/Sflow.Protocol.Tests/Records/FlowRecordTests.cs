using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Records;

/// <summary>What every sampler tells of a packet, as annotated bytes and as a value, in both directions: flow 0:1 to 0:4 and 0:1001 to 0:1003.</summary>
public class FlowRecordTests
{
    private const string MacAndPad = "02 00 00 00 00 01 00 00";

    [Fact]
    public void SampledHeader_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01  # protocol Ethernet
        00 00 05 EE  # frame length 1518
        00 00 00 04  # stripped: FCS
        00 00 00 0E  # header, 14 bytes
        02 00 00 00
        00 02 02 00
        00 00 00 01
        08 06 00 00  # ARP and pad
        """,
        new SampledHeader
        {
            Protocol = HeaderProtocol.Ethernet,
            FrameLength = 1518,
            Stripped = 4,
            Header = new XdrOpaque(HexBytes.Parse("020000000002 020000000001 0806")),
        });

    [Fact]
    public void SampledEthernet_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        $"""
        00 00 00 40              # length 64
        {MacAndPad}              # source, 6 bytes and pad
        FF FF FF FF FF FF 00 00  # destination
        00 00 08 06              # type
        """,
        new SampledEthernet { Length = 64, Source = new MacAddress(0x020000000001), Destination = new MacAddress(0xFFFFFFFFFFFF), EtherType = 0x0806 });

    [Fact]
    public void SampledIPv4_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 2C  # length 44
        00 00 00 06  # TCP
        C0 00 02 01  # source 192.0.2.1
        C6 33 64 02  # destination 198.51.100.2
        00 00 30 39  # source port 12345
        00 00 01 BB  # destination port 443
        00 00 00 12  # SYN ACK
        00 00 00 B8  # EF
        """,
        new SampledIPv4
        {
            Length = 44,
            Protocol = 6,
            Source = SflowAddress.FromIPv4(0xC0000201),
            Destination = SflowAddress.FromIPv4(0xC6336402),
            SourcePort = 12345,
            DestinationPort = 443,
            TcpFlags = 0x12,
            Tos = 0xB8,
        });

    [Fact]
    public void SampledIPv6_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 50  # length 80
        00 00 00 11  # UDP
        20 01 0D B8 00 00 00 00 00 00 00 00 00 00 00 01  # source 2001:db8::1
        20 01 0D B8 00 00 00 00 00 00 00 00 00 00 00 02  # destination 2001:db8::2
        00 00 00 35  # source port 53
        00 00 14 E9  # destination port 5353
        00 00 00 00  # no flags
        00 00 00 03  # priority
        """,
        new SampledIPv6
        {
            Length = 80,
            Protocol = 17,
            Source = SflowAddress.FromIPv6(0x20010DB800000000, 1),
            Destination = SflowAddress.FromIPv6(0x20010DB800000000, 2),
            SourcePort = 53,
            DestinationPort = 5353,
            Priority = 3,
        });

    [Fact]
    public void ExtendedSwitch_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 64  # VLAN in
        00 00 00 05  # priority in
        FF FF FF FF  # VLAN out, unknown
        00 00 00 07  # priority out
        """,
        new ExtendedSwitch { SourceVlan = 100, SourcePriority = 5, DestinationVlan = uint.MaxValue, DestinationPriority = 7 });

    [Theory]
    [InlineData("00000001 C0000221", "192.0.2.33")]
    [InlineData("00000002 20010DB8 00000000 00000000 00000021", "2001:db8::21")]
    [InlineData("00000000", null)]
    public void ExtendedRouter_EveryAddressType_ReadAndWritten(string address, string? nextHop)
    {
        Assert.Equal(nextHop is not null, SflowAddress.TryParse(nextHop, out var expected));
        Wire.AssertBothWays(
            $"""
            {address}    # next hop
            00 00 00 18  # source mask
            00 00 00 10  # destination mask
            """,
            new ExtendedRouter { NextHop = expected, SourceMaskLength = 24, DestinationMaskLength = 16 });
    }

    [Fact]
    public void ExtendedRouter_UnknownAddressWithFourZeroBytes_IsReadByTheLengthOfTheRecord()
    {
        var zeroFilled = HexBytes.Parse(
            """
            00 00 00 00  # type 0
            00 00 00 00  # and four bytes, as host-sflow writes it
            00 00 00 18
            00 00 00 10
            """);
        Assert.True(RecordCodec.TryRead<ExtendedRouter>(Wire.InMargins(zeroFilled), out var read, out var consumed, out _));
        Assert.Equal(new ExtendedRouter { SourceMaskLength = 24, DestinationMaskLength = 16 }, read);
        Assert.Equal(16, consumed);
    }

    [Fact]
    public void ExtendedRouter_UnknownAddressThatFitsInNeitherForm_IsVoidWithATail()
    {
        var bytes = HexBytes.Parse("000003EA 00000014  00000000 00000018 00000010 AAAAAAAA BBBBBBBB");
        Assert.True(Wire.RecordOf(RecordKind.Flow, bytes).TryRead<ExtendedRouter>(out var read, out var tail, out _));
        Assert.Equal(new ExtendedRouter { SourceMaskLength = 24, DestinationMaskLength = 16 }, read);
        Assert.Equal("AAAAAAAABBBBBBBB", Convert.ToHexString(tail));
    }

    [Fact]
    public void ExtendedRouter_UnknownAddressType_IsAnErrorWhereItStands()
    {
        var bytes = HexBytes.Parse("00000003 C0000221 00000018 00000010");
        var view = Wire.InMargins(bytes);
        Assert.False(RecordCodec.TryRead<ExtendedRouter>(view, out var read, out var consumed, out var error));
        Assert.Equal(new DecodeError(DecodeErrorCode.UnknownAddressType, view.Offset), error);
        Assert.Equal(default, read);
        Assert.Equal(0, consumed);
    }

    private static ExtendedGateway Gateway => new()
    {
        NextHop = SflowAddress.FromIPv4(0xC0000221),
        As = 65000,
        SourceAs = 64999,
        SourcePeerAs = 64998,
        DestinationAsPath = new XdrList<AsPathSegment>(
            new AsPathSegment { Type = AsPathSegmentType.Sequence, AsNumbers = new XdrUInt32List(65001, 65002, 4200000003) },
            new AsPathSegment { Type = AsPathSegmentType.Sequence },
            new AsPathSegment { Type = AsPathSegmentType.Set, AsNumbers = new XdrUInt32List(100, 200) }),
        Communities = new XdrUInt32List(0xFDE80001, 0xFFFFFF01),
        LocalPreference = 150,
    };

    private const string GatewayBehindNextHop = """
        00 00 FD E8  # as 65000
        00 00 FD E7  # source as
        00 00 FD E6  # source peer as
        00 00 00 03  # three segments
        00 00 00 02  #   sequence
        00 00 00 03  #   of three
        00 00 FD E9
        00 00 FD EA
        FA 56 EA 03
        00 00 00 02  #   sequence
        00 00 00 00  #   of none
        00 00 00 01  #   set
        00 00 00 02  #   of two
        00 00 00 64
        00 00 00 C8
        00 00 00 02  # two communities
        FD E8 00 01
        FF FF FF 01
        00 00 00 96  # local preference
        """;

    [Fact]
    public void ExtendedGateway_SegmentsOneOfThemEmpty_ReadAndWritten() => Wire.AssertBothWays(
        $"""
        00 00 00 01
        C0 00 02 21  # next hop 192.0.2.33
        {GatewayBehindNextHop}
        """,
        Gateway);

    [Fact]
    public void ExtendedGateway_IPv6NextHop_ReadAndWritten() => Wire.AssertBothWays(
        $"""
        00 00 00 02
        20 01 0D B8 00 00 00 00 00 00 00 00 00 00 00 21
        {GatewayBehindNextHop}
        """,
        Gateway with { NextHop = SflowAddress.FromIPv6(0x20010DB800000000, 0x21) });

    [Fact]
    public void ExtendedGateway_NoPathAndNoCommunities_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01 00 00 00 00  # next hop 0.0.0.0
        00 00 7D A0
        00 00 00 AE
        00 00 00 AE
        00 00 00 00  # no segment
        00 00 00 00  # no community
        00 00 00 00
        """,
        new ExtendedGateway { NextHop = SflowAddress.FromIPv4(0), As = 32160, SourceAs = 174, SourcePeerAs = 174 });

    [Theory]
    [InlineData("00000000", true)]
    [InlineData("00000000 00000000", false)]
    public void ExtendedGateway_UnknownNextHopInBothForms_IsReadByTheLengthOfTheRecord(string nextHop, bool canonical)
    {
        var bytes = HexBytes.Parse(nextHop + "\n" + GatewayBehindNextHop);
        var expected = Gateway with { NextHop = default };
        Assert.True(RecordCodec.TryRead<ExtendedGateway>(Wire.InMargins(bytes), out var read, out var consumed, out var error), error.ToString());
        Assert.Equal(expected, read);
        Assert.Equal(3, read.DestinationAsPath.ToArray().Length);
        Assert.Equal(bytes.Length, consumed);
        Assert.Equal(canonical, Wire.Encode(read).SequenceEqual(bytes));
    }

    [Fact]
    public void ExtendedGateway_SegmentLongerThanTheRecord_KeepsTheSegmentsBefore()
    {
        var bytes = HexBytes.Parse(
            """
            00 00 00 01 C0 00 02 21
            00 00 FD E8 00 00 FD E7 00 00 FD E6
            00 00 00 02  # two segments
            00 00 00 02 00 00 00 01 00 00 FD E9
            00 00 00 01 FF FF FF FF  # a set of 4 G numbers
            00 00 00 00 00 00 00 00
            """);
        Assert.False(RecordCodec.TryRead<ExtendedGateway>(Wire.InMargins(bytes), out var read, out _, out var error));
        Assert.Equal(DecodeErrorCode.CountExceedsContainer, error.Code);
        Assert.Equal(64998u, read.SourcePeerAs);
        var segment = Assert.Single(read.DestinationAsPath.ToArray());
        Assert.Equal([65001u], segment.AsNumbers.ToArray());
    }
}
