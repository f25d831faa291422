using System.Net;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Transport;

namespace Sflow.Protocol.Tests.Transport;

/// <summary>Datagrams sent on to several receivers.</summary>
public class SflowForwarderTests
{
    public static TheoryData<byte[]> Datagrams => new() { Frames.Sflow(7), LegacyDatagrams.Version2, LegacyDatagrams.Version4 };

    [Theory, MemberData(nameof(Datagrams))]
    public void Datagram_Forwarded_ArrivesEverywhereAsItCame(byte[] bytes)
    {
        using var first = new ReceivedDatagrams();
        using var second = new ReceivedDatagrams();
        using var forwarder = new SflowForwarder([first.EndPoint, second.EndPoint]);
        byte[] buffer = [.. new byte[3], .. bytes, .. new byte[3]];
        Assert.True(SflowDatagram.TryParse(buffer, 3, bytes.Length, out var datagram, out _));
        forwarder.Forward(datagram);
        forwarder.Forward(buffer, 3, bytes.Length);
        Assert.All(first.Wait(2).Concat(second.Wait(2)), one => Assert.Equal(bytes, one.Bytes.Span.ToArray()));
        Assert.Equal([2L, 2], forwarder.Targets.Select(target => target.Datagrams));
    }

    [Fact]
    public void Target_Unreachable_IsCountedAndLeavesTheOthers()
    {
        using var received = new ReceivedDatagrams();
        using var forwarder = new SflowForwarder([new IPEndPoint(IPAddress.Broadcast, 6343), received.EndPoint]);
        var bytes = Frames.Sflow();
        forwarder.Forward(bytes, 0, bytes.Length);
        Assert.Single(received.Wait(1));
        Assert.Equal([1L, 0], forwarder.Targets.Select(target => target.Errors));
        Assert.NotNull(forwarder.Targets[0].LastError);
    }

    [Fact]
    public void Forwarder_Disposed_CountsErrors()
    {
        using var forwarder = new SflowForwarder([new IPEndPoint(IPAddress.Loopback, 6343)]);
        forwarder.Dispose();
        forwarder.Dispose();
        forwarder.Forward([1], 0, 1);
        Assert.Equal(1, forwarder.Targets[0].Errors);
        Assert.IsType<ObjectDisposedException>(forwarder.Targets[0].LastError);
    }

    [Fact]
    public void Arguments_Wrong_Throw()
    {
        Assert.Throws<ArgumentNullException>(() => new SflowForwarder(null!));
        Assert.Throws<ArgumentNullException>(() => new SflowForwarder([null!]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SflowForwarder([new IPEndPoint(IPAddress.Loopback, 0)]));
        using var forwarder = new SflowForwarder([]);
        forwarder.Forward(default);
        Assert.Throws<ArgumentOutOfRangeException>(() => forwarder.Forward([1], 0, 2));
        Assert.Throws<ArgumentNullException>(() => forwarder.Forward(null!, 0, 0));
        Assert.Empty(forwarder.Targets);
    }
}
