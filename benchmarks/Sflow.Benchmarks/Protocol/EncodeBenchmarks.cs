using BenchmarkDotNet.Attributes;
using Sflow.Protocol;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Benchmarks.Protocol;

/// <summary>Encoding samples into datagrams of 1400 bytes: time and allocation per sample.</summary>
public class EncodeBenchmarks
{
    private const int Samples = 10_000;

    private readonly SflowDatagramWriter _writer;
    private readonly SampledHeader _header = new() { Protocol = HeaderProtocol.Ethernet, FrameLength = 1518, Stripped = 4, Header = new XdrOpaque(new byte[128]) };
    private readonly ExtendedSwitch _switch = new() { SourceVlan = 10, DestinationVlan = 20 };
    private readonly InterfaceCounters _counters = new() { IfIndex = 3, IfSpeed = 10_000_000_000 };
    private long _bytes;

    public EncodeBenchmarks()
    {
        _writer = new SflowDatagramWriter(new byte[SflowDatagramWriter.DefaultMaxDatagramSize], datagram => _bytes += datagram.Count);
        _writer.SetAgent(SflowAddress.FromIPv4(0xC0000201), 0);
    }

    /// <summary>The form of the samples.</summary>
    [Params(SampleForm.Expanded, SampleForm.Compact)]
    public SampleForm Form { get; set; }

    [GlobalSetup]
    public void Choose() => _writer.Form = Form;

    /// <summary>A sampled header of 128 bytes and the VLANs, as switches send them.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Samples)]
    public long FlowSample()
    {
        for (uint i = 0; i < Samples; i++)
        {
            _writer.BeginFlowSample(new FlowSampleHeader
            {
                SequenceNumber = i,
                Source = new DataSource(DataSourceClass.Interface, 3),
                SamplingRate = 1000,
                SamplePool = i * 1000,
                Input = new InterfaceId(InterfaceFormat.Single, 3),
                Output = new InterfaceId(InterfaceFormat.Single, 4),
            });
            _writer.Add(_header);
            _writer.Add(_switch);
            _writer.EndSample();
        }

        return _bytes;
    }

    /// <summary>The counters of an interface.</summary>
    [Benchmark(OperationsPerInvoke = Samples)]
    public long CounterSample()
    {
        for (uint i = 0; i < Samples; i++)
        {
            _writer.BeginCounterSample(new CounterSampleHeader { SequenceNumber = i, Source = new DataSource(DataSourceClass.Interface, 3) });
            _writer.Add(_counters);
            _writer.EndSample();
        }

        return _bytes;
    }
}
