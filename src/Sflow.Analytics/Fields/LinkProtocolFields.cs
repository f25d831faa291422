using System.Buffers.Binary;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of protocols of the link: ARP, LLDP, spanning tree, LACP, 802.1X, PPPoE and PPP.</summary>
internal static class LinkProtocolFields
{
    private const string Arp = "ARP";
    private const string Lldp = "LLDP";
    private const string Stp = "spanning tree";
    private const string Lacp = "LACP";

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        new("arpoperation", FieldType.UInt16, Arp, "Operation: 1 a request, 2 a reply.", "1", new HeaderField(HeaderKind.Arp, 6, 2)),
        Row.Where("arpmacsender", FieldType.Mac, Arp, "MAC address of the sender.", "020000000001", new HeaderField(HeaderKind.Arp, 8, 6), IsOfEthernet),
        Row.Where("arpipsender", FieldType.IPv4, Arp, "IPv4 address of the sender.", "10.0.0.1", new HeaderField(HeaderKind.Arp, 14, 4), IsOfIPv4),
        Row.Where("arpmactarget", FieldType.Mac, Arp, "MAC address of the target, 0 in a request.", "000000000000", new HeaderField(HeaderKind.Arp, 18, 6), IsOfEthernet),
        Row.Where("arpiptarget", FieldType.IPv4, Arp, "IPv4 address of the target.", "10.0.0.2", new HeaderField(HeaderKind.Arp, 24, 4), IsOfIPv4),
        Tlv("lldpchassis", FieldType.Text, "Chassis: a MAC address as twelve digits, or its name.", "020000000001", 1, static (s, tlv) => Identifier(s, tlv, macSubtype: 4)),
        Tlv("lldpport", FieldType.Text, "Port: a MAC address as twelve digits, or its name.", "swp1", 2, static (s, tlv) => Identifier(s, tlv, macSubtype: 3)),
        Tlv("lldpttl", FieldType.UInt16, "Seconds that the neighbour is to keep what is told.", "120", 3, static (_, tlv) =>
            tlv.Length < 2 ? default : FieldValue.FromNumber(FieldType.UInt16, BinaryPrimitives.ReadUInt16BigEndian(tlv))),
        Tlv("lldpsysname", FieldType.Text, "Name of the system.", "leaf1", 5, static (s, tlv) => tlv.IsEmpty ? default : s.MakeText(tlv)),
        Own("stpversion", FieldType.Byte, Stp, "Version: 0 STP, 2 RSTP, 3 MSTP.", "2", new HeaderField(HeaderKind.Stp, 2, 1)),
        Own("stptype", FieldType.Byte, Stp, "Type: 0 configuration, 2 rapid, 128 topology change.", "2", new HeaderField(HeaderKind.Stp, 3, 1)),
        Own("stpflags", FieldType.Byte, Stp, "Flags, bit 0 a topology change.", "60", new HeaderField(HeaderKind.Stp, 4, 1)),
        Own("stprootpriority", FieldType.UInt16, Stp, "Priority of the root bridge, with the VLAN or instance in its lower 12 bits.", "32768", new HeaderField(HeaderKind.Stp, 5, 2)),
        Own("stprootmac", FieldType.Mac, Stp, "MAC address of the root bridge.", "020000000001", new HeaderField(HeaderKind.Stp, 7, 6)),
        Own("stprootcost", FieldType.UInt32, Stp, "Cost of the path to the root.", "4", new HeaderField(HeaderKind.Stp, 13, 4)),
        Own("stpbridgemac", FieldType.Mac, Stp, "MAC address of the bridge that sent it.", "020000000002", new HeaderField(HeaderKind.Stp, 19, 6)),
        Own("stpport", FieldType.UInt16, Stp, "Port that it was sent from.", "32769", new HeaderField(HeaderKind.Stp, 25, 2)),
        Own("slowsubtype", FieldType.Byte, Lacp, "Subtype of the slow protocol: 1 LACP, 2 marker, 3 OAM.", "1", new HeaderField(HeaderKind.Lacp, 0, 1)),
        OfLacp("lacpactorsystem", FieldType.Mac, "System of the sender.", "020000000001", new HeaderField(HeaderKind.Lacp, 6, 6)),
        OfLacp("lacpactorkey", FieldType.UInt16, "Key of the sender's aggregation.", "1", new HeaderField(HeaderKind.Lacp, 12, 2)),
        OfLacp("lacpactorport", FieldType.UInt16, "Port of the sender.", "1", new HeaderField(HeaderKind.Lacp, 16, 2)),
        OfLacp("lacpactorstate", FieldType.Byte, "State of the sender, bit 0 activity.", "61", new HeaderField(HeaderKind.Lacp, 18, 1)),
        OfLacp("lacppartnersystem", FieldType.Mac, "System of the partner.", "020000000002", new HeaderField(HeaderKind.Lacp, 26, 6)),
        OfLacp("lacppartnerkey", FieldType.UInt16, "Key of the partner's aggregation.", "1", new HeaderField(HeaderKind.Lacp, 32, 2)),
        OfLacp("lacppartnerport", FieldType.UInt16, "Port of the partner.", "1", new HeaderField(HeaderKind.Lacp, 36, 2)),
        OfLacp("lacppartnerstate", FieldType.Byte, "State of the partner, bit 0 activity.", "61", new HeaderField(HeaderKind.Lacp, 38, 1)),
        Own("dot1xversion", FieldType.Byte, "802.1X", "Version of EAP over LAN.", "2", new HeaderField(HeaderKind.Eapol, 0, 1)),
        Own("dot1xtype", FieldType.Byte, "802.1X", "Type: 0 EAP, 1 start, 2 logoff, 3 key.", "1", new HeaderField(HeaderKind.Eapol, 1, 1)),
        Own("pppoecode", FieldType.Byte, "PPPoE", "Code: 0 a session, 9 discovery.", "0", new HeaderField(HeaderKind.Pppoe, 1, 1)),
        Own("pppoesession", FieldType.UInt16, "PPPoE", "Session.", "1", new HeaderField(HeaderKind.Pppoe, 2, 2)),
        Row.Header("pppprotocol", FieldType.UInt16, "PPP", "Protocol that PPP carries, in decimal.", "33", HeaderKind.Ppp, PppProtocol, FieldOrigin.Own),
    ];

    private static FieldDescriptor Own(string name, FieldType type, string layer, string description, string example, HeaderField field) =>
        new(name, type, layer, description, example, field) { Origin = FieldOrigin.Own };

    private static FieldDescriptor OfLacp(string name, FieldType type, string description, string example, HeaderField field) =>
        Row.Where(name, type, Lacp, description, example, field, static header => header[0] == 1, FieldOrigin.Own);

    private static FieldDescriptor Tlv(string name, FieldType type, string description, string example, int wanted, Row.HeaderValue read) =>
        Row.Header(name, type, Lldp, description, example, HeaderKind.Lldp, (sample, header) => TryFindTlv(header, wanted, out var tlv) ? read(sample, tlv) : default, FieldOrigin.Own);

    /// <summary>Hardware addresses of 6 bytes and protocol addresses of 4, as the places of all four addresses want it.</summary>
    private static bool HasUsualSizes(ReadOnlySpan<byte> header) => header.Length >= 6 && header[4] == 6 && header[5] == 4;

    /// <summary>Hardware types of MAC addresses: Ethernet, experimental Ethernet, IEEE 802. IANA, ARP parameters.</summary>
    private static bool IsOfEthernet(ReadOnlySpan<byte> header) => HasUsualSizes(header) && header[0] == 0 && header[1] is 1 or 2 or 6;

    private static bool IsOfIPv4(ReadOnlySpan<byte> header) => HasUsualSizes(header) && header[2] == 0x08 && header[3] == 0x00;

    /// <summary>A type of 7 bits, a length of 9, the value. IEEE 802.1AB section 8.4.</summary>
    private static bool TryFindTlv(ReadOnlySpan<byte> header, int wanted, out ReadOnlySpan<byte> value)
    {
        while (header.Length >= 2)
        {
            var word = BinaryPrimitives.ReadUInt16BigEndian(header);
            var length = word & 0x1FF;
            header = header.Slice(2);
            if (header.Length < length || word == 0)
            {
                break;
            }

            if (word >> 9 == wanted)
            {
                value = header.Slice(0, length);
                return true;
            }

            header = header.Slice(length);
        }

        value = default;
        return false;
    }

    private static FieldValue Identifier(PacketSample sample, ReadOnlySpan<byte> tlv, byte macSubtype)
    {
        if (tlv.Length < 2)
        {
            return default;
        }

        if (tlv[0] != macSubtype || tlv.Length != 7)
        {
            return sample.MakeText(tlv.Slice(1));
        }

        Span<byte> text = stackalloc byte[12];
        FieldValue.FromMac(Protocol.MacAddress.FromBytes(tlv.Slice(1))).TryFormat(text, out _);
        return sample.MakeText(text);
    }

    /// <summary>Address and control, 0xFF03, may stand before it; a protocol of one byte is odd. RFC 1661 section 2, 1662 section 3.1.</summary>
    private static FieldValue PppProtocol(PacketSample sample, ReadOnlySpan<byte> header)
    {
        header = header.Length >= 2 && header[0] == 0xFF && header[1] == 3 ? header.Slice(2) : header;
        return header.IsEmpty || ((header[0] & 1) == 0 && header.Length < 2) || header[0] == 0xFF
            ? default
            : FieldValue.FromNumber(FieldType.UInt16, (header[0] & 1) != 0 ? header[0] : BinaryPrimitives.ReadUInt16BigEndian(header));
    }
}
