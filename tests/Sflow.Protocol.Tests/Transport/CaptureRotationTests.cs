using Sflow.Protocol.Transport;

namespace Sflow.Protocol.Tests.Transport;

public sealed class CaptureRotationTests : IDisposable
{
    private const long Second = 1_000_000_000;
    private const long Begin = 1_700_000_000 * Second;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("sflow-capture-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [InlineData(CaptureFileFormat.Pcap)]
    [InlineData(CaptureFileFormat.PcapNg)]
    public void WriteDatagram_BySize_DividesBetweenPacketsBelowTheSize(CaptureFileFormat format)
    {
        const int Count = 100;
        using (var writer = Create(new CaptureWriterOptions { Format = format, MaxFileSize = 1024 }))
        {
            for (var i = 0u; i < Count; i++)
            {
                WriteAt(writer, Begin + (i * Second), i);
            }

            Assert.Equal(Names().Count, writer.Files);
            Assert.Equal(Count, writer.Packets);
        }

        Assert.All(_directory.GetFiles(), file => Assert.InRange(file.Length, file.Name == Names()[^1] ? 100 : 900, 1024));
        Assert.Equal("sflow_00001_20231114221320.pcap", Names()[0]);
        Assert.Equal(Enumerable.Range(0, Count), Names().SelectMany(Sequences));
    }

    [Fact]
    public void WriteDatagram_ByAge_GoesByTheTimesOfThePackets()
    {
        using (var writer = Create(new CaptureWriterOptions { MaxFileAge = TimeSpan.FromSeconds(10) }))
        {
            foreach (var (second, sequence) in new[] { (0, 1u), (9, 2u), (-50, 3u), (10, 4u), (19, 5u), (1000, 6u) })
            {
                WriteAt(writer, Begin + (second * Second), sequence);
            }
        }

        Assert.Equal(["sflow_00001_20231114221320.pcap", "sflow_00002_20231114221330.pcap", "sflow_00003_20231114223000.pcap"], Names());
        Assert.Equal([[1, 2, 3], [4, 5], [6]], Names().Select(name => Sequences(name).ToArray()));
    }

    [Fact]
    public void MaxFiles_More_DeletesTheOldestOfItsOwn()
    {
        File.WriteAllText(Path.Combine(_directory.FullName, "sflow_00000_20230101000000.pcap"), "another's");
        using (var writer = Create(new CaptureWriterOptions { MaxFileAge = TimeSpan.FromSeconds(1), MaxFiles = 3 }))
        {
            for (var i = 0u; i < 10; i++)
            {
                WriteAt(writer, Begin + (i * Second), i);
            }

            Assert.Equal(10, writer.Files);
        }

        Assert.Equal(4, Names().Count);
        Assert.Equal([7, 8, 9], Names().Skip(1).SelectMany(Sequences));
    }

    [Fact]
    public void WritePacket_LargerThanTheSize_HasAFileOfItsOwn()
    {
        using (var writer = Create(new CaptureWriterOptions { MaxFileSize = 1024 }))
        {
            foreach (var size in new[] { 10, 5000, 10 })
            {
                writer.WritePacket(new byte[size], Begin);
            }
        }

        Assert.Equal([24 + 16 + 10, 24 + 16 + 5000, 24 + 16 + 10], _directory.GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => (int)file.Length));
    }

    [Fact]
    public void Create_WithoutPackets_MakesAnEmptyCaptureButNoFirstOfSeveral()
    {
        var path = Path.Combine(_directory.FullName, "one.pcapng");
        CaptureWriter.Create(path, new CaptureWriterOptions { Format = CaptureFileFormat.PcapNg, LeaveOpen = true }).Dispose();
        Create(new CaptureWriterOptions { MaxFileSize = 1024 }).Dispose();

        Assert.Equal(["one.pcapng"], Names());
        using var reader = CaptureReader.Open(path);
        Assert.False(reader.TryRead(out _));
        Assert.Equal(default, reader.Statistics);
        File.Delete(path);
    }

    [Fact]
    public void Create_BadPathOrOption_Throws()
    {
        var path = Path.Combine(_directory.FullName, "missing", "sflow.pcap");

        Assert.Throws<DirectoryNotFoundException>(() => CaptureWriter.Create(path));
        Assert.Throws<DirectoryNotFoundException>(() => CaptureWriter.Create(path, new CaptureWriterOptions { MaxFileSize = 5000 }));
        Assert.Throws<UnauthorizedAccessException>(() => CaptureWriter.Create(_directory.FullName));
        Assert.Throws<ArgumentNullException>(() => CaptureWriter.Create((string)null!));
        Assert.Throws<ArgumentException>(() => CaptureWriter.Create(new MemoryStream(), new CaptureWriterOptions { MaxFileSize = 5000 }));
        Assert.Throws<ArgumentException>(() => CaptureWriter.Create("-", new CaptureWriterOptions { MaxFileAge = TimeSpan.FromSeconds(1) }));
        CaptureWriterOptions[] wrong =
        [
            new() { Format = (CaptureFileFormat)2 }, new() { Resolution = (CaptureResolution)(-1) }, new() { LinkType = (CaptureLinkType)65536 },
            new() { SnapLength = 63 }, new() { SnapLength = 262145 }, new() { MaxFileSize = 1023 }, new() { MaxFileSize = -1 },
            new() { MaxFileAge = TimeSpan.Zero }, new() { MaxFiles = 0 },
        ];
        Assert.All(wrong, options => Assert.Throws<ArgumentOutOfRangeException>(() => CaptureWriter.Create(new MemoryStream(), options)));
    }

    private CaptureWriter Create(CaptureWriterOptions options) => CaptureWriter.Create(Path.Combine(_directory.FullName, "sflow.pcap"), options);

    private static void WriteAt(CaptureWriter writer, long time, uint sequence) =>
        writer.WriteDatagram(Frames.Sflow(sequence), time, Frames.SourceIPv4, 6343, Frames.DestinationIPv4);

    private List<string> Names() => [.. _directory.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    private IEnumerable<int> Sequences(string name)
    {
        using var reader = CaptureReader.Open(Path.Combine(_directory.FullName, name));
        return [.. Captures.Read(reader).Payloads.Select(payload => (int)payload[19])];
    }
}
