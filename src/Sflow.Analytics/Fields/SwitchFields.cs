using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Analytics.Fields;

/// <summary>Fields that a switch adds: extended_switch, and the tags that it took off or put on.</summary>
internal static class SwitchFields
{
    private const string Switch = "extended_switch";
    private const uint VlanMask = 0xFFF;

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        Row.Record<ExtendedSwitch>("vlansource", FieldType.UInt16, Switch, "VLAN that the packet came by, as the switch tells it.", "20", static (in r) => Known(r.HasSourceVlan, FieldType.UInt16, r.SourceVlan)),
        Row.Record<ExtendedSwitch>("vlandestination", FieldType.UInt16, Switch, "VLAN that the packet left by, as the switch tells it.", "30", static (in r) => Known(r.HasDestinationVlan, FieldType.UInt16, r.DestinationVlan)),
        Row.Record<ExtendedSwitch>("prioritysource", FieldType.Byte, Switch, "Priority that the packet came with, as the switch tells it.", "0", static (in r) => Known(r.HasSourcePriority, FieldType.Byte, r.SourcePriority)),
        Row.Record<ExtendedSwitch>("prioritydestination", FieldType.Byte, Switch, "Priority that the packet left with, as the switch tells it.", "0", static (in r) => Known(r.HasDestinationPriority, FieldType.Byte, r.DestinationPriority)),
        Row.Record<ExtendedVlanTunnel>("vlantunnel", "extended_vlantunnel", "VLANs that were stripped from the packet, outermost first, with hyphens.", "100-200", static (s, in r) => List(s, r.Tags), FieldOrigin.Own),
        Row.Record<ExtendedVlanIn>("vlanin", "extended_vlanin", "VLANs that the packet came with and the device stripped, outermost first.", "100", static (s, in r) => List(s, r.Tags), FieldOrigin.Own),
        Row.Record<ExtendedVlanOut>("vlanout", "extended_vlanout", "VLANs that the device pushed on the packet, outermost first.", "200", static (s, in r) => List(s, r.Tags), FieldOrigin.Own),
    ];

    private static FieldValue Known(bool isKnown, FieldType type, uint value) => isKnown ? FieldValue.FromNumber(type, value) : default;

    private static FieldValue List(PacketSample sample, XdrUInt32List tags)
    {
        var text = new TextBuilder(stackalloc byte[TextBuilder.Size]);
        text.AppendList(tags, mask: VlanMask);
        return text.ToValue(sample);
    }
}
