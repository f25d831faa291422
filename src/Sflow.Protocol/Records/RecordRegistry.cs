using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records;

/// <summary>
/// The structures that are known by their number: those of this library and any that others add. Immutable, so it may be shared.
/// </summary>
public sealed class RecordRegistry
{
    /// <summary>1991:1, which stands before a sample.</summary>
    private const uint AclAnnotation = (1991u << 12) | 1;

    private readonly Dictionary<RecordFormat, Entry> _added;

    private RecordRegistry(Dictionary<RecordFormat, Entry> added) => _added = added;

    /// <summary>The structures of this library.</summary>
    public static RecordRegistry Standard { get; } = new([]);

    /// <summary>Makes a registry that knows one structure more.</summary>
    /// <typeparam name="T">The structure, from whatever assembly.</typeparam>
    /// <returns>The larger registry; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">The structure's number is taken.</exception>
    public RecordRegistry With<T>()
        where T : struct, IXdrRecord
    {
        var format = default(T).Format;
        if (Contains(format))
        {
            throw new ArgumentException($"{format} is known already; {typeof(T)} needs a number of its own.");
        }

        return new RecordRegistry(new Dictionary<RecordFormat, Entry>(_added) { [format] = new Entry<T>() });
    }

    /// <summary>Whether a structure is known by its number.</summary>
    /// <param name="format">The number.</param>
    /// <returns>True when it is.</returns>
    public bool Contains(RecordFormat format)
    {
        // The samples with records of their own (0:1 to 0:5) and what stands before them are read by Sample, not through a registry.
        if (_added.ContainsKey(format) || (format.Kind == RecordKind.Sample && format.Tag is (>= 1 and <= 5) or AclAnnotation))
        {
            return true;
        }

        var probe = default(Probe);
        return StandardRecords.TryDispatch(new Record([], 0, 0, 0, format.Tag, format.Kind), ref probe);
    }

    /// <summary>Reads a record as the structure that its number names and hands it on; an unknown one is handed on as it is.</summary>
    /// <typeparam name="TConsumer">The taker.</typeparam>
    /// <param name="record">The record.</param>
    /// <param name="consumer">The taker.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Dispatch<TConsumer>(in Record record, ref TConsumer consumer)
        where TConsumer : struct, IRecordConsumer
    {
        if (!StandardRecords.TryDispatch(record, ref consumer))
        {
            DispatchAdded(record, ref consumer);
        }
    }

    /// <summary>Reads the records of a list, one after the other, as <see cref="Dispatch{TConsumer}(in Record, ref TConsumer)"/> does one: the fastest way to read all.</summary>
    /// <typeparam name="TConsumer">The taker.</typeparam>
    /// <param name="records">The records.</param>
    /// <param name="consumer">The taker.</param>
    /// <returns>What ended the walk early, if anything; what was before it has been handed on.</returns>
    public DecodeError Dispatch<TConsumer>(in RecordList records, ref TConsumer consumer)
        where TConsumer : struct, IRecordConsumer
    {
        var end = records.Offset + records.Length;
        var left = records.Kind switch
        {
            RecordKind.Flow => StandardRecords.DispatchWhole<FlowContext, TConsumer>(records.Buffer!, records.Offset, end, records.Count, this, ref consumer),
            RecordKind.Counter => StandardRecords.DispatchWhole<CounterContext, TConsumer>(records.Buffer!, records.Offset, end, records.Count, this, ref consumer),
            _ => records.Count,
        };
        return left == 0 ? default : StandardRecords.DispatchRest(records, left, this, ref consumer);
    }

    /// <summary>Hands on a record whose number is none of this library's.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void DispatchAdded<TConsumer>(in Record record, ref TConsumer consumer)
        where TConsumer : struct, IRecordConsumer
    {
        if (_added.Count != 0 && _added.TryGetValue(record.Format, out var entry))
        {
            entry.Dispatch(record, ref consumer);
            return;
        }

        consumer.Unknown(new UnknownRecord(record.Format, record.Body));
    }

    /// <summary>The same for a whole record that is given by its place.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void DispatchAdded<TConsumer>(byte[] buffer, int body, int length, uint tag, RecordKind kind, ref TConsumer consumer)
        where TConsumer : struct, IRecordConsumer =>
        DispatchAdded(new Record(buffer, body, length, (int)WireBytes.Padded((uint)length), tag, kind), ref consumer);

    private abstract class Entry
    {
        public abstract void Dispatch<TConsumer>(in Record record, ref TConsumer consumer)
            where TConsumer : struct, IRecordConsumer;
    }

    private sealed class Entry<T> : Entry
        where T : struct, IXdrRecord
    {
        public override void Dispatch<TConsumer>(in Record record, ref TConsumer consumer) =>
            StandardRecords.Read<T, TConsumer>(record.Buffer!, record.Offset, record.Length, record.Stored, ref consumer);
    }

    private readonly struct Probe : IRecordConsumer
    {
        public void Known<T>(in T value, in Record record, DecodeError error)
            where T : struct, IXdrRecord
        {
        }

        public void Unknown(in UnknownRecord record)
        {
        }
    }
}
