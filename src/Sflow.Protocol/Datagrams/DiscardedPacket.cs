using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Datagrams;

/// <summary>A packet that the device dropped, and why. sFlow Dropped Packet Notification Structures, discarded_packet (0:5).</summary>
public readonly struct DiscardedPacket
{
    private const int Size = 32;

    private DiscardedPacket(XdrOpaque body)
    {
        var buffer = body.Buffer!;
        var position = body.Offset;
        SequenceNumber = WireBytes.ReadUInt32(buffer, position);
        Source = new DataSource((DataSourceClass)WireBytes.ReadUInt32(buffer, position + 4), WireBytes.ReadUInt32(buffer, position + 8));
        Drops = WireBytes.ReadUInt32(buffer, position + 12);
        InputIfIndex = WireBytes.ReadUInt32(buffer, position + 16);
        OutputIfIndex = WireBytes.ReadUInt32(buffer, position + 20);
        Reason = WireBytes.ReadUInt32(buffer, position + 24);
        Records = Sample.RecordsBehind(body, Size, WireBytes.ReadUInt32(buffer, position + 28), RecordKind.Flow);
    }

    /// <summary>Counts the notifications of the data source; it wraps at 2^32.</summary>
    public uint SequenceNumber { get; }

    /// <summary>What dropped the packet.</summary>
    public DataSource Source { get; }

    /// <summary>Notifications that the agent could not send, counted; it wraps at 2^32.</summary>
    public uint Drops { get; }

    /// <summary>ifIndex that the packet came by; 0 when unknown.</summary>
    public uint InputIfIndex { get; }

    /// <summary>ifIndex that it would have left by; 0 unless it was dropped on the way out.</summary>
    public uint OutputIfIndex { get; }

    /// <summary>Why: drop_reason, 0 to 15 as ICMP unreachable codes, from 256 on as sFlow numbers them. Open, so unknown numbers survive.</summary>
    public uint Reason { get; }

    /// <summary>What is told of the packet.</summary>
    public RecordList Records { get; }

    internal static bool TryRead(XdrOpaque body, out DiscardedPacket sample, out DecodeError error)
    {
        if (body.Length < Size)
        {
            sample = default;
            error = Sample.TooShort(body, SampleType.DiscardedPacket);
            return false;
        }

        sample = new DiscardedPacket(body);
        error = default;
        return true;
    }
}
