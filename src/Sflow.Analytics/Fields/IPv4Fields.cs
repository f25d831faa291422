using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of IPv4.</summary>
internal static class IPv4Fields
{
    private const string Layer = "IPv4";

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        new("ipsource", FieldType.IPv4, Layer, "Source address of IPv4.", "10.0.0.1", At(12, 4), Told(static s => FieldValue.FromIPv4(s.IPv4.Source.ToIPv4()))),
        new("ipdestination", FieldType.IPv4, Layer, "Destination address of IPv4.", "10.0.0.2", At(16, 4), Told(static s => FieldValue.FromIPv4(s.IPv4.Destination.ToIPv4()))),
        new("ipprotocol", FieldType.Byte, Layer, "Protocol that IPv4 carries.", "6", At(9, 1), Told(static s => Octet(s.IPv4.Protocol))),
        new("iptos", FieldType.Byte, Layer, "Type of service.", "184", At(1, 1), Told(static s => Octet(s.IPv4.Tos))),
        new("ipdscp", FieldType.Byte, Layer, "Differentiated services code point, 0 to 63.", "46", At(1, 1, 2), Told(static s => Octet((s.IPv4.Tos & 0xFF) >> 2))),
        Row.Headers("ipdscpname", FieldType.Text, Layer, "Name of the code point as IANA lists it, its number where it has none.", "EF", HeaderKinds.Of(HeaderKind.IPv4), DscpName),
        new("ipecn", FieldType.Byte, Layer, "Explicit congestion notification, 0 to 3.", "0", At(1, 1, 0, 3), Told(static s => Octet(s.IPv4.Tos & 3))),
        new("ipbytes", FieldType.UInt32, Layer, "Length of the IPv4 packet as its header tells it.", "1500", At(2, 2), Told(static s => FieldValue.FromNumber(FieldType.UInt32, s.IPv4.Length))),
        new("ipflags", FieldType.IPFlags, Layer, "Flags: reserved, don't fragment, more fragments.", "010", At(6, 1, 5)),
        new("ipfragoffset", FieldType.UInt16, Layer, "Fragment offset in units of 8 bytes.", "0", At(6, 2, 0, 0x1FFF)),
        new("ipttl", FieldType.Byte, Layer, "Time to live.", "64", At(8, 1)) { Origin = FieldOrigin.Derived },
        new("ipid", FieldType.UInt16, Layer, "Identification.", "1", At(4, 2)) { Origin = FieldOrigin.Derived },
        new("ipversion", FieldType.Byte, Layer, "Version.", "4", At(0, 1, 4)) { Origin = FieldOrigin.Derived },
        new("ipihl", FieldType.Byte, Layer, "Length of the header in words of 4 bytes; more than 5 with options.", "5", At(0, 1, 0, 15)) { Origin = FieldOrigin.Derived },
        Row.Header("isipfragment", FieldType.Boolean, Layer, "Whether the packet is a fragment, first or later.", "false", HeaderKind.IPv4, static (_, header) =>
            header.Length < 8 ? default : FieldValue.FromBoolean((header[6] & 0x3F) != 0 || header[7] != 0), FieldOrigin.Derived),
    ];

    private static HeaderField At(byte offset, byte size, byte shift = 0, ulong mask = ulong.MaxValue) => new(HeaderKind.IPv4, offset, size, shift, mask);

    private static FieldReader Told(Row.SampleValue read) => Row.Once(sample => sample.HasIPv4 ? read(sample) : default);

    private static FieldValue Octet(uint value) => FieldValue.FromNumber(FieldType.Byte, (byte)value);

    private static bool DscpName(PacketSample sample, int occurrence, out FieldValue value)
    {
        var at = sample.Headers.Find(HeaderKind.IPv4, occurrence) + 1;
        value = at > 0 && at < sample.Headers.End ? DscpNames.Of(sample.Headers.Buffer[at] >> 2)
            : occurrence == 0 && sample.HasIPv4 ? DscpNames.Of((int)(sample.IPv4.Tos & 0xFF) >> 2) : default;
        return !value.IsNull;
    }
}
