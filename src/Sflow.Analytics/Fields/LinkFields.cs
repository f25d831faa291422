using System.Buffers.Binary;
using Sflow.Protocol;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of Ethernet, its VLAN tags, LLC and SNAP.</summary>
internal static class LinkFields
{
    private const string Ethernet = "Ethernet";
    private const string Vlan = "VLAN tag";
    private const ushort Largest8023Length = 1500;

    private static readonly HeaderKinds UpToSnap =
        HeaderKinds.Of(HeaderKind.Ethernet).Union(HeaderKinds.Of(HeaderKind.Vlan)).Union(HeaderKinds.Of(HeaderKind.Snap));

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        new("macsource", FieldType.Mac, Ethernet, "Source address.", "020000000001", new HeaderField(HeaderKind.Ethernet, 6, 6), Told(static s => FieldValue.FromMac(s.Ethernet.Source))),
        new("macdestination", FieldType.Mac, Ethernet, "Destination address.", "020000000002", new HeaderField(HeaderKind.Ethernet, 0, 6), Told(static s => FieldValue.FromMac(s.Ethernet.Destination))),
        Row.Headers("ethernetprotocol", FieldType.UInt16, Ethernet, "Ethernet type behind VLAN tags and SNAP, in decimal.", "2048", UpToSnap, EtherType),
        Cast("isbroadcast", "Whether the destination is the broadcast address.", "false", static mac => mac.IsBroadcast),
        Cast("ismulticast", "Whether the destination is a group other than broadcast.", "false", static mac => mac.IsMulticast && !mac.IsBroadcast),
        Cast("isunicast", "Whether the destination is one station.", "true", static mac => !mac.IsMulticast),
        new("vlan", FieldType.UInt16, Vlan, "VLAN identifier of a tag in the header, from the outermost on.", "20", new HeaderField(HeaderKind.Vlan, 0, 2, 0, 0xFFF)),
        new("priority", FieldType.Byte, Vlan, "Priority of a tag in the header, 0 to 7.", "5", new HeaderField(HeaderKind.Vlan, 0, 1, 5)),
        new("vlandei", FieldType.Boolean, Vlan, "Whether a tag in the header says that the packet may be dropped first.", "false", new HeaderField(HeaderKind.Vlan, 0, 1, 4, 1)) { Origin = FieldOrigin.Own },
        new("llcdsap", FieldType.Byte, "LLC", "Destination service access point.", "170", new HeaderField(HeaderKind.Llc, 0, 1)) { Origin = FieldOrigin.Derived },
        new("llcssap", FieldType.Byte, "LLC", "Source service access point.", "170", new HeaderField(HeaderKind.Llc, 1, 1)) { Origin = FieldOrigin.Derived },
        new("llccontrol", FieldType.Byte, "LLC", "First byte of the control field.", "3", new HeaderField(HeaderKind.Llc, 2, 1)) { Origin = FieldOrigin.Own },
        new("snapoui", FieldType.UInt32, "SNAP", "Organisation that the type is of, in decimal.", "0", new HeaderField(HeaderKind.Snap, 0, 3)) { Origin = FieldOrigin.Derived },
        new("snappid", FieldType.UInt16, "SNAP", "Type within the organisation, in decimal.", "2048", new HeaderField(HeaderKind.Snap, 3, 2)) { Origin = FieldOrigin.Derived },
    ];

    private static FieldReader Told(Row.SampleValue read) => Row.Once(sample => sample.HasEthernet ? read(sample) : default);

    private static FieldDescriptor Cast(string name, string description, string example, Func<MacAddress, bool> test) =>
        Row.Headers(name, FieldType.Boolean, Ethernet, description, example, HeaderKinds.Of(HeaderKind.Ethernet), (PacketSample sample, int occurrence, out FieldValue value) =>
        {
            var at = sample.Headers.Find(HeaderKind.Ethernet, occurrence);
            var isThere = at >= 0 && at + 6 <= sample.Headers.End;
            value = isThere ? FieldValue.FromBoolean(test(MacAddress.FromBytes(sample.Headers.Buffer.AsSpan(at, 6))))
                : occurrence == 0 && sample.HasEthernet ? FieldValue.FromBoolean(test(sample.Ethernet.Destination)) : default;
            return !value.IsNull;
        });

    private static bool EtherType(PacketSample sample, int occurrence, out FieldValue value)
    {
        var headers = sample.Headers;
        value = default;
        if (!headers.Kinds.Contains(HeaderKind.Ethernet))
        {
            value = occurrence == 0 && sample.HasEthernet ? FieldValue.FromNumber(FieldType.UInt16, (ushort)sample.Ethernet.EtherType) : default;
            return !value.IsNull;
        }

        for (var i = 0; i < headers.Count; i++)
        {
            if (headers[i].Kind == HeaderKind.Ethernet && occurrence-- == 0)
            {
                return TryEtherType(headers, i, out value);
            }
        }

        return false;
    }

    /// <summary>The type behind an Ethernet header: its own, or that of the last of the tags behind it, or of SNAP in the place of a length.</summary>
    private static bool TryEtherType(HeaderStack headers, int index, out FieldValue value)
    {
        var at = headers[index].Offset + 12;
        while (++index < headers.Count && headers[index].Kind == HeaderKind.Vlan)
        {
            at = headers[index].Offset + 2;
        }

        value = default;
        if (!TryHalf(headers, at, out var type))
        {
            return false;
        }

        if (type is > 0 and <= Largest8023Length)
        {
            index += index < headers.Count && headers[index].Kind == HeaderKind.Llc ? 1 : 0;
            if (index >= headers.Count || headers[index].Kind != HeaderKind.Snap || !TrySnapType(headers, headers[index].Offset, out type))
            {
                return false;
            }
        }

        // A tag of which nothing is there hides the type behind it.
        value = type is 0x8100 or 0x88A8 or 0x9100 or 0x9200 or 0x9300 ? default : FieldValue.FromNumber(FieldType.UInt16, type);
        return !value.IsNull;
    }

    /// <summary>Only the organisation code 0 is followed by an Ethernet type, RFC 1042.</summary>
    private static bool TrySnapType(HeaderStack headers, int offset, out ushort type) =>
        TryHalf(headers, offset + 3, out type) && headers.Buffer[headers.Start + offset] == 0 && TryHalf(headers, offset + 1, out var rest) && rest == 0;

    private static bool TryHalf(HeaderStack headers, int offset, out ushort value)
    {
        var at = headers.Start + offset;
        var isThere = at + 2 <= headers.End;
        value = isThere ? BinaryPrimitives.ReadUInt16BigEndian(headers.Buffer.AsSpan(at)) : (ushort)0;
        return isThere;
    }
}
