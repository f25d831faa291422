using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Datagrams;

/// <summary>A packet that the device dropped, and why. sFlow Dropped Packet Notification Structures, discarded_packet (0:5).</summary>
public readonly struct DiscardedPacket
{
    private const int Size = 32;

    private readonly byte[]? _buffer;
    private readonly int _offset;
    private readonly int _length;

    private DiscardedPacket(byte[] buffer, int offset, int length)
    {
        _buffer = buffer;
        _offset = offset;
        _length = length;
    }

    /// <summary>Counts the notifications of the data source; it wraps at 2^32.</summary>
    public uint SequenceNumber => Word(0);

    /// <summary>What dropped the packet.</summary>
    public DataSource Source => new((DataSourceClass)Word(4), Word(8));

    /// <summary>Notifications that the agent could not send, counted; it wraps at 2^32.</summary>
    public uint Drops => Word(12);

    /// <summary>ifIndex that the packet came by; 0 when unknown.</summary>
    public uint InputIfIndex => Word(16);

    /// <summary>ifIndex that it would have left by; 0 unless it was dropped on the way out.</summary>
    public uint OutputIfIndex => Word(20);

    /// <summary>Why; an unknown number stays as it is.</summary>
    public DropReason Reason => DropReasons.FromCode(ReasonCode);

    /// <summary>The number of <see cref="Reason"/> as it came: agents send two of them for 332 and for 366.</summary>
    public uint ReasonCode => Word(24);

    /// <summary>What stands before the records, for writing it again.</summary>
    public DiscardedPacketHeader Header => new()
    {
        SequenceNumber = SequenceNumber,
        Source = Source,
        Drops = Drops,
        InputIfIndex = InputIfIndex,
        OutputIfIndex = OutputIfIndex,
        Reason = (DropReason)ReasonCode,
    };

    /// <summary>What is told of the packet.</summary>
    public RecordList Records => new(_buffer!, _offset + Size, _length - Size, Word(28), RecordKind.Flow);

    internal static bool TryRead(XdrOpaque body, out DiscardedPacket sample, out DecodeError error)
    {
        if (body.Length < Size)
        {
            sample = default;
            error = Sample.TooShort(body, SampleType.DiscardedPacket);
            return false;
        }

        sample = new DiscardedPacket(body.Buffer!, body.Offset, body.Length);
        error = default;
        return true;
    }

    private uint Word(int position) => _buffer is null ? 0 : WireBytes.ReadUInt32(_buffer, _offset + position);
}
