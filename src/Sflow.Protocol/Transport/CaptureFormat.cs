namespace Sflow.Protocol.Transport;

/// <summary>Takes a capture file apart into packets. Ends once, at the end or at the first thing that cannot be, and stays there.</summary>
internal abstract class CaptureFormat
{
    private bool _ended;

    protected CaptureFormat(CaptureSource source, CaptureReaderOptions options)
    {
        Source = source;
        MaxPacketSize = options.MaxPacketSize;
    }

    /// <summary>Whether the file ended inside something.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>Where something was that cannot be.</summary>
    public long? CorruptedAt { get; private set; }

    protected CaptureSource Source { get; }

    protected int MaxPacketSize { get; }

    public bool TryRead(out CapturedPacket packet)
    {
        if (!_ended && TryReadNext(out packet))
        {
            return true;
        }

        _ended = true;
        packet = default;
        return false;
    }

    /// <summary>Reads the next packet; false ends the reading, after one of the two methods below unless the end is in order.</summary>
    protected abstract bool TryReadNext(out CapturedPacket packet);

    protected bool EndTruncated()
    {
        IsTruncated = true;
        return false;
    }

    protected bool EndCorrupted(int at)
    {
        CorruptedAt = Source.FileOffset + at;
        return false;
    }
}
