using System.Net;
using System.Net.Sockets;
using Sflow.Protocol.Transport;

namespace Sflow.Samples.Tests.Kit;

/// <summary>The datagrams of a capture, sent by UDP.</summary>
internal static class SampleSender
{
    public static List<byte[]> Read(string capture)
    {
        using var reader = CaptureReader.Open(Repository.Capture(capture));
        var datagrams = new List<byte[]>();
        while (reader.TryRead(out var datagram))
        {
            datagrams.Add(datagram.Bytes.ToArray());
        }

        return datagrams;
    }

    public static async Task<int> SendAsync(string capture, IPEndPoint target)
    {
        using var socket = new Socket(target.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        var datagrams = Read(capture);
        foreach (var datagram in datagrams)
        {
            await socket.SendToAsync(datagram, target);
            await Task.Delay(1);
        }

        return datagrams.Count;
    }
}
