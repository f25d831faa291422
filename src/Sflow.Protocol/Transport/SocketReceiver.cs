using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Sflow.Protocol.Transport;

/// <summary>Receives one datagram at a time, on any system. Allocates nothing on .NET.</summary>
internal sealed class SocketReceiver : DatagramReceiver
{
    private readonly Socket _socket;
    private int _isWaiting;
    private bool _isWoken;
#if NET
    private readonly SocketAddress _sender;
#else
    private readonly EndPoint _any;
#endif

    /// <summary>Receives a socket's datagrams; one byte more than the largest shows that one was larger.</summary>
    public SocketReceiver(Socket socket, int maxSize)
        : base(maxSize, batch: 1, maxSize + 1)
    {
        _socket = socket;
#if NET
        _sender = new SocketAddress(socket.AddressFamily);
#else
        _any = new IPEndPoint(socket.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any, 0);
#endif
    }

    public override int Receive(bool wait)
    {
        try
        {
            // A full fence: either this sees that it is woken, or the one who wakes that this waits.
            Interlocked.Exchange(ref _isWaiting, wait ? 1 : 0);
            if ((!wait || Volatile.Read(ref _isWoken)) && !_socket.Poll(0, SelectMode.SelectRead))
            {
                return 0;
            }

            ReceiveOne(ref Messages[0]);
            return 1;
        }
        catch (ObjectDisposedException)
        {
            return 0;
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.MessageSize)
        {
            // Windows says so where others cut.
            Messages[0] = new ReceivedMessage { Length = MaxSize + 1 };
            return 1;
        }
        catch (SocketException)
        {
            return Volatile.Read(ref _isWoken) ? 0 : -1;
        }
        finally
        {
            Volatile.Write(ref _isWaiting, 0);
        }
    }

    /// <summary>A receiver that waits has nothing left to receive, and only closing the socket ends its wait. One that does not wait will not again.</summary>
    public override void Wake()
    {
        Volatile.Write(ref _isWoken, true);
        Interlocked.MemoryBarrier();

        // What has come in this moment is given the time to be taken.
        for (var patience = 100; patience > 0 && Volatile.Read(ref _isWaiting) == 1 && _socket.Poll(0, SelectMode.SelectRead); patience--)
        {
            Thread.Sleep(1);
        }

        if (Volatile.Read(ref _isWaiting) == 1)
        {
            _socket.Dispose();
        }
    }

    private void ReceiveOne(ref ReceivedMessage message)
    {
#if NET
        message.Length = _socket.ReceiveFrom(Buffer.AsSpan(), SocketFlags.None, _sender);
        message.Info = SocketAddresses.Read(_sender, Stopwatch.GetTimestamp());
#else
        var from = _any;
        message.Length = _socket.ReceiveFrom(Buffer, 0, Buffer.Length, SocketFlags.None, ref from);
        var sender = (IPEndPoint)from;
        message.Info = new ReceiveInfo(SflowAddress.FromIPAddress(sender.Address), sender.Port, Stopwatch.GetTimestamp());
#endif
    }
}
