using System.Buffers;
using BenchmarkDotNet.Attributes;
using Sflow.Benchmarks.Kit;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Text.Sflowtool;

namespace Sflow.Benchmarks.Protocol;

/// <summary>Printing a real capture as sflowtool does: time and allocation per sample. sflowtool -l itself takes 3400 ns.</summary>
public class PrintBenchmarks
{
    private const int Samples = 20_000;

    private ReplayBuffer _replay = null!;
    private SflowtoolFormat _format = null!;
    private ArrayBufferWriter<byte> _output = null!;

    /// <summary>The form of the output.</summary>
    [Params(SflowtoolMode.Text, SflowtoolMode.Line, SflowtoolMode.Fields, SflowtoolMode.Json)]
    public SflowtoolMode Mode { get; set; }

    [GlobalSetup]
    public void Load()
    {
        _replay = new ReplayBuffer("ovs-basic");
        _format = new SflowtoolFormat(new SflowtoolOptions { Mode = Mode, Fields = ["agent", "srcIP", "dstIP", "meanSkipCount"], TimeZone = TimeZoneInfo.Utc });
        _output = new ArrayBufferWriter<byte>(1 << 20);
    }

    /// <summary>Every datagram is printed.</summary>
    [Benchmark(OperationsPerInvoke = Samples)]
    public long Print()
    {
        var action = new PrintDatagram { Format = _format, Output = _output };
        _replay.Run(Samples, ref action);
        return action.Bytes;
    }

    private struct PrintDatagram : IDatagramAction
    {
        public SflowtoolFormat Format;
        public ArrayBufferWriter<byte> Output;
        public long Bytes;

        public void Take(in SflowDatagram datagram)
        {
            Format.Write(Output, datagram, default);
            Bytes += Output.WrittenCount;
            Output.ResetWrittenCount();
        }
    }
}
