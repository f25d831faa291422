using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Packets;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Packets;

public class PacketDissectorTests
{
    private const PacketLayers EthernetIPv4 = PacketLayers.Ethernet | PacketLayers.IPv4;
    private const PacketLayers EthernetIPv6 = PacketLayers.Ethernet | PacketLayers.IPv6;

    public static IEnumerable<object[]> Names => Frames.All.Keys.Select(name => new object[] { name });

    [Theory]
    [InlineData("ARP", PacketLayers.Ethernet, 0x0806, 0, 14)]
    [InlineData("TCP", EthernetIPv4 | PacketLayers.Tcp, 0x0800, 6, 54)]
    [InlineData("TCP with options", EthernetIPv4 | PacketLayers.Tcp, 0x0800, 6, 66)]
    [InlineData("UDP", EthernetIPv4 | PacketLayers.Udp, 0x0800, 17, 42)]
    [InlineData("ICMP", EthernetIPv4 | PacketLayers.Icmp, 0x0800, 1, 38)]
    [InlineData("ICMPv6", EthernetIPv6 | PacketLayers.IcmpV6, 0x86DD, 58, 58)]
    [InlineData("802.3 STP", PacketLayers.Ethernet | PacketLayers.Llc, 0, 0, 14)]
    [InlineData("SNAP with IPv4", EthernetIPv4 | PacketLayers.Llc | PacketLayers.Snap | PacketLayers.Udp, 0x0800, 17, 50)]
    [InlineData("SNAP of Cisco", PacketLayers.Ethernet | PacketLayers.Llc | PacketLayers.Snap, 0, 0, 14)]
    [InlineData("IPv4 over LLC", EthernetIPv4 | PacketLayers.Llc | PacketLayers.Udp, 0x0800, 17, 45)]
    [InlineData("IPv4 options", EthernetIPv4 | PacketLayers.Udp, 0x0800, 17, 50)]
    [InlineData("IPv4 header of 16 bytes", PacketLayers.Ethernet, 0x0800, 0, 14)]
    [InlineData("IPv4 type with version 6", PacketLayers.Ethernet, 0x0800, 0, 14)]
    [InlineData("IPv6 type with version 4", PacketLayers.Ethernet, 0x86DD, 0, 14)]
    [InlineData("IPv6 UDP", EthernetIPv6 | PacketLayers.Udp, 0x86DD, 17, 62)]
    [InlineData("IPv6 hop-by-hop, routing, destination", EthernetIPv6 | PacketLayers.IPv6Extension | PacketLayers.Tcp, 0x86DD, 6, 106)]
    [InlineData("IPv6 authentication", EthernetIPv6 | PacketLayers.IPv6Extension | PacketLayers.Udp, 0x86DD, 17, 86)]
    [InlineData("IPv6 fragment of the whole", EthernetIPv6 | PacketLayers.IPv6Extension | PacketLayers.Udp, 0x86DD, 17, 70)]
    [InlineData("IPv6 ESP", EthernetIPv6, 0x86DD, 50, 54)]
    [InlineData("IPv6 no next header", EthernetIPv6, 0x86DD, 59, 54)]
    [InlineData("GRE", EthernetIPv4, 0x0800, 47, 34)]
    [InlineData("ICMPv6 number in IPv4", EthernetIPv4, 0x0800, 58, 34)]
    public void Dissect_Frame_FindsTheseLayers(string name, PacketLayers layers, int etherType, int protocol, int payload)
    {
        var packet = Dissect(Frames.All[name]);
        Assert.Equal(layers, packet.Layers);
        Assert.Equal(etherType, packet.EtherType);
        Assert.Equal(protocol, packet.IpProtocol);
        Assert.Equal(payload, packet.PayloadOffset);
        Assert.False(packet.IsTruncated || packet.IsFragment);
        Assert.Equal(0x020000000001ul, packet.SourceMac.Value);
        Assert.Equal(0x020000000002ul, packet.DestinationMac.Value);
    }

