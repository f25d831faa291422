using System.Runtime.CompilerServices;
using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Datagrams;

/// <summary>A sampled packet, in the compact form (0:1) or the expanded one (0:3). sFlow Version 5, flow_sample and flow_sample_expanded.</summary>
public readonly struct FlowSample
{
    private const int CompactSize = 32;

    /// <summary>What the expanded form's data source takes more, and each of its two interfaces.</summary>
    private const int Widening = 4;

    private readonly byte[]? _buffer;
    private readonly int _offset;
    private readonly int _length;

    /// <summary>0 in the compact form; a number and not a truth, so that positions are added up instead of branched to.</summary>
    private readonly int _widening;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private FlowSample(byte[] buffer, int offset, int length, int widening)
    {
        _buffer = buffer;
        _offset = offset;
        _length = length;
        _widening = widening;
    }

    /// <summary>Whether it came in the expanded form.</summary>
    public bool IsExpanded => _widening != 0;

    /// <summary>Counts the flow samples of the data source; it wraps at 2^32.</summary>
    public uint SequenceNumber => Word(0);

    /// <summary>What took the sample.</summary>
    public DataSource Source => IsExpanded
        ? new DataSource((DataSourceClass)Word(4), Word(8))
        : DataSource.FromCompact(Word(4));

    /// <summary>One in how many packets was sampled; 0 from agents that do not know.</summary>
    public uint SamplingRate => Word(8 + _widening);

    /// <summary>Packets that could have been sampled, counted by the data source; it wraps at 2^32.</summary>
    public uint SamplePool => Word(12 + _widening);

    /// <summary>Samples that the agent dropped for want of resources, counted; it wraps at 2^32.</summary>
    public uint Drops => Word(16 + _widening);

    /// <summary>The interface that the packet came by.</summary>
    public InterfaceId Input => IsExpanded
        ? InterfaceId.FromExpanded(Word(24), Word(28))
        : InterfaceId.FromCompact(Word(20));

    /// <summary>The interface that the packet left by.</summary>
    public InterfaceId Output => IsExpanded
        ? InterfaceId.FromExpanded(Word(32), Word(36))
        : InterfaceId.FromCompact(Word(24));

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

    /// <summary>On which side the packet was sampled: a device that samples both gives the same packet twice.</summary>
    public SamplingDirection Direction
    {
        get
        {
            var source = Source;
            var port = new InterfaceId(InterfaceFormat.Single, source.Index);
            var (input, output) = (Input == port, Output == port);
            return source.Class != DataSourceClass.Interface || port.IsUnknown || input == output
                ? SamplingDirection.Unknown
                : input ? SamplingDirection.Ingress : SamplingDirection.Egress;
        }
    }

    /// <summary>What is told of the packet.</summary>
    public RecordList Records
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var size = CompactSize + (3 * _widening);
            return new RecordList(_buffer!, _offset + size, _length - size, Word(size - 4), RecordKind.Flow);
        }
    }

    /// <summary>Whether a sample is one: 0:1 or 0:3, told by one comparison.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsTag(uint tag) => (tag | 2) == (uint)SampleType.ExpandedFlow;

    /// <summary>What stands before the records, in bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int SizeOf(uint tag) => CompactSize + (3 * WideningOf(tag));

    /// <summary>A view of a body that the caller has compared with the size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static FlowSample Trusted(byte[] buffer, int offset, int length, uint tag) => new(buffer, offset, length, WideningOf(tag));

    /// <summary>0 for 0:1 and 4 for 0:3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WideningOf(uint tag) => (int)(tag & 2) * (Widening / 2);

    /// <summary>A word by its position; 0 in a value that is no sample.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Word(int position) => _buffer is null ? 0 : WireBytes.ReadUInt32(_buffer, _offset + position);
}
