using System.Net;
using System.Net.Sockets;
using Sflow.Protocol.Transport;

namespace Sflow.Protocol.Tests.Transport;

public class SflowDatagramStreamTests
{
    private static readonly byte[] NoSflow = [9];

    [Fact]
    public async Task ReceiveAsync_QueueFull_DropsTheOldestAndCounts()
    {
        // What is no sFlow comes last and tells that the collector is through.
        using var marked = new SemaphoreSlim(0);
        var options = new SflowCollectorOptions { EndPoint = FreePort(), PoisonBuffers = true, OnDecodeError = (_, in _) => marked.Release() };
        using var limit = new CancellationTokenSource(CollectorKit.Patience);
        await using var datagrams = SflowDatagramStream.ReceiveAsync(options, 2, limit.Token).GetAsyncEnumerator(limit.Token);
        var next = datagrams.MoveNextAsync();

        CollectorKit.Send(IPAddress.Loopback, options.EndPoint.Port, Frames.Sflow(1));
        Assert.True(await next);
        Assert.Equal((1u, 0), (datagrams.Current.Datagram.SequenceNumber, datagrams.Current.Missed));
        Assert.Equal("127.0.0.1", datagrams.Current.Info.Source.ToString());

        CollectorKit.Send(IPAddress.Loopback, options.EndPoint.Port, Frames.Sflow(2), Frames.Sflow(3), Frames.Sflow(4), Frames.Sflow(5), NoSflow);
        Assert.True(await marked.WaitAsync(CollectorKit.Patience));

        Assert.True(await datagrams.MoveNextAsync());
        Assert.Equal((4u, 2), (datagrams.Current.Datagram.SequenceNumber, datagrams.Current.Missed));
        Assert.True(await datagrams.MoveNextAsync());
        Assert.Equal((5u, 2), (datagrams.Current.Datagram.SequenceNumber, datagrams.Current.Missed));
    }

    [Fact]
    public async Task ReceiveAsync_Cancelled_EndsAndFreesThePort()
    {
        var options = new SflowCollectorOptions { EndPoint = FreePort() };
        using var cancel = new CancellationTokenSource();
        var datagrams = SflowDatagramStream.ReceiveAsync(options, cancellationToken: cancel.Token).GetAsyncEnumerator();
        var next = datagrams.MoveNextAsync();
        Assert.Throws<SocketException>(() => new SflowCollector(options, (in _, in _) => { }));

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        await datagrams.DisposeAsync();
        using var again = new SflowCollector(options, (in _, in _) => { });
    }

    [Fact]
    public void ReceiveAsync_BadArgument_ThrowsAtOnce()
    {
        Assert.Throws<ArgumentNullException>(() => SflowDatagramStream.ReceiveAsync(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => SflowDatagramStream.ReceiveAsync(new SflowCollectorOptions(), 0));
    }

    private static IPEndPoint FreePort()
    {
        using var probe = new SflowCollector(CollectorKit.Loopback, (in _, in _) => { });
        return probe.LocalEndPoint;
    }
}
