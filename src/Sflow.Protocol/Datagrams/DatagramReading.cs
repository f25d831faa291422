using System.Runtime.CompilerServices;
using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Datagrams;

/// <summary>
/// Hands on all that a datagram holds. Whole samples of sFlow.org's kinds go a short way, whose loop keeps in registers what it needs;
/// from the first that is none, the enumerators go on.
/// </summary>
internal static class DatagramReading
{
    public static void Read<TConsumer>(byte[] buffer, int position, int end, uint left, RecordRegistry registry, ref TConsumer consumer)
        where TConsumer : struct, ISampleConsumer
    {
        while (left != 0)
        {
            var body = position + Record.HeaderSize;
            if (body > end)
            {
                break;
            }

            var declared = WireBytes.ReadUInt32(buffer, body - 4);
            var stored = ((ulong)declared + 3) & ~3ul;
            var tag = WireBytes.ReadUInt32(buffer, position);
            if (stored > (uint)(end - body) || tag - 1 > (uint)SampleType.DiscardedPacket - 1)
            {
                break;
            }

            left--;
            position = body + (int)stored;
            if (FlowSample.IsTag(tag))
            {
                ReadFlow(buffer, body, (int)declared, tag, registry, ref consumer);
            }
            else if (CounterSample.IsTag(tag))
            {
                ReadCounters(buffer, body, (int)declared, tag, registry, ref consumer);
            }
            else
            {
                ReadOther(new Sample(new Record(buffer, body, (int)declared, (int)stored, tag, RecordKind.Sample)), registry, ref consumer);
            }
        }

        if (left != 0 || position != end)
        {
            ReadRest(new SampleEnumerator(buffer, position, end - position, left), registry, ref consumer);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ReadFlow<TConsumer>(byte[] buffer, int body, int length, uint tag, RecordRegistry registry, ref TConsumer consumer)
        where TConsumer : struct, ISampleConsumer
    {
        var size = FlowSample.SizeOf(tag);
        if (length < size)
        {
            consumer.Fault(Sample.TooShort(XdrOpaque.Trusted(buffer, body, length), (SampleType)tag));
            return;
        }

        consumer.Flow(FlowSample.Trusted(buffer, body, length, tag));
        var count = WireBytes.ReadUInt32(buffer, body + size - 4);
        var left = StandardRecords.DispatchWhole<FlowContext, TConsumer>(buffer, body + size, body + length, count, registry, ref consumer);
        if (left != 0)
        {
            ReadRecordsLeft(new RecordList(buffer, body + size, length - size, count, RecordKind.Flow), left, registry, ref consumer);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ReadCounters<TConsumer>(byte[] buffer, int body, int length, uint tag, RecordRegistry registry, ref TConsumer consumer)
        where TConsumer : struct, ISampleConsumer
    {
        var size = CounterSample.SizeOf(tag);
        if (length < size)
        {
            consumer.Fault(Sample.TooShort(XdrOpaque.Trusted(buffer, body, length), (SampleType)tag));
            return;
        }

        consumer.Counters(CounterSample.Trusted(buffer, body, length, tag));
        var count = WireBytes.ReadUInt32(buffer, body + size - 4);
        var left = StandardRecords.DispatchWhole<CounterContext, TConsumer>(buffer, body + size, body + length, count, registry, ref consumer);
        if (left != 0)
        {
            ReadRecordsLeft(new RecordList(buffer, body + size, length - size, count, RecordKind.Counter), left, registry, ref consumer);
        }
    }

    /// <summary>Not inlined: its variables would be cleared for each sample, and it is for broken ones.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ReadRecordsLeft<TConsumer>(in RecordList records, uint left, RecordRegistry registry, ref TConsumer consumer)
        where TConsumer : struct, ISampleConsumer
    {
        var error = StandardRecords.DispatchRest(records, left, registry, ref consumer);
        if (error.IsError)
        {
            consumer.Fault(error);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ReadRest<TConsumer>(SampleEnumerator samples, RecordRegistry registry, ref TConsumer consumer)
        where TConsumer : struct, ISampleConsumer
    {
        while (samples.MoveNext())
        {
            ReadOther(samples.Current, registry, ref consumer);
        }

        if (samples.Error.IsError)
        {
            consumer.Fault(samples.Error);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ReadOther<TConsumer>(Sample sample, RecordRegistry registry, ref TConsumer consumer)
        where TConsumer : struct, ISampleConsumer
    {
        if (sample.TryReadAcl(out var annotation, out var fault))
        {
            consumer.Annotation(annotation);
        }

        if (fault.IsError)
        {
            consumer.Fault(fault);
        }

        if (!sample.TryReadRecords(out var records, out var error))
        {
            if (error.IsError)
            {
                consumer.Fault(error);
            }
            else
            {
                registry.Dispatch(sample.WithoutAnnotation.Record, ref consumer);
            }

            return;
        }

        if (sample.TryReadFlow(out var flow))
        {
            consumer.Flow(flow);
        }
        else if (sample.TryReadCounters(out var counters))
        {
            consumer.Counters(counters);
        }
        else if (sample.TryReadDiscard(out var discard))
        {
            consumer.Discard(discard);
        }

        error = registry.Dispatch(records, ref consumer);
        if (error.IsError)
        {
            consumer.Fault(error);
        }
    }
}