    [Theory]
    [InlineData("VLAN", 1, 100, 5)]
    [InlineData("QinQ", 2, 200, 3)]
    [InlineData("three tags", 3, 300, 0)]
    [InlineData("priority tag", 1, 0, 7)]
    public void Dissect_Tags_TellsTheOutermostAndTheirNumber(string name, int count, int vlan, int priority)
    {
        var packet = Dissect(Frames.All[name]);
        Assert.Equal(EthernetIPv4 | PacketLayers.Vlan | PacketLayers.Udp, packet.Layers);
        Assert.Equal((count, vlan, priority), (packet.VlanCount, packet.VlanId, packet.VlanPriority));
        Assert.Equal(0x0800, packet.EtherType);
        Assert.Equal(14 + (4 * count), packet.NetworkOffset);
        Assert.Equal(4000, packet.SourcePort);
    }

    [Theory]
    [InlineData(16, 16, true)]
    [InlineData(17, 16, false)]
    [InlineData(300, 16, false)]
    public void Dissect_ManyTags_StopsAtTheBound(int tags, int counted, bool reachesIp)
    {
        byte[] frame = [.. Frames.Macs, .. Enumerable.Repeat(HexBytes.Parse("8100 0001"), tags).SelectMany(tag => tag), .. HexBytes.Parse("0800"), .. Frames.IPv4Udp];
        var packet = Dissect(frame);
        Assert.Equal(counted, packet.VlanCount);
        Assert.Equal(reachesIp, packet.Has(PacketLayers.IPv4));
    }

    [Fact]
    public void Dissect_ManyExtensionHeaders_StopsAtTheBound()
    {
        var chain = Enumerable.Repeat(HexBytes.Parse("3C00 0104 0000 0000"), 40).SelectMany(header => header);
        byte[] packetBytes = [.. HexBytes.Parse("60000000 0200 3C 40"), .. Frames.IPv6Addresses, .. chain];
        PacketDissector.Dissect(new XdrOpaque(packetBytes), LinkType.IP, out var packet);
        Assert.Equal(PacketLayers.IPv6 | PacketLayers.IPv6Extension, packet.Layers);
        Assert.Equal(40 + (PacketDissector.MaxRepeatedHeaders * 8), packet.PayloadOffset);
        Assert.Equal(60, packet.IpProtocol);
    }

    [Fact]
    public void Dissect_Tcp_TellsItsFields()
    {
        var packet = Dissect(Frames.All["TCP"]);
        Assert.Equal("10.1.0.1", packet.SourceAddress.ToString());
        Assert.Equal("10.1.0.2", packet.DestinationAddress.ToString());
        Assert.Equal((12345, 443), (packet.SourcePort, packet.DestinationPort));
        Assert.True(packet.HasTcpFlags);
        Assert.Equal(0x112, packet.TcpFlags);
        Assert.Equal(0xB8, packet.TrafficClass);
        Assert.Equal(64, packet.TimeToLive);
        Assert.Equal(44, packet.IpLength);
        Assert.Equal(0x1234, packet.IpIdentification);
        Assert.Equal(2, packet.IpFlags);
        Assert.Equal(0u, packet.FlowLabel);
        Assert.Equal((14, 34), (packet.NetworkOffset, packet.TransportOffset));
        Assert.False(packet.IsFragment);
    }

    [Fact]
    public void Dissect_IPv6_TellsItsFields()
    {
        var packet = Dissect(Frames.All["IPv6 UDP"]);
        Assert.Equal("2001:db8::1", packet.SourceAddress.ToString());
        Assert.Equal("2001:db8::2", packet.DestinationAddress.ToString());
        Assert.Equal((5353, 53), (packet.SourcePort, packet.DestinationPort));
        Assert.Equal(0xB8, packet.TrafficClass);
        Assert.Equal(0xABCDEu, packet.FlowLabel);
        Assert.Equal(63, packet.TimeToLive);
        Assert.Equal(48, packet.IpLength);
        Assert.Equal((0, 0), (packet.IpIdentification, packet.TcpFlags));
    }

    [Theory]
    [InlineData("ICMP", 8, 0)]
    [InlineData("ICMPv6", 128, 0)]
    [InlineData("ICMP unreachable", 3, 1)]
    public void Dissect_Icmp_TellsTypeAndCode(string name, int type, int code)
    {
        var packet = Dissect(Frames.All[name]);
        Assert.Equal((type, code), (packet.IcmpType, packet.IcmpCode));
        Assert.Equal((0, 0), (packet.SourcePort, packet.DestinationPort));
    }

