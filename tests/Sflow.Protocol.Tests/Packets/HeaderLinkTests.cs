using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Packets;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Packets;

/// <summary>What headers begin with when it is not Ethernet.</summary>
public class HeaderLinkTests
{
    private const string Udp = "4500001C 00010000 40110000 0A050001 0A050002 0001 0002 0008 0000";
    private const string Udp6 = "60000000 0008 11 40 20010DB8000000000000000000000001 20010DB8000000000000000000000002 0001 0002 0008 0000";
    private const string Snap = "AAAA03 000000 0800 " + Udp;

    private readonly HeaderStack _headers = new();

    [Theory]
    [InlineData(HeaderProtocol.IPv4, Udp, "IPv4@0 Udp@20")]
    [InlineData(HeaderProtocol.IPv6, Udp6, "IPv6@0 Udp@40")]
    [InlineData(HeaderProtocol.IPv4, Udp6, "IPv6@0 Udp@40")]
    [InlineData(HeaderProtocol.Aal5IP, Udp, "IPv4@0 Udp@20")]
    [InlineData(HeaderProtocol.Mpls, "0003E840 0007D140 " + Udp, "Mpls@0 Mpls@4 IPv4@8 Udp@28")]
    [InlineData(HeaderProtocol.Ppp, "FF03 0021 " + Udp, "Ppp@0 IPv4@4 Udp@24")]
    [InlineData(HeaderProtocol.Ppp, "0057 " + Udp6, "Ppp@0 IPv6@2 Udp@42")]
    [InlineData(HeaderProtocol.Ppp, "21 " + Udp, "Ppp@0 IPv4@1 Udp@21")]
    [InlineData(HeaderProtocol.Ppp, "C021 0101000A", "Ppp@0")]
    [InlineData(HeaderProtocol.Pos, "FF03 0281 00010140 " + Udp, "Ppp@0 Mpls@4 IPv4@8 Udp@28")]
    [InlineData(HeaderProtocol.Pos, "0F00 0800 " + Udp, "IPv4@4 Udp@24")]
    [InlineData(HeaderProtocol.Aal5, Snap, "Llc@0 Snap@3 IPv4@8 Udp@28")]
    [InlineData(HeaderProtocol.Fddi, "50 020000000001 020000000002 " + Snap, "Llc@13 Snap@16 IPv4@21 Udp@41")]
    [InlineData(HeaderProtocol.TokenRing, "10 40 020000000001 020000000002 " + Snap, "Llc@14 Snap@17 IPv4@22 Udp@42")]
    [InlineData(HeaderProtocol.TokenRing, "10 40 020000000001 820000000002 0430 0010 " + Snap, "Llc@18 Snap@21 IPv4@26 Udp@46")]
    [InlineData(HeaderProtocol.TokenRing, "10 00 020000000001 020000000002 00000000", "")]
    [InlineData(HeaderProtocol.FrameRelay, "1841 03 CC " + Udp, "IPv4@4 Udp@24")]
    [InlineData(HeaderProtocol.FrameRelay, "1841 03 8E " + Udp6, "IPv6@4 Udp@44")]
    [InlineData(HeaderProtocol.FrameRelay, "1841 03 00 80 000000 0800 " + Udp, "Snap@5 IPv4@10 Udp@30")]
    [InlineData(HeaderProtocol.FrameRelay, "1841 0800 " + Udp, "IPv4@4 Udp@24")]
    [InlineData(HeaderProtocol.Ieee80211Mac, "0801 0000 020000000001 020000000002 020000000003 0010 " + Snap, "Ieee80211@0 Llc@24 Snap@27 IPv4@32 Udp@52")]
    [InlineData(HeaderProtocol.Ieee80211Mac, "8803 0000 020000000001 020000000002 020000000003 0010 020000000004 0000 " + Snap, "Ieee80211@0 Llc@32 Snap@35 IPv4@40 Udp@60")]
    [InlineData(HeaderProtocol.Ieee80211Mac, "8841 0000 020000000001 020000000002 020000000003 0010 0000 0001020304050607", "Ieee80211@0")]
    [InlineData(HeaderProtocol.Ieee80211Mac, "8000 0000 FFFFFFFFFFFF 020000000002 020000000002 0010 0000000000000000", "Ieee80211@0")]
    [InlineData(HeaderProtocol.Ieee80211Amsdu, "020000000001 020000000002 0024 " + Snap, "Ethernet@0 Llc@14 Snap@17 IPv4@22 Udp@42")]
    [InlineData(HeaderProtocol.InfiniBand, "0002 0001 0010 0002 04400000 00000011 80000001", "InfiniBandLrh@0 Bth@8")]
    [InlineData(HeaderProtocol.InfiniBand, "0003 0001 0010 0002 60000000 000C 1B 40 20010DB8000000000000000000000001 20010DB8000000000000000000000002 04400000 00000011 80000001", "InfiniBandLrh@0 InfiniBandGrh@8 Bth@48")]
    public void TryDissect_HeaderProtocol_FindsItsHeaders(HeaderProtocol protocol, string bytes, string headers)
    {
        var header = new SampledHeader { Protocol = protocol, Header = new XdrOpaque(HexBytes.Parse(bytes)) };
        Assert.True(header.TryDissect(HeaderKinds.All, inner: true, _headers));
        Assert.Equal(headers, Found());
        Assert.False(_headers.IsTruncated);
    }

