using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using Sflow.Benchmarks.Kit;
using Sflow.Protocol;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;

namespace Sflow.Benchmarks.Protocol;

/// <summary>Decoding real captures: time and allocation per sample.</summary>
public class DecodeBenchmarks
{
    private const int Samples = 20_000;

    private ReplayBuffer _replay = null!;

    /// <summary>The capture, of tests/Corpus.</summary>
    [Params("ovs-basic", "ovs-vxlan", "hsflowd-pcap-tcp-json")]
    public string Capture { get; set; } = string.Empty;

    [GlobalSetup]
    public void Load() => _replay = new ReplayBuffer(Capture);

    /// <summary>Samples and records are found, flow samples' fixed fields read; no record is.</summary>
    [Benchmark(OperationsPerInvoke = Samples)]
    public ulong Envelope()
    {
        var action = default(WalkEnvelope);
        _replay.Run(Samples, ref action);
        return action.Sum;
    }

    /// <summary>Every record of a known structure is read whole.</summary>
    [Benchmark(OperationsPerInvoke = Samples)]
    public ulong EveryRecord()
    {
        var action = default(ReadRecords);
        _replay.Run(Samples, ref action);
        return action.Consumer.Sum;
    }

    /// <summary>And the sampled headers are dissected.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Samples)]
    public ulong EveryRecordAndDissection()
    {
        var action = new ReadRecords { Consumer = { Dissect = true } };
        _replay.Run(Samples, ref action);
        return action.Consumer.Sum;
    }

    /// <summary>No decoding: four chains of additions, 25 rounds a sample. It tells how fast the machine was in this run.</summary>
    [Benchmark(OperationsPerInvoke = Samples)]
    public ulong Yardstick()
    {
        var (a, b, c, d) = ((ulong)_replay.Length, 2UL, 3UL, 4UL);
        for (var i = 0UL; i < 25 * Samples; i++)
        {
            a += b ^ i;
            b += c;
            c += d;
            d += a >> 3;
        }

        return a ^ b ^ c ^ d;
    }

    private struct WalkEnvelope : IDatagramAction
    {
        public ulong Sum;

        // A handler is a method of its own. Inlined into the loop that is compiled while it runs, its variables would stay in memory.
        [MethodImpl(MethodImplOptions.NoInlining)]
        public void Take(in SflowDatagram datagram)
        {
            foreach (var sample in datagram.Samples)
            {
                if (sample.TryReadRecords(out var records, out _))
                {
                    foreach (var record in records)
                    {
                        Sum += record.DeclaredLength;
                    }
                }
            }
        }
    }

    private struct ReadRecords : IDatagramAction
    {
        public Reader Consumer;

        [MethodImpl(MethodImplOptions.NoInlining)]
        public void Take(in SflowDatagram datagram) => datagram.Read(ref Consumer);
    }

    private struct Reader : ISampleConsumer
    {
        public bool Dissect;
        public ulong Sum;

        public void Known<T>(in T value, in Record record, DecodeError error)
            where T : struct, IXdrRecord
        {
            Sum++;
            Keep(value);
            if (Dissect && typeof(T) == typeof(SampledHeader))
            {
                // The same structure by reference: a copy would be the benchmark's cost, not the decoder's.
                ref readonly var header = ref Unsafe.As<T, SampledHeader>(ref Unsafe.AsRef(in value));
                header.TryDissect(out var packet);
                Keep(packet);
            }
        }

        public void Unknown(in UnknownRecord record) => Sum += (ulong)record.Body.Length;

        public readonly void Annotation(in AclAnnotation annotation)
        {
        }

        public void Flow(in FlowSample sample) => Sum += sample.SamplingRate;

        public readonly void Counters(in CounterSample sample)
        {
        }

        public readonly void Discard(in DiscardedPacket sample)
        {
        }

        public void Fault(DecodeError error) => Sum++;

        /// <summary>Takes a structure by its address, so that every field has to be there.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void Keep<T>(in T value)
        {
        }
    }
}