    [Theory]
    [InlineData("first fragment", PacketLayers.Udp, 0, 4000)]
    [InlineData("later fragment", PacketLayers.None, 185, 0)]
    [InlineData("last fragment", PacketLayers.None, 370, 0)]
    [InlineData("first IPv6 fragment", PacketLayers.Udp | PacketLayers.IPv6Extension, 0, 5353)]
    [InlineData("later IPv6 fragment", PacketLayers.IPv6Extension, 100, 0)]
    public void Dissect_Fragment_TellsPortsOfTheFirstOnly(string name, PacketLayers behindIp, int offset, int sourcePort)
    {
        var packet = Dissect(Frames.All[name]);
        Assert.True(packet.IsFragment);
        Assert.Equal(offset, packet.FragmentOffset);
        Assert.Equal(behindIp, packet.Layers & ~(EthernetIPv4 | PacketLayers.IPv6));
        Assert.Equal(sourcePort, packet.SourcePort);
        Assert.Equal(17, packet.IpProtocol);
        Assert.False(packet.IsTruncated);
    }

    [Theory]
    [InlineData(33, false, false)]
    [InlineData(34, false, false)]
    [InlineData(37, false, false)]
    [InlineData(38, true, false)]
    [InlineData(47, true, false)]
    [InlineData(48, true, true)]
    [InlineData(53, true, true)]
    public void Dissect_TcpCut_TellsPortsWithoutFlags(int length, bool hasPorts, bool hasFlags)
    {
        var packet = Dissect(Frames.All["TCP"][..length]);
        Assert.True(packet.IsTruncated);
        Assert.Equal(hasPorts, packet.Has(PacketLayers.Tcp));
        Assert.Equal(hasPorts ? 443 : 0, packet.DestinationPort);
        Assert.Equal(hasFlags, packet.HasTcpFlags);
        Assert.Equal(hasFlags ? 0x112 : 0, packet.TcpFlags);
    }

    [Fact]
    public void Dissect_FiftyTwoBytesOfTaggedTcp_TellsPortsAndFlags()
    {
        // Huawei sends 52 bytes; behind a VLAN tag 14 of TCP's are left, and 13 behind none of them.
        byte[] frame = [.. Frames.Macs, .. HexBytes.Parse("8100 0064"), .. Frames.All["TCP"].AsSpan(12)];
        var packet = Dissect(frame[..52]);
        Assert.True(packet.HasTcpFlags);
        Assert.True(packet.IsTruncated);
        packet = Dissect(frame[..51]);
        Assert.False(packet.HasTcpFlags);
        Assert.Equal((12345, 443), (packet.SourcePort, packet.DestinationPort));
    }

    [Theory]
    [InlineData(37, false)]
    [InlineData(38, true)]
    [InlineData(41, true)]
    public void Dissect_UdpCut_TellsPortsWhenTheyAreThere(int length, bool hasPorts)
    {
        var packet = Dissect(Frames.All["UDP"][..length]);
        Assert.True(packet.IsTruncated);
        Assert.Equal(hasPorts, packet.Has(PacketLayers.Udp));
        Assert.Equal(hasPorts ? 53 : 0, packet.DestinationPort);
    }

    [Theory, MemberData(nameof(Names))]
    public void Dissect_CutAnywhere_FindsNoMoreLayersThanBefore(string name)
    {
        var frame = Frames.All[name];
        var whole = Dissect(frame);
        for (var length = frame.Length - 1; length >= 0; length--)
        {
            var cut = Dissect(frame[..length]);
            Assert.Equal(PacketLayers.None, cut.Layers & ~whole.Layers);
            Assert.InRange(cut.PayloadOffset, 0, length);
            Assert.True(cut.VlanCount <= whole.VlanCount);
            whole = cut;
        }

        Assert.Equal(PacketLayers.None, whole.Layers);
        Assert.True(whole.IsTruncated);
    }

