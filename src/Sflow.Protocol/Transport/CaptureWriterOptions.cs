namespace Sflow.Protocol.Transport;

/// <summary>How <see cref="CaptureWriter"/> writes, and when it begins another file. It copies what it needs when it is made.</summary>
public sealed class CaptureWriterOptions
{
    /// <summary>The default of <see cref="SnapLength"/>: 256 KiB, the largest that libpcap reads.</summary>
    public const int DefaultSnapLength = 256 * 1024;

    /// <summary>The format; the classic one by default.</summary>
    public CaptureFileFormat Format { get; set; }

    /// <summary>The unit of the timestamps; microseconds by default.</summary>
    public CaptureResolution Resolution { get; set; }

    /// <summary>What packets begin with, 0 to 65535; Ethernet by default.</summary>
    public CaptureLinkType LinkType { get; set; } = CaptureLinkType.Ethernet;

    /// <summary>How many bytes of a packet are kept at most, 64 to 262144; the rest is cut, and the packet's length tells so.</summary>
    public int SnapLength { get; set; } = DefaultSnapLength;

    /// <summary>
    /// The size in bytes that no file exceeds, unless by a single packet: the packet that would goes into a new one. At least 1024; null, the default, is without limit.
    /// </summary>
    public long? MaxFileSize { get; set; }

    /// <summary>
    /// How long a file takes packets, from its first one on and by the timestamps of the packets, so that a replay is divided as the capture
    /// was. Above zero; null, the default, is without limit.
    /// </summary>
    public TimeSpan? MaxFileAge { get; set; }

    /// <summary>
    /// How many files are kept at most, at least 1: when there are more, the oldest one that this writer made is deleted. Null, the default, is without limit.
    /// </summary>
    public int? MaxFiles { get; set; }

    /// <summary>
    /// Whether each packet is written through at once, as readers at the other end of a pipe like it. False, the default, writes when 64 KiB
    /// have gathered and on <see cref="CaptureWriter.Flush"/>.
    /// </summary>
    public bool AutoFlush { get; set; }

    /// <summary>Whether a stream given to the writer stays open when the writer is disposed.</summary>
    public bool LeaveOpen { get; set; }

    /// <summary>Whether another file is begun at times.</summary>
    internal bool Rotates => MaxFileSize is not null || MaxFileAge is not null;

    internal CaptureWriterOptions Checked()
    {
        ThrowHelper.ThrowIfOutOfRange((int)Format, 0, (int)CaptureFileFormat.PcapNg, nameof(Format));
        ThrowHelper.ThrowIfOutOfRange((int)Resolution, 0, (int)CaptureResolution.Nanoseconds, nameof(Resolution));
        ThrowHelper.ThrowIfOutOfRange((int)LinkType, 0, ushort.MaxValue, nameof(LinkType));
        ThrowHelper.ThrowIfOutOfRange(SnapLength, 64, DefaultSnapLength, nameof(SnapLength));
        ThrowHelper.ThrowIfOutOfRange((int)Math.Min(MaxFileSize ?? int.MaxValue, int.MaxValue), 1024, int.MaxValue, nameof(MaxFileSize));
        ThrowHelper.ThrowIfOutOfRange(MaxFileAge <= TimeSpan.Zero ? 0 : 1, 1, 1, nameof(MaxFileAge));
        ThrowHelper.ThrowIfOutOfRange(MaxFiles ?? 1, 1, int.MaxValue, nameof(MaxFiles));
        return (CaptureWriterOptions)MemberwiseClone();
    }
}