    [Fact]
    public void TryDissect_AggregatedFrame_BeginsBehindTheDelimiter()
    {
        var header = new SampledHeader
        {
            Protocol = HeaderProtocol.Ieee80211Ampdu,
            Header = new XdrOpaque(HexBytes.Parse("40014E4E 0801 0000 020000000001 020000000002 020000000003 0010 " + Snap)),
        };
        Assert.True(header.TryDissect(HeaderKinds.All, inner: true, _headers));
        Assert.Equal("Ieee80211@0 Llc@24 Snap@27 IPv4@32 Udp@52", Found());
    }

    [Theory]
    [InlineData(HeaderProtocol.Unknown)]
    [InlineData(HeaderProtocol.X25)]
    [InlineData((HeaderProtocol)0xFFFFFFFF)]
    public void TryDissect_ProtocolThatIsNotDissected_IsFalseAndEmpty(HeaderProtocol protocol)
    {
        var ethernet = new SampledHeader { Protocol = HeaderProtocol.Ethernet, Header = new XdrOpaque(Frames.All["UDP"]) };
        Assert.True(ethernet.TryDissect(HeaderKinds.All, inner: true, _headers));
        Assert.Equal("Ethernet@0 IPv4@14 Udp@34 Dns@42", Found());
        var other = ethernet with { Protocol = protocol };
        Assert.False(other.TryDissect(HeaderKinds.All, inner: true, _headers));
        Assert.Equal((0, true), (_headers.Count, _headers.Kinds.IsEmpty));
    }

    [Fact]
    public void TryDissect_NoHeaderBytes_IsTruncated()
    {
        foreach (var protocol in (HeaderProtocol[])[HeaderProtocol.Ethernet, HeaderProtocol.IPv4, HeaderProtocol.Ppp, HeaderProtocol.Ieee80211Ampdu])
        {
            var header = new SampledHeader { Protocol = protocol };
            Assert.True(header.TryDissect(HeaderKinds.All, inner: true, _headers));
            Assert.Equal((0, true), (_headers.Count, _headers.IsTruncated));
        }
    }

    [Fact]
    public void TryDissect_DiscardedPacket_TakesItsSampledHeader()
    {
        var sink = new DatagramSink();
        sink.Writer.BeginDiscardedPacket(new DiscardedPacketHeader { Reason = DropReason.Acl });
        sink.Writer.Add(new ExtendedSwitch { SourceVlan = 7 });
        sink.Writer.Add(new SampledHeader { Protocol = HeaderProtocol.IPv4, FrameLength = 28, Header = new XdrOpaque(HexBytes.Parse(Udp)) });
        sink.Writer.EndSample();
        sink.Writer.BeginDiscardedPacket(new DiscardedPacketHeader { Reason = DropReason.Acl });
        sink.Writer.EndSample();
        var found = new List<(bool, string)>();
        foreach (var sample in sink.Single().Samples)
        {
            Assert.True(sample.TryReadDiscard(out var discard));
            found.Add((discard.TryDissect(HeaderKinds.All, inner: true, _headers), Found()));
        }

        Assert.Equal([(true, "IPv4@0 Udp@20"), (false, "")], found);
    }

    [Fact]
    public void Dissect_EtherType_BeginsBehindTheLinkHeader()
    {
        var frame = Frames.All["QinQ"];
        PacketDissector.Dissect(frame, 14, frame.Length - 14, LinkType.EtherType, 0x88A8, HeaderKinds.All, true, _headers);
        Assert.Equal("Vlan@0 Vlan@4 IPv4@8 Udp@28 Dns@36", Found());
    }

    private string Found() => string.Join(" ", Enumerable.Range(0, _headers.Count).Select(i => $"{_headers[i].Kind}@{_headers[i].Offset}"));
}
