using System.Collections.Concurrent;
using System.Diagnostics;
using Sflow.Protocol;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Transport;

namespace Sflow.Interop.Tests;

/// <summary>A collector's handler that keeps what it is handed.</summary>
internal sealed class SampleRecorder
{
    public ConcurrentQueue<SflowAddress> Agents { get; } = new();

    /// <summary>Where the datagrams came from.</summary>
    public ConcurrentQueue<SflowAddress> Sources { get; } = new();

    public ConcurrentQueue<FlowObservation> Flows { get; } = new();

    public ConcurrentQueue<InterfaceCounters> Interfaces { get; } = new();

    /// <summary>Whatever in a datagram could not be read though it should be: a real agent sends nothing broken.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    public void Record(in SflowDatagram datagram, in ReceiveInfo info)
    {
        Agents.Enqueue(datagram.Agent);
        Sources.Enqueue(info.Source);
        if (datagram.Diagnose() is { Errors: > 0 } diagnosis)
        {
            Faults.Enqueue($"{diagnosis.Errors} decode errors: {diagnosis.First}");
        }

        foreach (var sample in datagram.Samples)
        {
            if (sample.TryReadFlow(out FlowSample flow))
            {
                Record(flow);
            }
            else if (sample.TryReadCounters(out CounterSample counters))
            {
                Record(counters);
            }
            else
            {
                Faults.Enqueue("a sample that is neither a flow sample nor a counter sample");
            }
        }
    }

    /// <summary>Waits until enough has come in.</summary>
    /// <returns>Whether it has, in good time.</returns>
    public static async Task<bool> WaitAsync(Func<bool> condition)
    {
        // Counters come once a second; the rest is patience with a busy machine.
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            if (clock.Elapsed > TimeSpan.FromSeconds(20))
            {
                return false;
            }

            await Task.Delay(20);
        }

        return true;
    }

    private void Record(in FlowSample flow)
    {
        foreach (var record in flow.Records)
        {
            if (!record.TryRead<SampledHeader>(out var header))
            {
                continue;
            }

            if (!header.TryDissect(out var packet))
            {
                Faults.Enqueue($"a header of protocol {header.Protocol} from an Ethernet switch");
                continue;
            }

            Flows.Enqueue(new FlowObservation(
                flow.SamplingRate, header.FrameLength, header.Header.Length, packet.SourceAddress, packet.DestinationAddress,
                packet.DestinationPort, header.Header.Span[packet.PayloadOffset..].ToArray()));
        }
    }

    private void Record(in CounterSample counters)
    {
        foreach (var record in counters.Records)
        {
            if (record.TryRead<InterfaceCounters>(out var value))
            {
                Interfaces.Enqueue(value);
            }
        }
    }
}
