using System.Diagnostics.CodeAnalysis;

namespace Sflow.Analytics.Fields;

/// <summary>The fields that flows can be keyed by, as data: names as sFlow-RT has them.</summary>
public sealed class FieldCatalog
{
    private readonly Dictionary<string, FieldDescriptor> _byName;

    private FieldCatalog(IReadOnlyList<FieldDescriptor> fields)
    {
        Fields = fields;
        _byName = fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
    }

    /// <summary>The fields of this library.</summary>
    public static FieldCatalog Standard { get; } = new([.. SampleFields.Rows, .. LinkFields.Rows, .. NetworkFields.Rows, .. TransportFields.Rows, .. RoutingFields.Rows]);

    /// <summary>All fields, grouped by layer from the outside in.</summary>
    public IReadOnlyList<FieldDescriptor> Fields { get; }

    /// <summary>Finds a field by its name.</summary>
    /// <param name="name">The name, in lower case.</param>
    /// <param name="field">The field.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFind(string name, [NotNullWhen(true)] out FieldDescriptor? field) => _byName.TryGetValue(name, out field);

    /// <summary>The names most like one that does not exist, for a message to the user.</summary>
    /// <param name="name">The name that was asked for.</param>
    /// <param name="count">How many at the most.</param>
    /// <returns>Names, the nearest first.</returns>
    public IReadOnlyList<string> Nearest(string name, int count = 3)
    {
        ThrowHelper.ThrowIfNull(name, nameof(name));
        ThrowHelper.ThrowIfNegative(count, nameof(count));
        return [.. Fields
            .Select(field => (field.Name, Distance: NameDistance.Between(name.ToUpperInvariant(), field.Name.ToUpperInvariant())))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name.Length)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Take(count)
            .Select(candidate => candidate.Name)];
    }
}
