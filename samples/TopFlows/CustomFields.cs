using System.CommandLine.Parsing;
using Sflow.Analytics.Fields;

namespace Sflow.Samples.TopFlows;

/// <summary>Reads <c>NAME[:TYPE]</c>: fields of custom flows, which only their sender knows.</summary>
internal static class CustomFields
{
    public static FieldDescriptor[] Parse(ArgumentResult result)
    {
        var fields = new Dictionary<string, FieldDescriptor>(StringComparer.Ordinal);
        foreach (var token in result.Tokens)
        {
            var parts = token.Value.Split(':', 2);
            if (TypeOf(parts.ElementAtOrDefault(1)) is not { } type)
            {
                result.AddError($"--custom: expected NAME, or NAME: and one of text, number, mac, ip, ip6, got '{token.Value}'");
            }
            else if (FieldCatalog.Standard.TryFind(parts[0], out _) || fields.ContainsKey(parts[0]))
            {
                result.AddError($"--custom: there is a key '{parts[0]}' already");
            }
            else if (!TryCreate(parts[0], type, out var field))
            {
                result.AddError($"--custom: expected a name of a letter, then letters, digits, '_' and '-', got '{parts[0]}'");
            }
            else
            {
                fields.Add(parts[0], field);
            }
        }

        return [.. fields.Values];
    }

    private static FieldType? TypeOf(string? name) => name switch
    {
        null or "text" => FieldType.Text,
        "number" => FieldType.UInt64,
        "mac" => FieldType.Mac,
        "ip" => FieldType.IPv4,
        "ip6" => FieldType.IPv6,
        _ => null,
    };

    private static bool TryCreate(string name, FieldType type, out FieldDescriptor field)
    {
        try
        {
            field = CustomField.Create(name, type);
            return true;
        }
        catch (ArgumentException)
        {
            field = null!;
            return false;
        }
    }
}
