using Sflow.Protocol.Transport;

namespace Sflow.Protocol.Tests.Transport;

public class PcapNgTests
{
    private const long Second = 1_000_000_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TryRead_EachKindOfPacketBlock_GivesItsPacket(bool bigEndian)
    {
        var capture = new PcapNgWriter().Section(bigEndian).Interface().Interface(101)
            .Enhanced(Frames.Usual(1), 5_000_001, options: 12)
            .Block(0xBAD, new byte[40])
            .Obsolete(Frames.IPv4(Frames.Udp(Frames.Sflow(2))), (1UL << 32) + 7, from: 1)
            .Simple(Frames.Usual(3))
            .Block(5, new byte[300_000])
            .Enhanced(Frames.Usual(4), 0);

        var read = Captures.Read(capture.ToArray());

        Assert.Equal([Frames.Sflow(1), Frames.Sflow(2), Frames.Sflow(3), Frames.Sflow(4)], read.Payloads);
        Assert.Equal([5_000_001_000, ((1L << 32) + 7) * 1000, 0, 0], read.Times);
        Assert.Equal(new CaptureStatistics { Packets = 4, Datagrams = 4 }, read.Statistics);
    }

    [Fact]
    public void TryRead_SectionsOfEitherOrder_ForgetTheInterfacesBefore()
    {
        var capture = new PcapNgWriter()
            .Section(bigEndian: false).Interface(1, resolution: 9).Enhanced(Frames.Usual(1), 11)
            .Section(bigEndian: true).Interface(113, resolution: 3).Enhanced(Frames.Cooked(Frames.IPv4(Frames.Udp(Frames.Sflow(2))), Frames.EtherTypeIPv4), 12)
            .Section(bigEndian: true).Enhanced(Frames.Usual(3))
            .Section(bigEndian: false).Interface().Enhanced(Frames.Usual(4), 13);

        var read = Captures.Read(capture.ToArray());

        Assert.Equal([Frames.Sflow(1), Frames.Sflow(2), Frames.Sflow(4)], read.Payloads);
        Assert.Equal([11, 12_000_000, 13_000], read.Times);
        Assert.Equal(1, read.Statistics.UnsupportedLinkType);
        Assert.Equal("1 packet skipped: 1 of an unsupported link type", read.Statistics.Describe());
    }

    [Theory]
    [InlineData(null, 1_500_000UL, 1_500_000_000)]
    [InlineData((byte)0, 3UL, 3 * Second)]
    [InlineData((byte)3, 1_500UL, 1_500_000_000)]
    [InlineData((byte)9, 1_500_000_001UL, 1_500_000_001)]
    [InlineData((byte)12, 1_500_000_001_999UL, 1_500_000_001)]
    [InlineData((byte)19, 15_000_000_000_000_000_000UL, 1_500_000_000)]
    [InlineData((byte)20, 15_000_000_000_000_000_000UL, 150_000_000)]
    [InlineData((byte)28, 15_000_000_000_000_000_000UL, 1)]
    [InlineData((byte)127, ulong.MaxValue, 0)]
    [InlineData((byte)0x80, 3UL, 3 * Second)]
    [InlineData((byte)0x81, 3UL, 1_500_000_000)]
    [InlineData((byte)0x8A, 1536UL, 1_500_000_000)]
    [InlineData((byte)0xA0, 0x1_8000_0000UL, 1_500_000_000)]
    [InlineData((byte)0xBC, 0x1800_0000_0000_0000UL, 1_500_000_000)]
    [InlineData((byte)0xBF, 0xC000_0000_0000_0000UL, 1_500_000_000)]
    [InlineData((byte)0xC0, 0x8000_0000_0000_0000UL, 500_000_000)]
    [InlineData((byte)0xC1, 0x8000_0000_0000_0000UL, 250_000_000)]
    [InlineData((byte)0xFF, ulong.MaxValue, 0)]
    public void TryRead_Resolution_GivesNanoseconds(byte? resolution, ulong units, long expected)
    {
        var capture = new PcapNgWriter().Section().Interface(resolution: resolution).Enhanced(Frames.Usual(), units);

        Assert.Equal([expected], Captures.Read(capture.ToArray()).Times);
    }

    [Theory]
    [InlineData(100, 101_000_001_000)]
    [InlineData(-3, -1_999_999_000)]
    [InlineData(long.MaxValue, 9_223_372_035_000_001_000)]
    [InlineData(long.MinValue, -9_223_372_033_999_999_000)]
    public void TryRead_Offset_IsAdded(long offset, long expected)
    {
        var capture = new PcapNgWriter().Section(bigEndian: true).Interface(offset: offset).Enhanced(Frames.Usual(), 1_000_001);

        using var reader = CaptureReader.Open(new MemoryStream(capture.ToArray()));

        Assert.True(reader.TryRead(out var datagram));
        Assert.Equal(expected, datagram.TimestampNanoseconds);
        Assert.InRange(datagram.Timestamp.Year, 1677, 2262);
    }

    [Fact]
    public void TryRead_SimplePacketOfCutInterface_TakesNoPaddingForData()
    {
        var packet = Frames.Usual();
        var capture = new PcapNgWriter().Section().Interface(snapLength: (uint)packet.Length - 1).Simple(packet, packet.Length - 1);

        Assert.Equal(1, Captures.Read(capture.ToArray()).Statistics.Cut);
    }

    [Fact]
    public void TryRead_UnsupportedOrUnknownInterface_CountsItsPackets()
    {
        var capture = new PcapNgWriter().Section().Interface(105).Enhanced(Frames.Usual()).Enhanced(Frames.Usual(), from: 1).Enhanced(Frames.Usual(), from: uint.MaxValue);

        Assert.Equal(new CaptureStatistics { Packets = 3, UnsupportedLinkType = 3 }, Captures.Read(capture.ToArray()).Statistics);
    }

    [Fact]
    public void TryRead_MoreInterfacesThanAllowed_CountsThePacketsOfTheRest()
    {
        var capture = new PcapNgWriter().Section().Interface().Interface().Enhanced(Frames.Usual()).Enhanced(Frames.Usual(), from: 1);

        var statistics = Captures.Read(capture.ToArray(), new CaptureReaderOptions { MaxInterfaces = 1 }).Statistics;

        Assert.Equal((1, 1), (statistics.Datagrams, statistics.UnsupportedLinkType));
    }

    [Fact]
    public void TryRead_OptionBeyondItsBlock_KeepsTheInterface()
    {
        byte[] body = [1, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0xFF, 0xFF];
        var capture = new PcapNgWriter().Section().Block(1, body).Enhanced(Frames.Usual(), 1);

        Assert.Equal([1000], Captures.Read(capture.ToArray()).Times);
    }
}
