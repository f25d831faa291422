#if NET
using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sflow.Protocol.Transport;

/// <summary>
/// Receives as many datagrams as have come, up to a batch, by one call of recvmmsg: with it a datagram costs what it costs a program in C. Linux
/// only. The benchmark ReceiveMethods compares it with <see cref="SocketReceiver"/>.
/// </summary>
internal sealed unsafe class MessageReceiver : DatagramReceiver
{
    private const int Batch = 64;

    /// <summary>
    /// Between one place and the next beyond the largest datagram: an odd number of cache lines, else the first lines of all datagrams would
    /// compete for few sets of the cache.
    /// </summary>
    private const int Stagger = 33 * CacheLine;
    private const int CacheLine = 64;

    private readonly nint _handle;
    private readonly byte[] _names = GC.AllocateArray<byte>(Batch * SocketAddresses.MaxSize, pinned: true);
    private readonly LinuxSockets.Vector[] _vectors = GC.AllocateArray<LinuxSockets.Vector>(Batch, pinned: true);
    private readonly LinuxSockets.Message[] _headers = GC.AllocateArray<LinuxSockets.Message>(Batch, pinned: true);
    private readonly LinuxSockets.Message* _first;
    private readonly int _stride;

    /// <summary>Receives a socket's datagrams; the socket is not closed while this receives.</summary>
    public MessageReceiver(Socket socket, int maxSize)
        : base(maxSize, Batch, StrideOf(maxSize))
    {
        _handle = socket.Handle;
        _stride = StrideOf(maxSize);
        _first = (LinuxSockets.Message*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_headers));
        var buffer = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(Buffer));
        var names = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_names));
        var vectors = (LinuxSockets.Vector*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_vectors));
        for (var i = 0; i < Batch; i++)
        {
            vectors[i] = new LinuxSockets.Vector { Base = buffer + ((nint)i * _stride), Length = (nuint)maxSize };
            _first[i].Header = new LinuxSockets.Header
            {
                Name = names + (i * SocketAddresses.MaxSize),
                NameLength = SocketAddresses.MaxSize,
                Vectors = vectors + i,
                VectorCount = 1,
            };
            Messages[i].Offset = i * _stride;
        }

        // Should a system not end the wait by shutdown, it ends by itself.
        socket.ReceiveTimeout = 1000;
    }

    /// <summary>Whether the system has the call, which a sandbox may forbid: asked for nothing, it does nothing.</summary>
    public static bool IsSupported(Socket socket)
    {
        try
        {
            return OperatingSystem.IsLinux() && LinuxSockets.Receive(socket.Handle, null, 0, LinuxSockets.DoNotWait, null) == 0;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    public override int Receive(bool wait)
    {
        const int Failed = -1;
        var count = wait ? LinuxSockets.Receive(_handle, _first, Batch, LinuxSockets.TellLength | LinuxSockets.WaitForOne, null) : Failed;
        if (count < 0)
        {
            count = LinuxSockets.ReceiveOrTellWhyNot(_handle, _first, Batch, LinuxSockets.TellLength | LinuxSockets.DoNotWait, null);
            if (count < 0)
            {
                return Marshal.GetLastPInvokeError() is LinuxSockets.TryAgain or LinuxSockets.Interrupted ? 0 : Failed;
            }
        }

        // A socket that was shut down gives something empty that came from nowhere.
        if (count != 0 && _first->Header.NameLength == 0)
        {
            _first->Header.NameLength = SocketAddresses.MaxSize;
            return 0;
        }

        var timestamp = Stopwatch.GetTimestamp();
        var messages = Messages;
        for (var i = 0; i < count && i < messages.Length; i++)
        {
            ref var header = ref _first[i];
            header.Header.NameLength = SocketAddresses.MaxSize;
            messages[i].Length = (int)header.Length;
            messages[i].Info = SocketAddresses.Read((byte*)header.Header.Name, timestamp);
        }

        return count;
    }

    public override void Wake() => _ = LinuxSockets.Shutdown(_handle, LinuxSockets.ShutdownReceive);

    private static int StrideOf(int maxSize) => ((maxSize + CacheLine - 1) & ~(CacheLine - 1)) + Stagger;
}
#endif
