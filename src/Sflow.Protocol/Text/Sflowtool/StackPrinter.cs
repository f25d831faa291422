namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>Prints stacks of labels and of VLAN tags, each a few numbers with points between.</summary>
internal static class StackPrinter
{
    /// <summary>Prints extended_mpls (0:1006).</summary>
    public static void PrintMpls(TagCursor cursor)
    {
        cursor.Tags.Plain("extendedType"u8, "MPLS"u8);
        cursor.Address("mpls_nexthop"u8);
        PrintLabels(cursor, "mpls_input_stack"u8);
        PrintLabels(cursor, "mpls_output_stack"u8);
    }

    private static void PrintLabels(TagCursor cursor, ReadOnlySpan<byte> name)
    {
        var labels = cursor.Reader.ReadUInt32List();
        if (labels.Count == 0)
        {
            return;
        }

        var text = new ValueText(cursor.Tags.Begin(name, TagWriter.MaxValueSize));
        Span<uint> parts = stackalloc uint[4];
        var isFirst = true;
        foreach (var label in labels)
        {
            text.Append(isFirst ? default : "-"u8);
            isFirst = false;
            parts[0] = label >> 12;
            parts[1] = (label >> 9) & 7;
            parts[2] = (label >> 8) & 1;
            parts[3] = label & 255;
            text.AppendDotted(parts);
        }

        cursor.Tags.End(text.Length);
    }

    /// <summary>Prints extended_vlantunnel (0:1012).</summary>
    public static void PrintVlanTunnel(TagCursor cursor)
    {
        var layers = cursor.Reader.ReadUInt32List();
        if (layers.Count == 0)
        {
            return;
        }

        var text = new ValueText(cursor.Tags.Begin("vlan_tunnel"u8, TagWriter.MaxValueSize));
        Span<uint> parts = stackalloc uint[3];
        var isFirst = true;
        foreach (var layer in layers)
        {
            text.Append(isFirst ? default : "-"u8);
            isFirst = false;
            text.AppendHex(layer >> 16);
            parts[0] = (layer >> 13) & 7;
            parts[1] = (layer >> 12) & 1;
            parts[2] = layer & 0xFFF;
            text.AppendDotted(parts);
        }

        cursor.Tags.End(text.Length);
    }
}
