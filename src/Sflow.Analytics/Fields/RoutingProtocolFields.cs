using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of IGMP, OSPF, VRRP, PIM, ESP and AH.</summary>
internal static class RoutingProtocolFields
{
    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        new("igmptype", FieldType.Byte, "IGMP", "Type: 17 a query, 22 a report of version 2, 34 of version 3.", "22", new HeaderField(HeaderKind.Igmp, 0, 1)) { Origin = FieldOrigin.Derived },
        Row.Where("igmpgroup", FieldType.IPv4, "IGMP", "Group, of messages that tell one.", "239.1.1.1", new HeaderField(HeaderKind.Igmp, 4, 4), static header => header[0] != 0x22, FieldOrigin.Derived),
        Own("ospfversion", FieldType.Byte, "OSPF", "Version.", "2", new HeaderField(HeaderKind.Ospf, 0, 1)),
        new("ospftype", FieldType.Byte, "OSPF", "Type: 1 hello, 2 database description, 4 link state update.", "1", new HeaderField(HeaderKind.Ospf, 1, 1)) { Origin = FieldOrigin.Derived },
        Own("ospfrouter", FieldType.IPv4, "OSPF", "Identifier of the router.", "10.0.0.1", new HeaderField(HeaderKind.Ospf, 4, 4)),
        Own("ospfarea", FieldType.IPv4, "OSPF", "Area.", "0.0.0.0", new HeaderField(HeaderKind.Ospf, 8, 4)),
        Own("vrrpversion", FieldType.Byte, "VRRP", "Version.", "3", new HeaderField(HeaderKind.Vrrp, 0, 1, 4)),
        new("vrrpvrid", FieldType.Byte, "VRRP", "Virtual router.", "1", new HeaderField(HeaderKind.Vrrp, 1, 1)) { Origin = FieldOrigin.Derived },
        Own("vrrppriority", FieldType.Byte, "VRRP", "Priority of the sender, 0 when it ceases.", "100", new HeaderField(HeaderKind.Vrrp, 2, 1)),
        Own("pimtype", FieldType.Byte, "PIM", "Type: 0 hello, 3 join or prune.", "0", new HeaderField(HeaderKind.Pim, 0, 1, 0, 15)),
        new("espspi", FieldType.UInt32, "ESP", "Security parameters index.", "1", new HeaderField(HeaderKind.Esp, 0, 4)) { Origin = FieldOrigin.Derived },
        Own("espseqno", FieldType.UInt32, "ESP", "Sequence number.", "1", new HeaderField(HeaderKind.Esp, 4, 4)),
        new("ahspi", FieldType.UInt32, "AH", "Security parameters index.", "1", new HeaderField(HeaderKind.Ah, 4, 4)) { Origin = FieldOrigin.Derived },
        Own("ahseqno", FieldType.UInt32, "AH", "Sequence number.", "1", new HeaderField(HeaderKind.Ah, 8, 4)),
    ];

    private static FieldDescriptor Own(string name, FieldType type, string layer, string description, string example, HeaderField field) =>
        new(name, type, layer, description, example, field) { Origin = FieldOrigin.Own };
}
