using Sflow.Protocol;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Transport;

namespace Sflow.Samples.SflowDump;

/// <summary>
/// Makes sFlow of a capture of plain packets, as an agent would that samples one in N of them: agent 0.0.0.0 and sub-agent 24336, as
/// sflowtool's. The same capture gives the same samples each time. Uptime is capture time, and a datagram goes out when it is full or
/// half a second of it has passed.
/// </summary>
internal sealed class EncodeSource
{
    private const uint SubAgent = 0x5F10;
    private const int HeaderSize = 128;
    private const long MaxDelay = 500_000_000;
    private const long NanosecondsPerMillisecond = 1_000_000;

    private readonly DumpSession _session;
    private readonly SflowDatagramWriter _writer;
    private readonly Random _random = new(Seed: 1);
    private long _now;
    private long? _first;
    private long _begun;

    private EncodeSource(DumpSession session)
    {
        _session = session;
        _writer = new SflowDatagramWriter(new byte[SflowDatagramWriter.DefaultMaxDatagramSize], Send);
        _writer.SetAgent(SflowAddress.FromIPv4(0), SubAgent);
    }

    public static void Run(DumpSession session, CancellationToken cancellation)
    {
        using var capture = CaptureReader.Open(session.Settings.Read!);
        session.Open();
        new EncodeSource(session).Encode(capture, cancellation);
    }

    private void Encode(CaptureReader capture, CancellationToken cancellation)
    {
        var rate = _session.Settings.SampleOneIn;
        var clock = new ReplayClock(_session.Settings.Speed, _session.Settings.Duration);
        var sample = new FlowSampleHeader { SamplingRate = (uint)rate };
        var skip = Skip(rate);
        long others = 0;
        Action flush = _session.Flush;
        while (capture.TryReadPacket(out var packet) && clock.Reach(packet.TimestampNanoseconds, flush, cancellation))
        {
            Advance(packet.TimestampNanoseconds);
            sample.SamplePool++;
            if (--skip > 0)
            {
                continue;
            }

            skip = Skip(rate);
            if (!packet.TryToSampledHeader(HeaderSize, out var header))
            {
                others++;
                continue;
            }

            sample.SequenceNumber++;
            if (_writer.SampleCount == 0)
            {
                _begun = _now;
            }

            _writer.BeginFlowSample(sample);
            _writer.Add(header);
            _writer.EndSample();
        }

        _writer.Flush();
        ReplaySource.Tell(capture.Statistics);
        if (others != 0)
        {
            Console.Error.WriteLine($"SflowDump: {others} packets that were to be sampled are neither Ethernet nor IP");
        }
    }

    /// <summary>How many packets on the next sample is: N on average, and not in step with anything.</summary>
    private int Skip(int rate) => rate == 1 ? 1 : _random.Next(1, (int)Math.Min((2L * rate) - 1, int.MaxValue - 1) + 1);

    private void Advance(long timestamp)
    {
        // Time that runs backwards in a capture stands still here.
        _now = Math.Max(timestamp, _first is null ? timestamp : _now);
        _first ??= timestamp;
        if (_writer.SampleCount != 0 && _now - _begun >= MaxDelay)
        {
            _writer.Flush();
        }

        _writer.Uptime = (uint)((_now - _first.Value) / NanosecondsPerMillisecond);
    }

    private void Send(ArraySegment<byte> datagram) =>
        _session.Take(datagram.Array!, datagram.Offset, datagram.Count, new Arrival(_now));
}
