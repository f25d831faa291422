using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
#if NET
using System.Runtime.InteropServices;
#endif

namespace Sflow.Protocol.Transport;

/// <summary>A bound UDP socket that receives without allocating on .NET.</summary>
internal sealed class CollectorSocket : IDisposable
{
    private readonly Socket _socket;
    private readonly bool _tellsDrops;
#if NET
    private readonly SocketAddress _sender;
#else
    private readonly EndPoint _any;
#endif

    public CollectorSocket(IPEndPoint endPoint, int receiveBufferSize)
    {
        _socket = Bind(endPoint, receiveBufferSize);
        LocalEndPoint = (IPEndPoint)_socket.LocalEndPoint!;
        ReceiveBufferSize = _socket.ReceiveBufferSize;
#if NET
        _sender = new SocketAddress(_socket.AddressFamily);
        _tellsDrops = OperatingSystem.IsLinux();
#else
        _tellsDrops = false;
        _any = new IPEndPoint(_socket.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any, 0);
#endif
    }

    public IPEndPoint LocalEndPoint { get; }

    public int ReceiveBufferSize { get; }

    /// <summary>Waits for a datagram; disposing the socket ends the wait with an exception.</summary>
    public int Receive(byte[] buffer, out ReceiveInfo info)
    {
#if NET
        var length = _socket.ReceiveFrom(buffer.AsSpan(), SocketFlags.None, _sender);
        var timestamp = Stopwatch.GetTimestamp();

        // sockaddr_in and sockaddr_in6 have the port at byte 2 everywhere, the address at bytes 4 and 8.
        var bytes = _sender.Buffer.Span;
        var source = _sender.Family == AddressFamily.InterNetwork
            ? SflowAddress.FromIPv4(BinaryPrimitives.ReadUInt32BigEndian(bytes.Slice(4)))
            : Normalise(bytes.Slice(8, 16));
        info = new ReceiveInfo(source, BinaryPrimitives.ReadUInt16BigEndian(bytes.Slice(2)), timestamp);
#else
        var from = _any;
        var length = _socket.ReceiveFrom(buffer, 0, buffer.Length, SocketFlags.None, ref from);
        var sender = (IPEndPoint)from;
        info = new ReceiveInfo(SflowAddress.FromIPAddress(sender.Address), sender.Port, Stopwatch.GetTimestamp());
#endif
        return length;
    }

    /// <summary>The kernel's count of datagrams dropped for want of buffer, where it tells.</summary>
    public long? ReadKernelDrops()
    {
        if (!_tellsDrops)
        {
            return null;
        }

#if NET
        const int SocketLevel = 1;
        const int MemoryInformation = 55;
        const int Words = 9;
        const int Drops = 8;
        Span<uint> words = stackalloc uint[Words];
        try
        {
            var length = _socket.GetRawSocketOption(SocketLevel, MemoryInformation, MemoryMarshal.AsBytes(words));
            return length >= Words * sizeof(uint) ? words[Drops] : null;
        }
        catch (SocketException)
        {
            // Linux before 4.12, or a sandbox that imitates it.
            return null;
        }
#else
        return null;
#endif
    }

    public void Dispose() => _socket.Dispose();

    private static Socket Bind(IPEndPoint endPoint, int receiveBufferSize)
    {
        var any = endPoint.Address.Equals(IPAddress.IPv6Any);
        if (!any || Socket.OSSupportsIPv6)
        {
            try
            {
                return Bind(endPoint, receiveBufferSize, dualMode: any);
            }
            catch (SocketException e) when (any && IsWithoutIPv6(e.SocketErrorCode))
            {
            }
        }

        return Bind(new IPEndPoint(IPAddress.Any, endPoint.Port), receiveBufferSize, dualMode: false);
    }

    private static bool IsWithoutIPv6(SocketError error) =>
        error is SocketError.AddressFamilyNotSupported or SocketError.ProtocolFamilyNotSupported or SocketError.AddressNotAvailable;

    private static Socket Bind(IPEndPoint endPoint, int receiveBufferSize, bool dualMode)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            if (dualMode)
            {
                socket.DualMode = true;
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

#if NET
    private static SflowAddress Normalise(ReadOnlySpan<byte> address) =>
        BinaryPrimitives.ReadUInt64BigEndian(address) == 0 && BinaryPrimitives.ReadUInt32BigEndian(address.Slice(8)) == 0xFFFF
            ? SflowAddress.FromIPv4(BinaryPrimitives.ReadUInt32BigEndian(address.Slice(12)))
            : SflowAddress.FromBytes(address);
#endif
}
