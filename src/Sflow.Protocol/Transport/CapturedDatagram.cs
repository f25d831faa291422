using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Transport;

/// <summary>The UDP payload of a captured packet. A view of the reader's buffer that lives until the next packet is read.</summary>
public readonly struct CapturedDatagram
{
    private const int UdpHeaderSize = 8;
    private const long NanosecondsPerTick = 100;
    private const long EpochTicks = 621_355_968_000_000_000;

    private readonly int _network;

    /// <param name="buffer">The array that holds the packet.</param>
    /// <param name="network">Where its IP header begins.</param>
    /// <param name="offset">Where its payload begins, behind the UDP header.</param>
    /// <param name="length">The payload's size.</param>
    /// <param name="timestampNanoseconds">When it was captured.</param>
    internal CapturedDatagram(byte[] buffer, int network, int offset, int length, long timestampNanoseconds)
    {
        Buffer = buffer;
        _network = network;
        Offset = offset;
        Length = length;
        TimestampNanoseconds = timestampNanoseconds;
    }

    /// <summary>The array that holds the payload, among other things.</summary>
    public byte[] Buffer { get; }

    /// <summary>The payload's first byte.</summary>
    public int Offset { get; }

    /// <summary>The payload's size in bytes, as the UDP header tells it; at least 1.</summary>
    public int Length { get; }

    /// <summary>
    /// When the packet was captured, in nanoseconds since 1970-01-01 UTC; 0 when the capture does not say (simple packet block of
    /// pcapng), the nearest possible value when it is beyond the years 1678 to 2262.
    /// </summary>
    public long TimestampNanoseconds { get; }

    /// <summary><see cref="TimestampNanoseconds"/> in units of 100 ns, UTC.</summary>
    public DateTimeOffset Timestamp => new(EpochTicks + (TimestampNanoseconds / NanosecondsPerTick), TimeSpan.Zero);

    /// <summary>The sender's address.</summary>
    public SflowAddress Source => Address(12, 8);

    /// <summary>The sender's UDP port.</summary>
    public int SourcePort => Buffer is null ? 0 : WireBytes.ReadUInt16(Buffer, Offset - UdpHeaderSize);

    /// <summary>The receiver's address.</summary>
    public SflowAddress Destination => Address(16, 24);

    /// <summary>The receiver's UDP port.</summary>
    public int DestinationPort => Buffer is null ? 0 : WireBytes.ReadUInt16(Buffer, Offset - UdpHeaderSize + 2);

    /// <summary>The payload's bytes.</summary>
    public ReadOnlySpan<byte> Bytes => new(Buffer, Offset, Length);

    /// <summary>Reads the payload's header as <see cref="SflowDatagram.TryParse"/> does. Never throws on data, never allocates.</summary>
    /// <param name="datagram">The datagram; it lives as long as the payload.</param>
    /// <param name="error">What was wrong, if anything.</param>
    /// <returns>Whether the header is whole and of version 5, 4 or 2.</returns>
    public bool TryParse(out SflowDatagram datagram, out DecodeError error) =>
        SflowDatagram.TryParse(Buffer ?? [], Offset, Length, out datagram, out error);

    /// <summary>An address of the IP header, by where each version has it. Read when asked for: few ask.</summary>
    private SflowAddress Address(int ofIPv4, int ofIPv6) => Buffer is null
        ? default
        : WireBytes.ReadByte(Buffer, _network) >> 4 == 4
            ? SflowAddress.FromIPv4(WireBytes.ReadUInt32(Buffer, _network + ofIPv4))
            : SflowAddress.FromIPv6(WireBytes.ReadUInt64(Buffer, _network + ofIPv6), WireBytes.ReadUInt64(Buffer, _network + ofIPv6 + 8));
}
