using System.Runtime.CompilerServices;
using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Datagrams;

/// <summary>A sampled packet, in the compact form (0:1) or the expanded one (0:3). sFlow Version 5, flow_sample and flow_sample_expanded.</summary>
public readonly struct FlowSample
{
    private const int CompactSize = 32;
    private const int ExpandedSize = 44;

    private readonly byte[]? _buffer;
    private readonly int _offset;
    private readonly int _length;

    private FlowSample(byte[] buffer, int offset, int length, bool expanded)
    {
        _buffer = buffer;
        _offset = offset;
        _length = length;
        IsExpanded = expanded;
    }

    /// <summary>Whether it came in the expanded form.</summary>
    public bool IsExpanded { get; }

    /// <summary>Counts the flow samples of the data source; it wraps at 2^32.</summary>
    public uint SequenceNumber => Word(0, 0);

    /// <summary>What took the sample.</summary>
    public DataSource Source => IsExpanded
        ? new DataSource((DataSourceClass)Word(4, 4), Word(8, 8))
        : DataSource.FromCompact(Word(4, 4));

    /// <summary>One in how many packets was sampled; 0 from agents that do not know.</summary>
    public uint SamplingRate => Word(8, 12);

    /// <summary>Packets that could have been sampled, counted by the data source; it wraps at 2^32.</summary>
    public uint SamplePool => Word(12, 16);

    /// <summary>Samples that the agent dropped for want of resources, counted; it wraps at 2^32.</summary>
    public uint Drops => Word(16, 20);

    /// <summary>The interface that the packet came by.</summary>
    public InterfaceId Input => IsExpanded
        ? InterfaceId.FromExpanded(Word(24, 24), Word(28, 28))
        : InterfaceId.FromCompact(Word(20, 20));

    /// <summary>The interface that the packet left by.</summary>
    public InterfaceId Output => IsExpanded
        ? InterfaceId.FromExpanded(Word(32, 32), Word(36, 36))
        : InterfaceId.FromCompact(Word(24, 24));

    /// <summary>What stands before the records, for writing it again. The erratum's form of the device itself is written, whatever came.</summary>
    public FlowSampleHeader Header => new()
    {
        SequenceNumber = SequenceNumber,
        Source = Source,
        SamplingRate = SamplingRate,
        SamplePool = SamplePool,
        Drops = Drops,
        Input = Input,
        Output = Output,
    };

    /// <summary>What is told of the packet.</summary>
    public RecordList Records
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var size = IsExpanded ? ExpandedSize : CompactSize;
            return new RecordList(_buffer!, _offset + size, _length - size, Word(CompactSize - 4, ExpandedSize - 4), RecordKind.Flow);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryRead(XdrOpaque body, bool expanded, out FlowSample sample, out DecodeError error)
    {
        if (body.Length < (expanded ? ExpandedSize : CompactSize))
        {
            sample = default;
            error = Sample.TooShort(body, expanded ? SampleType.ExpandedFlow : SampleType.Flow);
            return false;
        }

        sample = new FlowSample(body.Buffer!, body.Offset, body.Length, expanded);
        error = default;
        return true;
    }

    /// <summary>A word by its position in the compact and in the expanded form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Word(int compact, int expanded) => _buffer is null ? 0 : WireBytes.ReadUInt32(_buffer, _offset + (IsExpanded ? expanded : compact));
}
