using Sflow.Protocol.Transport;

namespace Sflow.Protocol.Tests.Transport;

public class CaptureReaderTests
{
    private const long Second = 1_000_000_000;

    [Theory]
    [InlineData(PcapWriter.Micro, false, 123_456_000)]
    [InlineData(PcapWriter.Micro, true, 123_456_000)]
    [InlineData(PcapWriter.Nano, false, 123_456)]
    [InlineData(PcapWriter.Nano, true, 123_456)]
    public void TryRead_PcapOfEitherMagicAndOrder_GivesPayloadAndTime(uint magic, bool bigEndian, long fraction)
    {
        var capture = new PcapWriter(bigEndian: bigEndian, magic: magic).Packet(Frames.Usual(7)).Packet(Frames.Usual(8), 4_000_000_000, 0).ToArray();

        var read = Captures.Read(capture);

        Assert.Equal([Frames.Sflow(7), Frames.Sflow(8)], read.Payloads);
        Assert.Equal([(1_700_000_000 * Second) + fraction, 4_000_000_000 * Second], read.Times);
        Assert.Equal(new CaptureStatistics { Packets = 2, Datagrams = 2 }, read.Statistics);
    }

    [Fact]
    public void TryRead_UsualPacket_GivesAddressesPortsAndDatagram()
    {
        using var reader = CaptureReader.Open(new MemoryStream(new PcapWriter().Packet(Frames.Usual(7)).ToArray()));

        Assert.True(reader.TryRead(out var captured));

        Assert.Equal((Frames.SourceIPv4, Frames.SourcePort), (captured.Source, captured.SourcePort));
        Assert.Equal((Frames.DestinationIPv4, 6343), (captured.Destination, captured.DestinationPort));
        Assert.Equal(new DateTimeOffset(2023, 11, 14, 22, 13, 20, TimeSpan.Zero).AddTicks(1_234_560), captured.Timestamp);
        Assert.True(captured.TryParse(out var datagram, out var error));
        Assert.False(error.IsError);
        Assert.Equal(7u, datagram.SequenceNumber);
    }

    [Fact]
    public void TryRead_UsualIPv6Packet_GivesAddresses()
    {
        var frame = Frames.Ethernet(Frames.IPv6(Frames.Udp(Frames.Sflow())), Frames.EtherTypeIPv6);
        using var reader = CaptureReader.Open(new MemoryStream(new PcapWriter().Packet(frame).ToArray()));

        Assert.True(reader.TryRead(out var captured));

        Assert.Equal((Frames.SourceIPv6, Frames.DestinationIPv6), (captured.Source, captured.Destination));
    }

