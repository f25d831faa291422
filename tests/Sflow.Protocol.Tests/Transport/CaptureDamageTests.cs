using Sflow.Protocol.Transport;

namespace Sflow.Protocol.Tests.Transport;

public class CaptureDamageTests
{
    private const int PcapHeader = 24;
    private const int SectionHeader = 28;

    private static byte[] Pcap() =>
        new PcapWriter().Packet(Frames.Usual(1)).Packet(Frames.Ethernet([1, 2, 3], 0x0806)).Packet(Frames.Usual(2, 700)).Packet(Frames.Usual(3)).ToArray();

    private static byte[] PcapNg() =>
        new PcapNgWriter().Section().Interface(resolution: 9).Enhanced(Frames.Usual(1), 1, options: 8).Block(0xBAD, new byte[16]).Obsolete(Frames.Usual(2, 50))
            .Section(bigEndian: true).Interface(offset: 9).Simple(Frames.Usual(3, 70)).Enhanced(Frames.Usual(4), 4).ToArray();

    [Theory]
    [InlineData(false, PcapHeader)]
    [InlineData(true, SectionHeader)]
    public void TryRead_CutAtEachByte_GivesWhatWasBefore(bool ng, int header)
    {
        var capture = ng ? PcapNg() : Pcap();
        var whole = Captures.Read(capture);
        var clean = 0;
        for (var length = 0; length < capture.Length; length++)
        {
            var cut = capture[..length];
            if (length < header)
            {
                Assert.Throws<CaptureFormatException>(() => Captures.Read(cut));
                continue;
            }

            var read = Captures.Read(cut);
            Assert.Equal(whole.Payloads[..read.Payloads.Count], read.Payloads);
            Assert.Null(read.Statistics.CorruptedAt);
            clean += read.Statistics.IsTruncated ? 0 : 1;
        }

        // A cut between two packets or blocks does not show.
        Assert.Equal(ng ? 8 : 4, clean);
        Assert.False(whole.Statistics.IsTruncated);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TryRead_StreamOfSingleBytes_GivesTheSame(bool ng)
    {
        var capture = ng ? PcapNg() : Pcap();
        using var reader = CaptureReader.Open(new TricklingStream(capture));

        var read = Captures.Read(reader);

        Assert.Equal(Captures.Read(capture).Payloads, read.Payloads);
        Assert.Equal(Captures.Read(capture).Statistics, read.Statistics);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TryRead_RandomBytesChanged_NeverThrowsAndStaysBounded(bool ng)
    {
        const int Rounds = 3000;
        var capture = ng ? PcapNg() : Pcap();
        var random = new Random(6343);
        for (var round = 0; round < Rounds; round++)
        {
            var damaged = (byte[])capture.Clone();
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                using var reader = CaptureReader.Open(new MemoryStream(damaged));
                var handed = 0;
                while (reader.TryRead(out var datagram))
                {
                    _ = datagram.Timestamp;
                    Assert.InRange(datagram.Bytes.Length, 1, damaged.Length);
                    _ = datagram.TryParse(out _, out _);
                    handed++;
                }

                Assert.InRange(handed, 0, damaged.Length / 16);
                var counted = reader.Statistics;
                Assert.Equal(counted.Skipped, counted.NotIp + counted.NotUdp + counted.NotSflow + counted.Fragments + counted.Cut + counted.Empty + counted.UnsupportedLinkType);
            }
            catch (CaptureFormatException)
            {
                // The first header was hit.
            }

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2 * CaptureReaderOptions.DefaultMaxPacketSize);
        }
    }

    [Fact]
    public void TryRead_PcapLengthAboveLimit_StopsThere()
    {
        var start = new PcapWriter().Packet(Frames.Usual());
        var at = start.ToArray().Length + 8;

        var read = Captures.Read(start.RawHeader(262_145).Packet(Frames.Usual()).ToArray());

        Assert.Single(read.Payloads);
        Assert.Equal(at, read.Statistics.CorruptedAt);
        Assert.Equal($"no packets skipped; the file is corrupt at byte {at}", read.Statistics.Describe());
    }

    [Fact]
    public void TryRead_PacketSize_IsLimitedByOption()
    {
        var capture = new PcapWriter().Packet(Frames.Usual(trailing: 60_000)).Packet(new byte[200_000]).Packet(Frames.Usual()).ToArray();

        Assert.Equal(2, Captures.Read(capture).Payloads.Count);
        Assert.Equal((1, 24 + 16 + 60_070 + 8), Limited(100_000));
        Assert.Equal((0, 24 + 8), Limited(64));

        (int Count, long? At) Limited(int size)
        {
            var read = Captures.Read(capture, new CaptureReaderOptions { MaxPacketSize = size });
            return (read.Payloads.Count, read.Statistics.CorruptedAt);
        }
    }

    public static TheoryData<string, uint, byte[], uint?, uint?, int> BadBlocks() => new()
    {
        { "length 0", 0xBAD, new byte[4], 0, 0, 4 },
        { "length below a block's", 0xBAD, new byte[4], 8, 8, 4 },
        { "length no multiple of 4", 0xBAD, new byte[4], 17, 17, 4 },
        { "lengths differ", 0xBAD, new byte[4], null, 20, 12 },
        { "interface too short", 1, new byte[4], null, null, 4 },
        { "interface too long", 1, new byte[4], 262_148, null, 4 },
        { "packet too short", 6, new byte[16], null, null, 4 },
        { "packet too short", 2, new byte[16], null, null, 4 },
        { "simple packet too short", 3, [], null, null, 4 },
        { "captured length beyond the block", 6, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 5, 0, 0, 0, 1, 2, 3, 4], null, null, 20 },
        { "captured length above the limit", 6, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 5, 0, 0, 0], 0xFFFF_FFFC, null, 20 },
        { "simple packet above the limit", 3, [0xFF, 0xFF, 0xFF, 0xFF], 0xFFFF_FFFC, null, 8 },
        { "section without magic", 0x0A0D0D0A, new byte[16], null, null, 8 },
        { "section of another version", 0x0A0D0D0A, [0x4D, 0x3C, 0x2B, 0x1A, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], null, null, 12 },
    };

    [Theory]
    [MemberData(nameof(BadBlocks))]
    public void TryRead_BlockThatCannotBe_StopsThere(string fault, uint type, byte[] body, uint? length, uint? trailer, int at)
    {
        Assert.NotEmpty(fault);
        var writer = new PcapNgWriter().Section().Interface().Enhanced(Frames.Usual());
        var start = writer.Length;

        var read = Captures.Read(writer.Block(type, body, length, trailer).Enhanced(Frames.Usual()).ToArray());

        Assert.Single(read.Payloads);
        Assert.Equal(start + at, read.Statistics.CorruptedAt);
        Assert.False(read.Statistics.IsTruncated);
    }

    [Fact]
    public void TryRead_UnknownBlockLongerThanTheFile_IsTruncation()
    {
        var read = Captures.Read(new PcapNgWriter().Section().Interface().Enhanced(Frames.Usual()).Block(0xBAD, new byte[4], 0xFFFF_FFFC).ToArray());

        Assert.Single(read.Payloads);
        Assert.True(read.Statistics.IsTruncated);
        Assert.Equal("no packets skipped; the file ends inside a packet", read.Statistics.Describe());
    }
}
