using System.IO.Compression;
using Sflow.Protocol.Transport;

namespace Sflow.Protocol.Tests.Transport;

public sealed class CompressedCaptureTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Open_CompressedFileOrPipe_ReadsTheSame(bool ng)
    {
        var capture = ng ? PcapNg(300) : Pcap(300);
        var expected = Captures.Read(capture);
        File.WriteAllBytes(_path, Gzip(capture));
        using var file = CaptureReader.Open(_path);
        using var pipe = CaptureReader.Open(new TricklingStream(Gzip(capture)));

        foreach (var reader in new[] { file, pipe })
        {
            var read = Captures.Read(reader);
            Assert.Equal(expected.Payloads, read.Payloads);
            Assert.Equal(expected.Statistics, read.Statistics);
        }
    }

    [Fact]
    public void Open_SeveralMembers_ReadsThemAsOne()
    {
        var capture = Pcap(300);
        byte[] members = [.. Gzip(capture[..10]), .. Gzip([]), .. Gzip(capture[10..5000]), .. Gzip(capture[5000..])];

        var read = Captures.Read(members);

        Assert.Equal(Captures.Read(capture).Payloads, read.Payloads);
        Assert.False(read.Statistics.IsCompressionDamaged);
    }

    [Fact]
    public void TryRead_CompressedCutAtEachByte_GivesWhatWasBeforeAndSaysSo()
    {
        var capture = Pcap(20);
        var compressed = Gzip(capture);
        var whole = Captures.Read(capture).Payloads;
        var most = 0;
        for (var length = 4; length < compressed.Length; length++)
        {
            try
            {
                var read = Captures.Read(compressed[..length]);
                Assert.Equal(whole[..read.Payloads.Count], read.Payloads);
                Assert.True(read.Statistics.IsCompressionDamaged);
                Assert.EndsWith("; its compressed data are cut or damaged", read.Statistics.Describe(), StringComparison.Ordinal);
                most = Math.Max(most, read.Payloads.Count);
            }
            catch (CaptureFormatException e)
            {
                Assert.Equal(0, most);
                Assert.Equal("The stream cannot be read: its compressed data are cut or damaged before the first packet.", e.Message);
            }
        }

        Assert.Equal(whole.Count, most);
    }

    [Fact]
    public void TryRead_WrongChecksum_GivesAllPacketsAndSaysSo()
    {
        foreach (var from in new[] { 8, 4 })
        {
            var compressed = Gzip(Pcap(20));
            compressed[^from] ^= 0x40;

            var read = Captures.Read(compressed);

            Assert.Equal(20, read.Payloads.Count);
            Assert.True(read.Statistics.IsCompressionDamaged);
        }
    }

    [Fact]
    public void TryRead_DamageInTheMiddle_GivesPacketsBeforeIt()
    {
        // What does not compress: its place in the file is that in the capture.
        var writer = new PcapWriter();
        var random = new Random(1);
        for (var i = 0u; i < 200; i++)
        {
            var noise = new byte[500];
            random.NextBytes(noise);
            writer.Packet(Frames.Ethernet(Frames.IPv4(Frames.Udp([.. Frames.Sflow(i), .. noise]))));
        }

        var capture = writer.ToArray();
        var compressed = Gzip(capture);
        var whole = Captures.Read(capture).Payloads;

        // The second stored or deflated block's header lies somewhere; some of these hit a length, others only the checksum.
        var damaged = 0;
        for (var at = 20; at < compressed.Length; at += 97)
        {
            var spoilt = (byte[])compressed.Clone();
            spoilt[at] ^= 0xFF;
            try
            {
                var read = Captures.Read(spoilt);
                Assert.True(read.Statistics.IsCompressionDamaged || read.Statistics.CorruptedAt is not null);
                Assert.InRange(read.Payloads.Count, 0, whole.Count);
                damaged++;
            }
            catch (CaptureFormatException)
            {
                Assert.InRange(at, 20, 1200);
            }
        }

        Assert.True(damaged > 900);
    }

    [Fact]
    public void TryRead_GarbageBehindTheLastMember_GivesAllPacketsAndSaysSo()
    {
        byte[] compressed = [.. Gzip(Pcap(5)), .. new byte[600]];

        var read = Captures.Read(compressed);

        Assert.Equal(5, read.Payloads.Count);
        Assert.True(read.Statistics.IsCompressionDamaged);
    }

    [Fact]
    public void TryRead_DecompressionBomb_UsesConstantMemory()
    {
        const long Size = 1L << 28;
        var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.Fastest, leaveOpen: true))
        {
            // A pcapng block of a kind that is passed over, as large as the format allows.
            gzip.Write(new PcapNgWriter().Section().Interface().ToArray());
            gzip.Write([0x0B, 0xAD, 0, 0, 0xF0, 0xFF, 0xFF, 0x7F]);
            var zeros = new byte[1 << 20];
            for (var i = 0; i < Size / zeros.Length; i++)
            {
                gzip.Write(zeros);
            }
        }

        bomb.Position = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var reader = CaptureReader.Open(bomb);
        var read = Captures.Read(reader);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 * CaptureReaderOptions.DefaultMaxPacketSize);
        Assert.True(read.Statistics.IsTruncated);
        Assert.Empty(read.Payloads);
    }

    [Fact]
    public void Open_StreamLeftOpen_StaysOpenBehindTheDecompression()
    {
        var (kept, closed) = (new MemoryStream(Gzip(Pcap(1))), new MemoryStream(Gzip(Pcap(1))));
        foreach (var stream in new[] { kept, closed })
        {
            using var reader = CaptureReader.Open(stream, new CaptureReaderOptions { LeaveOpen = stream == kept });
            Assert.True(reader.TryRead(out _));
        }

        Assert.True(kept.CanRead);
        Assert.False(closed.CanRead);
    }

    private static byte[] Pcap(uint count)
    {
        var writer = new PcapWriter();
        for (var i = 0u; i < count; i++)
        {
            writer.Packet(Frames.Usual(i, (int)(i * 7 % 100)));
        }

        return writer.ToArray();
    }

    private static byte[] PcapNg(uint count)
    {
        var writer = new PcapNgWriter().Section().Interface();
        for (var i = 0u; i < count; i++)
        {
            writer.Enhanced(Frames.Usual(i, (int)(i * 7 % 100)), i);
        }

        return writer.ToArray();
    }

    private static byte[] Gzip(byte[] bytes)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }
}
