#if NET
using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Transport;

/// <summary>Reads sockaddr_in and sockaddr_in6, which have the port at byte 2 everywhere, the address at bytes 4 and 8.</summary>
internal static unsafe class SocketAddresses
{
    /// <summary>The size of sockaddr_in6.</summary>
    public const int MaxSize = 28;

    private const int InterNetworkV6OnLinux = 10;

    public static ReceiveInfo Read(SocketAddress address, long timestamp)
    {
        fixed (byte* bytes = address.Buffer.Span)
        {
            return Read(bytes, address.Family == AddressFamily.InterNetworkV6, timestamp);
        }
    }

    /// <summary>Reads an address that Linux gave, of <see cref="MaxSize"/> bytes with what may lie behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReceiveInfo Read(byte* bytes, long timestamp) => Read(bytes, Unsafe.ReadUnaligned<ushort>(bytes) == InterNetworkV6OnLinux, timestamp);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReceiveInfo Read(byte* bytes, bool isIPv6, long timestamp)
    {
        var source = isIPv6
            ? SflowAddress.FromIPv6(Big(Unsafe.ReadUnaligned<ulong>(bytes + 8)), Big(Unsafe.ReadUnaligned<ulong>(bytes + 16))).Normalise()
            : SflowAddress.FromIPv4(Big(Unsafe.ReadUnaligned<uint>(bytes + 4)));
        return new ReceiveInfo(source, Big(Unsafe.ReadUnaligned<ushort>(bytes + 2)), timestamp);
    }

    private static ushort Big(ushort value) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;

    private static uint Big(uint value) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;

    private static ulong Big(ulong value) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;
}
#endif
