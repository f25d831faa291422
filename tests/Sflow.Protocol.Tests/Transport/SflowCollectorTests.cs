using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Transport;

namespace Sflow.Protocol.Tests.Transport;

public class SflowCollectorTests
{
    [SkippableTheory]
    [InlineData("127.0.0.1", "127.0.0.1", "127.0.0.1")]
    [InlineData("::1", "::1", "::1")]
    [InlineData("::", "127.0.0.1", "127.0.0.1")]
    [InlineData("::", "::1", "::1")]
    [InlineData("0.0.0.0", "127.0.0.1", "127.0.0.1")]
    public void Start_DatagramArrives_HandlerGetsItWithItsSender(string bound, string to, string from)
    {
        Skip.If(to.Contains(':', StringComparison.Ordinal) && !Socket.OSSupportsIPv6);
        var received = new List<(uint Sequence, ReceiveInfo Info, string? Thread)>();
        using var collector = new SflowCollector(
            new SflowCollectorOptions { EndPoint = new IPEndPoint(IPAddress.Parse(bound), 0) },
            (in SflowDatagram datagram, in ReceiveInfo info) =>
            {
                lock (received)
                {
                    received.Add((datagram.SequenceNumber, info, Thread.CurrentThread.Name));
                }
            });
        collector.Start();
        var before = Stopwatch.GetTimestamp();

        var port = CollectorKit.Send(IPAddress.Parse(to), collector.LocalEndPoint.Port, Frames.Sflow(7), Frames.Sflow(8));
        CollectorKit.Until(() => collector.Statistics.Datagrams == 2);
        collector.Dispose();

        Assert.Equal([7u, 8u], received.Select(one => one.Sequence));
        Assert.All(received, one => Assert.Equal((from, port, "sflow-collector"), (one.Info.Source.ToString(), one.Info.Port, one.Thread)));
        Assert.InRange(received[0].Info.Timestamp, before, received[1].Info.Timestamp);
    }

    [Fact]
    public void Statistics_GoodBadAndLargeDatagrams_CountsEach()
    {
        var errors = new List<DecodeErrorCode>();
        var options = CollectorKit.Loopback;
        options.MaxDatagramSize = 100;
        options.OnDecodeError = (error, in info) => errors.Add(error.Code);
        var handled = 0;
        using var collector = new SflowCollector(options, (in SflowDatagram _, in ReceiveInfo _) => handled++);
        collector.Start();

        CollectorKit.Send(collector, Frames.Sflow(), [1, 2, 3], [0, 0, 0, 6], [], Frames.Sflow(trailing: 72), Frames.Sflow(trailing: 73));
        CollectorKit.Until(() => collector.Statistics.Datagrams == 6);
        collector.Dispose();

        Assert.Equal(2, handled);
        Assert.Equal([DecodeErrorCode.Truncated, DecodeErrorCode.UnsupportedVersion], errors);
        var statistics = collector.Statistics;
        Assert.Equal((2, 1, 1, 0, 0), (statistics.DecodeErrors, statistics.Oversized, statistics.Empty, statistics.HandlerErrors, statistics.ReceiveErrors));
        Assert.Equal(28 + 3 + 4 + 0 + 100 + 101, statistics.Bytes);
    }

    [Fact]
    public void Handler_Throws_IsCountedReportedAndSurvived()
    {
        var reported = new List<string>();
        var options = CollectorKit.Loopback;
        options.OnHandlerError = exception =>
        {
            reported.Add(exception.Message);
            throw new NotSupportedException("again");
        };
        options.OnDecodeError = (_, in _) => throw new InvalidOperationException("decode");
        using var collector = new SflowCollector(options, (in SflowDatagram datagram, in ReceiveInfo _) =>
            throw new InvalidOperationException(datagram.SequenceNumber.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        collector.Start();

        CollectorKit.Send(collector, Frames.Sflow(1), [9], Frames.Sflow(2));
        CollectorKit.Until(() => collector.Statistics.HandlerErrors == 3);
        collector.Dispose();

        Assert.Equal(["1", "decode", "2"], reported);
    }

    [Fact]
    public void PoisonBuffers_ViewKeptTooLong_ShowsPoison()
    {
        var kept = new List<SflowDatagram>();
        var options = CollectorKit.Loopback;
        options.PoisonBuffers = true;
        using var collector = new SflowCollector(options, (in SflowDatagram datagram, in ReceiveInfo _) =>
        {
            kept.Add(datagram);
            kept.Add(datagram.Detach());
        });
        collector.Start();

        CollectorKit.Send(collector, Frames.Sflow(7));
        CollectorKit.Until(() => collector.Statistics.Datagrams == 1);
        collector.Dispose();

        Assert.All(kept[0].Bytes.Span.ToArray(), one => Assert.Equal(0xDB, one));
        Assert.Equal(Frames.Sflow(7), kept[1].Bytes.Span.ToArray());
    }

#if !NETSTANDARD_BUILD
    [SkippableFact]
    public void Statistics_FullReceiveBuffer_ReceivedAndDroppedAreAllThatWasSent()
    {
        Skip.IfNot(OperatingSystem.IsLinux());
        const int Sent = 500;
        using var gate = new ManualResetEventSlim();
        var options = CollectorKit.Loopback;
        options.ReceiveBufferSize = 1;
        using var collector = new SflowCollector(options, (in SflowDatagram _, in ReceiveInfo _) => gate.Wait(CollectorKit.Patience));
        collector.Start();

        CollectorKit.Send(collector, Enumerable.Range(0, Sent).Select(i => Frames.Sflow((uint)i, 500)).ToArray());
        Assert.InRange(collector.ReceiveBufferSize, 1, 16 * 1024);
        Assert.NotEqual(0, collector.Statistics.KernelDrops);
        gate.Set();
        CollectorKit.Until(() => collector.Statistics.Datagrams + collector.Statistics.KernelDrops == Sent);
        var before = collector.Statistics;
        collector.Dispose();

        Assert.Equal(before, collector.Statistics);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(4, 1)]
    [InlineData(4, 2)]
    [InlineData(5, 1)]
    [InlineData(5, 2)]
    public void Run_AfterWarmUp_AllocatesNothing(int version, int workers)
    {
        const int WarmUp = 200;
        const int Measured = 1000;
        var bytes = version switch
        {
            2 => LegacyDatagrams.Version2,
            4 => LegacyDatagrams.Version4,
            _ => Frames.Sflow(),
        };
        var (begin, end, count) = (0L, -1L, 0);
        using var collector = new SflowCollector(
            new SflowCollectorOptions { EndPoint = new IPEndPoint(Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any, 0), Workers = workers },
            (in SflowDatagram _, in ReceiveInfo _) =>
            {
                count++;
                begin = count == WarmUp ? AllocatedBytes.Begin() : begin;
                end = count == WarmUp + Measured ? begin + AllocatedBytes.Since(begin) : end;
            });
        collector.Start();

        for (var sent = 1; sent <= WarmUp + Measured; sent++)
        {
            CollectorKit.Send(collector, bytes);
            if (sent % 100 == 0)
            {
                CollectorKit.Until(() => collector.Statistics.Datagrams == sent);
            }
        }

        collector.Dispose();
        Assert.Equal(WarmUp + Measured, count);
        Assert.Equal(begin, end);
    }
#else
    [Fact]
    public void Statistics_NetStandard_KnowsNoKernelDrops()
    {
        using var collector = new SflowCollector(CollectorKit.Loopback, (in SflowDatagram _, in ReceiveInfo _) => { });

        Assert.Null(collector.Statistics.KernelDrops);
    }
#endif
}
