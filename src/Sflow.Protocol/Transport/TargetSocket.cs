using System.Net;
using System.Net.Sockets;

namespace Sflow.Protocol.Transport;

/// <summary>Sends datagrams to one receiver. What goes wrong is counted and kept, never thrown. Thread-safe.</summary>
internal sealed class TargetSocket : IDisposable
{
    /// <summary>How long to wait for room in the socket; longer, and the datagram is lost, for others wait too.</summary>
    private const int SendTimeoutMilliseconds = 100;

    private readonly Socket _socket;
#if NET
    private readonly SocketAddress _address;
#endif

    /// <summary>Makes the socket; it is not connected, so that a receiver may come later, and another route may lead to it.</summary>
    private TargetSocket(IPEndPoint endPoint)
    {
        Target = new SflowTarget(endPoint);
        _socket = new Socket(endPoint.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { SendTimeout = SendTimeoutMilliseconds };
#if NET
        _address = endPoint.Serialize();
#endif
    }

    public SflowTarget Target { get; }

    /// <summary>Checks a caller's list of receivers and makes their sockets.</summary>
    public static TargetSocket[] Open(IEnumerable<IPEndPoint> endPoints, string name)
    {
        ThrowHelper.ThrowIfNull(endPoints, name);
        var all = endPoints.ToArray();
        foreach (var endPoint in all)
        {
            ThrowHelper.ThrowIfNull(endPoint, name);
            ThrowHelper.ThrowIfOutOfRange(endPoint.Port, 1, ushort.MaxValue, name);
        }

        var sockets = new List<TargetSocket>();
        try
        {
            foreach (var endPoint in all)
            {
                sockets.Add(new TargetSocket(endPoint));
            }
        }
        catch
        {
            sockets.ForEach(socket => socket.Dispose());
            throw;
        }

        return [.. sockets];
    }

    public void Send(byte[] buffer, int offset, int length)
    {
        try
        {
#if NET
            _socket.SendTo(buffer.AsSpan(offset, length), SocketFlags.None, _address);
#else
            _socket.SendTo(buffer, offset, length, SocketFlags.None, Target.EndPoint);
#endif
            Target.CountDatagram();
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            Target.CountError(e);
        }
    }

    public void Dispose() => _socket.Dispose();
}
