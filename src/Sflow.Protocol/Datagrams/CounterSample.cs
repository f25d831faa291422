using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Datagrams;

/// <summary>Counters of a data source, in the compact form (0:2) or the expanded one (0:4). sFlow Version 5, counters_sample and counters_sample_expanded.</summary>
public readonly struct CounterSample
{
    private const int CompactSize = 12;
    private const int ExpandedSize = 16;

    private CounterSample(XdrOpaque body, bool expanded)
    {
        var buffer = body.Buffer!;
        IsExpanded = expanded;
        SequenceNumber = WireBytes.ReadUInt32(buffer, body.Offset);
        var first = WireBytes.ReadUInt32(buffer, body.Offset + 4);
        Source = expanded ? new DataSource((DataSourceClass)first, WireBytes.ReadUInt32(buffer, body.Offset + 8)) : DataSource.FromCompact(first);
        var size = expanded ? ExpandedSize : CompactSize;
        Records = Sample.RecordsBehind(body, size, WireBytes.ReadUInt32(buffer, body.Offset + size - 4), RecordKind.Counter);
    }

    /// <summary>Whether it came in the expanded form.</summary>
    public bool IsExpanded { get; }

    /// <summary>Counts the counter samples of the data source; an agent that begins anew says that its counters did too.</summary>
    public uint SequenceNumber { get; }

    /// <summary>What the counters belong to.</summary>
    public DataSource Source { get; }

    /// <summary>The counters, in any order.</summary>
    public RecordList Records { get; }

    internal static bool TryRead(XdrOpaque body, bool expanded, out CounterSample sample, out DecodeError error)
    {
        if (body.Length < (expanded ? ExpandedSize : CompactSize))
        {
            sample = default;
            error = Sample.TooShort(body, expanded ? SampleType.ExpandedCounters : SampleType.Counters);
            return false;
        }

        sample = new CounterSample(body, expanded);
        error = default;
        return true;
    }
}
