using System.Net;
using System.Net.Sockets;
using BenchmarkDotNet.Attributes;
using Sflow.Protocol.Transport;

namespace Sflow.Benchmarks.Micro;

/// <summary>
/// The question: does recvmmsg by P/Invoke cost less than Socket.ReceiveFrom, one datagram a call? The answer decided that the collector uses it on Linux, and
/// ReceiveFrom elsewhere. Linux only; datagrams wait in the socket when the measurement begins.
/// </summary>
public class ReceiveMethods : IDisposable
{
    private const int Datagrams = 1024;

    private readonly byte[] _payload = new byte[1400];
    private readonly Socket _sender = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private DatagramReceiver _byCalls = null!;
    private DatagramReceiver _bySocket = null!;

    [GlobalSetup]
    public void Setup()
    {
        _socket.ReceiveBufferSize = SflowCollectorOptions.DefaultReceiveBufferSize;
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _sender.Connect(_socket.LocalEndPoint!);
        _byCalls = new MessageReceiver(_socket, SflowCollectorOptions.DefaultMaxDatagramSize);
        _bySocket = new SocketReceiver(_socket, SflowCollectorOptions.DefaultMaxDatagramSize);
    }

    [IterationSetup]
    public void Send()
    {
        for (var i = 0; i < Datagrams; i++)
        {
            _sender.Send(_payload);
        }
    }

    [Benchmark(OperationsPerInvoke = Datagrams)]
    public int Recvmmsg() => Receive(_byCalls);

    [Benchmark(Baseline = true, OperationsPerInvoke = Datagrams)]
    public int ReceiveFrom() => Receive(_bySocket);

    [GlobalCleanup]
    public void Dispose()
    {
        _sender.Dispose();
        _socket.Dispose();
        GC.SuppressFinalize(this);
    }

    private static int Receive(DatagramReceiver receiver)
    {
        var received = 0;
        while (received < Datagrams)
        {
            received += receiver.Receive(wait: true);
        }

        return received;
    }
}
