using Sflow.Protocol.Records.Flow;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of how 802.11 frames were received and sent.</summary>
internal static class WirelessFields
{
    private const string Received = "extended_80211_rx";
    private const string Sent = "extended_80211_tx";

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        Row.Record<Extended80211Rx>("wlanssidsource", FieldType.Text, Received, "Network that the packet was received by.", "office", static (in r) => FieldValue.FromText(r.Ssid), FieldOrigin.Own),
        Row.Record<Extended80211Rx>("wlanbssidsource", FieldType.Mac, Received, "Basic service set that the packet was received by.", "020000000001", static (in r) => FieldValue.FromMac(r.Bssid), FieldOrigin.Own),
        Row.Record<Extended80211Rx>("wlanchannelsource", FieldType.UInt32, Received, "Channel that the packet was received by.", "36", static (in r) => FieldValue.FromNumber(FieldType.UInt32, r.Channel), FieldOrigin.Own),
        Row.Record<Extended80211Rx>("wlanspeedsource", FieldType.UInt64, Received, "Rate that the packet was received with, in bit/s.", "54000000", static (in r) => FieldValue.FromNumber(FieldType.UInt64, r.Speed), FieldOrigin.Own),
        Row.Record<Extended80211Tx>("wlanssiddestination", FieldType.Text, Sent, "Network that the packet was sent by.", "office", static (in r) => FieldValue.FromText(r.Ssid), FieldOrigin.Own),
        Row.Record<Extended80211Tx>("wlanbssiddestination", FieldType.Mac, Sent, "Basic service set that the packet was sent by.", "020000000001", static (in r) => FieldValue.FromMac(r.Bssid), FieldOrigin.Own),
        Row.Record<Extended80211Tx>("wlanchanneldestination", FieldType.UInt32, Sent, "Channel that the packet was sent by.", "36", static (in r) => FieldValue.FromNumber(FieldType.UInt32, r.Channel), FieldOrigin.Own),
        Row.Record<Extended80211Tx>("wlanspeeddestination", FieldType.UInt64, Sent, "Rate that the packet was sent with, in bit/s.", "54000000", static (in r) => FieldValue.FromNumber(FieldType.UInt64, r.Speed), FieldOrigin.Own),
        Row.Record<Extended80211Tx>("wlantransmissions", FieldType.UInt32, Sent, "How often the packet was sent until it arrived.", "1", static (in r) => FieldValue.FromNumber(FieldType.UInt32, r.Transmissions), FieldOrigin.Own),
    ];
}
