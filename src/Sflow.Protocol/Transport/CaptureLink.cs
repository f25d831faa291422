using System.Buffers.Binary;
using Sflow.Protocol.Packets;

namespace Sflow.Protocol.Transport;

/// <summary>The link types of capture files, and where behind their headers a known one begins. The registry of draft-ietf-opsawg-pcaplinktype.</summary>
internal static class CaptureLink
{
    /// <summary>No link type; those of files have at most 26 bits.</summary>
    public const uint None = uint.MaxValue;

    public const string Supported = "0, 1, 12, 14, 101, 108, 113, 228, 229, 276";

    private const uint Null = 0;
    private const uint Ethernet = 1;
    private const uint RawOnMostSystems = 12;
    private const uint RawOnOpenBsd = 14;
    private const uint Raw = 101;
    private const uint Loop = 108;
    private const uint Cooked = 113;
    private const uint IPv4 = 228;
    private const uint IPv6 = 229;
    private const uint Cooked2 = 276;

    private const int FamilySize = 4;
    private const int CookedSize = 16;
    private const int Cooked2Size = 20;
    private const ushort EtherTypeIPv4 = 0x0800;
    private const ushort EtherTypeIPv6 = 0x86DD;

    public static bool IsSupported(uint linkType) => linkType
        is Null or Ethernet or RawOnMostSystems or RawOnOpenBsd or Raw or Loop or Cooked or IPv4 or IPv6 or Cooked2;

    public static bool IsSupported(CaptureLinkType linkType) => IsSupported((uint)linkType);

    /// <summary>Finds the headers of a packet of a supported link type.</summary>
    /// <returns>Where the bytes begin that the offsets in <paramref name="summary"/> count from.</returns>
    public static int Dissect(byte[] buffer, in CapturedPacket packet, out PacketSummary summary)
    {
        if ((uint)packet.LinkType == Ethernet)
        {
            summary = default;
            if (PacketDissector.TryDissectPlain(buffer, packet.Offset, packet.Length, ref summary))
            {
                return packet.Offset;
            }
        }

        var bytes = buffer.AsSpan(packet.Offset, packet.Length);
        var (link, etherType, size) = (uint)packet.LinkType switch
        {
            Ethernet => (LinkType.Ethernet, (ushort)0, 0),
            Null or Loop => (LinkType.EtherType, bytes.Length < FamilySize ? (ushort)0 : EtherTypeOf(bytes), FamilySize),
            Cooked => (LinkType.EtherType, bytes.Length < CookedSize ? (ushort)0 : BinaryPrimitives.ReadUInt16BigEndian(bytes.Slice(14)), CookedSize),
            Cooked2 => (LinkType.EtherType, bytes.Length < Cooked2Size ? (ushort)0 : BinaryPrimitives.ReadUInt16BigEndian(bytes), Cooked2Size),
            IPv4 => (LinkType.EtherType, EtherTypeIPv4, 0),
            IPv6 => (LinkType.EtherType, EtherTypeIPv6, 0),
            _ => (LinkType.IP, (ushort)0, 0),
        };
        if (packet.Length < size)
        {
            summary = new PacketSummary { IsTruncated = true };
            return packet.Offset;
        }

        PacketDissector.Dissect(buffer, packet.Offset + size, packet.Length - size, link, etherType, out summary);
        return packet.Offset + size;
    }

    /// <summary>An address family, in the byte order of the machine that captured, or in network order; systems number IPv6 differently.</summary>
    private static ushort EtherTypeOf(ReadOnlySpan<byte> bytes)
    {
        var family = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        return (family > ushort.MaxValue ? BinaryPrimitives.ReverseEndianness(family) : family) switch
        {
            2 => EtherTypeIPv4,
            10 or 23 or 24 or 28 or 30 => EtherTypeIPv6,
            _ => 0,
        };
    }
}
