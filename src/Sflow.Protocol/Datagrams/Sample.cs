using System.Runtime.CompilerServices;
using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Datagrams;

/// <summary>
/// One sample of a datagram: its type, and its body as a view that is read when asked for. A sample with an <see cref="AclAnnotation"/>
/// before it is the sample; the annotation is asked for apart.
/// </summary>
public readonly struct Sample
{
    private readonly Record _record;

    internal Sample(Record record) => _record = record;

    /// <summary>The sample as a record of the datagram, for structures that hold no records themselves and for writing it again, an annotation before it included.</summary>
    public Record Record => _record;

    /// <summary>The data format of the sample.</summary>
    public RecordFormat Format => WithoutAnnotation._record.Format;

    /// <summary>The data format as one of sFlow.org's sample structures; other numbers are vendors'.</summary>
    public SampleType Type => (SampleType)(_record.Tag != AclAnnotation.Tag ? _record.Tag : AclAnnotation.Unwrap(_record).Tag);

    /// <summary>Whether the datagram ends before the sample does.</summary>
    public bool IsTruncated => _record.IsTruncated || (_record.Tag == AclAnnotation.Tag && AclAnnotation.IsNextTruncated(_record));

    /// <summary>The sample alone: itself, unless an <see cref="AclAnnotation"/> stands before it.</summary>
    public Sample WithoutAnnotation => _record.Tag != AclAnnotation.Tag ? this : new Sample(AclAnnotation.Unwrap(_record));

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

        if (tag == AclAnnotation.Tag)
        {
            // Variables of its own: those whose address a call takes would stay in memory on the fast way too.
            var whole = TryReadInnerFlow(out var inner, out var fault);
            sample = inner;
            error = fault;
            return whole;
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
        if (CounterSample.IsTag(tag))
        {
            return CounterSample.TryRead(_record.Body, tag == (uint)SampleType.ExpandedCounters, out sample, out error);
        }

        if (_record.Tag == AclAnnotation.Tag && TryTakeOffAnnotation(out var inner))
        {
            return inner.TryReadCounters(out sample, out error);
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

        if (_record.Tag == AclAnnotation.Tag && TryTakeOffAnnotation(out var inner))
        {
            return inner.TryReadDiscard(out sample, out error);
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
        var type = (SampleType)_record.Tag;
        bool read;
        switch (type)
        {
            case SampleType.Flow or SampleType.ExpandedFlow:
                // Not by TryReadFlow: its variables for annotated samples would be cleared for every sample.
                read = _record.Length >= FlowSample.SizeOf(_record.Tag);
                records = read ? FlowSample.Trusted(_record.Buffer!, _record.Offset, _record.Length, _record.Tag).Records : default;
                error = read ? default : TooShort(_record.Body, type);
                return read;
            case SampleType.Counters or SampleType.ExpandedCounters:
                read = CounterSample.TryRead(_record.Body, type == SampleType.ExpandedCounters, out var counters, out error);
                records = read ? counters.Records : default;
                return read;
            case SampleType.DiscardedPacket:
                read = DiscardedPacket.TryRead(_record.Body, out var discard, out error);
                records = read ? discard.Records : default;
                return read;
            default:
                return TryReadInnerRecords(out records, out error);
        }
    }

    /// <summary>Reads a sample of a structure without records, such as sFlow-RT's custom metrics.</summary>
    /// <typeparam name="T">The structure.</typeparam>
    /// <param name="value">The structure; fields before a fault are filled even when the result is false.</param>
    /// <returns>Whether it is that structure and all known fields are there.</returns>
    public bool TryRead<T>(out T value)
        where T : struct, IXdrRecord => WithoutAnnotation._record.TryRead(out value);

    /// <summary>Reads the annotation that stands before the sample, if one does.</summary>
    /// <param name="annotation">The annotation.</param>
    /// <returns>Whether there is one and it is whole.</returns>
    public bool TryReadAcl(out AclAnnotation annotation) => TryReadAcl(out annotation, out _);

    /// <summary>Reads the annotation that stands before the sample, if one does, and says what was wrong with it or with the sample's frame inside it.</summary>
    /// <param name="annotation">The annotation.</param>
    /// <param name="error">What was wrong, if anything; none without an annotation.</param>
    /// <returns>Whether there is one and it is whole.</returns>
    public bool TryReadAcl(out AclAnnotation annotation, out DecodeError error)
    {
        if (_record.Tag == AclAnnotation.Tag)
        {
            return AclAnnotation.TryRead(_record, out annotation, out error);
        }

        annotation = default;
        error = default;
        return false;
    }

    internal static DecodeError TooShort(XdrOpaque body, SampleType type) =>
        new(DecodeErrorCode.Truncated, body.Offset + body.Length, (uint)type);

    /// <summary>The sample inside an annotated one; never annotated itself, so that whoever reads it goes no deeper.</summary>
    private bool TryTakeOffAnnotation(out Sample inner)
    {
        inner = WithoutAnnotation;
        return inner._record.Tag != _record.Tag;
    }

    /// <summary>An annotated flow sample. Not inlined: its variables would be cleared for every sample.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryReadInnerFlow(out FlowSample sample, out DecodeError error)
    {
        if (TryTakeOffAnnotation(out var inner))
        {
            return inner.TryReadFlow(out sample, out error);
        }

        sample = default;
        error = default;
        return false;
    }

    /// <summary>The records of an annotated sample. Not inlined: its variables would be cleared for every sample.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryReadInnerRecords(out RecordList records, out DecodeError error)
    {
        if (_record.Tag == AclAnnotation.Tag && TryTakeOffAnnotation(out var inner))
        {
            return inner.TryReadRecords(out records, out error);
        }

        records = default;
        error = default;
        return false;
    }
}
