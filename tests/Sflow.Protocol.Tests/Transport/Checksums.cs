using System.Buffers.Binary;

namespace Sflow.Protocol.Tests.Transport;

/// <summary>Verifies the checksums of a whole UDP datagram word by word, as RFC 1071 describes it.</summary>
internal static class Checksums
{
    /// <summary>Verifies them.</summary>
    /// <returns>The length of the packet as IP's and UDP's headers tell it.</returns>
    public static int Verify(byte[] packet)
    {
        var isIPv6 = packet[0] >> 4 == 6;
        var headerSize = isIPv6 ? 40 : 20;
        var length = BinaryPrimitives.ReadUInt16BigEndian(packet.AsSpan(isIPv6 ? 4 : 2)) + (isIPv6 ? headerSize : 0);
        if (!isIPv6)
        {
            Assert.Equal(0xFFFF, Sum(packet.AsSpan(0, headerSize)));
        }

        Assert.Equal(length - headerSize, BinaryPrimitives.ReadUInt16BigEndian(packet.AsSpan(headerSize + 4)));
        Assert.NotEqual(0, BinaryPrimitives.ReadUInt16BigEndian(packet.AsSpan(headerSize + 6)));
        Assert.Equal(17, packet[isIPv6 ? 6 : 9]);
        byte[] pseudo =
        [
            .. isIPv6 ? packet[8..40] : packet[12..20], 0, 0, (byte)((length - headerSize) >> 8), (byte)(length - headerSize), 0, 0, 0, 17,
            .. packet[headerSize..length],
        ];
        Assert.Equal(0xFFFF, Sum(pseudo));
        return length;
    }

    private static int Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0;
        for (var i = 0; i < bytes.Length; i += 2)
        {
            sum += (bytes[i] << 8) | (i + 1 < bytes.Length ? bytes[i + 1] : 0);
            sum = (sum & 0xFFFF) + (sum >> 16);
        }

        return sum;
    }
}
