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
        if (body.Length < (expanded ? ExpandedSize : CompactSize))
        {
            sample = default;
            error = Sample.TooShort(body, expanded ? SampleType.ExpandedCounters : SampleType.Counters);
            return false;
        }

        sample = new CounterSample(body.Buffer!, body.Offset, body.Length, expanded);
        error = default;
        return true;
    }

    private uint Word(int position) => _buffer is null ? 0 : WireBytes.ReadUInt32(_buffer, _offset + position);
}
