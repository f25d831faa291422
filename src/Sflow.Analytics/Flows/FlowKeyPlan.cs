using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Flows;

/// <summary>How the keys of a definition are taken out of a sample and put one behind the other.</summary>
internal sealed class FlowKeyPlan
{
    private readonly FieldDescriptor[] _fields;

    private FlowKeyPlan(FieldDescriptor[] fields)
    {
        _fields = fields;
        Width = fields.Sum(field => field.Width);
    }

    /// <summary>The bytes of a whole key.</summary>
    public int Width { get; }

    public static FlowKeyPlan Compile(FlowDefinition definition, FieldCatalog catalog)
    {
        var fields = new FieldDescriptor[definition.Keys.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            var name = definition.Keys[i];
            if (!catalog.TryFind(name, out var field))
            {
                var nearest = catalog.Nearest(name);
                throw new FlowDefinitionException($"unknown key '{name}' at position {i + 1} of {fields.Length}; did you mean {string.Join(", ", nearest)}?", name, nearest);
            }

            fields[i] = field;
        }

        return new FlowKeyPlan(fields);
    }

    /// <summary>Writes a sample's key.</summary>
    /// <returns>False when the sample lacks one of the fields.</returns>
    public bool TryExtract(PacketSample sample, Span<byte> key)
    {
        foreach (var field in _fields)
        {
            if (!field.Extract(sample, key))
            {
                return false;
            }

            key = key.Slice(field.Width);
        }

        return true;
    }

    public string[] Format(ReadOnlySpan<byte> key)
    {
        var texts = new string[_fields.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = FieldCodec.Format(_fields[i].Type, key);
            key = key.Slice(_fields[i].Width);
        }

        return texts;
    }
}
