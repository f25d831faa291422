using System.Net;
using System.Net.Sockets;
#if NET
using System.Runtime.InteropServices;
#endif

namespace Sflow.Protocol.Transport;

/// <summary>A bound UDP socket that receives without allocating on .NET. Receiving is one thread's; all else any's.</summary>
internal sealed class CollectorSocket : IDisposable
{
#if NET
    private const int SocketLevel = 1;
#endif

    private readonly object _gate = new();
    private readonly Socket _socket;
    private uint _lastDrops;
    private long? _drops;
    private bool _closed;

    /// <summary>Binds a socket.</summary>
    /// <param name="endPoint">Where to.</param>
    /// <param name="receiveBufferSize">How large a buffer to ask for.</param>
    /// <param name="maxDatagramSize">The size of the largest datagram to take.</param>
    /// <param name="shared">Whether other sockets of this user may be bound to the same port, among which Linux divides the senders.</param>
    public CollectorSocket(IPEndPoint endPoint, int receiveBufferSize, int maxDatagramSize, bool shared)
    {
        _socket = Bind(endPoint, receiveBufferSize, shared);
        LocalEndPoint = (IPEndPoint)_socket.LocalEndPoint!;
        ReceiveBufferSize = _socket.ReceiveBufferSize;
        Receiver = DatagramReceiver.Create(_socket, maxDatagramSize);
    }

    public DatagramReceiver Receiver { get; }

    public IPEndPoint LocalEndPoint { get; }

    public int ReceiveBufferSize { get; }

    /// <summary>
    /// Datagrams that the kernel dropped for want of buffer, where it tells; after closing, until then. It counts to 2^32, of which this loses
    /// nothing when it is called once in so many.
    /// </summary>
    public long? ReadKernelDrops()
    {
        lock (_gate)
        {
            if (!_closed && TryReadDrops(out var drops))
            {
                _drops = (_drops ?? 0) + unchecked(drops - _lastDrops);
                _lastDrops = drops;
            }

            return _drops;
        }
    }

    /// <summary>Ends the wait for datagrams, now and later. See <see cref="DatagramReceiver.Wake"/>.</summary>
    public void Wake()
    {
        ReadKernelDrops();
        lock (_gate)
        {
            if (!_closed)
            {
                Receiver.Wake();
            }
        }
    }

    /// <summary>Reads the drops for the last time and closes the socket.</summary>
    public void Dispose()
    {
        ReadKernelDrops();
        lock (_gate)
        {
            _closed = true;
            _socket.Dispose();
        }
    }

#if NET
    private bool TryReadDrops(out uint drops)
    {
        const int MemoryInformation = 55;
        const int Words = 9;
        const int Drops = 8;
        drops = 0;
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        Span<uint> words = stackalloc uint[Words];
        try
        {
            var length = _socket.GetRawSocketOption(SocketLevel, MemoryInformation, MemoryMarshal.AsBytes(words));
            drops = words[Drops];
            return length >= Words * sizeof(uint);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Linux before 4.12, a sandbox that imitates it, or a receiver that could be woken by closing its socket only.
            return false;
        }
    }
#else
    private static bool TryReadDrops(out uint drops)
    {
        drops = 0;
        return false;
    }
#endif

    private static Socket Bind(IPEndPoint endPoint, int receiveBufferSize, bool shared)
    {
        var any = endPoint.Address.Equals(IPAddress.IPv6Any);
        if (!any || Socket.OSSupportsIPv6)
        {
            try
            {
                return Bind(endPoint, receiveBufferSize, shared, dualMode: any);
            }
            catch (SocketException e) when (any && IsWithoutIPv6(e.SocketErrorCode))
            {
            }
        }

        return Bind(new IPEndPoint(IPAddress.Any, endPoint.Port), receiveBufferSize, shared, dualMode: false);
    }

    private static bool IsWithoutIPv6(SocketError error) =>
        error is SocketError.AddressFamilyNotSupported or SocketError.ProtocolFamilyNotSupported or SocketError.AddressNotAvailable;

    private static Socket Bind(IPEndPoint endPoint, int receiveBufferSize, bool shared, bool dualMode)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            if (dualMode)
            {
                socket.DualMode = true;
            }

            if (shared)
            {
                SharePort(socket);
            }

            GrowReceiveBuffer(socket, receiveBufferSize);
            IgnoreConnectionReset(socket);
            socket.Bind(endPoint);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static void GrowReceiveBuffer(Socket socket, int size)
    {
        try
        {
            socket.ReceiveBufferSize = size;
        }
        catch (SocketException)
        {
            // BSD and macOS refuse what is above their limit, where others grant less; what there is can be read back.
        }
    }

    /// <summary>Else Windows reports that a port is closed to which this socket never sent. SIO_UDP_CONNRESET.</summary>
    private static void IgnoreConnectionReset(Socket socket)
    {
        const int UdpConnectionReset = -1744830452;
        if (Environment.OSVersion.Platform == PlatformID.Win32NT)
        {
            socket.IOControl(UdpConnectionReset, [0, 0, 0, 0], null);
        }
    }

    /// <summary>SO_REUSEPORT of socket(7), before binding, on each of the sockets.</summary>
    private static void SharePort(Socket socket)
    {
#if NET
        const int ReusePort = 15;
        if (OperatingSystem.IsLinux())
        {
            socket.SetRawSocketOption(SocketLevel, ReusePort, BitConverter.GetBytes(1));
            return;
        }
#endif
        throw new PlatformNotSupportedException("Several sockets need the .NET build on Linux, which divides the senders among them.");
    }
}
