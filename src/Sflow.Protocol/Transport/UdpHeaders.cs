using System.Buffers.Binary;

namespace Sflow.Protocol.Transport;

/// <summary>Writes the headers of a whole UDP datagram, checksums included. RFC 768, RFC 791, RFC 8200.</summary>
internal static class UdpHeaders
{
    /// <summary>The largest headers: Ethernet, IPv6, UDP.</summary>
    public const int MaxSize = EthernetSize + IPv6Size + UdpSize;

    private const int EthernetSize = 14;
    private const int IPv4Size = 20;
    private const int IPv6Size = 40;
    private const int UdpSize = 8;
    private const byte Udp = 17;
    private const byte HopLimit = 64;
    private const ushort EtherTypeIPv4 = 0x0800;
    private const ushort EtherTypeIPv6 = 0x86DD;

    /// <summary>Largest payload that the lengths of UDP and IP can tell.</summary>
    public static int MaxPayload(bool isIPv6) => ushort.MaxValue - UdpSize - (isIPv6 ? 0 : IPv4Size);

    /// <summary>Whether a datagram between these is IPv6. Without an address on either side it is IPv4.</summary>
    public static bool IsIPv6(in SflowAddress source, in SflowAddress destination) =>
        source.Type == AddressType.IPv6 || destination.Type == AddressType.IPv6;

    /// <summary>Writes the headers in front of a payload.</summary>
    /// <returns>Their size.</returns>
    public static int Write(
        Span<byte> to, bool ethernet, ReadOnlySpan<byte> payload, in SflowAddress source, int sourcePort, in SflowAddress destination, int destinationPort)
    {
        var isIPv6 = IsIPv6(source, destination);
        var size = ethernet ? WriteEthernet(to, isIPv6 ? EtherTypeIPv6 : EtherTypeIPv4) : 0;
        Span<byte> addresses = stackalloc byte[32];
        addresses.Clear();
        var addressSize = isIPv6 ? 16 : 4;
        PutAddress(addresses, addressSize, source);
        PutAddress(addresses.Slice(addressSize), addressSize, destination);
        addresses = addresses.Slice(0, 2 * addressSize);

        var udpLength = UdpSize + payload.Length;
        size += isIPv6 ? WriteIPv6(to.Slice(size), udpLength, addresses) : WriteIPv4(to.Slice(size), udpLength, addresses);
        var udp = to.Slice(size, UdpSize);
        BinaryPrimitives.WriteUInt16BigEndian(udp, (ushort)sourcePort);
        BinaryPrimitives.WriteUInt16BigEndian(udp.Slice(2), (ushort)destinationPort);
        BinaryPrimitives.WriteUInt16BigEndian(udp.Slice(4), (ushort)udpLength);
        BinaryPrimitives.WriteUInt16BigEndian(udp.Slice(6), 0);

        // The pseudo header holds the addresses, the protocol and the length. A sum of 0 would mean that there is none.
        var checksum = Fold(Sum(addresses) + Udp + (uint)udpLength + Sum(udp) + Sum(payload));
        BinaryPrimitives.WriteUInt16BigEndian(udp.Slice(6), checksum == 0 ? ushort.MaxValue : checksum);
        return size + UdpSize;
    }

    /// <summary>Locally administered addresses that nobody has, and the type.</summary>
    public static int WriteEthernet(Span<byte> to, ushort etherType)
    {
        BinaryPrimitives.WriteUInt64BigEndian(to, 0x0200_0000_0001_0200);
        BinaryPrimitives.WriteUInt32BigEndian(to.Slice(8), 0x0000_0002);
        BinaryPrimitives.WriteUInt16BigEndian(to.Slice(12), etherType);
        return EthernetSize;
    }

    private static int WriteIPv4(Span<byte> to, int udpLength, ReadOnlySpan<byte> addresses)
    {
        const ushort DoNotFragment = 0x4000;
        var header = to.Slice(0, IPv4Size);
        header.Clear();
        header[0] = 0x45;
        BinaryPrimitives.WriteUInt16BigEndian(header.Slice(2), (ushort)(IPv4Size + udpLength));
        BinaryPrimitives.WriteUInt16BigEndian(header.Slice(6), DoNotFragment);
        header[8] = HopLimit;
        header[9] = Udp;
        addresses.CopyTo(header.Slice(12));
        BinaryPrimitives.WriteUInt16BigEndian(header.Slice(10), Fold(Sum(header)));
        return IPv4Size;
    }

    private static int WriteIPv6(Span<byte> to, int udpLength, ReadOnlySpan<byte> addresses)
    {
        BinaryPrimitives.WriteUInt32BigEndian(to, 0x6000_0000);
        BinaryPrimitives.WriteUInt16BigEndian(to.Slice(4), (ushort)udpLength);
        to[6] = Udp;
        to[7] = HopLimit;
        addresses.CopyTo(to.Slice(8));
        return IPv6Size;
    }

    /// <summary>An IPv4 address among IPv6 ones is mapped; no address is the unspecified one.</summary>
    private static void PutAddress(Span<byte> to, int size, in SflowAddress address)
    {
        if (address.Length < size && address.Type == AddressType.IPv4)
        {
            BinaryPrimitives.WriteUInt16BigEndian(to.Slice(10), 0xFFFF);
            to = to.Slice(12);
        }

        address.CopyTo(to);
    }

    /// <summary>The sum of words that the Internet checksum folds; the last byte of an odd number is a word's upper one. RFC 1071.</summary>
    private static ulong Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0UL;
        for (; bytes.Length >= 4; bytes = bytes.Slice(4))
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(bytes);
        }

        if (bytes.Length >= 2)
        {
            sum += BinaryPrimitives.ReadUInt16BigEndian(bytes);
            bytes = bytes.Slice(2);
        }

        return bytes.Length == 0 ? sum : sum + ((ulong)bytes[0] << 8);
    }

    private static ushort Fold(ulong sum)
    {
        while (sum > ushort.MaxValue)
        {
            sum = (sum >> 16) + (sum & ushort.MaxValue);
        }

        return (ushort)~sum;
    }
}
