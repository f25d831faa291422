using System.Globalization;

namespace Sflow.Protocol.Transport;

/// <summary>The classic format of libpcap. draft-ietf-opsawg-pcap.</summary>
internal sealed class PcapFormat : CaptureFormat
{
    public const uint MicrosecondMagic = 0xA1B2C3D4;
    public const uint NanosecondMagic = 0xA1B23C4D;

    private const int FileHeaderSize = 24;
    private const int PacketHeaderSize = 16;
    private const int MajorVersion = 2;

    /// <summary>The bits of the header's last word that are the link type; above them is the length of the FCS. Section 4.</summary>
    private const uint LinkTypeMask = 0x03FF_FFFF;

    private readonly uint _linkType;
    private readonly long _fraction;

    /// <summary>Reads the file's header; the source's byte order is known.</summary>
    public PcapFormat(CaptureSource source, CaptureReaderOptions options, string name)
        : base(source, options)
    {
        if (!source.TryFill(FileHeaderSize))
        {
            throw new CaptureFormatException($"{name} is no capture: expected a pcap header of {FileHeaderSize} bytes at byte 0, found {source.Available} bytes.", 0);
        }

        _fraction = source.UInt32(0) == NanosecondMagic ? 1 : 1000;
        if (source.UInt16(4) != MajorVersion)
        {
            throw new CaptureFormatException($"{name} cannot be read: expected pcap version {MajorVersion} at byte 4, found {source.UInt16(4)}.", 4);
        }

        _linkType = source.UInt32(20) & LinkTypeMask;
        if (!CaptureLink.IsSupported(_linkType))
        {
            throw new CaptureFormatException(string.Format(
                CultureInfo.InvariantCulture, "{0} cannot be read: expected a link type among {1} at byte 20, found {2}.", name, CaptureLink.Supported, _linkType), 20);
        }

        source.Advance(FileHeaderSize);
    }

    protected override bool TryReadNext(out CapturedPacket packet)
    {
        if (!Source.TryFill(PacketHeaderSize))
        {
            packet = default;
            return Source.Available != 0 && EndTruncated();
        }

        var length = Source.UInt32(8);
        if (length > MaxPacketSize)
        {
            packet = default;
            return EndCorrupted(8);
        }

        if (!Source.TryFill(PacketHeaderSize + (int)length))
        {
            packet = default;
            return EndTruncated();
        }

        packet = new CapturedPacket(
            Source.Buffer,
            Source.Position + PacketHeaderSize,
            (int)length,
            Math.Max(Source.UInt32(12), length),
            (CaptureLinkType)_linkType,
            (Source.UInt32(0) * 1_000_000_000L) + (Source.UInt32(4) * _fraction));
        Source.Advance(PacketHeaderSize + (int)length);
        return true;
    }
}
