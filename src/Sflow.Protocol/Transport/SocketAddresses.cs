#if NET
using System.Buffers.Binary;

namespace Sflow.Protocol.Transport;

/// <summary>Reads sockaddr_in and sockaddr_in6, which have the port at byte 2 everywhere, the address at bytes 4 and 8.</summary>
internal static class SocketAddresses
{
    /// <summary>The size of sockaddr_in6.</summary>
    public const int MaxSize = 28;

    public static int ReadPort(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes.Slice(2));

    public static SflowAddress Read(ReadOnlySpan<byte> bytes, bool isIPv6) => isIPv6
        ? SflowAddress.FromIPv6(BinaryPrimitives.ReadUInt64BigEndian(bytes.Slice(8)), BinaryPrimitives.ReadUInt64BigEndian(bytes.Slice(16))).Normalise()
        : SflowAddress.FromIPv4(BinaryPrimitives.ReadUInt32BigEndian(bytes.Slice(4)));
}
#endif
