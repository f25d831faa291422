using Sflow.Protocol.Transport;

namespace Sflow.Protocol.Tests.Transport;

public sealed class CaptureReaderFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Open_File_ReadsIt()
    {
        File.WriteAllBytes(_path, new PcapWriter().Packet(Frames.Usual()).ToArray());

        using var reader = CaptureReader.Open(_path);

        Assert.Single(Captures.Read(reader).Payloads);
    }

    [Fact]
    public void Open_MissingFileOrDirectory_ThrowsWhatTheSystemSays()
    {
        Assert.Throws<FileNotFoundException>(() => CaptureReader.Open(_path));
        Assert.Throws<UnauthorizedAccessException>(() => CaptureReader.Open(Path.GetTempPath()));
        Assert.Throws<ArgumentNullException>(() => CaptureReader.Open((string)null!));
    }

    [Theory]
    [InlineData("", "is no capture: expected pcap or pcapng magic at byte 0, found an empty file.")]
    [InlineData("D4C3B2", "is no capture: expected pcap or pcapng magic at byte 0, found 3 bytes.")]
    [InlineData("28B52FFD04000000", "is no capture: expected pcap or pcapng magic at byte 0, found 0x28B52FFD.")]
    [InlineData("D4C3B2A102000400", "is no capture: expected a pcap header of 24 bytes at byte 0, found 8 bytes.")]
    [InlineData("0A0D0D0A1C0000004D3C2B1A", "is no capture: expected a pcapng section header of 28 bytes at byte 0, found 12 bytes.")]
    [InlineData("0A0D0D0A1C0000004D3C2B1B01000000FFFFFFFFFFFFFFFF1C000000", "cannot be read: expected the byte order magic 0x1A2B3C4D at byte 8, found 0x4D3C2B1B.")]
    [InlineData("0A0D0D0A1D0000004D3C2B1A01000000FFFFFFFFFFFFFFFF1C000000", "cannot be read: expected the length of a section header at byte 4, found 29.")]
    [InlineData("0A0D0D0A1C0000004D3C2B1A02000000FFFFFFFFFFFFFFFF1C000000", "cannot be read: expected pcapng version 1 at byte 12, found 2.")]
    [InlineData("D4C3B2A101000400000000000000000000000400" + "01000000", "cannot be read: expected pcap version 2 at byte 4, found 1.")]
    [InlineData("D4C3B2A102000400000000000000000000000400" + "69000000", "cannot be read: expected a link type among 0, 1, 12, 14, 101, 108, 113, 228, 229, 276 at byte 20, found 105.")]
    public void Open_NoCapture_SaysWhichFileWhereAndWhat(string hex, string message)
    {
        File.WriteAllBytes(_path, Convert.FromHexString(hex));

        var exception = Assert.Throws<CaptureFormatException>(() => CaptureReader.Open(_path));

        Assert.Equal($"{_path} {message}", exception.Message);
        Assert.Contains($"byte {exception.Offset},", exception.Message, StringComparison.Ordinal);
        File.Delete(_path);
    }

    [Theory]
    [InlineData("1F8B0800")]
    [InlineData("1F8B0800000000")]
    [InlineData("1F8B08000000000000030000")]
    public void Open_NothingComesOutOfCompressedData_SaysSo(string hex)
    {
        File.WriteAllBytes(_path, Convert.FromHexString(hex));

        var exception = Assert.Throws<CaptureFormatException>(() => CaptureReader.Open(_path));

        Assert.Equal($"{_path} cannot be read: its compressed data are cut or damaged before the first packet.", exception.Message);
        File.Delete(_path);
    }

    [Fact]
    public void Open_OptionOutOfRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CaptureReader.Open(_path, new CaptureReaderOptions { MaxPacketSize = 63 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => CaptureReader.Open(_path, new CaptureReaderOptions { MaxInterfaces = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => CaptureReader.Open(_path, new CaptureReaderOptions { Port = 65536 }));
    }
}
