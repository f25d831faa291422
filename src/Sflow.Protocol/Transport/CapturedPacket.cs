using Sflow.Protocol.Packets;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Transport;

/// <summary>A packet out of a capture file, of whatever protocol: a view of the reader's buffer, until the reader reads on.</summary>
public readonly struct CapturedPacket
{
    private const uint FrameCheckSequenceSize = 4;

    internal CapturedPacket(byte[] buffer, int offset, int length, uint originalLength, CaptureLinkType linkType, long timestampNanoseconds)
    {
        Buffer = buffer;
        Offset = offset;
        Length = length;
        OriginalLength = originalLength;
        LinkType = linkType;
        TimestampNanoseconds = timestampNanoseconds;
    }

    internal byte[]? Buffer { get; }

    internal int Offset { get; }

    /// <summary>How many of its bytes were captured.</summary>
    public int Length { get; }

    /// <summary>How many bytes it had on the wire, as the file tells it; at least <see cref="Length"/>.</summary>
    public uint OriginalLength { get; }

    /// <summary>What it begins with.</summary>
    public CaptureLinkType LinkType { get; }

    /// <summary>When it was captured, in nanoseconds since 1970 UTC.</summary>
    public long TimestampNanoseconds { get; }

    /// <summary>The captured bytes.</summary>
    public ReadOnlySpan<byte> Bytes => new(Buffer, Offset, Length);

    /// <summary>
    /// Makes the record that an agent would send of the packet. The frame length of Ethernet has the 4 bytes of FCS more that captures lack,
    /// and they count as stripped; what stands before IP on other links counts for nothing.
    /// </summary>
    /// <param name="size">How many bytes of the packet the record holds at most.</param>
    /// <param name="header">The record; it views the reader's buffer.</param>
    /// <returns>False when the packet is neither Ethernet nor IP.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is not positive.</exception>
    public bool TryToSampledHeader(int size, out SampledHeader header)
    {
        ThrowHelper.ThrowIfOutOfRange(size, 1, int.MaxValue, nameof(size));
        header = default;
        if (Buffer is null || !CaptureLink.IsSupported(LinkType))
        {
            return false;
        }

        var start = CaptureLink.Dissect(Buffer, this, out var packet);
        if (LinkType == CaptureLinkType.Ethernet)
        {
            header.Protocol = HeaderProtocol.Ethernet;
            header.Stripped = FrameCheckSequenceSize;
        }
        else if (packet.Has(PacketLayers.IPv4 | PacketLayers.IPv6))
        {
            header.Protocol = packet.Has(PacketLayers.IPv4) ? HeaderProtocol.IPv4 : HeaderProtocol.IPv6;
            start += packet.NetworkOffset;
        }
        else
        {
            return false;
        }

        var there = Offset + Length - start;
        header.FrameLength = (uint)Math.Min(Math.Max(OriginalLength, (uint)Length) - (uint)(Length - there) + (ulong)header.Stripped, uint.MaxValue);
        header.Header = XdrOpaque.Trusted(Buffer, start, Math.Min(there, size));
        return true;
    }
}
