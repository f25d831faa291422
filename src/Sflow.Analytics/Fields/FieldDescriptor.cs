namespace Sflow.Analytics.Fields;

/// <summary>One field that flows can be keyed by: a row of <see cref="FieldCatalog"/>.</summary>
public sealed class FieldDescriptor
{
    private readonly FieldReader? _read;

    /// <summary>Makes a row whose values are read by code.</summary>
    /// <param name="name">Name, in lower case: letters, digits, underscores.</param>
    /// <param name="type">What the values are.</param>
    /// <param name="layer">Where the values come from: a header or a record.</param>
    /// <param name="description">One sentence.</param>
    /// <param name="example">A value as it is shown.</param>
    /// <param name="read">Reads the value.</param>
    public FieldDescriptor(string name, FieldType type, string layer, string description, string example, FieldReader read)
        : this(name, type, layer, description, example)
    {
        ThrowHelper.ThrowIfNull(read, nameof(read));
        _read = read;
    }

    internal FieldDescriptor(string name, FieldType type, string layer, string description, string example, FieldExtractor extract)
        : this(name, type, layer, description, example)
    {
        Extract = extract;
        Width = FieldCodec.WidthOf(type);
        _read = ReadByExtract;
    }

    private FieldDescriptor(string name, FieldType type, string layer, string description, string example)
    {
        Name = name;
        Type = type;
        Layer = layer;
        Description = description;
        Example = example;
        Extract = null!;
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

    /// <summary>Reads the field of a sample.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="occurrence">0 for the outermost header of its kind, 1 for the next inside.</param>
    /// <param name="value">The value, of the field's type.</param>
    /// <returns>False when the sample has no such field.</returns>
    public bool TryRead(PacketSample sample, int occurrence, out FieldValue value) => _read!(sample, occurrence, out value);

    /// <summary>The field's name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    private bool ReadByExtract(PacketSample sample, int occurrence, out FieldValue value)
    {
        Span<byte> key = stackalloc byte[17];
        if (occurrence != 0 || !Extract(sample, key))
        {
            value = default;
            return false;
        }

        value = FieldCodec.ReadValue(Type, key);
        return true;
    }
}
