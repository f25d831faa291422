using System.Buffers.Binary;

namespace Sflow.Protocol.Transport;

/// <summary>Headers of capture files and of their packets, in little-endian order.</summary>
internal readonly struct CaptureEncoding
{
    /// <summary>The largest header of a file, and of a packet.</summary>
    public const int MaxHeaderSize = 64;

    private const int NanosecondsPerMicrosecond = 1000;
    private const uint NanosecondsPerSecond = 1_000_000_000;
    private const int PcapPacketHeaderSize = 16;
    private const int EnhancedPacketHeaderSize = 28;
    private const int TrailerSize = 4;

    private readonly bool _isPcapNg;
    private readonly bool _isNanoseconds;
    private readonly ushort _linkType;
    private readonly uint _snapLength;

    public CaptureEncoding(CaptureWriterOptions options)
    {
        _isPcapNg = options.Format == CaptureFileFormat.PcapNg;
        _isNanoseconds = options.Resolution == CaptureResolution.Nanoseconds;
        _linkType = (ushort)options.LinkType;
        _snapLength = (uint)options.SnapLength;
    }

    /// <summary>Header, padding and trailer together with the packet.</summary>
    public int SizeOf(int captured) =>
        _isPcapNg ? EnhancedPacketHeaderSize + Padded(captured) + TrailerSize : PcapPacketHeaderSize + captured;

    /// <summary>Writes what a file begins with.</summary>
    /// <returns>Its size.</returns>
    public int WriteFileHeader(Span<byte> to) => _isPcapNg ? WriteSection(to) : WritePcapHeader(to);

    /// <summary>Writes what stands before a packet.</summary>
    /// <returns>Its size.</returns>
    public int WritePacketHeader(Span<byte> to, int captured, uint length, long nanoseconds)
    {
        if (!_isPcapNg)
        {
            // 32 bits of seconds: the years 1970 to 2106.
            var clamped = Math.Min(Math.Max(nanoseconds, 0), (uint.MaxValue * (long)NanosecondsPerSecond) + NanosecondsPerSecond - 1);
            var fraction = (uint)(clamped % NanosecondsPerSecond);
            Put32(to, 0, (uint)(clamped / NanosecondsPerSecond));
            Put32(to, 4, _isNanoseconds ? fraction : fraction / NanosecondsPerMicrosecond);
            Put32(to, 8, (uint)captured);
            Put32(to, 12, length);
            return PcapPacketHeaderSize;
        }

        var units = Math.Max(nanoseconds, 0) / (_isNanoseconds ? 1 : NanosecondsPerMicrosecond);
        Put32(to, 0, PcapNgFormat.EnhancedPacketBlock);
        Put32(to, 4, (uint)SizeOf(captured));
        Put32(to, 8, 0);
        Put32(to, 12, (uint)(units >> 32));
        Put32(to, 16, (uint)units);
        Put32(to, 20, (uint)captured);
        Put32(to, 24, length);
        return EnhancedPacketHeaderSize;
    }

    /// <summary>Writes what stands behind a packet.</summary>
    /// <returns>Its size.</returns>
    public int WritePacketTrailer(Span<byte> to, int captured)
    {
        if (!_isPcapNg)
        {
            return 0;
        }

        var padding = Padded(captured) - captured;
        to.Slice(0, padding).Clear();
        Put32(to, padding, (uint)SizeOf(captured));
        return padding + TrailerSize;
    }

    private int WritePcapHeader(Span<byte> to)
    {
        Put32(to, 0, _isNanoseconds ? PcapFormat.NanosecondMagic : PcapFormat.MicrosecondMagic);
        Put32(to, 4, 2 | (4 << 16));
        Put32(to, 8, 0);
        Put32(to, 12, 0);
        Put32(to, 16, _snapLength);
        Put32(to, 20, _linkType);
        return 24;
    }

    /// <summary>A section header block of unknown length, and an interface description block that tells the unit of the timestamps.</summary>
    private int WriteSection(Span<byte> to)
    {
        const int SectionSize = 28;
        const int InterfaceSize = 32;
        const ushort Nano = 9;
        const ushort Micro = 6;
        Put32(to, 0, PcapNgFormat.SectionHeaderBlock);
        Put32(to, 4, SectionSize);
        Put32(to, 8, PcapNgFormat.ByteOrderMagic);
        Put32(to, 12, 1);
        Put32(to, 16, uint.MaxValue);
        Put32(to, 20, uint.MaxValue);
        Put32(to, 24, SectionSize);

        var block = to.Slice(SectionSize);
        Put32(block, 0, PcapNgFormat.InterfaceDescriptionBlock);
        Put32(block, 4, InterfaceSize);
        Put32(block, 8, _linkType);
        Put32(block, 12, _snapLength);
        Put32(block, 16, CaptureInterface.OptionResolution | (1 << 16));
        Put32(block, 20, _isNanoseconds ? Nano : Micro);
        Put32(block, 24, 0);
        Put32(block, 28, InterfaceSize);
        return SectionSize + InterfaceSize;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static void Put32(Span<byte> to, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(to.Slice(at), value);
}
