namespace Sflow.Protocol.Tests.Transport;

/// <summary>Packets from 192.0.2.1 or 2001:db8::1, port 40000, to 198.51.100.2 or 2001:db8::2.</summary>
internal static class Frames
{
    public const int SourcePort = 40000;
    public const int EtherTypeIPv4 = 0x0800;
    public const int EtherTypeIPv6 = 0x86DD;

    public static readonly SflowAddress SourceIPv4 = SflowAddress.FromIPv4(0xC0000201);
    public static readonly SflowAddress DestinationIPv4 = SflowAddress.FromIPv4(0xC6336402);
    public static readonly SflowAddress SourceIPv6 = SflowAddress.FromIPv6(0x20010DB800000000, 1);
    public static readonly SflowAddress DestinationIPv6 = SflowAddress.FromIPv6(0x20010DB800000000, 2);

    /// <summary>An sFlow datagram without samples.</summary>
    public static byte[] Sflow(uint sequence = 1, int trailing = 0) =>
        new ByteWriter().UInt32(5).UInt32(1).UInt32(0x0A000001).UInt32(0).UInt32(sequence).UInt32(1000).UInt32(0).Zeros(trailing).ToArray();

    public static byte[] Udp(byte[] payload, int port = 6343, int sourcePort = SourcePort, int? length = null) =>
        new ByteWriter().UInt16(sourcePort).UInt16(port).UInt16(length ?? payload.Length + 8).UInt16(0).Bytes(payload).ToArray();

    public static byte[] IPv4(byte[] payload, byte protocol = 17, int fragment = 0, int options = 0, int? length = null) =>
        new ByteWriter().Bytes((byte)(0x45 + (options / 4)), 0).UInt16(length ?? payload.Length + 20 + options).UInt16(1).UInt16(fragment)
            .Bytes(64, protocol).UInt16(0).UInt32(SourceIPv4.ToIPv4()).UInt32(DestinationIPv4.ToIPv4()).Zeros(options).Bytes(payload).ToArray();

    public static byte[] IPv6(byte[] payload, byte next = 17)
    {
        Span<byte> addresses = stackalloc byte[32];
        SourceIPv6.CopyTo(addresses);
        DestinationIPv6.CopyTo(addresses[16..]);
        return new ByteWriter().UInt32(0x60000000).UInt16(payload.Length).Bytes(next, 64).Bytes(addresses).Bytes(payload).ToArray();
    }

    /// <summary>An IPv6 extension header of 8 bytes and more.</summary>
    public static byte[] Extension(byte next, byte[] payload, int extra = 0) =>
        new ByteWriter().Bytes(next, (byte)(extra / 8)).Zeros(6 + extra).Bytes(payload).ToArray();

    public static byte[] FragmentHeader(byte next, int offsetAndFlags, byte[] payload) =>
        new ByteWriter().Bytes(next, 0).UInt16(offsetAndFlags).UInt32(99).Bytes(payload).ToArray();

    public static byte[] Ethernet(byte[] payload, int etherType = EtherTypeIPv4, int padding = 0) =>
        new ByteWriter().Zeros(12).UInt16(etherType).Bytes(payload).Bytes(Enumerable.Repeat((byte)0xEE, padding).ToArray()).ToArray();

    public static byte[] Tagged(byte[] payload, int etherType, params int[] tags)
    {
        var writer = new ByteWriter().Zeros(12);
        foreach (var tag in tags)
        {
            writer.UInt16(tag).UInt16(100);
        }

        return writer.UInt16(etherType).Bytes(payload).ToArray();
    }

    public static byte[] Snap(byte[] payload, int etherType) =>
        new ByteWriter().Zeros(12).UInt16(payload.Length + 8).Bytes(0xAA, 0xAA, 3, 0, 0, 0).UInt16(etherType).Bytes(payload).ToArray();

    public static byte[] Cooked(byte[] payload, int etherType) =>
        new ByteWriter().UInt16(0).UInt16(1).UInt16(6).Zeros(8).UInt16(etherType).Bytes(payload).ToArray();

    public static byte[] Cooked2(byte[] payload, int etherType) =>
        new ByteWriter().UInt16(etherType).UInt16(0).UInt32(3).UInt16(1).Bytes(0, 6).Zeros(8).Bytes(payload).ToArray();

    public static byte[] Family(byte[] payload, uint family, bool bigEndian) =>
        new ByteWriter(bigEndian).UInt32(family).Bytes(payload).ToArray();

    /// <summary>The usual packet: an sFlow datagram in UDP in IPv4 in Ethernet.</summary>
    public static byte[] Usual(uint sequence = 1, int trailing = 0) => Ethernet(IPv4(Udp(Sflow(sequence, trailing))));
}
