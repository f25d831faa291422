using System.Buffers.Binary;

namespace Sflow.Protocol.Tests.Kit;

/// <summary>Reads the UDP payloads of a classic little-endian capture of Ethernet frames; just enough for the corpus.</summary>
internal static class PcapFile
{
    private const ushort SflowPort = 6343;

    public static List<byte[]> ReadDatagrams(string path)
    {
        ReadOnlySpan<byte> file = File.ReadAllBytes(path);
        Assert.Equal(0xA1B2C3D4, BinaryPrimitives.ReadUInt32LittleEndian(file));
        Assert.Equal(1u, BinaryPrimitives.ReadUInt32LittleEndian(file[20..]));
        var datagrams = new List<byte[]>();
        for (var rest = file[24..]; !rest.IsEmpty;)
        {
            var length = (int)BinaryPrimitives.ReadUInt32LittleEndian(rest[8..]);
            if (TryFindPayload(rest.Slice(16, length), out var payload))
            {
                datagrams.Add(payload.ToArray());
            }

            rest = rest[(16 + length)..];
        }

        return datagrams;
    }

    private static bool TryFindPayload(ReadOnlySpan<byte> frame, out ReadOnlySpan<byte> payload)
    {
        var udp = BinaryPrimitives.ReadUInt16BigEndian(frame[12..]) switch
        {
            0x0800 when frame[23] == 17 => frame[(14 + ((frame[14] & 15) * 4))..],
            0x86DD when frame[20] == 17 => frame[54..],
            _ => [],
        };
        payload = udp.IsEmpty ? [] : udp[8..BinaryPrimitives.ReadUInt16BigEndian(udp[4..])];
        return !udp.IsEmpty && BinaryPrimitives.ReadUInt16BigEndian(udp[2..]) == SflowPort;
    }
}
