using System.Runtime.CompilerServices;
using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Datagrams;

/// <summary>One sample of a datagram: its type, and its body as a view that is read when asked for.</summary>
public readonly struct Sample
{
    private readonly Record _record;

    internal Sample(Record record) => _record = record;

    /// <summary>The sample as a record of the datagram, for structures that hold no records themselves and for writing it again.</summary>
    public Record Record => _record;

    /// <summary>The data format of the sample.</summary>
    public RecordFormat Format => _record.Format;

    /// <summary>The data format as one of sFlow.org's sample structures; other numbers are vendors'.</summary>
    public SampleType Type => (SampleType)_record.Tag;

    /// <summary>Whether the datagram ends before the sample does.</summary>
    public bool IsTruncated => _record.IsTruncated;

    /// <summary>Reads a flow sample, compact (0:1) or expanded (0:3).</summary>
    /// <param name="sample">The flow sample.</param>
    /// <returns>Whether it is one and its fixed fields are whole.</returns>
    public bool TryReadFlow(out FlowSample sample) => TryReadFlow(out sample, out _);

    /// <summary>Reads a flow sample, compact (0:1) or expanded (0:3), and says what was wrong.</summary>
    /// <param name="sample">The flow sample.</param>
    /// <param name="error">What was wrong, if anything; none when it is another kind of sample.</param>
    /// <returns>Whether it is one and its fixed fields are whole.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadFlow(out FlowSample sample, out DecodeError error)
    {
        var tag = _record.Tag;
        if (FlowSample.IsTag(tag) && _record.Length >= FlowSample.SizeOf(tag))
        {
            sample = FlowSample.Trusted(_record.Buffer!, _record.Offset, _record.Length, tag);
            error = default;
            return true;
        }

        sample = default;
        error = FlowSample.IsTag(tag) ? TooShort(_record.Body, (SampleType)tag) : default;
        return false;
    }

    /// <summary>Reads a counter sample, compact (0:2) or expanded (0:4).</summary>
    /// <param name="sample">The counter sample.</param>
    /// <returns>Whether it is one and its fixed fields are whole.</returns>
    public bool TryReadCounters(out CounterSample sample) => TryReadCounters(out sample, out _);

    /// <summary>Reads a counter sample, compact (0:2) or expanded (0:4), and says what was wrong.</summary>
    /// <param name="sample">The counter sample.</param>
    /// <param name="error">What was wrong, if anything; none when it is another kind of sample.</param>
    /// <returns>Whether it is one and its fixed fields are whole.</returns>
    public bool TryReadCounters(out CounterSample sample, out DecodeError error)
    {
        var tag = _record.Tag;
        if (tag is (uint)SampleType.Counters or (uint)SampleType.ExpandedCounters)
        {
            return CounterSample.TryRead(_record.Body, tag == (uint)SampleType.ExpandedCounters, out sample, out error);
        }

        sample = default;
        error = default;
        return false;
    }

    /// <summary>Reads a notification of a discarded packet (0:5).</summary>
    /// <param name="sample">The notification.</param>
    /// <returns>Whether it is one and its fixed fields are whole.</returns>
    public bool TryReadDiscard(out DiscardedPacket sample) => TryReadDiscard(out sample, out _);

    /// <summary>Reads a notification of a discarded packet (0:5), and says what was wrong.</summary>
    /// <param name="sample">The notification.</param>
    /// <param name="error">What was wrong, if anything; none when it is another kind of sample.</param>
    /// <returns>Whether it is one and its fixed fields are whole.</returns>
    public bool TryReadDiscard(out DiscardedPacket sample, out DecodeError error)
    {
        if (_record.Tag == (uint)SampleType.DiscardedPacket)
        {
            return DiscardedPacket.TryRead(_record.Body, out sample, out error);
        }

        sample = default;
        error = default;
        return false;
    }

    /// <summary>Finds the records of a sample of any of sFlow.org's types (0:1 to 0:5).</summary>
    /// <param name="records">The records.</param>
    /// <param name="error">What was wrong with the fixed fields, if anything; none when it is another kind of sample.</param>
    /// <returns>Whether the sample holds records.</returns>
    public bool TryReadRecords(out RecordList records, out DecodeError error)
    {
        bool read;
        switch (Type)
        {
            case SampleType.Flow or SampleType.ExpandedFlow:
                read = TryReadFlow(out var flow, out error);
                records = read ? flow.Records : default;
                return read;
            case SampleType.Counters or SampleType.ExpandedCounters:
                read = TryReadCounters(out var counters, out error);
                records = read ? counters.Records : default;
                return read;
            case SampleType.DiscardedPacket:
                read = TryReadDiscard(out var discard, out error);
                records = read ? discard.Records : default;
                return read;
            default:
                records = default;
                error = default;
                return false;
        }
    }

    /// <summary>Reads a sample of a structure without records, such as sFlow-RT's custom metrics.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="value">The structure; fields before a fault are filled even when the result is false.</param>
    /// <returns>Whether it is that structure and all known fields are there.</returns>
    public bool TryRead<T>(out T value)
        where T : struct, IXdrRecord => _record.TryRead(out value);

    internal static DecodeError TooShort(XdrOpaque body, SampleType type) =>
        new(DecodeErrorCode.Truncated, body.Offset + body.Length, (uint)type);
}
