using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Enrichment;

/// <summary>Groups of networks by name, for <c>group:ipsource:set</c>: an address is in the group that has the longest prefix it begins with.</summary>
public sealed class GroupSet : IValueLookup
{
    private readonly NumberedLookup _lookup;

    private GroupSet(NumberedLookup lookup) => _lookup = lookup;

    /// <summary>Makes groups of their prefixes.</summary>
    /// <param name="groups">Prefixes such as <c>10.0.0.0/8</c>, <c>2001:db8::/32</c> or an address alone, by the name of the group. Bits behind a prefix are ignored.</param>
    /// <exception cref="ArgumentException">A prefix is none, or is in two groups.</exception>
    public static GroupSet Of(IReadOnlyDictionary<string, IReadOnlyList<string>> groups)
    {
        ThrowHelper.ThrowIfNull(groups, nameof(groups));
        return Make(
            [.. groups.Select(group => new NamedList(group.Key, [.. group.Value.Select(prefix => (prefix, 0))]))],
            (_, complaint) => new ArgumentException(complaint, nameof(groups)));
    }

    /// <summary>Reads groups from JSON: <c>{"name":["10.0.0.0/8",…],…}</c>, or several sets of them, each under its name.</summary>
    /// <param name="json">The JSON, UTF-8.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <returns>The groups by the name of their set; without sets it is <c>default</c>.</returns>
    /// <exception cref="EnrichmentFileException">It is not as expected.</exception>
    public static IReadOnlyDictionary<string, GroupSet> ReadJson(Stream json, string file) => NamedList.ReadSets(json, file).ToDictionary(
        set => set.Key, set => Make(set.Value, (line, complaint) => new EnrichmentFileException(file, line, complaint)), StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool TryLookup(in FieldValue key, out FieldValue value) => _lookup.TryLookup(key, out value);

    private static GroupSet Make(IReadOnlyList<NamedList> groups, Func<int, string, Exception> refuse)
    {
        var owners = new Dictionary<IPPrefix, int>();
        for (var i = 0; i < groups.Count; i++)
        {
            foreach (var (text, line) in groups[i].Values)
            {
                if (!IPPrefix.TryParse(text, out var prefix))
                {
                    throw refuse(line, $"group '{groups[i].Name}': expected {IPPrefix.Form}, got '{text}'");
                }

                if (owners.TryGetValue(prefix, out var owner) && owner != i)
                {
                    throw refuse(line, $"group '{groups[i].Name}': expected a prefix of one group, got '{text}', which is in '{groups[owner].Name}' too");
                }

                owners[prefix] = i;
            }
        }

        return new GroupSet(new NumberedLookup(
            AddressTable.Of(owners.Select(owner => (owner.Key, owner.Value))), [.. groups.Select(group => FieldValue.FromText(group.Name))]));
    }
}
