using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Sflow.Protocol.Transport;

namespace Sflow.Protocol.Tests.Transport;

/// <summary>Makes collectors on free loopback ports and sends to them.</summary>
internal static class CollectorKit
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static SflowCollectorOptions Loopback => new() { EndPoint = new IPEndPoint(IPAddress.Loopback, 0) };

    public static void Send(SflowCollector collector, params byte[][] payloads) => Send(IPAddress.Loopback, collector.LocalEndPoint.Port, payloads);

    /// <summary>Sends from one socket.</summary>
    /// <returns>The port of that socket.</returns>
    public static int Send(IPAddress to, int port, params byte[][] payloads)
    {
        using var socket = new Socket(to.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        socket.Connect(to, port);
        foreach (var payload in payloads)
        {
            socket.Send(payload);
        }

        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    public static void Until(Func<bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(clock.Elapsed < Patience, "It did not come true in time.");
            Thread.Sleep(5);
        }
    }
}
