using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Transport;

namespace Sflow.Protocol.Tests.Transport;

public class SflowCollectorWorkersTests
{
    public static IEnumerable<object[]> Divisions()
    {
        yield return [1, 1];
        yield return [1, 3];
#if !NETSTANDARD_BUILD
        if (OperatingSystem.IsLinux())
        {
            yield return [3, 1];
            yield return [3, 4];
        }
#endif
    }

    [Theory]
    [MemberData(nameof(Divisions))]
    public async Task Handler_ManyAgentsAndSenders_EachAgentHasOneWorkerAndItsOrder(int sockets, int workers)
    {
        const int Agents = 24;
        const int Rounds = 20;
        const int Each = 10;
        var seen = new ConcurrentDictionary<(SflowAddress Agent, uint SubAgent), List<(uint Sequence, int Worker, string? Thread)>>();
        var options = Options(sockets, workers);
        options.PoisonBuffers = true;
        var collector = new SflowCollector(options, (in SflowDatagram datagram, in ReceiveInfo info) =>
            seen.GetOrAdd((datagram.Agent, datagram.SubAgentId), _ => []).Add((datagram.SequenceNumber, info.Worker, Thread.CurrentThread.Name)));
        await using (collector)
        {
            collector.Start();

            // As many at once as the smallest of usual receive buffers holds. Each sender has several agents, and in each round another port.
            for (var round = 0; round < Rounds; round++)
            {
                var first = round * Each;
                await Task.WhenAll(Enumerable.Range(0, 4).Select(sender => Task.Run(() => CollectorKit.Send(
                    collector,
                    [.. from sequence in Enumerable.Range(first, Each) from agent in Enumerable.Range(0, Agents / 4) select Datagram((uint)((sender * 100) + agent), (uint)sequence)]))));
                CollectorKit.Until(() => Settled(collector.Statistics) == Agents * (first + Each));
            }
        }

        Assert.Equal(Agents * Rounds * Each, collector.Statistics.Handled + (collector.Statistics.KernelDrops ?? 0));
        Assert.Equal(Agents, seen.Count);
        foreach (var agent in seen.Values)
        {
            var worker = Assert.Single(agent.Select(one => (one.Worker, one.Thread)).Distinct());
            Assert.Equal((sockets, workers) == (1, 1) ? "sflow-collector" : $"sflow-worker-{worker.Worker}", worker.Thread);
            Assert.Equal(agent.Select(one => one.Sequence).Order(), agent.Select(one => one.Sequence));
        }

        Assert.Equal(workers, seen.Values.Select(agent => agent[0].Worker).Distinct().Count());
    }

#if !NETSTANDARD_BUILD
    [SkippableFact]
    public void Handler_AgentThatComesByEverySocket_HasOneWorker()
    {
        Skip.IfNot(OperatingSystem.IsLinux());
        var workers = new ConcurrentBag<(int Worker, int Port)>();
        using var collector = new SflowCollector(Options(4, 4), (in SflowDatagram _, in ReceiveInfo info) => workers.Add((info.Worker, info.Port)));
        collector.Start();

        for (var i = 0u; i < 64; i++)
        {
            CollectorKit.Send(collector, Datagram(7, i));
        }

        CollectorKit.Until(() => collector.Statistics.Handled == 64);
        Assert.Single(workers.Select(one => one.Worker).Distinct());
        Assert.InRange(workers.Select(one => one.Port).Distinct().Count(), 8, 64);
    }

    [SkippableTheory]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    [InlineData(3, 2)]
    public async Task Statistics_Overload_AccountForEveryDatagram(int sockets, int workers)
    {
        Skip.IfNot(OperatingSystem.IsLinux());
        const int Senders = 3;
        const int Each = 3000;
        using var gate = new ManualResetEventSlim();
        var options = Options(sockets, workers);
        options.ReceiveBufferSize = 64 * 1024;
        options.QueueSize = SflowCollectorOptions.MinQueueSize;
        options.MaxDatagramSize = 1200;
        options.DrainTimeout = CollectorKit.Patience;
        options.OnDecodeError = (_, in _) => gate.Wait(CollectorKit.Patience);
        await using var collector = new SflowCollector(options, (in SflowDatagram _, in ReceiveInfo _) => gate.Wait(CollectorKit.Patience));
        collector.Start();

        byte[][] kinds = [Frames.Sflow(1, 1100), Frames.Sflow(1, 1300), [9]];
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Run(() =>
            CollectorKit.Send(collector, [.. Enumerable.Range(0, Each).Select(i => i % 10 == 0 ? kinds[1 + (i / 10 % 2)] : Datagram((uint)i % 50, (uint)i, 1100))]))));
        gate.Set();
        await collector.StopAsync().WaitAsync(CollectorKit.Patience);

        var statistics = collector.Statistics;
        Assert.Equal(Senders * Each, statistics.Datagrams + statistics.KernelDrops);
        Assert.Equal(statistics.Datagrams, Settled(statistics) - statistics.KernelDrops);
        Assert.Equal((0, 0, 0), (statistics.Queued, statistics.Abandoned, statistics.ReceiveErrors));
        Assert.True(statistics.Handled > 0, statistics.ToString());
        Assert.True((sockets, workers) == (1, 1) ? statistics.KernelDrops > 0 : statistics.QueueDrops > 0, statistics.ToString());
        Assert.True(statistics is { DecodeErrors: > 0, Oversized: > 0 }, statistics.ToString());
    }
