using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Sflow.Analytics;
using Sflow.Analytics.Flows;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Transport;
using Sflow.Samples.Tests.Kit;
using Xunit.Abstractions;

namespace Sflow.Samples.Tests;

/// <summary>Collector and analyzer under load for <c>SFLOW_SOAK_SECONDS</c> (3): nothing is lost without account, and memory stays flat.</summary>
[Trait("Load", "true")]
public class LoadTests(ITestOutputHelper output)
{
    private const int PerSecond = 5000;
    private const long MostGrowth = 16 * 1024 * 1024;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(
        double.Parse(Environment.GetEnvironmentVariable("SFLOW_SOAK_SECONDS") ?? "3", CultureInfo.InvariantCulture));

    [Fact]
    public async Task Collector_UnderLoad_AccountsForEveryDatagramInFlatMemory()
    {
        var analyzer = new FlowAnalyzer();
        var pairs = analyzer.Add(new FlowDefinition("ipsource,ipdestination"));
        analyzer.Add(new FlowDefinition("ipdestination,ipprotocol") { Value = FlowValue.Frames });
        await using var collector = new SflowCollector(
            new SflowCollectorOptions { EndPoint = new IPEndPoint(IPAddress.Loopback, 0) },
            (in SflowDatagram datagram, in ReceiveInfo _) => analyzer.Process(datagram));
        collector.Start();
        var datagrams = SampleSender.Read("ovs-demo");
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        await socket.ConnectAsync(collector.LocalEndPoint);

        var sent = await SendAsync(socket, datagrams, TimeSpan.FromSeconds(1), 0);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var loaded = await SendAsync(socket, datagrams, Length, sent);
        var seconds = watch.Elapsed.TotalSeconds;
        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        sent += loaded;

        for (var patience = Stopwatch.StartNew(); Seen(collector.Statistics) < sent && patience.Elapsed < TimeSpan.FromSeconds(10);)
        {
            await Task.Delay(20);
        }

        await collector.StopAsync();
        var statistics = collector.Statistics;
        var line = FormattableString.Invariant(
            $"load: {loaded / seconds:F0} datagrams/s for {seconds:F0} s, {statistics.KernelDrops ?? 0} drops, {cpu.TotalMicroseconds / loaded:F1} us CPU a datagram, sender included, memory {growth / 1024:+0;-0;0} KiB");
        output.WriteLine(line);
        Console.WriteLine(line);
        Assert.True(loaded > PerSecond * seconds / 4, line);
        Assert.Equal(sent, Seen(statistics));
        Assert.Equal((0, 0, 0), (statistics.DecodeErrors, statistics.HandlerErrors, statistics.ReceiveErrors));
        Assert.Equal(statistics.Datagrams, analyzer.Statistics.Datagrams);
        Assert.Equal(0, analyzer.Statistics.Errors);
        Assert.NotEmpty(pairs.GetTopFlows());
        Assert.True(growth < MostGrowth, line);
    }

    [SkippableTheory]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    public async Task Collector_FloodedAgainAndAgain_AccountsForEveryDatagram(int sockets, int workers)
    {
        Skip.If(sockets > 1 && !OperatingSystem.IsLinux());
        const int Senders = 2;
        const int PerSender = 20_000;
        var rounds = Environment.GetEnvironmentVariable("SFLOW_SOAK") == "1" ? 100 : 3;
        var analyzer = new FlowAnalyzer();
        var pairs = analyzer.Add(new FlowDefinition("ipsource,ipdestination"));
        var options = new SflowCollectorOptions
        {
            EndPoint = new IPEndPoint(IPAddress.Loopback, 0),
            ReceiveBufferSize = 256 * 1024,
            Sockets = sockets,
            Workers = workers,
            QueueSize = SflowCollectorOptions.MinQueueSize,
            DrainTimeout = TimeSpan.FromSeconds(10),
        };
        await using var collector = new SflowCollector(options, (in SflowDatagram datagram, in ReceiveInfo _) => analyzer.Process(datagram));
        collector.Start();
        var datagrams = SampleSender.Read("ovs-demo");
        for (var i = 0; i < datagrams.Count; i++)
        {
            // Sub-agents, for every worker some; they stand behind an agent of IPv4.
            BinaryPrimitives.WriteInt32BigEndian(datagrams[i].AsSpan(12), i % 8);
        }

        long sent = 0;
        for (var round = 1; round <= rounds; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => Task.Run(() => Flood(collector.LocalEndPoint, datagrams, PerSender))));
            sent += Senders * PerSender;
            for (var patience = Stopwatch.StartNew(); Seen(collector.Statistics) < sent && patience.Elapsed < TimeSpan.FromSeconds(10);)
            {
                await Task.Delay(5);
            }

