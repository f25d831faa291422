namespace Sflow.Protocol.Transport;

/// <summary>An interface of a pcapng section.</summary>
internal readonly struct CaptureInterface
{
    public const ushort OptionResolution = 9;
    private const ushort OptionOffset = 14;
    private const byte Microseconds = 6;

    private CaptureInterface(uint linkType, uint snapLength, CaptureClock clock)
    {
        LinkType = linkType;
        SnapLength = snapLength;
        Clock = clock;
    }

    public uint LinkType { get; }

    /// <summary>0 when packets are not cut.</summary>
    public uint SnapLength { get; }

    public CaptureClock Clock { get; }

    /// <summary>Reads an interface description block, which lies whole in the buffer; an option that goes beyond it ends the options.</summary>
    public static CaptureInterface Read(CaptureSource source, int bodyAt, int end)
    {
        var resolution = Microseconds;
        var offset = 0L;
        for (var at = bodyAt + 8; end - at >= 4;)
        {
            var code = source.UInt16(at);
            var length = source.UInt16(at + 2);
            at += 4;
            if (code == 0 || length > end - at)
            {
                break;
            }

            if (code == OptionResolution && length == 1)
            {
                resolution = source.Buffer[source.Position + at];
            }
            else if (code == OptionOffset && length == 8)
            {
                offset = source.Int64(at);
            }

            at += (length + 3) & ~3;
        }

        return new CaptureInterface(source.UInt16(bodyAt), source.UInt32(bodyAt + 4), new CaptureClock(resolution, offset));
    }
}
