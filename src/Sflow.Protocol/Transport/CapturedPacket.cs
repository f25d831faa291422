namespace Sflow.Protocol.Transport;

/// <summary>A packet as it lies in the buffer of <see cref="CaptureSource"/>, until that reads on.</summary>
internal readonly struct CapturedPacket
{
    public int Offset { get; init; }

    public int Length { get; init; }

    public uint LinkType { get; init; }

    public long TimestampNanoseconds { get; init; }
}
