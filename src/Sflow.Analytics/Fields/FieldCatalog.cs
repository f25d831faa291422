using System.Diagnostics.CodeAnalysis;

namespace Sflow.Analytics.Fields;

/// <summary>
/// The fields that flows can be keyed by, as data: names as sFlow-RT has them. A catalogue does not change; <see cref="With"/> makes
/// another with more rows.
/// </summary>
public sealed class FieldCatalog
{
    private readonly Dictionary<string, FieldDescriptor> _byName = new(StringComparer.Ordinal);

    private FieldCatalog(IReadOnlyList<FieldDescriptor> fields)
    {
        Fields = fields;
        foreach (var field in fields)
        {
            Add(field.Name, field);
            foreach (var alias in field.Aliases)
            {
                Add(alias, field);
            }
        }
    }

    /// <summary>The fields of this library.</summary>
    public static FieldCatalog Standard { get; } = new(StandardFields.Rows);

    /// <summary>All fields, grouped by layer from the outside in.</summary>
    public IReadOnlyList<FieldDescriptor> Fields { get; }

    /// <summary>Makes a catalogue with more fields.</summary>
    /// <param name="rows">The fields, behind those that are there.</param>
    /// <returns>The new catalogue; this one is as it was.</returns>
    /// <exception cref="ArgumentException">A name or alias is taken.</exception>
    public FieldCatalog With(params IEnumerable<FieldDescriptor> rows)
    {
        ThrowHelper.ThrowIfNull(rows, nameof(rows));
        return new([.. Fields, .. rows]);
    }

    /// <summary>Finds a field by its name or an alias.</summary>
    /// <param name="name">The name, without the number of an inner header.</param>
    /// <param name="field">The field.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFind(string name, [NotNullWhen(true)] out FieldDescriptor? field)
    {
        ThrowHelper.ThrowIfNull(name, nameof(name));
        return _byName.TryGetValue(name, out field);
    }

    /// <summary>Finds a field by its name or an alias, with the number of an inner header behind it: <c>ipsource.1</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="field">The field.</param>
    /// <param name="occurrence">0 for the outermost header of its kind, 1 for the next inside.</param>
    /// <returns>Whether there is one, and it is of a header if it is numbered.</returns>
    public bool TryFind(string name, [NotNullWhen(true)] out FieldDescriptor? field, out int occurrence)
    {
        ThrowHelper.ThrowIfNull(name, nameof(name));
        field = null;
        return FieldName.TryDivide(name, out var plain, out occurrence)
            && _byName.TryGetValue(plain, out field)
            && (field.IsRepeated || plain.Length == name.Length);
    }

    /// <summary>The names most like one that does not exist, for a message to the user.</summary>
    /// <param name="name">The name that was asked for.</param>
    /// <param name="count">How many at the most.</param>
    /// <returns>Names and aliases, the nearest first.</returns>
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

    private void Add(string name, FieldDescriptor field)
    {
        ThrowHelper.ThrowIfNotFieldName(name, nameof(name));
        ThrowHelper.ThrowIfTaken(_byName.ContainsKey(name), name);
        _byName.Add(name, field);
    }
}
