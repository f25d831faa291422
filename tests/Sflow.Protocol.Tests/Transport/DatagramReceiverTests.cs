using System.Net;
using System.Net.Sockets;
using Sflow.Protocol.Transport;

namespace Sflow.Protocol.Tests.Transport;

/// <summary>Each way of receiving does the same.</summary>
public class DatagramReceiverTests
{
    private const int MaxSize = 100;

    public static IEnumerable<object[]> Ways()
    {
        yield return ["socket", "127.0.0.1"];
        yield return ["socket", "::1"];
#if !NETSTANDARD_BUILD
        if (OperatingSystem.IsLinux())
        {
            yield return ["recvmmsg", "127.0.0.1"];
            yield return ["recvmmsg", "::1"];
        }
#endif
    }

    [SkippableTheory]
    [MemberData(nameof(Ways))]
    public void Receive_SmallEmptyAndLarge_TellsSenderLengthAndBytes(string way, string address)
    {
        using var socket = Bind(address);
        var receiver = Make(way, socket);
        byte[][] sent = [[1, 2, 3], [], [.. Enumerable.Range(0, MaxSize).Select(i => (byte)i)], new byte[MaxSize + 1], [9]];
        var port = CollectorKit.Send(IPAddress.Parse(address), Port(socket), sent);

        var lengths = new List<int>();
        for (int count; (count = receiver.Receive(wait: false)) > 0;)
        {
            foreach (var message in receiver.Messages.Take(count))
            {
                Assert.Equal((address, port), (message.Info.Source.ToString(), message.Info.Port));
                var whole = Math.Min(message.Length, MaxSize);
                Assert.Equal(sent[lengths.Count].AsSpan(0, whole).ToArray(), receiver.Buffer.AsSpan(message.Offset, whole).ToArray());
                lengths.Add(message.Length);
            }
        }

        Assert.Equal([3, 0, MaxSize, MaxSize + 1, 1], lengths);
        Assert.Equal(0, receiver.Receive(wait: false));
    }

    [SkippableTheory]
    [MemberData(nameof(Ways))]
    public void Receive_ManyMoreThanABatch_GivesThemInOrder(string way, string address)
    {
        using var socket = Bind(address);
        var receiver = Make(way, socket);
        CollectorKit.Send(IPAddress.Parse(address), Port(socket), [.. Enumerable.Range(0, 200).Select(i => new[] { (byte)i })]);

        var received = new List<int>();
        for (int count; (count = receiver.Receive(wait: received.Count == 0)) > 0;)
        {
            received.AddRange(receiver.Messages.Take(count).Select(message => (int)receiver.Buffer[message.Offset]));
        }

        Assert.Equal(Enumerable.Range(0, 200), received);
    }

    [SkippableTheory]
    [MemberData(nameof(Ways))]
    public async Task Wake_WhileWaitingOrBefore_EndsTheWaitButLosesNothing(string way, string address)
    {
        for (var round = 0; round < 20; round++)
        {
            using var socket = Bind(address);
            var receiver = Make(way, socket);
            var waiting = Task.Run(() => receiver.Receive(wait: true));
            if (round % 2 == 0)
            {
                await Task.Delay(5);
            }

            receiver.Wake();
            Assert.Equal(0, await waiting.WaitAsync(CollectorKit.Patience));
        }

        using var busy = Bind(address);
        var later = Make(way, busy);
        CollectorKit.Send(IPAddress.Parse(address), Port(busy), [[1]]);
        later.Wake();
        Assert.Equal(1, later.Receive(wait: true));
        Assert.Equal(0, await Task.Run(() => later.Receive(wait: true)).WaitAsync(CollectorKit.Patience));
    }

    private static Socket Bind(string address)
    {
        var endPoint = new IPEndPoint(IPAddress.Parse(address), 0);
        Skip.If(endPoint.AddressFamily == AddressFamily.InterNetworkV6 && !Socket.OSSupportsIPv6);
        var socket = new Socket(endPoint.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(endPoint);
        return socket;
    }

    private static int Port(Socket socket) => ((IPEndPoint)socket.LocalEndPoint!).Port;

    private static DatagramReceiver Make(string way, Socket socket)
    {
        var receiver = way == "recvmmsg" ? DatagramReceiver.Create(socket, MaxSize) : new SocketReceiver(socket, MaxSize);
        Assert.Equal(way == "socket", receiver is SocketReceiver);
        return receiver;
    }
}
