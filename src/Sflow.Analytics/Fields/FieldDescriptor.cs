namespace Sflow.Analytics.Fields;

/// <summary>One field that flows can be keyed by: a row of <see cref="FieldCatalog"/>.</summary>
public sealed class FieldDescriptor
{
    internal FieldDescriptor(string name, FieldType type, string layer, string description, string example, FieldExtractor extract)
    {
        Name = name;
        Type = type;
        Layer = layer;
        Description = description;
        Example = example;
        Extract = extract;
        Width = FieldCodec.WidthOf(type);
    }

    /// <summary>Name, in lower case, such as <c>ipsource</c>.</summary>
    public string Name { get; }

    /// <summary>What the values are.</summary>
    public FieldType Type { get; }

    /// <summary>Where the values come from: a header or a record.</summary>
    public string Layer { get; }

    /// <summary>One sentence.</summary>
    public string Description { get; }

    /// <summary>A value as it is shown.</summary>
    public string Example { get; }

    /// <summary>The bytes that a value takes in a flow key.</summary>
    internal int Width { get; }

    internal FieldExtractor Extract { get; }

    /// <summary>The field's name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