#else
    [Fact]
    public void Constructor_SeveralSocketsOnNetStandard_Throws() =>
        Assert.Throws<PlatformNotSupportedException>(() => new SflowCollector(Options(2, 1), (in _, in _) => { }));
#endif

    [Theory]
    [MemberData(nameof(Divisions))]
    public async Task StopAsync_MuchIsWaiting_IsHandledWithinTheTimeElseCounted(int sockets, int workers)
    {
        const int Sent = 200;
        foreach (var timeout in new[] { CollectorKit.Patience, TimeSpan.Zero })
        {
            using var entered = new ManualResetEventSlim();
            using var gate = new ManualResetEventSlim();
            var options = Options(sockets, workers);
            options.DrainTimeout = timeout;
            var collector = new SflowCollector(options, (in SflowDatagram _, in ReceiveInfo _) =>
            {
                entered.Set();
                gate.Wait(CollectorKit.Patience);
            });
            collector.Start();
            CollectorKit.Send(collector, [.. Enumerable.Range(0, Sent).Select(i => Datagram((uint)i % 10, (uint)i))]);
            Assert.True(entered.Wait(CollectorKit.Patience));

            var stop = collector.StopAsync();
            Assert.False(stop.IsCompleted);
            gate.Set();
            await stop.WaitAsync(CollectorKit.Patience);

            var statistics = collector.Statistics;
            Assert.Equal((Sent, 0), (statistics.Datagrams, statistics.QueueDrops * timeout.Ticks));
            Assert.Equal(Sent, statistics.Handled + statistics.Abandoned + statistics.QueueDrops);
            Assert.Equal(timeout == TimeSpan.Zero, statistics.Abandoned > 0);
            Assert.InRange(statistics.Handled, 1, Sent);
        }
    }

    [Fact]
    public void PoisonBuffers_ViewKeptBehindAQueue_ShowsPoison()
    {
        var kept = new BlockingCollection<SflowDatagram>();
        var options = Options(1, 2);
        options.PoisonBuffers = true;
        using var collector = new SflowCollector(options, (in SflowDatagram datagram, in ReceiveInfo _) =>
        {
            kept.Add(datagram);
            kept.Add(datagram.Detach());
        });
        collector.Start();

        CollectorKit.Send(collector, Frames.Sflow(7));
        Assert.True(kept.TryTake(out var view, CollectorKit.Patience));
        Assert.True(kept.TryTake(out var copy, CollectorKit.Patience));
        collector.Dispose();

        Assert.All(view.Bytes.Span.ToArray(), one => Assert.Equal(CollectorHandler.Poison, one));
        Assert.Equal(Frames.Sflow(7), copy.Bytes.Span.ToArray());
    }

    [Fact]
    public void Handler_ThrowsOnAWorker_IsCountedReportedAndSurvived()
    {
        var reported = new ConcurrentQueue<string>();
        var options = Options(1, 2);
        options.OnHandlerError = exception => reported.Enqueue(exception.Message);
        using var collector = new SflowCollector(options, (in SflowDatagram datagram, in ReceiveInfo _) =>
            throw new InvalidOperationException(datagram.SequenceNumber.ToString(CultureInfo.InvariantCulture)));
        collector.Start();

        CollectorKit.Send(collector, Frames.Sflow(1), Frames.Sflow(2));
        CollectorKit.Until(() => collector.Statistics.HandlerErrors == 2);

        Assert.Equal(["1", "2"], reported);
    }

    [SkippableTheory]
    [InlineData("::", "127.0.0.1", "127.0.0.0/8", true)]
    [InlineData("::", "127.0.0.1", "::ffff:127.0.0.0/104", true)]
    [InlineData("::", "127.0.0.1", "::/0", false)]
    [InlineData("::", "::1", "::1", true)]
    [InlineData("::", "::1", "127.0.0.0/8", false)]
    [InlineData("127.0.0.1", "127.0.0.1", "10.0.0.0/8,192.0.2.0/24", false)]
    [InlineData("127.0.0.1", "127.0.0.1", "10.0.0.0/8,127.0.0.1", true)]
    public void AllowedSources_SenderInOrOut_IsHeardOrRefused(string bound, string to, string prefixes, bool heard)
    {
        Skip.If(!Socket.OSSupportsIPv6);
        var options = new SflowCollectorOptions
        {
            EndPoint = new IPEndPoint(IPAddress.Parse(bound), 0),
            AllowedSources = [.. prefixes.Split(',').Select(SflowPrefix.Parse)],
        };
        using var collector = new SflowCollector(options, (in _, in _) => { });
        collector.Start();

        CollectorKit.Send(IPAddress.Parse(to), collector.LocalEndPoint.Port, Frames.Sflow(), [1]);
        CollectorKit.Until(() => collector.Statistics.Datagrams == 2);
        collector.Dispose();

        var statistics = collector.Statistics;
        Assert.Equal(heard ? (1, 1, 0) : (0, 0, 2), (statistics.Handled, statistics.DecodeErrors, statistics.Refused));
    }

    [Fact]
    public void Meter_Observed_TellsTheCountersAndTheirTags()
    {
        var options = Options(1, 2);
        options.MaxDatagramSize = 100;
        var collector = new SflowCollector(options, (in _, in _) => { });
        var port = collector.LocalEndPoint.Port;
        var told = new Dictionary<string, long>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, me) => Enable(me, instrument) };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            var all = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
            if (Equals(all["server.port"], port))
            {
                Assert.Equal("127.0.0.1", all["server.address"]);
                told[instrument.Name + (all.TryGetValue("reason", out var reason) || all.TryGetValue("worker", out reason) ? "." + reason : string.Empty)] = value;
            }
        });
        listener.Start();
        collector.Start();

        CollectorKit.Send(collector, Frames.Sflow(), [1, 2], Frames.Sflow(1, 73));
        CollectorKit.Until(() => collector.Statistics is { Datagrams: 3, Queued: 0 });
        listener.RecordObservableInstruments();

        Assert.Equal((3, 1, 0), (told["sflow.datagrams.received"], told["sflow.datagrams.malformed"], told["sflow.datagrams.refused"]));
        Assert.Equal((0, 1, 0), (told["sflow.datagrams.dropped.queue"], told["sflow.datagrams.dropped.oversized"], told["sflow.datagrams.dropped.stopped"]));
        Assert.Equal((28 + 2 + 101, 0, 0), (told["sflow.bytes.received"], told["sflow.handler.errors"], told["sflow.socket.errors"]));
        Assert.Equal((0, 0), (told["sflow.queue.depth.0"], told["sflow.queue.depth.1"]));
        Assert.Equal(collector.Statistics.KernelDrops is not null, told.ContainsKey("sflow.datagrams.dropped.kernel"));
        collector.Dispose();
        told.Clear();
        listener.RecordObservableInstruments();
        Assert.Empty(told);
    }

    private static void Enable(MeterListener listener, Instrument instrument)
    {
        if (instrument.Meter.Name == SflowCollector.MeterName)
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private static SflowCollectorOptions Options(int sockets, int workers)
    {
        var options = CollectorKit.Loopback;
        options.Sockets = sockets;
        options.Workers = workers;
        return options;
    }

    private static byte[] Datagram(uint agent, uint sequence, int trailing = 0) =>
        new ByteWriter().UInt32(5).UInt32(1).UInt32(0x0A000000 + agent).UInt32(agent % 3).UInt32(sequence).UInt32(1000).UInt32(0).Zeros(trailing).ToArray();

    /// <summary>Datagrams of which it is known what became of them.</summary>
    private static long Settled(SflowCollectorStatistics statistics) =>
        statistics.Handled + statistics.DecodeErrors + statistics.Oversized + statistics.Empty + statistics.Refused + statistics.QueueDrops + statistics.Abandoned + (statistics.KernelDrops ?? 0);
}
