using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Sflow.Protocol;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Packets;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;

namespace Sflow.Samples.SflowDump;

/// <summary>
/// Decodes everything, dissects the sampled headers, and tells at the end what there was and how long it took. The time of a sample leaves
/// out the start, in which the code is still being compiled, where enough comes after it.
/// </summary>
internal sealed class CountOutput : IOutput
{
    private static readonly TimeSpan Start = TimeSpan.FromMilliseconds(100);

    /// <summary>How often the clock is read: every so many datagrams.</summary>
    private const int Interval = 1024;

    private Counter _counter;
    private Stopwatch? _watch;
    private long _datagrams;
    private long _bytes;
    private long _errors;
    private TimeSpan _startTime;
    private long _startSamples;

    public void Take(in SflowDatagram datagram, in Arrival arrival)
    {
        Count();
        _bytes += datagram.Length;
        var before = _counter.Faults;
        datagram.Read(ref _counter);
        if (_counter.Faults != before)
        {
            // One fault may be met more than once on the way: this tells of each once.
            _errors += datagram.Diagnose().Errors;
        }
    }

    public void TakeUnreadable(byte[] buffer, int offset, int length, in Arrival arrival)
    {
        Count();
        _bytes += length;
        _errors++;
    }

    public void Flush()
    {
    }

    public void Dispose()
    {
        var elapsed = _watch?.Elapsed ?? TimeSpan.Zero;
        var (time, samples) = elapsed > 2 * Start ? (elapsed - _startTime, _counter.Samples - _startSamples) : (elapsed, _counter.Samples);
        using var output = new StandardOutput();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteNumber("datagrams"u8, _datagrams);
            json.WriteNumber("samples"u8, _counter.Samples);
            json.WriteNumber("records"u8, _counter.Records);
            json.WriteNumber("unknownRecords"u8, _counter.UnknownRecords);
            json.WriteNumber("errors"u8, _errors);
            json.WriteNumber("bytes"u8, _bytes);
            json.WriteNumber("seconds"u8, Math.Round(elapsed.TotalSeconds, 6));
            json.WriteNumber("nsPerSample"u8, samples == 0 ? 0 : Math.Round(time.TotalNanoseconds / samples, 1));
            json.WriteEndObject();
        }

        output.GetSpan(1)[0] = (byte)'\n';
        output.Advance(1);
    }

    private void Count()
    {
        _watch ??= Stopwatch.StartNew();
        if (++_datagrams % Interval == 0 && _startSamples == 0 && _watch.Elapsed >= Start)
        {
            (_startTime, _startSamples) = (_watch.Elapsed, _counter.Samples);
        }
    }

    private struct Counter : ISampleConsumer
    {
        public long Samples;
        public long Records;
        public long UnknownRecords;
        public long Faults;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Known<T>(in T value, in Record record, DecodeError error)
            where T : struct, IXdrRecord
        {
            if (record.Format.Kind == RecordKind.Sample)
            {
                Samples++;
            }
            else
            {
                Records++;
            }

            Faults += error.IsError ? 1 : 0;
            Keep(value);
            if (typeof(T) == typeof(SampledHeader))
            {
                Unsafe.As<T, SampledHeader>(ref Unsafe.AsRef(in value)).TryDissect(out var packet);
                Keep(packet);
            }
        }

        public void Unknown(in UnknownRecord record)
        {
            if (record.Format.Kind == RecordKind.Sample)
            {
                Samples++;
            }
            else
            {
                Records++;
                UnknownRecords++;
            }
        }

        public readonly void Annotation(in AclAnnotation annotation)
        {
        }

        public void Flow(in FlowSample sample) => Samples++;

        public void Counters(in CounterSample sample) => Samples++;

        public void Discard(in DiscardedPacket sample) => Samples++;

        public void Fault(DecodeError error) => Faults++;

        /// <summary>Takes a value by its address, so that all of it has to be there.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void Keep<T>(in T value)
        {
        }
    }
}
