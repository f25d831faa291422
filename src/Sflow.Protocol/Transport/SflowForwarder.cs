using System.Net;
using System.Net.Sockets;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Transport;

/// <summary>
/// Sends datagrams on to any number of receivers, as they came. An error with one of them is counted there and never stops the others.
/// The receivers see this machine as the sender; agents are told apart by the address inside. All members may be called from any thread.
/// </summary>
public sealed class SflowForwarder : IDisposable
{
    private readonly TargetSocket[] _sockets;
    private readonly SflowTarget[] _targets;

    /// <summary>Makes the sockets.</summary>
    /// <param name="targets">The receivers.</param>
    /// <exception cref="ArgumentNullException">The list or one of its elements is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A port is 0.</exception>
    /// <exception cref="SocketException">A socket cannot be made, as for IPv6 where the system has none.</exception>
    public SflowForwarder(IEnumerable<IPEndPoint> targets)
    {
        _sockets = TargetSocket.Open(targets, nameof(targets));
        _targets = [.. _sockets.Select(socket => socket.Target)];
    }

    /// <summary>The receivers, in the order given, and how sending to each went.</summary>
    public IReadOnlyList<SflowTarget> Targets => _targets;

    /// <summary>Sends a datagram on. Allocates nothing on .NET unless there is an error.</summary>
    /// <param name="datagram">The datagram, of whatever version.</param>
    public void Forward(in SflowDatagram datagram)
    {
        var bytes = datagram.Bytes;
        if (bytes.Buffer is not null)
        {
            Send(bytes.Buffer, bytes.Offset, bytes.Length);
        }
    }

    /// <summary>Sends bytes on, be they sFlow or not.</summary>
    /// <param name="buffer">The array that holds them.</param>
    /// <param name="offset">The first byte.</param>
    /// <param name="length">How many they are.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not inside the array.</exception>
    public void Forward(byte[] buffer, int offset, int length)
    {
        ThrowHelper.ThrowIfOutside(buffer, offset, length);
        Send(buffer, offset, length);
    }

    /// <summary>Closes the sockets; what is sent on after that counts as an error. Twice is harmless.</summary>
    public void Dispose()
    {
        foreach (var socket in _sockets)
        {
            socket.Dispose();
        }
    }

    private void Send(byte[] buffer, int offset, int length)
    {
        foreach (var socket in _sockets)
        {
            socket.Send(buffer, offset, length);
        }
    }
}
