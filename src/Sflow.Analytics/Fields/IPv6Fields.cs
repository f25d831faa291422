using System.Buffers.Binary;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of IPv6 and its extension headers.</summary>
internal static class IPv6Fields
{
    private const string Layer = "IPv6";
    private const string FragmentLayer = "IPv6 fragment header";
    private const string RoutingLayer = "IPv6 routing header";

    private static readonly HeaderKinds Extensions = HeaderKinds.Of(HeaderKind.HopByHop).Union(HeaderKinds.Of(HeaderKind.Routing))
        .Union(HeaderKinds.Of(HeaderKind.Fragment)).Union(HeaderKinds.Of(HeaderKind.DestinationOptions))
        .Union(HeaderKinds.Of(HeaderKind.OtherExtension)).Union(HeaderKinds.Of(HeaderKind.Ah));

    private static readonly HeaderKinds Chain = Extensions.Union(HeaderKinds.Of(HeaderKind.IPv6));

    private static readonly FieldValue Yes = FieldValue.FromText("yes");
    private static readonly FieldValue No = FieldValue.FromText("no");

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        new("ip6source", FieldType.IPv6, Layer, "Source address of IPv6.", "2001:db8::1", At(8, 16), Told(static s => FieldValue.FromAddress(s.IPv6.Source))),
        new("ip6destination", FieldType.IPv6, Layer, "Destination address of IPv6.", "2001:db8::2", At(24, 16), Told(static s => FieldValue.FromAddress(s.IPv6.Destination))),
        Row.Headers("ip6nexthdr", FieldType.Byte, Layer, "Protocol behind the extension headers of IPv6.", "17", Chain, NextHeader),
        new("ip6tos", FieldType.Byte, Layer, "Traffic class.", "0", At(0, 2, 4, 0xFF), Told(static s => Octet(s.IPv6.Priority))),
        new("ip6dscp", FieldType.Byte, Layer, "Differentiated services code point, 0 to 63.", "0", At(0, 2, 6, 0x3F), Told(static s => Octet((s.IPv6.Priority & 0xFF) >> 2))),
        Row.Headers("ip6dscpname", FieldType.Text, Layer, "Name of the code point as IANA lists it, its number where it has none.", "CS0", HeaderKinds.Of(HeaderKind.IPv6), DscpName),
        new("ip6ecn", FieldType.Byte, Layer, "Explicit congestion notification, 0 to 3.", "0", At(1, 1, 4, 3), Told(static s => Octet(s.IPv6.Priority & 3))),
        Row.Headers("ip6bytes", FieldType.UInt32, Layer, "Length of the IPv6 packet as its header tells it, header included.", "1280", HeaderKinds.Of(HeaderKind.IPv6), Bytes),
        new("ip6flowlabel", FieldType.UInt32, Layer, "Flow label, 20 bits.", "0", At(1, 3, 0, 0xFFFFF)),
        new("ip6fragoffset", FieldType.UInt16, FragmentLayer, "Fragment offset in units of 8 bytes, of packets with a fragment header.", "0", new HeaderField(HeaderKind.Fragment, 2, 2, 3)),
        Row.Header("ip6fragm", FieldType.Text, FragmentLayer, "Whether more fragments follow: yes or no.", "yes", HeaderKind.Fragment, static (_, header) => header.Length < 4 ? default : (header[3] & 1) != 0 ? Yes : No),
        new("ip6fragid", FieldType.UInt32, FragmentLayer, "Identification of the packet that was fragmented.", "7", new HeaderField(HeaderKind.Fragment, 4, 4)) { Origin = FieldOrigin.Own },
        new("ip6ttl", FieldType.Byte, Layer, "Hop limit.", "64", At(7, 1)) { Origin = FieldOrigin.Derived },
        Row.Headers("ip6extensions", FieldType.Text, Layer, "The extension headers in their order, with hyphens.", "hbh-routing", Chain, ExtensionNames, FieldOrigin.Derived),
        new("ip6routingtype", FieldType.Byte, RoutingLayer, "Type of routing: 4 is segment routing.", "4", new HeaderField(HeaderKind.Routing, 2, 1)) { Origin = FieldOrigin.Derived },
        new("ip6segleft", FieldType.Byte, RoutingLayer, "Segments that are left.", "1", new HeaderField(HeaderKind.Routing, 3, 1)) { Origin = FieldOrigin.Derived },
        Row.Header("ip6srhsegments", FieldType.Text, RoutingLayer, "Segments of SRv6 in the order of travel, with hyphens.", "2001:db8::1-2001:db8::2", HeaderKind.Routing, Segments, FieldOrigin.Derived),
        Row.Where("ip6srhtag", FieldType.UInt16, RoutingLayer, "Tag of SRv6, by which packets are grouped.", "0", new HeaderField(HeaderKind.Routing, 6, 2), IsSegmentRouting, FieldOrigin.Own),
    ];

    private static HeaderField At(byte offset, byte size, byte shift = 0, ulong mask = ulong.MaxValue) => new(HeaderKind.IPv6, offset, size, shift, mask);

    private static FieldReader Told(Row.SampleValue read) => Row.Once(sample => sample.HasIPv6 ? read(sample) : default);

    private static FieldValue Octet(uint value) => FieldValue.FromNumber(FieldType.Byte, (byte)value);

    private static bool IsSegmentRouting(ReadOnlySpan<byte> header) => header.Length >= 3 && header[2] == 4;

    private static bool DscpName(PacketSample sample, int occurrence, out FieldValue value)
    {
        var at = sample.Headers.Find(HeaderKind.IPv6, occurrence);
        value = at >= 0 && at + 2 <= sample.Headers.End ? DscpNames.Of(BinaryPrimitives.ReadUInt16BigEndian(sample.Headers.Buffer.AsSpan(at)) >> 6)
            : occurrence == 0 && sample.HasIPv6 ? DscpNames.Of((int)(sample.IPv6.Priority & 0xFF) >> 2) : default;
        return !value.IsNull;
    }

    private static bool Bytes(PacketSample sample, int occurrence, out FieldValue value)
    {
        var at = sample.Headers.Find(HeaderKind.IPv6, occurrence);
        value = at >= 0 && at + 6 <= sample.Headers.End ? FieldValue.FromNumber(FieldType.UInt32, 40u + BinaryPrimitives.ReadUInt16BigEndian(sample.Headers.Buffer.AsSpan(at + 4)))
            : occurrence == 0 && sample.HasIPv6 ? FieldValue.FromNumber(FieldType.UInt32, sample.IPv6.Length) : default;
        return !value.IsNull;
    }

    private static bool NextHeader(PacketSample sample, int occurrence, out FieldValue value)
    {
        var headers = sample.Headers;
        var index = IndexOf(headers, occurrence);
        if (index < 0)
        {
            value = occurrence == 0 && sample.HasIPv6 ? Octet(sample.IPv6.Protocol) : default;
            return !value.IsNull;
        }

        var at = headers.Start + headers[index].Offset + 6;
        var isLater = false;
        while (++index < headers.Count && Extensions.Contains(headers[index].Kind))
        {
            at = headers.Start + headers[index].Offset;
            isLater = headers[index].Kind == HeaderKind.Fragment && at + 4 <= headers.End && BinaryPrimitives.ReadUInt16BigEndian(headers.Buffer.AsSpan(at + 2)) >> 3 != 0;
        }

        // An extension header of which nothing is there hides the protocol behind it, but in a later fragment nothing follows.
        value = at < headers.End && (isLater || !IsExtension(headers.Buffer[at])) ? Octet(headers.Buffer[at]) : default;
        return !value.IsNull;
    }

    /// <summary>Hop-by-hop, routing, fragment, authentication, destination, mobility, HIP, Shim6. RFC 7045 section 4.</summary>
    private static bool IsExtension(byte protocol) => protocol is 0 or 43 or 44 or 51 or 60 or 135 or 139 or 140;

    private static int IndexOf(HeaderStack headers, int occurrence)
    {
        for (var i = 0; i < headers.Count; i++)
        {
            if (headers[i].Kind == HeaderKind.IPv6 && occurrence-- == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>None of a chain that is cut: what is not there could be another one.</summary>
    private static bool ExtensionNames(PacketSample sample, int occurrence, out FieldValue value)
    {
        value = default;
        if (!NextHeader(sample, occurrence, out _) || IndexOf(sample.Headers, occurrence) is var index && index < 0)
        {
            return false;
        }

        var text = new TextBuilder(stackalloc byte[TextBuilder.Size]);
        var headers = sample.Headers;
        while (++index < headers.Count && Extensions.Contains(headers[index].Kind))
        {
            text.Separate();
            text.Append(HeaderNames.Of(headers[index].Kind));
        }

        value = text.Text.IsEmpty ? default : text.ToValue(sample);
        return !value.IsNull;
    }

    /// <summary>They stand in the reverse order of travel. RFC 8754 section 2.</summary>
    private static FieldValue Segments(PacketSample sample, ReadOnlySpan<byte> header)
    {
        if (header.Length < 8 || header[2] != 4 || header.Length < 8 + (16 * (header[4] + 1)) || (header[1] * 8) < 16 * (header[4] + 1))
        {
            return default;
        }

        var text = new TextBuilder(stackalloc byte[TextBuilder.Size]);
        for (var i = (int)header[4]; i >= 0; i--)
        {
            var segment = header.Slice(8 + (16 * i), 16);
            text.Separate();
            text.Append(FieldValue.FromIPv6(BinaryPrimitives.ReadUInt64BigEndian(segment), BinaryPrimitives.ReadUInt64BigEndian(segment.Slice(8))));
        }

        return text.ToValue(sample);
    }
}
