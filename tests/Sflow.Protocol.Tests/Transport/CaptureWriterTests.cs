using System.Buffers.Binary;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Transport;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Transport;

public class CaptureWriterTests
{
    private const long Time = 1_700_000_000_123_456_789;

    private static readonly byte[] Payload = Frames.Sflow(7, 3);

    [Fact]
    public void WritePacket_ClassicMicroseconds_IsByteForByte()
    {
        var expected = HexBytes.Parse("""
            D4C3B2A1 02000400 00000000 00000000 00000400 01000000 # magic, 2.4, -, -, snapshot length, Ethernet
            00F15365 40E20100 03000000 40000000 # seconds, microseconds, captured, length
            010203
            00F15365 40E20100 00000000 00000000
            """);

        Assert.Equal(HexBytes.Format(expected), HexBytes.Format(Write(null, writer =>
        {
            writer.WritePacket([1, 2, 3], 64, Time);
            writer.WritePacket([], Time);
        })));
    }

    [Fact]
    public void WritePacket_BlocksOfNanoseconds_IsByteForByte()
    {
        var expected = HexBytes.Parse("""
            0A0D0D0A 1C000000 4D3C2B1A 01000000 FFFFFFFF FFFFFFFF 1C000000 # section of unknown length
            01000000 20000000 65000000 00000400 09000100 09000000 00000000 20000000 # raw IP; if_tsresol 9, end of options
            06000000 24000000 00000000 15979717 15EFF97E 03000000 03000000 # interface 0, time, captured, length
            01020300 24000000
            """);
        BinaryPrimitives.WriteUInt32LittleEndian(expected.AsSpan(28 + 32 + 12), (uint)(Time >> 32));
        BinaryPrimitives.WriteUInt32LittleEndian(expected.AsSpan(28 + 32 + 16), (uint)(Time & 0xFFFFFFFF));
        var options = new CaptureWriterOptions
        {
            Format = CaptureFileFormat.PcapNg,
            Resolution = CaptureResolution.Nanoseconds,
            LinkType = CaptureLinkType.Raw,
        };

        Assert.Equal(HexBytes.Format(expected), HexBytes.Format(Write(options, writer => writer.WritePacket([1, 2, 3], Time))));
    }

