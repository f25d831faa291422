using System.IO.Compression;
using Sflow.Protocol.Transport;

namespace Sflow.Protocol.Tests.Transport;

/// <summary>Files of 4 MB and more, which are read ahead on another thread, against the same bytes as a stream, which are not.</summary>
public sealed class CaptureReadAheadTests : IDisposable
{
    private static readonly CaptureReaderOptions Options = new() { MaxPacketSize = 1 << 20 };

    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData(1, 1500)]
    [InlineData(2, 65_000)]
    [InlineData(3, 700_000)]
    public void TryReadPacket_LargeFile_GivesWhatTheStreamGives(int seed, int largest)
    {
        var capture = Capture(seed, largest);
        File.WriteAllBytes(_path, capture);

        AssertSame(OfStream(capture), OfFile());
    }

    [Fact]
    public void TryReadPacket_LargeCompressedFile_GivesWhatTheStreamGives()
    {
        var capture = Capture(4, 9000);
        File.WriteAllBytes(_path, Compress(capture));

        AssertSame(OfStream(capture), OfFile());
    }

    [Theory]
    [InlineData(5_000_001)]
    [InlineData(4_194_304 + 7)]
    public void TryReadPacket_LargeFileIsCut_GivesWhatIsWholeAndSaysSo(int length)
    {
        var capture = Capture(5, 1500).AsSpan(0, length).ToArray();
        File.WriteAllBytes(_path, capture);

        AssertSame(OfStream(capture), OfFile());
    }

    [Fact]
    public void TryReadPacket_LargeCompressedFileIsDamaged_GivesWhatWasBeforeAndSaysSo()
    {
        var compressed = Compress(Capture(6, 1500));
        compressed[compressed.Length / 2] ^= 0xFF;
        compressed[(compressed.Length / 2) + 1000] ^= 0xFF;
        File.WriteAllBytes(_path, compressed);

        AssertSame(OfStream(compressed), OfFile());
    }

    [Fact]
    public void Dispose_InTheMiddleOfALargeFile_EndsInOrder()
    {
        File.WriteAllBytes(_path, Capture(7, 1500));
        var reader = CaptureReader.Open(_path);
        Assert.True(reader.TryReadPacket(out _));

        reader.Dispose();
        reader.Dispose();

        Assert.Throws<ObjectDisposedException>(() => reader.TryReadPacket(out _));
    }

    /// <summary>Somewhat more than 6 MB that cannot be compressed.</summary>
    private static byte[] Capture(int seed, int largest)
    {
        var random = new Random(seed);
        var writer = new PcapWriter();
        for (var size = 0; size < 6_000_000;)
        {
            var packet = new byte[random.Next(1, largest)];
            random.NextBytes(packet);
            writer.Packet(packet);
            size += packet.Length;
        }

        return writer.ToArray();
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes, 0, bytes.Length);
        }

        return output.ToArray();
    }

    private static (List<(int Length, long Sum)> Packets, CaptureStatistics Statistics) Read(CaptureReader reader)
    {
        var packets = new List<(int, long)>();
        while (reader.TryReadPacket(out var packet))
        {
            long sum = 0;
            foreach (var octet in packet.Bytes)
            {
                sum = unchecked((sum * 31) + octet);
            }

            packets.Add((packet.Length, sum));
        }

        return (packets, reader.Statistics);
    }

    private static (List<(int Length, long Sum)> Packets, CaptureStatistics Statistics) OfStream(byte[] bytes)
    {
        using var reader = CaptureReader.Open(new MemoryStream(bytes), Options);
        return Read(reader);
    }

    private static void AssertSame(
        (List<(int Length, long Sum)> Packets, CaptureStatistics Statistics) expected, (List<(int Length, long Sum)> Packets, CaptureStatistics Statistics) actual)
    {
        Assert.NotEmpty(expected.Packets);
        Assert.Equal(expected.Packets, actual.Packets);
        Assert.Equal(expected.Statistics, actual.Statistics);
    }

    private (List<(int Length, long Sum)> Packets, CaptureStatistics Statistics) OfFile()
    {
        using var reader = CaptureReader.Open(_path, Options);
        return Read(reader);
    }
}