    public static TheoryData<string, uint, byte[]> LinkLayers()
    {
        var udp = Frames.Udp(Frames.Sflow());
        var (v4, v6) = (Frames.IPv4(udp), Frames.IPv6(udp));
        var data = new TheoryData<string, uint, byte[]>
        {
            { "ethernet", 1, Frames.Ethernet(v4) },
            { "ethernet, IPv6", 1, Frames.Ethernet(v6, Frames.EtherTypeIPv6) },
            { "ethernet, padded", 1, Frames.Ethernet(v4, padding: 18) },
            { "ethernet, frame check sequence announced", 0x1400_0001, Frames.Ethernet(v4, padding: 4) },
            { "VLAN", 1, Frames.Tagged(v4, Frames.EtherTypeIPv4, 0x8100) },
            { "QinQ", 1, Frames.Tagged(v6, Frames.EtherTypeIPv6, 0x88A8, 0x8100) },
            { "SNAP", 1, Frames.Snap(v4, Frames.EtherTypeIPv4) },
            { "IPv4 options", 1, Frames.Ethernet(Frames.IPv4(udp, options: 8)) },
            { "IPv4 length 0 of segmentation offload", 1, Frames.Ethernet(Frames.IPv4(udp, length: 0)) },
            { "IPv6 hop by hop", 1, Frames.Ethernet(Frames.IPv6(Frames.Extension(17, udp), 0), Frames.EtherTypeIPv6) },
            { "IPv6 hop by hop, routing", 1, Frames.Ethernet(Frames.IPv6(Frames.Extension(43, Frames.Extension(17, udp, 16)), 0), Frames.EtherTypeIPv6) },
            { "IPv6 atomic fragment", 1, Frames.Ethernet(Frames.IPv6(Frames.FragmentHeader(17, 0, udp), 44), Frames.EtherTypeIPv6) },
            { "cooked", 113, Frames.Cooked(v4, Frames.EtherTypeIPv4) },
            { "cooked, IPv6", 113, Frames.Cooked(v6, Frames.EtherTypeIPv6) },
            { "cooked, VLAN", 113, Frames.Cooked([0, 100, 0x08, 0x00, .. v4], 0x8100) },
            { "cooked version 2", 276, Frames.Cooked2(v4, Frames.EtherTypeIPv4) },
            { "cooked version 2, IPv6", 276, Frames.Cooked2(v6, Frames.EtherTypeIPv6) },
            { "IPv4", 228, v4 },
            { "IPv6", 229, v6 },
        };
        foreach (var raw in new uint[] { 12, 14, 101 })
        {
            data.Add("raw", raw, v4);
            data.Add("raw, IPv6", raw, v6);
        }

        foreach (var bigEndian in new[] { false, true })
        {
            data.Add("null", 0, Frames.Family(v4, 2, bigEndian));
            data.Add("loop", 108, Frames.Family(v4, 2, bigEndian));
            foreach (var family in new uint[] { 10, 23, 24, 28, 30 })
            {
                data.Add("null, IPv6", 0, Frames.Family(v6, family, bigEndian));
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(LinkLayers))]
    public void TryRead_EachLinkLayer_GivesPayloadAndNothingElse(string layer, uint network, byte[] packet)
    {
        Assert.NotEmpty(layer);
        Assert.Equal([Frames.Sflow()], Captures.Read(new PcapWriter(network).Packet(packet).ToArray()).Payloads);
        Assert.Equal([Frames.Sflow()], Captures.Read(new PcapNgWriter().Section().Interface((int)(network & 0xFFFF)).Enhanced(packet).ToArray()).Payloads);
    }

    [Theory]
    [MemberData(nameof(LinkLayers))]
    public void TryRead_EachLinkLayerCutAtEachByte_CountsThePacketOnce(string layer, uint network, byte[] packet)
    {
        Assert.NotEmpty(layer);
        var end = packet.AsSpan().IndexOf(Frames.Sflow()) + Frames.Sflow().Length;
        for (var captured = 0; captured < end; captured++)
        {
            var statistics = Captures.Read(new PcapWriter(network).Packet(packet, captured: captured).ToArray()).Statistics;

            // An atomic fragment cannot be told from others before its UDP header is there.
            Assert.Equal((1, 1), (statistics.Packets, statistics.Cut + statistics.Fragments));
        }
    }

    public static TheoryData<string, byte[], CaptureStatistics> Skips()
    {
        var udp = Frames.Udp(Frames.Sflow());
        var one = new CaptureStatistics { Packets = 1 };
        return new TheoryData<string, byte[], CaptureStatistics>
        {
            { "1 packet skipped: 1 not IP", Frames.Ethernet(new byte[46], 0x0806), one with { NotIp = 1 } },
            { "1 packet skipped: 1 not IP", Frames.Ethernet(Frames.IPv6(udp), Frames.EtherTypeIPv4), one with { NotIp = 1 } },
            { "1 packet skipped: 1 not UDP", Frames.Ethernet(Frames.IPv4(new byte[20], 6)), one with { NotUdp = 1 } },
            { "1 packet skipped: 1 not UDP", Frames.Ethernet(Frames.IPv4(new byte[20], 6, fragment: 100)), one with { NotUdp = 1 } },
            { "1 packet skipped: 1 not UDP", Frames.Ethernet(Frames.IPv4(Frames.Udp(Frames.Sflow(), length: 7))), one with { NotUdp = 1 } },
            { "1 packet skipped: 1 not sFlow", Frames.Ethernet(Frames.IPv4(Frames.Udp(new byte[64], 53))), one with { NotSflow = 1 } },
            { "1 packet skipped: 1 not sFlow", Frames.Ethernet(Frames.IPv4(Frames.Udp([0, 0, 0, 5, 0, 0, 0], 53))), one with { NotSflow = 1 } },
            { "1 packet skipped: 1 fragment", Frames.Ethernet(Frames.IPv4(udp[..24], fragment: 0x2000)), one with { Fragments = 1 } },
            { "1 packet skipped: 1 fragment", Frames.Ethernet(Frames.IPv4(udp[24..], fragment: 3)), one with { Fragments = 1 } },
            { "1 packet skipped: 1 fragment", Frames.Ethernet(Frames.IPv6(Frames.FragmentHeader(17, 1, udp[..24]), 44), Frames.EtherTypeIPv6), one with { Fragments = 1 } },
            { "1 packet skipped: 1 fragment", Frames.Ethernet(Frames.IPv6(Frames.FragmentHeader(17, 24, udp[24..]), 44), Frames.EtherTypeIPv6), one with { Fragments = 1 } },
            { "1 packet skipped: 1 cut short", Frames.Ethernet(Frames.IPv4(Frames.Udp(Frames.Sflow(), length: 37), length: 57)), one with { Cut = 1 } },
            { "1 packet skipped: 1 cut short", Frames.Ethernet(Frames.IPv4(Frames.Udp(Frames.Sflow(), length: 37)), padding: 9), one with { Cut = 1 } },
            { "1 packet skipped: 1 cut short", Frames.Ethernet([]), one with { Cut = 1 } },
            { "1 packet skipped: 1 empty", Frames.Ethernet(Frames.IPv4(Frames.Udp([])), padding: 18), one with { Empty = 1 } },
        };
    }

    [Theory]
    [MemberData(nameof(Skips))]
    public void TryRead_PacketThatCarriesNoWholeDatagram_SkipsItAndSaysWhy(string text, byte[] packet, CaptureStatistics expected)
    {
        var read = Captures.Read(new PcapWriter().Packet(packet).ToArray());

        Assert.Equal(expected, read.Statistics);
        Assert.Equal(text, read.Statistics.Describe());
    }

    [Fact]
    public void Describe_SeveralReasons_NamesEach()
    {
        var statistics = new CaptureStatistics { Packets = 4, Datagrams = 1, NotUdp = 2, Fragments = 1, IsTruncated = true, CorruptedAt = 77 };

        Assert.Equal("3 packets skipped: 2 not UDP, 1 fragment; the file ends inside a packet; the file is corrupt at byte 77", statistics.Describe());
        Assert.Equal("no packets skipped", default(CaptureStatistics).Describe());
    }

    [Theory]
    [InlineData(40000, 6343, null, true)]
    [InlineData(6343, 40000, null, true)]
    [InlineData(1, 2, null, false)]
    [InlineData(40000, 6343, 6343, true)]
    [InlineData(40000, 6343, 6344, false)]
    [InlineData(6344, 40000, 6344, true)]
    public void TryRead_GarbagePayload_IsHandedOutByItsPort(int source, int destination, int? port, bool handedOut)
    {
        var capture = new PcapWriter().Packet(Frames.Ethernet(Frames.IPv4(Frames.Udp([1, 2, 3], destination, source)))).ToArray();

        using var reader = CaptureReader.Open(new MemoryStream(capture), new CaptureReaderOptions { Port = port });

        Assert.Equal(handedOut, reader.TryRead(out var datagram));
        Assert.False(datagram.TryParse(out _, out var error));
        Assert.Equal(DecodeErrorCode.Truncated, error.Code);
    }

    [Theory]
    [InlineData(2, 1, true)]
    [InlineData(4, 2, true)]
    [InlineData(5, 0, true)]
    [InlineData(5, 3, false)]
    [InlineData(3, 1, false)]
    [InlineData(9, 1, false)]
    public void TryRead_OtherPort_GoesByVersionAndAddressType(uint version, uint type, bool handedOut)
    {
        var payload = new ByteWriter().UInt32(version).UInt32(type).ToArray();

        var read = Captures.Read(new PcapWriter().Packet(Frames.Ethernet(Frames.IPv4(Frames.Udp(payload, 9999)))).ToArray());

        Assert.Equal(handedOut ? 1 : 0, read.Payloads.Count);
    }

    [Fact]
    public void TryRead_AfterWarmUp_AllocatesNothing()
    {
        var pcap = new PcapWriter();
        var ng = new PcapNgWriter().Section().Interface();
        for (var i = 0u; i < 5000; i++)
        {
            pcap.Packet(Frames.Usual(i, (int)(i % 1000)));
            ng.Enhanced(Frames.Usual(i, (int)(i % 1000)), i);
        }

        foreach (var capture in new[] { pcap.ToArray(), ng.ToArray() })
        {
            using var reader = CaptureReader.Open(new MemoryStream(capture));
            for (var i = 0; i < 1000; i++)
            {
                Assert.True(reader.TryRead(out var warm) && warm.TryParse(out _, out _));
            }

            var before = AllocatedBytes.Begin();
            var read = 0;
            while (reader.TryRead(out var datagram) && datagram.TryParse(out _, out _))
            {
                read++;
            }

            Assert.Equal(0, AllocatedBytes.Since(before));
            Assert.Equal(4000, read);
        }
    }

    [Fact]
    public void TryRead_Disposed_Throws()
    {
        var stream = new MemoryStream(new PcapWriter().ToArray());
        var reader = CaptureReader.Open(stream, new CaptureReaderOptions { LeaveOpen = true });
        reader.Dispose();
        reader.Dispose();

        Assert.Throws<ObjectDisposedException>(() => reader.TryRead(out _));
        Assert.True(stream.CanRead);
    }
}