    public static TheoryData<CaptureFileFormat, CaptureResolution, CaptureLinkType> Files()
    {
        var data = new TheoryData<CaptureFileFormat, CaptureResolution, CaptureLinkType>();
        foreach (var format in new[] { CaptureFileFormat.Pcap, CaptureFileFormat.PcapNg })
        {
            foreach (var link in new[] { CaptureLinkType.Ethernet, CaptureLinkType.Raw })
            {
                data.Add(format, CaptureResolution.Microseconds, link);
                data.Add(format, CaptureResolution.Nanoseconds, link);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void WriteDatagram_EachFormatAndLink_IsReadBackWithAddressesAndTime(CaptureFileFormat format, CaptureResolution resolution, CaptureLinkType link)
    {
        var options = new CaptureWriterOptions { Format = format, Resolution = resolution, LinkType = link };
        var capture = Write(options, writer =>
        {
            writer.WriteDatagram(Payload, Time, Frames.SourceIPv4, 40000, Frames.DestinationIPv4);
            writer.WriteDatagram(Payload, Time + 1, Frames.SourceIPv6, 1, Frames.DestinationIPv6, 65535);
        });

        using var reader = CaptureReader.Open(new MemoryStream(capture));
        Assert.True(reader.TryRead(out var first));
        Assert.Equal(Payload, first.Bytes.ToArray());
        Assert.Equal((Frames.SourceIPv4, 40000, Frames.DestinationIPv4, 6343), (first.Source, first.SourcePort, first.Destination, first.DestinationPort));
        Assert.Equal(resolution == CaptureResolution.Nanoseconds ? Time : Time / 1000 * 1000, first.TimestampNanoseconds);
        Assert.True(reader.TryRead(out var second));
        Assert.Equal((Frames.SourceIPv6, 1, Frames.DestinationIPv6, 65535), (second.Source, second.SourcePort, second.Destination, second.DestinationPort));
        Assert.False(reader.TryRead(out _));
        Assert.Equal(new CaptureStatistics { Packets = 2, Datagrams = 2 }, reader.Statistics);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(1400)]
    [InlineData(65507)]
    public void WriteDatagram_AnySizeAndAddresses_HasValidChecksums(int size)
    {
        var payload = new byte[size];
        new Random(size).NextBytes(payload);
        SflowAddress[] addresses = [default, Frames.SourceIPv4, Frames.SourceIPv6];
        foreach (var source in addresses)
        {
            foreach (var destination in addresses)
            {
                var packet = Packet(writer => writer.WriteDatagram(payload, Time, source, 6343, destination));

                Assert.True(packet.Length == Checksums.Verify(packet), $"{size} bytes from {source} to {destination}");
            }
        }
    }

    [Fact]
    public void WriteDatagram_SumOfZero_IsWrittenAsAllOnes()
    {
        // Every payload of two bytes, one of which must have the sum 0.
        var ones = 0;
        for (var word = 0; word <= ushort.MaxValue; word++)
        {
            var packet = Packet(writer => writer.WriteDatagram([(byte)(word >> 8), (byte)word], Time, Frames.SourceIPv4, 6343, Frames.DestinationIPv4));
            var checksum = BinaryPrimitives.ReadUInt16BigEndian(packet.AsSpan(20 + 6));
            Assert.NotEqual(0, checksum);
            ones += checksum == ushort.MaxValue ? 1 : 0;
        }

        // 0x0000 and 0xFFFF are the same in this arithmetic.
        Assert.InRange(ones, 1, 2);
    }

    [Fact]
    public void WriteDatagram_IPv4AmongIPv6_IsMapped()
    {
        var packet = Packet(writer => writer.WriteDatagram(Payload, Time, Frames.SourceIPv4, 6343, Frames.DestinationIPv6));

        Assert.Equal("00000000000000000000FFFFC0000201", Convert.ToHexString(packet.AsSpan(8, 16)));
    }

    [Fact]
    public void WriteDatagram_CallersMistakes_Throw()
    {
        using var writer = CaptureWriter.Create(new MemoryStream());
        using var ppp = CaptureWriter.Create(new MemoryStream(), new CaptureWriterOptions { LinkType = CaptureLinkType.Ppp });
        using var v4 = CaptureWriter.Create(new MemoryStream(), new CaptureWriterOptions { LinkType = CaptureLinkType.IPv4 });

        Assert.Throws<ArgumentException>(() => writer.WriteDatagram(new byte[65508], 0, Frames.SourceIPv4, 1, Frames.DestinationIPv4));
        Assert.Throws<ArgumentException>(() => writer.WriteDatagram(new byte[65528], 0, Frames.SourceIPv6, 1, Frames.DestinationIPv6));
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.WriteDatagram(Payload, 0, Frames.SourceIPv4, -1, Frames.DestinationIPv4));
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.WriteDatagram(Payload, 0, Frames.SourceIPv4, 1, Frames.DestinationIPv4, 65536));
        Assert.Throws<InvalidOperationException>(() => ppp.WriteDatagram(Payload, 0, Frames.SourceIPv4, 1, Frames.DestinationIPv4));
        Assert.Throws<ArgumentException>(() => v4.WriteDatagram(Payload, 0, Frames.SourceIPv6, 1, Frames.DestinationIPv6));
        Assert.Equal((0, 24), (writer.Packets, writer.Bytes));
    }

    [Fact]
    public void WriteDatagram_Captured_RoundTripsTheCorpus()
    {
        foreach (var capture in Kit.CorpusFiles.Captures)
        {
            var path = Path.Combine(AppContext.BaseDirectory, "Corpus", capture + ".pcap");
            var written = new MemoryStream();
            using (var reader = CaptureReader.Open(path))
            using (var writer = CaptureWriter.Create(written, new CaptureWriterOptions { Resolution = CaptureResolution.Nanoseconds }))
            {
                while (reader.TryRead(out var datagram))
                {
                    writer.WriteDatagram(datagram);
                }
            }

            using var original = CaptureReader.Open(path);
            var (first, second) = (Captures.Read(original), Captures.Read(written.ToArray()));
            Assert.NotEmpty(first.Payloads);
            Assert.Equal(first.Payloads, second.Payloads);
            Assert.Equal(first.Times, second.Times);
        }
    }

    [Theory]
    [InlineData(CaptureLinkType.Ethernet, HeaderProtocol.Ethernet, "01020304", 1500)]
    [InlineData(CaptureLinkType.Ethernet, HeaderProtocol.IPv4, "0200000000010200000000020800" + "01020304", 1514)]
    [InlineData(CaptureLinkType.Ethernet, HeaderProtocol.IPv6, "02000000000102000000000286DD" + "01020304", 1514)]
    [InlineData(CaptureLinkType.Ethernet, HeaderProtocol.Mpls, "0200000000010200000000028847" + "01020304", 1514)]
    [InlineData(CaptureLinkType.Ethernet, HeaderProtocol.Ppp, null, 0)]
    [InlineData(CaptureLinkType.Ethernet, (HeaderProtocol)99, null, 0)]
    [InlineData(CaptureLinkType.Raw, HeaderProtocol.IPv4, "01020304", 1500)]
    [InlineData(CaptureLinkType.Raw, HeaderProtocol.IPv6, "01020304", 1500)]
    [InlineData(CaptureLinkType.Raw, HeaderProtocol.Ethernet, null, 0)]
    [InlineData(CaptureLinkType.IPv4, HeaderProtocol.IPv6, null, 0)]
    [InlineData(CaptureLinkType.Ppp, HeaderProtocol.Ppp, "01020304", 1500)]
    [InlineData(CaptureLinkType.Ieee80211, HeaderProtocol.Ieee80211Mac, "01020304", 1500)]
    [InlineData(CaptureLinkType.InfiniBand, HeaderProtocol.InfiniBand, "01020304", 1500)]
    [InlineData(CaptureLinkType.Null, HeaderProtocol.IPv4, null, 0)]
    public void TryWriteHeader_EachProtocol_IsWrittenWhereTheLinkTypeTakesIt(CaptureLinkType link, HeaderProtocol protocol, string? bytes, uint length)
    {
        var header = new SampledHeader { Protocol = protocol, FrameLength = 1500, Stripped = 4, Header = new XdrOpaque([1, 2, 3, 4]) };
        var capture = Write(new CaptureWriterOptions { LinkType = link }, writer => Assert.Equal(bytes is not null, writer.TryWriteHeader(header, Time)));

        Assert.Equal(bytes ?? string.Empty, Convert.ToHexString(capture.AsSpan(bytes is null ? 24 : 40)));
        Assert.Equal(length, bytes is null ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(capture.AsSpan(36)));
    }

    [Theory]
    [InlineData(0u, 4u)]
    [InlineData(3u, 4u)]
    [InlineData(uint.MaxValue, uint.MaxValue)]
    public void TryWriteHeader_LyingFrameLength_IsAtLeastTheHeader(uint told, uint written)
    {
        var header = new SampledHeader { Protocol = HeaderProtocol.Ethernet, FrameLength = told, Header = new XdrOpaque([1, 2, 3, 4]) };

        var capture = Write(null, writer => writer.TryWriteHeader(header, Time));

        Assert.Equal((4u, written), (BinaryPrimitives.ReadUInt32LittleEndian(capture.AsSpan(32)), BinaryPrimitives.ReadUInt32LittleEndian(capture.AsSpan(36))));
    }

    [Theory]
    [InlineData(long.MinValue, 0u, 0u)]
    [InlineData(-1, 0u, 0u)]
    [InlineData(4_294_967_295_999_999_999, uint.MaxValue, 999_999u)]
    [InlineData(9_000_000_000_000_000_000, uint.MaxValue, 999_999u)]
    public void WritePacket_TimeThatPcapCannotExpress_IsTheNearest(long time, uint seconds, uint microseconds)
    {
        var capture = Write(null, writer => writer.WritePacket([1], time));

        Assert.Equal((seconds, microseconds), (BinaryPrimitives.ReadUInt32LittleEndian(capture.AsSpan(24)), BinaryPrimitives.ReadUInt32LittleEndian(capture.AsSpan(28))));
        Assert.Equal(Math.Max(time, 0), Captures.Read(Write(
            new CaptureWriterOptions { Format = CaptureFileFormat.PcapNg, Resolution = CaptureResolution.Nanoseconds },
            writer => writer.WriteDatagram(Payload, time, Frames.SourceIPv4, 1, Frames.DestinationIPv4))).Times[0]);
    }

    [Fact]
    public void WritePacket_LongerThanSnapLength_IsCutAndSaysSo()
    {
        foreach (var format in new[] { CaptureFileFormat.Pcap, CaptureFileFormat.PcapNg })
        {
            var capture = Write(new CaptureWriterOptions { Format = format, SnapLength = 64 }, writer =>
            {
                writer.WriteDatagram(new byte[100], Time, Frames.SourceIPv4, 1, Frames.DestinationIPv4);
                writer.WriteDatagram(Frames.Sflow().AsSpan(0, 22), Time, Frames.SourceIPv4, 1, Frames.DestinationIPv4);
            });

            Assert.Equal(new CaptureStatistics { Packets = 2, Datagrams = 1, Cut = 1 }, Captures.Read(capture).Statistics);
        }
    }

    [Fact]
    public void Dispose_AnyNumberOfTimes_WritesOutAndClosesUnlessAskedNotTo()
    {
        var (kept, closed) = (new MemoryStream(), new MemoryStream());
        foreach (var stream in new[] { kept, closed })
        {
            var writer = CaptureWriter.Create(stream, new CaptureWriterOptions { LeaveOpen = stream == kept });
            writer.WritePacket([1], Time);
            Assert.Equal(0, stream.Length);
            writer.Flush();
            Assert.Equal(41, stream.Length);
            writer.WritePacket([2], Time);
            writer.Dispose();
            writer.Dispose();

            Assert.Equal(58, stream.ToArray().Length);
            Assert.Throws<ObjectDisposedException>(() => writer.WritePacket([3], Time));
            Assert.Throws<ObjectDisposedException>(writer.Flush);
            Assert.Equal((2, 58, 1), (writer.Packets, writer.Bytes, writer.Files));
        }

        Assert.True(kept.CanRead);
        Assert.False(closed.CanRead);
    }

    [Fact]
    public void AutoFlush_EachPacket_IsWrittenAtOnceAndInOnePiece()
    {
        var pipe = new PieceCountingStream(int.MaxValue);
        using var writer = CaptureWriter.Create(pipe, new CaptureWriterOptions { AutoFlush = true });
        Assert.Equal([24], pipe.Pieces);
        writer.WriteDatagram(Payload, Time, Frames.SourceIPv4, 1, Frames.DestinationIPv4);

        Assert.Equal([24, 16 + 42 + Payload.Length], pipe.Pieces);
    }

    [Fact]
    public void WritePacket_StreamFails_ThrowsAndWritesNothingMore()
    {
        var full = new PieceCountingStream(1);
        var writer = CaptureWriter.Create(full, new CaptureWriterOptions { AutoFlush = true });

        Assert.Throws<IOException>(() => writer.WritePacket([1], Time));
        Assert.Throws<InvalidOperationException>(() => writer.WritePacket([1], Time));
        Assert.Throws<InvalidOperationException>(writer.Flush);
        writer.Dispose();

        Assert.Equal([24], full.Pieces);
    }

    [Fact]
    public void WriteDatagram_AfterWarmUp_AllocatesNothing()
    {
        var sink = Stream.Null;
        var header = new SampledHeader { Protocol = HeaderProtocol.Ethernet, FrameLength = 1500, Header = new XdrOpaque(new byte[128]) };
        using var writer = CaptureWriter.Create(sink, new CaptureWriterOptions { Format = CaptureFileFormat.PcapNg });
        void WriteSome(int count)
        {
            for (var i = 0; i < count; i++)
            {
                writer.WriteDatagram(Payload, Time, Frames.SourceIPv4, 1, Frames.DestinationIPv4);
                writer.TryWriteHeader(header, Time);
            }
        }

        WriteSome(1000);
        var before = AllocatedBytes.Begin();
        WriteSome(5000);

        Assert.Equal(0, AllocatedBytes.Since(before));
    }

    private static byte[] Write(CaptureWriterOptions? options, Action<CaptureWriter> write)
    {
        var stream = new MemoryStream();
        using (var writer = CaptureWriter.Create(stream, options))
        {
            write(writer);
        }

        return stream.ToArray();
    }

    /// <summary>A packet from its IP header on.</summary>
    private static byte[] Packet(Action<CaptureWriter> write) => Write(new CaptureWriterOptions { LinkType = CaptureLinkType.Raw }, write)[40..];
}
