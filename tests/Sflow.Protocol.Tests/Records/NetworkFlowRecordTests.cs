using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Records;

/// <summary>Flow structures of routers and proxies: users, URLs, MPLS, translation, VLAN stacks. Flow 0:1004 to 0:1012, 0:1017 to 0:1020, 0:1034, 0:1035.</summary>
public class NetworkFlowRecordTests
{
    private const string NextHop = "00 00 00 01 C0 00 02 21";

    [Fact]
    public void ExtendedUser_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 6A  # source in UTF-8
        00 00 00 05  # 5 bytes
        61 6C 69 63 65 00 00 00  # alice and pad
        00 00 00 04  # destination in ISO 8859-1
        00 00 00 03
        62 F6 62 00  # böb and pad
        """,
        new ExtendedUser
        {
            SourceCharset = CharacterSet.Utf8,
            SourceUser = new XdrText("alice"),
            DestinationCharset = CharacterSet.Latin1,
            DestinationUser = new XdrText(new XdrOpaque([0x62, 0xF6, 0x62])),
        });

    [Fact]
    public void ExtendedUser_NobodyKnown_ReadAndWritten() =>
        Wire.AssertBothWays("00000000 00000000 00000000 00000000", default(ExtendedUser));

    [Fact]
    public void ExtendedUrl_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 02  # the destination is the server
        00 00 00 0A  # 10 bytes
        2F 61 3F 62 3D 63 25 32 30 64 00 00  # /a?b=c%20d and pad
        00 00 00 04
        77 2E 64 65  # w.de
        """,
        new ExtendedUrl { Direction = UrlDirection.Destination, Url = new XdrText("/a?b=c%20d"), Host = new XdrText("w.de") });

    [Theory]
    [InlineData(NextHop, "192.0.2.33")]
    [InlineData("00000000", null)]
    public void ExtendedMpls_Stacks_ReadAndWritten(string address, string? nextHop)
    {
        Assert.Equal(nextHop is not null, SflowAddress.TryParse(nextHop, out var expected));
        Wire.AssertBothWays(
            $"""
            {address}    # next hop
            00 00 00 01  # one label in
            00 01 01 40  #   label 16, bottom, time to live 64
            00 00 00 02  # two labels out
            00 06 40 40  #   label 100, time to live 64
            00 0C 87 3F  #   label 200, class 3, bottom, time to live 63
            """,
            new ExtendedMpls { NextHop = expected, InputStack = new XdrUInt32List(0x00010140), OutputStack = new XdrUInt32List(0x00064040, 0x000C873F) });
    }

    [Fact]
    public void ExtendedMpls_DepthBeyondTheRecord_IsAnErrorAndKeepsWhatStandsBefore()
    {
        var bytes = HexBytes.Parse($"{NextHop} 00000001 00010140 40000000 00064040");
        Assert.False(RecordCodec.TryRead<ExtendedMpls>(Wire.InMargins(bytes), out var read, out _, out var error));
        Assert.Equal(DecodeErrorCode.CountExceedsContainer, error.Code);
        Assert.Equal([0x00010140u], read.InputStack.ToArray());
        Assert.Equal(0, read.OutputStack.Count);
    }

    [Fact]
    public void ExtendedNat_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01 C0 00 02 21  # source 192.0.2.33
        00 00 00 02 20 01 0D B8 00 00 00 00 00 00 00 00 00 00 00 21  # destination 2001:db8::21
        """,
        new ExtendedNat { Source = SflowAddress.FromIPv4(0xC0000221), Destination = SflowAddress.FromIPv6(0x20010DB800000000, 0x21) });

    [Theory]
    [InlineData("00000000  00000000", true)]
    [InlineData("00000000 00000000  00000000 00000000", false)]
    [InlineData("00000000  00000001 C0000221", true)]
    [InlineData("00000000 00000000  00000001 C0000221", false)]
    public void ExtendedNat_UnknownAddressesInBothForms_AreReadByTheLengthOfTheRecord(string hex, bool canonical)
    {
        var bytes = HexBytes.Parse(hex);
        var destination = bytes[^1] == 0x21 ? SflowAddress.FromIPv4(0xC0000221) : default;
        Assert.True(RecordCodec.TryRead<ExtendedNat>(Wire.InMargins(bytes), out var read, out var consumed, out _));
        Assert.Equal(new ExtendedNat { Destination = destination }, read);
        Assert.Equal(bytes.Length, consumed);
        Assert.Equal(canonical, Wire.Encode(read).SequenceEqual(bytes));
    }

    [Fact]
    public void ExtendedMplsTunnel_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 06
        6C 73 70 2D 61 62 00 00  # lsp-ab and pad
        00 00 00 09  # tunnel 9
        00 00 00 05  # class 5
        """,
        new ExtendedMplsTunnel { LspName = new XdrText("lsp-ab"), TunnelId = 9, Cos = 5 });

    [Fact]
    public void ExtendedMplsVc_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 03
        76 63 31 00  # vc1 and pad
        00 00 00 4D  # circuit 77
        00 00 00 02  # class 2
        """,
        new ExtendedMplsVc { InstanceName = new XdrText("vc1"), VcId = 77, Cos = 2 });

    [Fact]
    public void ExtendedMplsFtn_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 04
        66 74 6E 34  # ftn4
        00 00 00 FF  # mask
        """,
        new ExtendedMplsFtn { Description = new XdrText("ftn4"), Mask = 0xFF });

    [Fact]
    public void ExtendedMplsLdpFec_AnnotatedBytes_ReadAndWritten() =>
        Wire.AssertBothWays("00 00 00 18  # 24 bits", new ExtendedMplsLdpFec { PrefixLength = 24 });

    private const string TagStack = """
        00 00 00 02  # two tags
        88 A8 20 64  #   outer: 802.1ad, priority 1, VLAN 100
        81 00 B0 C8  #   inner: 802.1Q, priority 5, drop eligible, VLAN 200
        """;

    private static XdrUInt32List Tags => new(0x88A82064, 0x8100B0C8);

    [Fact]
    public void ExtendedVlanTunnel_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(TagStack, new ExtendedVlanTunnel { Tags = Tags });

    [Fact]
    public void ExtendedVlanIn_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(TagStack, new ExtendedVlanIn { Tags = Tags });

    [Fact]
    public void ExtendedVlanOut_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(TagStack, new ExtendedVlanOut { Tags = Tags });

    [Fact]
    public void ExtendedOpenFlowV1_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        01 02 03 04 05 06 07 08  # cookie
        00 38 20 FF  # wildcards
        00 00 00 03  # output and set VLAN
        """,
        new ExtendedOpenFlowV1 { FlowCookie = 0x0102030405060708, FlowMatch = 0x003820FF, FlowActions = 3 });

    [Fact]
    public void ExtendedFc_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 18  # source mask
        00 00 00 10  # destination mask
        00 01 02 03  # next hop
        82 00 00 07  # remote route, protocol 2, metric 7
        """,
        new ExtendedFc { SourceMaskLength = 24, DestinationMaskLength = 16, NextHop = 0x010203, Metric = 0x82000007 });

    [Fact]
    public void ExtendedQueueLength_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 03  # queue 3
        00 00 00 64  # 100 segments
        """,
        new ExtendedQueueLength { QueueIndex = 3, QueueLength = 100 });

    [Fact]
    public void ExtendedNatPort_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 04 00  # source port 1024
        00 00 1F 90  # destination port 8080
        """,
        new ExtendedNatPort { SourcePort = 1024, DestinationPort = 8080 });
}
