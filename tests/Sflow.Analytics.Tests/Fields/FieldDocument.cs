using System.Text;
using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Tests.Fields;

/// <summary>The catalogue as a page of Markdown.</summary>
internal static class FieldDocument
{
    private const string Introduction = """
        # Flow keys

        Made from the rows of `FieldCatalog`; `SFLOW_WRITE_DOCS=1 dotnet test -c Release tests/Sflow.Analytics.Tests --filter FieldDocument` writes it again.

        A field of a packet header is of the outermost header of its kind; `name.1` is of the next inside, `name.2` of the one after that. Such fields have `.n` behind them here.
        A field that a sample does not have, or whose bytes were cut off the sampled header, is missing: the sample belongs to no flow that is keyed by it.
        Without a sampled header (0:1), what the agent decoded itself (0:2 to 0:4) tells addresses, ports, flags and lengths of the packet.

        Origin: nothing is sFlow-RT's own name; *derived* is formed by the rule of its names, and how it spells the field, if it has it, was not verified; *own* is this library's.

        """;

    public static string Write(FieldCatalog catalog)
    {
        var text = new StringBuilder(Introduction);
        foreach (var layer in catalog.Fields.GroupBy(field => field.Layer, StringComparer.Ordinal))
        {
            text.Append($"\n## {layer.Key}\n\n| key | type | what it is | example | origin |\n|---|---|---|---|---|\n");
            foreach (var field in layer)
            {
                text.Append($"| {NamesOf(field)} | {TypeOf(field.Type)} | {field.Description} | `{field.Example}` | {OriginOf(field.Origin)} |\n");
            }
        }

        return text.ToString().Replace("\r", string.Empty, StringComparison.Ordinal);
    }

    private static string NamesOf(FieldDescriptor field) =>
        string.Join(", ", field.Aliases.Select(alias => $"`{alias}`").Prepend($"`{field.Name}`{(field.IsRepeated ? " .n" : string.Empty)}"));

    private static string OriginOf(FieldOrigin origin) => origin switch
    {
        FieldOrigin.Derived => "derived",
        FieldOrigin.Own => "own",
        _ => string.Empty,
    };

    private static string TypeOf(FieldType type) => type switch
    {
        FieldType.Byte => "number, 8 bits",
        FieldType.UInt16 => "number, 16 bits",
        FieldType.UInt32 => "number, 32 bits",
        FieldType.UInt64 => "number, 64 bits",
        FieldType.Boolean => "true or false",
        FieldType.Mac => "MAC address",
        FieldType.IPv4 => "IPv4 address",
        FieldType.IPv6 => "IPv6 address",
        FieldType.Address => "IP address",
        FieldType.Interface => "interface",
        FieldType.DataSource => "data source",
        FieldType.TcpFlags => "nine digits",
        FieldType.IPFlags => "three digits",
        FieldType.Text => "text",
        _ => "any",
    };
}
