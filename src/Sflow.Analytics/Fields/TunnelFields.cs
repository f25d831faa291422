using System.Buffers.Binary;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of tunnels' headers: VXLAN, GENEVE, GRE, ERSPAN, GTP-U, L2TP, NSH.</summary>
internal static class TunnelFields
{
    private const ushort TransparentEthernet = 0x6558;

    private static readonly HeaderKinds Vxlans = HeaderKinds.Of(HeaderKind.Vxlan).Union(HeaderKinds.Of(HeaderKind.VxlanGpe));
    private static readonly HeaderKinds Overlays = Vxlans.Union(HeaderKinds.Of(HeaderKind.Geneve)).Union(HeaderKinds.Of(HeaderKind.Gre));

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        Row.Headers("vxlanvni", FieldType.UInt32, "VXLAN", "Virtual network of VXLAN, with the generic extension or without.", "100", Vxlans, Of(Vxlans)),
        Row.Where("vxlangbp", FieldType.UInt16, "VXLAN", "Group of the policy extension, where its flag is set.", "1", new HeaderField(HeaderKind.Vxlan, 2, 2), static header => (header[0] & 0x80) != 0, FieldOrigin.Own),
        new("vxlangpeprotocol", FieldType.Byte, "VXLAN-GPE", "Protocol inside: 1 IPv4, 2 IPv6, 3 Ethernet, 4 NSH, 5 MPLS.", "3", new HeaderField(HeaderKind.VxlanGpe, 3, 1)) { Origin = FieldOrigin.Own },
        Row.Headers("vni", FieldType.UInt32, "overlay", "Virtual network of any overlay: VXLAN, GENEVE or NVGRE.", "100", Overlays, Of(Overlays)),
        new("genevevni", FieldType.UInt32, "GENEVE", "Virtual network of GENEVE.", "100", new HeaderField(HeaderKind.Geneve, 4, 3)),
        new("geneveprotocol", FieldType.UInt16, "GENEVE", "Ethernet type of what is inside, in decimal.", "25944", new HeaderField(HeaderKind.Geneve, 2, 2)) { Origin = FieldOrigin.Own },
        Row.Header("geneveoptions", FieldType.Text, "GENEVE", "Options as class:type, with hyphens.", "259:1", HeaderKind.Geneve, GeneveOptions, FieldOrigin.Own),
        Row.Headers("grevsid", FieldType.UInt32, "GRE", "Virtual subnet of NVGRE.", "100", HeaderKinds.Of(HeaderKind.Gre), Of(HeaderKinds.Of(HeaderKind.Gre))),
        new("greprotocol", FieldType.UInt16, "GRE", "Ethernet type of what is inside, in decimal.", "2048", new HeaderField(HeaderKind.Gre, 2, 2)) { Origin = FieldOrigin.Own },
        Row.Header("grekey", FieldType.UInt32, "GRE", "Key, where there is one.", "1", HeaderKind.Gre, static (s, header) =>
            TryGetGre(s, header, out var view) && view.TryGetKey(out var key) ? FieldValue.FromNumber(FieldType.UInt32, key) : default, FieldOrigin.Own),
        Row.Header("greseqno", FieldType.UInt32, "GRE", "Sequence number, where there is one.", "1", HeaderKind.Gre, static (s, header) =>
            TryGetGre(s, header, out var view) && view.TryGetSequenceNumber(out var number) ? FieldValue.FromNumber(FieldType.UInt32, number) : default, FieldOrigin.Own),
        new("erspanversion", FieldType.Byte, "ERSPAN", "Version: 1 is type II, 2 is type III.", "1", new HeaderField(HeaderKind.Erspan, 0, 1, 4)) { Origin = FieldOrigin.Own },
        new("erspanvlan", FieldType.UInt16, "ERSPAN", "VLAN that the mirrored packet was seen in.", "20", new HeaderField(HeaderKind.Erspan, 0, 2, 0, 0xFFF)) { Origin = FieldOrigin.Own },
        new("erspanid", FieldType.UInt16, "ERSPAN", "Session.", "1", new HeaderField(HeaderKind.Erspan, 2, 2, 0, 0x3FF)) { Origin = FieldOrigin.Own },
        new("gtptype", FieldType.Byte, "GTP-U", "Type of message: 255 a user's packet.", "255", new HeaderField(HeaderKind.Gtp, 1, 1)) { Origin = FieldOrigin.Own },
        new("gtpteid", FieldType.UInt32, "GTP-U", "Tunnel endpoint.", "1", new HeaderField(HeaderKind.Gtp, 4, 4)) { Origin = FieldOrigin.Own },
        Row.Headers("l2tptunnel", FieldType.UInt32, "L2TP", "Tunnel of version 2, control connection of version 3.", "1", HeaderKinds.Of(HeaderKind.L2tp), Tunnel, FieldOrigin.Own),
        Row.Headers("l2tpsession", FieldType.UInt32, "L2TP", "Session.", "1", HeaderKinds.Of(HeaderKind.L2tp), Session, FieldOrigin.Own),
        new("nshspi", FieldType.UInt32, "NSH", "Service path.", "1", new HeaderField(HeaderKind.Nsh, 4, 3)) { Origin = FieldOrigin.Own },
        new("nshsi", FieldType.Byte, "NSH", "Service index: where on its path the packet is.", "255", new HeaderField(HeaderKind.Nsh, 7, 1)) { Origin = FieldOrigin.Own },
        new("pbbisid", FieldType.UInt32, "802.1ah", "Service instance of a provider backbone bridge.", "100", new HeaderField(HeaderKind.BackboneTag, 1, 3)) { Origin = FieldOrigin.Own },
    ];

    /// <summary>The virtual network of one of several kinds of header, in the order that they have in the packet.</summary>
    private static FieldReader Of(HeaderKinds kinds) => (PacketSample sample, int occurrence, out FieldValue value) =>
    {
        var headers = sample.Headers;
        value = default;
        for (var i = 0; headers.Kinds.Overlaps(kinds) && i < headers.Count; i++)
        {
            var at = headers.Start + headers[i].Offset;
            if (kinds.Contains(headers[i].Kind) && at < headers.End)
            {
                var header = headers.Buffer.AsSpan(at, headers.End - at);
                if (TryGetNetwork(sample, headers[i].Kind, header, out var network) && occurrence-- == 0)
                {
                    value = network;
                    break;
                }
            }
        }

        return !value.IsNull;
    };

    /// <summary>The virtual network, none where it is cut off.</summary>
    /// <returns>False for GRE that is not NVGRE: of Ethernet with a key and neither checksum nor sequence number. RFC 7637 section 3.2.</returns>
    private static bool TryGetNetwork(PacketSample sample, HeaderKind kind, ReadOnlySpan<byte> header, out FieldValue value)
    {
        value = default;
        if (kind != HeaderKind.Gre)
        {
            value = header.Length < 7 ? default : FieldValue.FromNumber(FieldType.UInt32, ((uint)BinaryPrimitives.ReadUInt16BigEndian(header.Slice(4)) << 8) | header[6]);
            return true;
        }

        if (!TryGetGre(sample, header, out var view) || (view.Flags & 0xB000) != 0x2000 || view.Protocol != TransparentEthernet)
        {
            return false;
        }

        value = view.TryGetKey(out var key) ? FieldValue.FromNumber(FieldType.UInt32, key >> 8) : default;
        return true;
    }

    private static bool TryGetGre(PacketSample sample, ReadOnlySpan<byte> header, out GreView view) =>
        GreView.TryCreate(sample.Headers.Buffer, sample.Headers.End - header.Length, sample.Headers.End, out view);

    /// <summary>Class of 16 bits, type of 8, length of 5 in words, data. RFC 8926 section 3.5. None of options that are cut.</summary>
    private static FieldValue GeneveOptions(PacketSample sample, ReadOnlySpan<byte> header)
    {
        var text = new TextBuilder(stackalloc byte[TextBuilder.Size]);
        var end = header.Length < 8 ? -1 : 8 + ((header[0] & 0x3F) * 4);
        if (end < 0 || end > header.Length)
        {
            return default;
        }

        for (var at = 8; at + 4 <= end; at += 4 + ((header[at + 3] & 0x1F) * 4))
        {
            text.Separate();
            text.Append((uint)BinaryPrimitives.ReadUInt16BigEndian(header.Slice(at)));
            text.Append(":"u8);
            text.Append((uint)header[at + 2]);
        }

        return text.ToValue(sample);
    }

    private static bool Tunnel(PacketSample sample, int occurrence, out FieldValue value)
    {
        value = TryGetL2tp(sample, occurrence, out var view, out _) && view.TryGetTunnel(out var tunnel) ? FieldValue.FromNumber(FieldType.UInt32, tunnel) : default;
        return !value.IsNull;
    }

    private static bool Session(PacketSample sample, int occurrence, out FieldValue value)
    {
        var isOverUdp = TryGetL2tp(sample, occurrence, out var view, out var at);
        var headers = sample.Headers;
        value = default;
        if (isOverUdp && view.TryGetSession(out var session))
        {
            value = FieldValue.FromNumber(FieldType.UInt32, session);
        }
        else if (!isOverUdp && at >= 0 && at + 4 <= headers.End)
        {
            value = FieldValue.FromNumber(FieldType.UInt32, BinaryPrimitives.ReadUInt32BigEndian(headers.Buffer.AsSpan(at)));
        }

        return !value.IsNull;
    }

    /// <summary>Finds a header over UDP; directly over IP, where flags are missing and the session stands first (RFC 3931 section 4.1.1), only its place.</summary>
    private static bool TryGetL2tp(PacketSample sample, int occurrence, out L2tpView view, out int at)
    {
        var headers = sample.Headers;
        for (var i = 0; i < headers.Count; i++)
        {
            if (headers[i].Kind == HeaderKind.L2tp && occurrence-- == 0)
            {
                at = headers.Start + headers[i].Offset;
                view = default;
                return i != 0 && headers[i - 1].Kind == HeaderKind.Udp && at <= headers.End && L2tpView.TryCreate(headers.Buffer, at, headers.End, out view);
            }
        }

        view = default;
        at = -1;
        return false;
    }
}
