#if NET
using System.Runtime.InteropServices;

namespace Sflow.Protocol.Transport;

/// <summary>The calls of Linux that .NET's sockets do not offer. recvmmsg(2), shutdown(2), socket(7).</summary>
internal static unsafe partial class LinuxSockets
{
    public const int DoNotWait = 0x40;
    public const int WaitForOne = 0x10000;

    /// <summary>Makes the length that of the datagram, not that of what fitted.</summary>
    public const int TellLength = 0x20;

    public const int ShutdownReceive = 0;
    public const int Interrupted = 4;
    public const int TryAgain = 11;

    /// <summary>recvmmsg, which tells -1 but not why: setting the reason aside costs each call two others.</summary>
    [LibraryImport("libc", EntryPoint = "recvmmsg")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Receive(nint socket, Message* messages, uint count, int flags, void* timeout);

    /// <summary>recvmmsg, whose error <see cref="Marshal.GetLastPInvokeError"/> tells.</summary>
    [LibraryImport("libc", EntryPoint = "recvmmsg", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int ReceiveOrTellWhyNot(nint socket, Message* messages, uint count, int flags, void* timeout);

    [LibraryImport("libc", EntryPoint = "shutdown")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Shutdown(nint socket, int how);

    /// <summary>struct iovec.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Vector
    {
        public void* Base;
        public nuint Length;
    }

    /// <summary>struct msghdr.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Header
    {
        public void* Name;
        public uint NameLength;
        public Vector* Vectors;
        public nuint VectorCount;
        public void* Control;
        public nuint ControlLength;
        public int Flags;
    }

    /// <summary>struct mmsghdr.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Message
    {
        public Header Header;
        public uint Length;
    }
}
#endif
