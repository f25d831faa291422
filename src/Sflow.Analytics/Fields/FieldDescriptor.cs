using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Fields;

/// <summary>One field that flows can be keyed by: a row of <see cref="FieldCatalog"/>.</summary>
public sealed class FieldDescriptor
{
    private readonly FieldReader? _read;

    /// <summary>Makes a row whose values are read by code.</summary>
    /// <param name="name">Name: a letter, then letters, digits, underscores and hyphens; in lower case, as all of the library's.</param>
    /// <param name="type">What the values are.</param>
    /// <param name="layer">Where the values come from: a header or a record.</param>
    /// <param name="description">One sentence.</param>
    /// <param name="example">A value as it is shown.</param>
    /// <param name="read">Reads the value.</param>
    /// <exception cref="ArgumentException">The name is not one, or the type is none.</exception>
    public FieldDescriptor(string name, FieldType type, string layer, string description, string example, FieldReader read)
        : this(name, type, layer, description, example)
    {
        ThrowHelper.ThrowIfNull(read, nameof(read));
        _read = read;
        Headers = HeaderKinds.All;
    }

    /// <summary>Makes a row whose values stand at a fixed place of a header.</summary>
    /// <param name="name">Name: a letter, then letters, digits, underscores and hyphens; in lower case, as all of the library's.</param>
    /// <param name="type">What the values are: a type of fixed width, as wide as what the field reads or wider.</param>
    /// <param name="layer">Where the values come from: the header's name.</param>
    /// <param name="description">One sentence.</param>
    /// <param name="example">A value as it is shown.</param>
    /// <param name="field">The place.</param>
    /// <param name="instead">Reads the value of samples that came without a header, from what the agent decoded itself; null when nothing tells it.</param>
    /// <exception cref="ArgumentException">The name is not one, the type is not of fixed width, or the field is not 1 to 8 or 16 bytes.</exception>
    public FieldDescriptor(string name, FieldType type, string layer, string description, string example, HeaderField field, FieldReader? instead = null)
        : this(name, type, layer, description, example)
    {
        ThrowHelper.ThrowIfNotHeaderField(type, field, nameof(field));
        Field = field;
        _read = instead;
        Headers = HeaderKinds.Of(field.Kind);
        IsRepeated = true;
    }

    private FieldDescriptor(string name, FieldType type, string layer, string description, string example)
    {
        ThrowHelper.ThrowIfNotFieldName(name, nameof(name));
        ThrowHelper.ThrowIfNotFieldType(type, nameof(type));
        ThrowHelper.ThrowIfNull(layer, nameof(layer));
        ThrowHelper.ThrowIfNull(description, nameof(description));
        ThrowHelper.ThrowIfNull(example, nameof(example));
        Name = name;
        Type = type;
        Layer = layer;
        Description = description;
        Example = example;
    }

    /// <summary>Name, such as <c>ipsource</c>.</summary>
    public string Name { get; }

    /// <summary>Other names of the same field.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What the values are.</summary>
    public FieldType Type { get; }

    /// <summary>Where the values come from: a header or a record.</summary>
    public string Layer { get; }

    /// <summary>One sentence.</summary>
    public string Description { get; }

    /// <summary>A value as it is shown.</summary>
    public string Example { get; }

    /// <summary>Where the name comes from.</summary>
    public FieldOrigin Origin { get; init; }

    /// <summary>Whether the values are amounts or numbers that can be added up, and not addresses, flags or text.</summary>
    public bool IsNumeric => Type is FieldType.Byte or FieldType.UInt16 or FieldType.UInt32 or FieldType.UInt64;

    /// <summary>Whether it is of a packet header, of which there can be several: <c>name.1</c> is the next of its kind inside.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>
    /// The headers that the value is made of: packets are not dissected further than somebody asks for. All of them for a row that is
    /// read by code, unless it says; an empty set for one that looks at no header.
    /// </summary>
    public HeaderKinds Headers { get; init; }

    /// <summary>What it tells of: samples of operations and of custom flows, which are no packets, count where one of their fields is asked for.</summary>
    public SampleSubjects Subject { get; init; } = SampleSubjects.Packet;

    /// <summary>Whether it looks at each header of its kinds, and not at the first alone.</summary>
    internal bool LooksAtEach { get; init; }

    /// <summary>The place in a header, for a row of a fixed one.</summary>
    public HeaderField? Field { get; }

    /// <summary>Reads the field of a sample.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="occurrence">0 for the outermost header of its kind, 1 for the next inside.</param>
    /// <param name="value">The value, of the field's type.</param>
    /// <returns>False when the sample has no such field.</returns>
    public bool TryRead(PacketSample sample, int occurrence, out FieldValue value)
    {
        ThrowHelper.ThrowIfNull(sample, nameof(sample));
        if (Field is not { } field)
        {
            return _read!(sample, occurrence, out value);
        }

        if (field.TryRead(sample.Headers, occurrence, Type, out value))
        {
            return true;
        }

        return _read is not null && !sample.HasHeader && _read(sample, occurrence, out value);
    }

    /// <summary>The field's name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
