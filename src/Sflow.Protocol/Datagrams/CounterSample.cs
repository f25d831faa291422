using System.Runtime.CompilerServices;
using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Datagrams;

/// <summary>Counters of a data source, in the compact form (0:2) or the expanded one (0:4). sFlow Version 5, counters_sample and counters_sample_expanded.</summary>
public readonly struct CounterSample
{
    private const int CompactSize = 12;
    private const int ExpandedSize = 16;

    private readonly byte[]? _buffer;
    private readonly int _offset;
    private readonly int _length;

    private CounterSample(byte[] buffer, int offset, int length, bool expanded)
    {
        _buffer = buffer;
        _offset = offset;
        _length = length;
        IsExpanded = expanded;
    }

    /// <summary>Whether it came in the expanded form.</summary>
    public bool IsExpanded { get; }

    /// <summary>Counts the counter samples of the data source; an agent that begins anew says that its counters did too.</summary>
    public uint SequenceNumber => Word(0);

    /// <summary>What the counters belong to.</summary>
    public DataSource Source => IsExpanded ? new DataSource((DataSourceClass)Word(4), Word(8)) : DataSource.FromCompact(Word(4));

    /// <summary>What stands before the records, for writing it again.</summary>
    public CounterSampleHeader Header => new() { SequenceNumber = SequenceNumber, Source = Source };

    /// <summary>The counters, in any order.</summary>
    public RecordList Records
    {
        get
        {
            var size = IsExpanded ? ExpandedSize : CompactSize;
            return new RecordList(_buffer!, _offset + size, _length - size, Word(size - 4), RecordKind.Counter);
        }
    }

    internal static bool TryRead(XdrOpaque body, bool expanded, out CounterSample sample, out DecodeError error)
    {
        var tag = (uint)(expanded ? SampleType.ExpandedCounters : SampleType.Counters);
        if (body.Length < SizeOf(tag))
        {
            sample = default;
            error = Sample.TooShort(body, (SampleType)tag);
            return false;
        }

        sample = Trusted(body.Buffer!, body.Offset, body.Length, tag);
        error = default;
        return true;
    }

    /// <summary>Whether a sample is one: 0:2 or 0:4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsTag(uint tag) => tag is (uint)SampleType.Counters or (uint)SampleType.ExpandedCounters;

    /// <summary>What stands before the records, in bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int SizeOf(uint tag) => tag == (uint)SampleType.ExpandedCounters ? ExpandedSize : CompactSize;

    /// <summary>A view of a body that the caller has compared with the size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static CounterSample Trusted(byte[] buffer, int offset, int length, uint tag) =>
        new(buffer, offset, length, tag == (uint)SampleType.ExpandedCounters);

    private uint Word(int position) => _buffer is null ? 0 : WireBytes.ReadUInt32(_buffer, _offset + position);
}