            Assert.True(Seen(collector.Statistics) == sent, $"Round {round}: {collector.Statistics}, sent {sent}.");
        }

        await collector.StopAsync();
        var statistics = collector.Statistics;
        var line = FormattableString.Invariant(
            $"load: {sockets} sockets, {workers} workers, {rounds} floods, {sent} datagrams sent = {statistics.Handled} handled + {statistics.QueueDrops} dropped by queues + {statistics.KernelDrops} by the kernel");
        output.WriteLine(line);
        Console.WriteLine(line);
        Assert.Equal((0, 0, 0), (statistics.DecodeErrors, statistics.HandlerErrors, statistics.ReceiveErrors));
        Assert.Equal(sent, statistics.Handled + statistics.QueueDrops + (statistics.KernelDrops ?? 0));
        Assert.Equal(statistics.Handled, analyzer.Statistics.Datagrams);
        Assert.NotEmpty(pairs.GetTopFlows());
    }

    [Fact]
    public async Task Collector_StoppedInAFlood_HandlesOrCountsWhatItReceived()
    {
        await using var collector = new SflowCollector(
            new SflowCollectorOptions { EndPoint = new IPEndPoint(IPAddress.Loopback, 0), Workers = 2, DrainTimeout = TimeSpan.FromMilliseconds(50) },
            (in SflowDatagram _, in ReceiveInfo _) => Thread.SpinWait(5000));
        collector.Start();
        var datagrams = SampleSender.Read("ovs-demo");
        using var ended = new CancellationTokenSource();
        var target = collector.LocalEndPoint;
        var flood = Task.Run(() =>
        {
            while (!ended.IsCancellationRequested)
            {
                Flood(target, datagrams, 100);
            }
        });
        for (var patience = Stopwatch.StartNew(); collector.Statistics.Handled < 1000 && patience.Elapsed < TimeSpan.FromSeconds(10);)
        {
            await Task.Delay(5);
        }

        await collector.StopAsync().WaitAsync(TimeSpan.FromSeconds(10));
        await ended.CancelAsync();
        await flood;

        var statistics = collector.Statistics;
        Assert.True(statistics.Handled >= 1000, statistics.ToString());
        Assert.Equal(statistics.Datagrams, statistics.Handled + statistics.QueueDrops + statistics.Abandoned);
        Assert.Equal(0, statistics.Queued);
    }

    /// <summary>As fast as the system takes them.</summary>
    private static void Flood(IPEndPoint target, List<byte[]> datagrams, int count)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Connect(target);
        for (var i = 0; i < count; i++)
        {
            try
            {
                socket.Send(datagrams[i % datagrams.Count]);
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionRefused)
            {
                // Nobody listens any more.
            }
        }
    }

    private static long Seen(SflowCollectorStatistics statistics) => statistics.Datagrams + (statistics.KernelDrops ?? 0);

    /// <summary>A few at each tick, so that the pace holds on a busy machine.</summary>
    private static async Task<long> SendAsync(Socket socket, List<byte[]> datagrams, TimeSpan length, long begin)
    {
        var watch = Stopwatch.StartNew();
        long sent = 0;
        while (watch.Elapsed < length)
        {
            for (var due = Math.Min((long)(watch.Elapsed.TotalSeconds * PerSecond), sent + (PerSecond / 20)); sent < due; sent++)
            {
                await socket.SendAsync(datagrams[(int)((begin + sent) % datagrams.Count)]);
            }

            await Task.Delay(Tick);
        }

        return sent;
    }
}
