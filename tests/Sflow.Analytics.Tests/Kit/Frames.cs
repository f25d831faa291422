using System.Buffers.Binary;

namespace Sflow.Analytics.Tests.Kit;

/// <summary>Frames that flows are told apart by.</summary>
internal static class Frames
{
    private static readonly byte[] Template = HexBytes.Parse("""
        020000000002 020000000001 0800
        45 00 0020 0001 0000 40 11 0000
        00000000 00000000
        0000 0000 000C 0000
        DEADBEEF
        """);

    /// <summary>UDP over IPv4 over Ethernet.</summary>
    public static byte[] Udp(uint source, uint destination, ushort sourcePort = 4000, ushort destinationPort = 53)
    {
        var frame = (byte[])Template.Clone();
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(26), source);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(30), destination);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(34), sourcePort);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(36), destinationPort);
        return frame;
    }

    public static string Text(uint address) => $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}";
}
