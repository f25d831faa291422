using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Packets;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Tests.Packets;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Quirks;

/// <summary>Sampled headers that are cut, lie about their packet or begin with something other than Ethernet.</summary>
public class PacketHeaderQuirkTests
{
    private const string TaggedTcp = """
        020000000002 020000000001
        8100 00C8 0800                   # VLAN 200
        45 00 05DC 1234 4000 40 06 0000  # IPv4 of 1500 bytes, TCP
        0A010001 0A010002
        3039 01BB 00000001 00000002 50 12 2000
        """;

    /// <summary>Protocols whose headers other decoders read beyond the end: MPLS, PPP, 802.11, and numbers that nobody gave.</summary>
    [Theory]
    [InlineData(HeaderProtocol.Ethernet)]
    [InlineData(HeaderProtocol.Ppp)]
    [InlineData(HeaderProtocol.IPv4)]
    [InlineData(HeaderProtocol.IPv6)]
    [InlineData(HeaderProtocol.Mpls)]
    [InlineData(HeaderProtocol.Pos)]
    [InlineData(HeaderProtocol.Ieee80211Mac)]
    [InlineData(HeaderProtocol.Ieee80211Ampdu)]
    [InlineData(HeaderProtocol.Ieee80211Amsdu)]
    [InlineData(HeaderProtocol.InfiniBand)]
    [InlineData((HeaderProtocol)0xFFFFFFFF)]
    public void Quirk11_AnyHeaderCutAnywhere_IsReadWithinItsBytes(HeaderProtocol protocol)
    {
        foreach (var frame in Frames.All.Values)
        {
            for (var length = 0; length <= frame.Length; length++)
            {
                // An array of just that size: on netstandard2.0 reading on would throw, elsewhere the digest of the walk would differ.
                var header = new SampledHeader { Protocol = protocol, FrameLength = 1500, Stripped = 4, Header = new XdrOpaque(frame[..length]) };
                header.TryDissect(out var packet);
                Assert.InRange(packet.PayloadOffset, 0, length);
                Assert.InRange(packet.TransportOffset, 0, length);
            }
        }
    }

    /// <summary>Every byte of every frame says the largest it can: header lengths, extension lengths, data offsets.</summary>
    [Fact]
    public void Quirk11_HeadersThatLieAboutTheirSize_AreReadWithinTheirBytes()
    {
        foreach (var frame in Frames.All.Values)
        {
            for (var i = 0; i < frame.Length; i++)
            {
                var spoilt = (byte[])frame.Clone();
                foreach (var value in (byte[])[0x00, 0x0F, 0x4F, 0x6F, 0xF0, 0xFF])
                {
                    spoilt[i] = value;
                    PacketDissector.Dissect(new XdrOpaque(spoilt), LinkType.Ethernet, out var packet);
                    Assert.InRange(packet.PayloadOffset, 0, spoilt.Length);
                }
            }
        }
    }

    [Fact]
    public void Quirk12_HeaderTooShortForAnEthernetType_IsTruncatedAndNothingElse()
    {
        for (var length = 0; length < 14; length++)
        {
            var header = Reading.Header(HeaderProtocol.Ethernet, 64, 4, Convert.ToHexString(HexBytes.Parse(TaggedTcp)[..length]));
            Assert.True(header.TryDissect(out var packet));
            Assert.True(packet.IsTruncated);
            Assert.Equal((PacketLayers.None, 0), (packet.Layers, packet.EtherType));
        }
    }

    /// <summary>Juniper's EX tells another frame_length than the frame had: both lengths are there to choose from.</summary>
    [Fact]
    public void Quirk24_FrameLengthThatLies_StandsBesideTheLengthThatIpTells()
    {
        var header = Reading.Header(HeaderProtocol.Ethernet, 128, 4, TaggedTcp);
        Assert.True(header.TryDissect(out var packet));
        Assert.Equal((128u, 1500), (header.FrameLength, packet.IpLength));
        Assert.True(header.TryGetNetworkLength(packet, out var length));
        Assert.Equal(106u, length);
    }

    /// <summary>Huawei sends 52 bytes: with a VLAN tag that leaves 14 of TCP; with two, and with IP options, ports alone.</summary>
    [Theory]
    [InlineData(52, true, true)]
    [InlineData(51, true, false)]
    [InlineData(42, true, false)]
    [InlineData(41, false, false)]
    public void Quirk26_TcpCutBehindItsPorts_TellsThePortsWithoutFlags(int length, bool hasPorts, bool hasFlags)
    {
        var header = Reading.Header(HeaderProtocol.Ethernet, 1522, 4, Convert.ToHexString(HexBytes.Parse(TaggedTcp)[..length]));
        Assert.True(header.TryDissect(out var packet));
        Assert.Equal(hasPorts ? (12345, 443) : (0, 0), (packet.SourcePort, packet.DestinationPort));
        Assert.Equal((hasFlags, hasFlags ? 0x12 : 0), (packet.HasTcpFlags, packet.TcpFlags));
        Assert.Equal((true, 200), (packet.IsTruncated, packet.VlanId));
    }

    [Fact]
    public void Quirk27_NetworkLength_IsTheFramesWithoutWhatWasStrippedAndTheLinkLayer()
    {
        var header = Reading.Header(HeaderProtocol.Ethernet, 1522, 4, TaggedTcp);
        Assert.True(header.TryDissect(out var packet));
        Assert.True(header.TryGetNetworkLength(packet, out var length));
        Assert.Equal((1500u, 1500), (length, packet.IpLength));
    }

    [Theory]
    [InlineData(0u, 4u)]
    [InlineData(21u, 4u)]
    [InlineData(64u, 0xFFFFFFFF)]
    public void Quirk27_FrameLengthSmallerThanItsParts_GivesNoNetworkLength(uint frameLength, uint stripped)
    {
        var header = Reading.Header(HeaderProtocol.Ethernet, frameLength, stripped, TaggedTcp);
        Assert.True(header.TryDissect(out var packet));
        Assert.False(header.TryGetNetworkLength(packet, out var length));
        Assert.Equal(0u, length);
    }

    /// <summary>The agent removed 14 bytes of Ethernet and 4 of FCS, and begins with IP.</summary>
    [Theory]
    [InlineData(HeaderProtocol.IPv4, "45 00 001C 1234 4000 40 11 0000 0A010001 0A010002 0FA0 0035 0008 0000", 28, "10.1.0.1")]
    [InlineData(HeaderProtocol.IPv6, "60000000 0008 11 40 20010DB8000000000000000000000001 20010DB8000000000000000000000002 0FA0 0035 0008 0000", 48, "2001:db8::1")]
    public void Quirk28_HeaderOfIpWithEighteenStripped_IsDissectedFromIpOn(HeaderProtocol protocol, string hex, int ipLength, string source)
    {
        var header = Reading.Header(protocol, (uint)ipLength + 18, 18, hex);
        Assert.True(header.TryDissect(out var packet));
        Assert.False(packet.Has(PacketLayers.Ethernet));
        Assert.Equal((source, 4000, 53, ipLength), (packet.SourceAddress.ToString(), packet.SourcePort, packet.DestinationPort, packet.IpLength));
        Assert.True(header.TryGetNetworkLength(packet, out var length));
        Assert.Equal((uint)ipLength, length);
    }
}
