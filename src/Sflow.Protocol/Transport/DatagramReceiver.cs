using System.Net.Sockets;

namespace Sflow.Protocol.Transport;

/// <summary>Takes datagrams from a socket, some at a time, into a buffer of its own.</summary>
internal abstract class DatagramReceiver
{
    /// <summary>Receives the socket's datagrams.</summary>
    /// <param name="maxSize">The size of the largest datagram to take.</param>
    /// <param name="batch">How many are taken at once, at most.</param>
    /// <param name="stride">How far apart they lie in the buffer.</param>
    protected DatagramReceiver(int maxSize, int batch, int stride)
    {
        MaxSize = maxSize;
        Messages = new ReceivedMessage[batch];
#if NET
        Buffer = GC.AllocateUninitializedArray<byte>(batch * stride, pinned: true);
#else
        Buffer = new byte[batch * stride];
#endif
    }

    public byte[] Buffer { get; }

    /// <summary>The datagrams that were last received; as many as <see cref="Receive"/> said.</summary>
    public ReceivedMessage[] Messages { get; }

    protected int MaxSize { get; }

    /// <summary>The way that costs least here.</summary>
    public static DatagramReceiver Create(Socket socket, int maxSize)
    {
#if NET
        if (MessageReceiver.IsSupported(socket))
        {
            return new MessageReceiver(socket, maxSize);
        }
#endif
        return new SocketReceiver(socket, maxSize);
    }

    /// <summary>Receives datagrams.</summary>
    /// <param name="wait">Whether to wait for the first.</param>
    /// <returns>How many; 0 when there are none, or <see cref="Wake"/> ended the wait; -1 when the socket failed.</returns>
    public abstract int Receive(bool wait);

    /// <summary>Ends a wait, and all later ones; may be called by another thread, once.</summary>
    public abstract void Wake();
}
