using System.Buffers.Binary;
using Sflow.Protocol.Packets;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of MPLS: of the label stack in the header, and of what a router tells of labels.</summary>
internal static class MplsFields
{
    private const string Mpls = "MPLS";
    private const int LabelShift = 12;

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        new("mplslabel", FieldType.UInt32, Mpls, "Label, from the outermost on.", "16", new HeaderField(HeaderKind.Mpls, 0, 3, 4)) { Origin = FieldOrigin.Derived },
        new("mplsexp", FieldType.Byte, Mpls, "Traffic class of a label, 0 to 7.", "0", new HeaderField(HeaderKind.Mpls, 2, 1, 1, 7)) { Origin = FieldOrigin.Derived },
        new("mplsbottom", FieldType.Boolean, Mpls, "Whether the label is the innermost of its stack.", "true", new HeaderField(HeaderKind.Mpls, 2, 1, 0, 1)) { Origin = FieldOrigin.Own },
        new("mplsttl", FieldType.Byte, Mpls, "Time to live of a label.", "64", new HeaderField(HeaderKind.Mpls, 3, 1)) { Origin = FieldOrigin.Derived },
        new("mplslabels", FieldType.Text, Mpls, "All labels of the outermost stack, with hyphens.", "16-17", Labels) { Headers = HeaderKinds.Of(HeaderKind.Mpls), LooksAtEach = true, Origin = FieldOrigin.Derived },
        Row.Record<ExtendedMpls>("mplsnexthop", FieldType.Address, "extended_mpls", "Next hop of the label-switched path.", "10.0.0.1", static (in r) => FieldValue.FromAddress(r.NextHop), FieldOrigin.Own),
        Row.Record<ExtendedMpls>("mplslabelssource", "extended_mpls", "Labels that the packet came with, as the router tells them.", "16-17", static (s, in r) => List(s, r.InputStack), FieldOrigin.Own),
        Row.Record<ExtendedMpls>("mplslabelsdestination", "extended_mpls", "Labels that the packet left with, as the router tells them.", "18", static (s, in r) => List(s, r.OutputStack), FieldOrigin.Own),
        Row.Record<ExtendedMplsTunnel>("mplstunnelname", FieldType.Text, "extended_mpls_tunnel", "Name of the label-switched path.", "lsp1", static (in r) => FieldValue.FromText(r.LspName), FieldOrigin.Own),
        Row.Record<ExtendedMplsTunnel>("mplstunnelid", FieldType.UInt32, "extended_mpls_tunnel", "Tunnel identifier.", "5", static (in r) => FieldValue.FromNumber(FieldType.UInt32, r.TunnelId), FieldOrigin.Own),
        Row.Record<ExtendedMplsVc>("mplsvcname", FieldType.Text, "extended_mpls_vc", "Name of the virtual circuit's instance.", "vpls1", static (in r) => FieldValue.FromText(r.InstanceName), FieldOrigin.Own),
        Row.Record<ExtendedMplsVc>("mplsvcid", FieldType.UInt32, "extended_mpls_vc", "Identifier of the virtual circuit.", "7", static (in r) => FieldValue.FromNumber(FieldType.UInt32, r.VcId), FieldOrigin.Own),
        Row.Record<ExtendedMplsFtn>("mplsftn", FieldType.Text, "extended_mpls_FTN", "Name of the forwarding equivalence class.", "fec1", static (in r) => FieldValue.FromText(r.Description), FieldOrigin.Own),
        Row.Record<ExtendedMplsLdpFec>("mplsfecprefix", FieldType.UInt32, "extended_mpls_LDP_FEC", "Length of the prefix by which LDP chose the label.", "24", static (in r) => FieldValue.FromNumber(FieldType.UInt32, r.PrefixLength), FieldOrigin.Own),
    ];

    private static FieldValue List(PacketSample sample, XdrUInt32List stack)
    {
        var text = new TextBuilder(stackalloc byte[TextBuilder.Size]);
        text.AppendList(stack, LabelShift);
        return text.ToValue(sample);
    }

    /// <summary>None unless the label at the bottom is there: a stack that is cut has another name.</summary>
    private static bool Labels(PacketSample sample, int occurrence, out FieldValue value)
    {
        value = default;
        var headers = sample.Headers;
        var text = new TextBuilder(stackalloc byte[TextBuilder.Size]);
        for (var i = 0; occurrence == 0 && i < headers.Count; i++)
        {
            var at = headers.Start + headers[i].Offset;
            if (headers[i].Kind != HeaderKind.Mpls)
            {
                continue;
            }

            if (at + 3 > headers.End)
            {
                break;
            }

            text.Separate();
            text.Append((uint)BinaryPrimitives.ReadUInt16BigEndian(headers.Buffer.AsSpan(at)) << 4 | (uint)headers.Buffer[at + 2] >> 4);
            if ((headers.Buffer[at + 2] & 1) != 0)
            {
                value = text.ToValue(sample);
                break;
            }
        }

        return !value.IsNull;
    }
}