    /// <summary>The shortcut of sampled headers for plain packets against the walk, over every cut and every changed byte of every frame.</summary>
    [Theory, MemberData(nameof(Names))]
    public void TryDissect_SampledHeader_FindsWhatTheWalkFinds(string name)
    {
        var frame = (byte[])Frames.All[name].Clone();
        for (var length = 0; length <= frame.Length; length++)
        {
            AssertSame(new XdrOpaque(frame, 0, length));
        }

        for (var position = 12; position < frame.Length; position++)
        {
            var original = frame[position];
            for (var value = 0; value <= byte.MaxValue; value++)
            {
                frame[position] = (byte)value;
                AssertSame(new XdrOpaque(frame));
            }

            frame[position] = original;
        }

        static void AssertSame(XdrOpaque bytes)
        {
            var header = new SampledHeader { Protocol = HeaderProtocol.Ethernet, Header = bytes };
            Assert.True(header.TryDissect(out var packet));
            PacketDissector.Dissect(bytes, LinkType.Ethernet, out var walked);
            Assert.Equal(walked, packet);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Dissect_InTheMiddleOfABuffer_SeesOnlyItsBytes(string name)
    {
        var frame = Frames.All[name];
        for (var length = 0; length <= frame.Length; length++)
        {
            var alone = Dissect(frame[..length]);
            byte[] buffer = [0x45, 0x00, 0xFF, .. frame];
            PacketDissector.Dissect(buffer, 3, length, LinkType.Ethernet, 0, out var inside);
            Assert.Equal(alone.Layers, inside.Layers);
            Assert.Equal(alone.IsTruncated, inside.IsTruncated);
            Assert.Equal(alone.PayloadOffset, inside.PayloadOffset);
            Assert.Equal((alone.SourceAddress, alone.DestinationAddress), (inside.SourceAddress, inside.DestinationAddress));
            Assert.Equal((alone.SourcePort, alone.DestinationPort, alone.TcpFlags), (inside.SourcePort, inside.DestinationPort, inside.TcpFlags));
        }
    }

    [Theory]
    [InlineData(HeaderProtocol.IPv4, "UDP", PacketLayers.IPv4 | PacketLayers.Udp)]
    [InlineData(HeaderProtocol.IPv6, "IPv6 UDP", PacketLayers.IPv6 | PacketLayers.Udp)]
    public void TryDissect_HeaderOfIp_BeginsWithIt(HeaderProtocol protocol, string name, PacketLayers layers)
    {
        var header = new SampledHeader { Protocol = protocol, Header = new XdrOpaque(Frames.All[name].AsSpan(14)) };
        Assert.True(header.TryDissect(out var packet));
        Assert.Equal(layers, packet.Layers);
        Assert.Equal(0, packet.NetworkOffset);
        Assert.Equal(default, packet.SourceMac);
        Assert.NotEqual(0, packet.SourcePort);
    }

    [Theory]
    [InlineData(HeaderProtocol.Mpls)]
    [InlineData(HeaderProtocol.Ieee80211Mac)]
    [InlineData((HeaderProtocol)0xFFFFFFFF)]
    public void TryDissect_OtherProtocol_IsFalseAndEmpty(HeaderProtocol protocol)
    {
        var header = new SampledHeader { Protocol = protocol, Header = new XdrOpaque(Frames.All["UDP"]) };
        Assert.False(header.TryDissect(out var packet));
        Assert.Equal(PacketLayers.None, packet.Layers);
    }

    [Fact]
    public void Dissect_EtherType_BeginsBehindTheLinkHeader()
    {
        var frame = Frames.All["QinQ"];
        PacketDissector.Dissect(frame, 14, frame.Length - 14, LinkType.EtherType, 0x88A8, out var packet);
        Assert.Equal(PacketLayers.Vlan | PacketLayers.IPv4 | PacketLayers.Udp, packet.Layers);
        Assert.Equal(200, packet.VlanId);
    }

    [Fact]
    public void Dissect_NothingAtAll_IsTruncated()
    {
        foreach (var link in new[] { LinkType.Ethernet, LinkType.IP })
        {
            PacketDissector.Dissect(default, link, out var packet);
            Assert.True(packet.IsTruncated);
            Assert.Equal(PacketLayers.None, packet.Layers);
            Assert.Equal(default, packet.SourceAddress);
        }
    }

    [Fact]
    public void Dissect_PartOutsideTheArray_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PacketDissector.Dissect(new byte[10], 5, 6, LinkType.Ethernet, 0, out _));
        Assert.Throws<ArgumentNullException>(() => PacketDissector.Dissect(null!, 0, 0, LinkType.Ethernet, 0, out _));
    }

    private static PacketSummary Dissect(byte[] frame)
    {
        PacketDissector.Dissect(new XdrOpaque(frame), LinkType.Ethernet, out var packet);
        return packet;
    }
}
