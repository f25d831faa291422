using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Transport;

namespace Sflow.Protocol.Tests.Transport;

public class CapturedPacketTests
{
    private static readonly byte[] Packet = Frames.IPv4(Frames.Udp(Frames.Sflow()));

    [Fact]
    public void TryReadPacket_AnyProtocol_GivesItsBytesAndLengths()
    {
        var arp = Frames.Ethernet(new byte[28], 0x0806, padding: 18);
        using var reader = Open(arp, CaptureLinkType.Ethernet);

        Assert.True(reader.TryReadPacket(out var packet));

        Assert.Equal(arp, packet.Bytes.ToArray());
        Assert.Equal((arp.Length, (uint)arp.Length, CaptureLinkType.Ethernet), (packet.Length, packet.OriginalLength, packet.LinkType));
        Assert.False(reader.TryReadPacket(out _));
        Assert.Equal(1, reader.Statistics.Packets);
    }

    [Fact]
    public void TryToSampledHeader_Ethernet_CountsTheFrameCheckSequenceAsStripped()
    {
        var frame = Frames.Ethernet(Packet);
        using var reader = Open(frame, CaptureLinkType.Ethernet);
        Assert.True(reader.TryReadPacket(out var packet));

        Assert.True(packet.TryToSampledHeader(32, out var header));

        Assert.Equal((HeaderProtocol.Ethernet, (uint)frame.Length + 4, 4u), (header.Protocol, header.FrameLength, header.Stripped));
        Assert.Equal(frame[..32], header.Header.Span.ToArray());
    }

    [Theory]
    [InlineData(CaptureLinkType.Raw, 0)]
    [InlineData(CaptureLinkType.IPv4, 0)]
    [InlineData((CaptureLinkType)113, 16)]
    [InlineData((CaptureLinkType)276, 20)]
    public void TryToSampledHeader_IPOnAnotherLink_BeginsWithIP(CaptureLinkType link, int before)
    {
        var bytes = before switch { 16 => Frames.Cooked(Packet, Frames.EtherTypeIPv4), 20 => Frames.Cooked2(Packet, Frames.EtherTypeIPv4), _ => Packet };
        using var reader = Open(bytes, link);
        Assert.True(reader.TryReadPacket(out var packet));

        Assert.True(packet.TryToSampledHeader(128, out var header));

        Assert.Equal((HeaderProtocol.IPv4, (uint)Packet.Length, 0u), (header.Protocol, header.FrameLength, header.Stripped));
        Assert.Equal(Packet, header.Header.Span.ToArray());
    }

    [Fact]
    public void TryToSampledHeader_NeitherEthernetNorIP_IsRefused()
    {
        using var reader = Open(Frames.Cooked(new byte[28], 0x0806), (CaptureLinkType)113);
        Assert.True(reader.TryReadPacket(out var packet));

        Assert.False(packet.TryToSampledHeader(128, out _));
        Assert.False(default(CapturedPacket).TryToSampledHeader(128, out _));
    }

    private static CaptureReader Open(byte[] packet, CaptureLinkType link) =>
        CaptureReader.Open(new MemoryStream(new PcapWriter(network: (uint)link).Packet(packet).ToArray()));
}
