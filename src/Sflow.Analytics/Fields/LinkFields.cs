using Sflow.Protocol;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of Ethernet and its VLAN tags.</summary>
internal static class LinkFields
{
    private const string Ethernet = "Ethernet";
    private const string Vlan = "VLAN tag";

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        new("macsource", FieldType.Mac, Ethernet, "Source address.", "020000000001", static (s, key) => WriteMac(s, key, source: true)),
        new("macdestination", FieldType.Mac, Ethernet, "Destination address.", "020000000002", static (s, key) => WriteMac(s, key, source: false)),
        new("ethernetprotocol", FieldType.UInt16, Ethernet, "Ethernet type behind VLAN tags and SNAP, in decimal.", "2048", static (s, key) =>
        {
            FieldCodec.Write(key, s.HasEthernet ? (ushort)s.Ethernet.EtherType : s.Packet.EtherType);
            return s.HasEthernet || (s.Packet.Has(PacketLayers.Ethernet) && s.Packet.EtherType != 0);
        }),
        new("isbroadcast", FieldType.Boolean, Ethernet, "Whether the destination is the broadcast address.", "false", static (s, key) => WriteCast(s, key, static mac => mac.IsBroadcast)),
        new("ismulticast", FieldType.Boolean, Ethernet, "Whether the destination is a group other than broadcast.", "false", static (s, key) => WriteCast(s, key, static mac => mac.IsMulticast && !mac.IsBroadcast)),
        new("isunicast", FieldType.Boolean, Ethernet, "Whether the destination is one station.", "true", static (s, key) => WriteCast(s, key, static mac => !mac.IsMulticast)),
        new("vlan", FieldType.UInt16, Vlan, "VLAN identifier of the outermost tag in the header.", "20", static (s, key) =>
        {
            FieldCodec.Write(key, s.Packet.VlanId);
            return s.Packet.Has(PacketLayers.Vlan);
        }),
        new("priority", FieldType.Byte, Vlan, "Priority of the outermost tag in the header, 0 to 7.", "5", static (s, key) =>
        {
            key[0] = s.Packet.VlanPriority;
            return s.Packet.Has(PacketLayers.Vlan);
        }),
        new("vlansource", FieldType.UInt16, "extended_switch", "VLAN that the packet came by, as the switch tells it.", "20", static (s, key) =>
            s.TryGetSwitch(out var record) && WriteVlan(key, record.SourceVlan, record.HasSourceVlan)),
        new("vlandestination", FieldType.UInt16, "extended_switch", "VLAN that the packet left by, as the switch tells it.", "30", static (s, key) =>
            s.TryGetSwitch(out var record) && WriteVlan(key, record.DestinationVlan, record.HasDestinationVlan)),
        new("prioritysource", FieldType.Byte, "extended_switch", "Priority that the packet came with, as the switch tells it.", "0", static (s, key) =>
            s.TryGetSwitch(out var record) && WritePriority(key, record.SourcePriority, record.HasSourcePriority)),
        new("prioritydestination", FieldType.Byte, "extended_switch", "Priority that the packet left with, as the switch tells it.", "0", static (s, key) =>
            s.TryGetSwitch(out var record) && WritePriority(key, record.DestinationPriority, record.HasDestinationPriority)),
    ];

    private static bool TryGetMac(PacketSample s, bool source, out MacAddress mac)
    {
        if (s.HasEthernet)
        {
            mac = source ? s.Ethernet.Source : s.Ethernet.Destination;
            return true;
        }

        mac = source ? s.Packet.SourceMac : s.Packet.DestinationMac;
        return s.Packet.Has(PacketLayers.Ethernet);
    }

    private static bool WriteMac(PacketSample s, Span<byte> key, bool source)
    {
        var there = TryGetMac(s, source, out var mac);
        FieldCodec.Write(key, mac);
        return there;
    }

    private static bool WriteCast(PacketSample s, Span<byte> key, Func<MacAddress, bool> test)
    {
        var there = TryGetMac(s, source: false, out var mac);
        key[0] = test(mac) ? (byte)1 : (byte)0;
        return there;
    }

    private static bool WriteVlan(Span<byte> key, uint vlan, bool known)
    {
        FieldCodec.Write(key, (ushort)vlan);
        return known;
    }

    private static bool WritePriority(Span<byte> key, uint priority, bool known)
    {
        key[0] = (byte)priority;
        return known;
    }
}
