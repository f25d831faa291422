using System.Net;
using System.Net.Sockets;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Transport;

namespace Sflow.Protocol.Tests.Transport;

public class SflowCollectorLifeTests
{
    private static readonly SflowDatagramHandler Ignore = (in _, in _) => { };

    [Fact]
    public void Constructor_PortInUse_Throws()
    {
        using var first = new SflowCollector(CollectorKit.Loopback, Ignore);

        var exception = Assert.Throws<SocketException>(() => new SflowCollector(new SflowCollectorOptions { EndPoint = first.LocalEndPoint }, Ignore));

        Assert.Equal(SocketError.AddressAlreadyInUse, exception.SocketErrorCode);
    }

    [Fact]
    public void Constructor_BadArgument_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => new SflowCollector(null!, Ignore));
        Assert.Throws<ArgumentNullException>(() => new SflowCollector(CollectorKit.Loopback, null!));
        Assert.Throws<ArgumentNullException>(() => new SflowCollector(new SflowCollectorOptions { EndPoint = null! }, Ignore));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SflowCollector(new SflowCollectorOptions { ReceiveBufferSize = 0 }, Ignore));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SflowCollector(new SflowCollectorOptions { MaxDatagramSize = 27 }, Ignore));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SflowCollector(new SflowCollectorOptions { MaxDatagramSize = 65536 }, Ignore));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SflowCollector(new SflowCollectorOptions { Sockets = 0 }, Ignore));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SflowCollector(new SflowCollectorOptions { Workers = 1025 }, Ignore));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SflowCollector(new SflowCollectorOptions { QueueSize = 131071 }, Ignore));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SflowCollector(new SflowCollectorOptions { DrainTimeout = TimeSpan.FromTicks(-1) }, Ignore));
        Assert.Throws<ArgumentNullException>(() => new SflowCollector(new SflowCollectorOptions { AllowedSources = null! }, Ignore));
    }

    [Fact]
    public void Constructor_DatagramsBeforeStart_WaitInTheSocket()
    {
        using var collector = new SflowCollector(CollectorKit.Loopback, Ignore);
        CollectorKit.Send(collector, Frames.Sflow());

        collector.Start();

        CollectorKit.Until(() => collector.Statistics.Datagrams == 1);
    }

    [Fact]
    public void Options_Default_AreThoseOfTheAssignedPort()
    {
        var options = new SflowCollectorOptions();

        Assert.Equal(new IPEndPoint(IPAddress.IPv6Any, 6343), options.EndPoint);
        Assert.Equal((4 * 1024 * 1024, 65535, false), (options.ReceiveBufferSize, options.MaxDatagramSize, options.PoisonBuffers));
        Assert.Equal((1, 1, 4 * 1024 * 1024, 1.0), (options.Sockets, options.Workers, options.QueueSize, options.DrainTimeout.TotalSeconds));
        Assert.Empty(options.AllowedSources);
    }

    [Fact]
    public void Start_TwiceOrAfterStop_Throws()
    {
        var collector = new SflowCollector(CollectorKit.Loopback, Ignore);
        collector.Start();
        Assert.Throws<InvalidOperationException>(collector.Start);
        collector.Dispose();
        Assert.Throws<ObjectDisposedException>(collector.Start);
    }

    [Fact]
    public async Task Dispose_AnyNumberOfTimesAndWays_IsHarmless()
    {
        var started = new SflowCollector(CollectorKit.Loopback, Ignore);
        var idle = new SflowCollector(CollectorKit.Loopback, Ignore);
        started.Start();
        foreach (var collector in new[] { started, idle })
        {
            await collector.StopAsync().WaitAsync(CollectorKit.Patience);
            await collector.StopAsync().WaitAsync(CollectorKit.Patience);
            await collector.DisposeAsync();
            await Task.Run(collector.Dispose).WaitAsync(CollectorKit.Patience);
            Assert.NotEqual(0, collector.LocalEndPoint.Port);
            Assert.Equal(0, collector.Statistics.Datagrams);
        }

        using var again = new SflowCollector(new SflowCollectorOptions { EndPoint = started.LocalEndPoint }, Ignore);
    }

    [Fact]
    public async Task Dispose_WhileWaiting_EndsTheThreadEachTime()
    {
        for (var round = 0; round < 50; round++)
        {
            var collector = new SflowCollector(CollectorKit.Loopback, Ignore);
            collector.Start();
            if (round % 2 == 0)
            {
                CollectorKit.Send(collector, Frames.Sflow());
            }

            await Task.Run(collector.Dispose).WaitAsync(CollectorKit.Patience);
            Assert.Equal(0, collector.Statistics.ReceiveErrors);
        }
    }

    [Theory]
    [InlineData(false, 0, 1)]
    [InlineData(true, 0, 1)]
    [InlineData(false, 20, 2)]
    [InlineData(true, 20, 2)]
    public async Task StopAsync_FromTheHandler_EndsAfterWhatIsThereOrHasTime(bool dispose, int drainSeconds, int expected)
    {
        SflowCollector? collector = null;
        var handled = 0;
        var options = CollectorKit.Loopback;
        options.DrainTimeout = TimeSpan.FromSeconds(drainSeconds);
        using (collector = new SflowCollector(options, (in SflowDatagram _, in ReceiveInfo _) =>
        {
            handled++;
            if (dispose)
            {
                collector!.Dispose();
            }
            else
            {
                Assert.True(collector!.StopAsync().IsCompleted);
            }

            Assert.Equal(handled, collector.Statistics.Datagrams);
        }))
        {
            CollectorKit.Send(collector, Frames.Sflow(), Frames.Sflow());
            collector.Start();
            CollectorKit.Until(() => Volatile.Read(ref handled) >= 1);
            await collector.StopAsync().WaitAsync(CollectorKit.Patience);
        }

        Assert.Equal((expected, 0), (handled, collector.Statistics.HandlerErrors));
        Assert.Equal((2, expected, 2 - expected), (collector.Statistics.Datagrams, collector.Statistics.Handled, collector.Statistics.Abandoned));
    }

    [Fact]
    public async Task StopAsync_HandlerAtWork_CompletesWhenItHasReturned()
    {
        using var entered = new ManualResetEventSlim();
        using var gate = new ManualResetEventSlim();
        using var collector = new SflowCollector(CollectorKit.Loopback, (in SflowDatagram _, in ReceiveInfo _) =>
        {
            entered.Set();
            gate.Wait(CollectorKit.Patience);
        });
        collector.Start();
        CollectorKit.Send(collector, Frames.Sflow());
        Assert.True(entered.Wait(CollectorKit.Patience));

        var stop = collector.StopAsync();
        Assert.False(stop.IsCompleted);
        gate.Set();

        await stop.WaitAsync(CollectorKit.Patience);
    }
}
