using System.Diagnostics.CodeAnalysis;

namespace Sflow.Analytics.Enrichment;

/// <summary>
/// The lookups that functions of flow keys may use, by function and argument: <c>country</c> and <c>name</c>, <c>group</c> and the name of a set,
/// <c>dns</c> without one. A set never changes; <see cref="With(string, string?, IValueLookup)"/> gives another.
/// </summary>
public sealed class ValueLookups
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, IValueLookup>> _functions;

    private ValueLookups(Dictionary<string, IReadOnlyDictionary<string, IValueLookup>> functions) => _functions = functions;

    /// <summary>No lookups at all.</summary>
    public static ValueLookups None { get; } = new([]);

    /// <summary>What needs no data of the user's: <c>service</c>, by <see cref="ServiceNames.Standard"/>.</summary>
    public static ValueLookups Standard { get; } = None.With(ServiceNames.Standard);

    /// <summary>The functions that there is a lookup for.</summary>
    public IEnumerable<string> Functions => _functions.Keys;

    /// <summary>The arguments that a function has a lookup for; the empty text stands for none.</summary>
    /// <param name="function">The function, such as <c>group</c>.</param>
    /// <returns>The arguments; none for a function without lookups.</returns>
    public IEnumerable<string> ArgumentsOf(string function) => _functions.TryGetValue(function, out var arguments) ? arguments.Keys : [];

    /// <summary>Finds a lookup.</summary>
    /// <param name="function">The function, such as <c>group</c>.</param>
    /// <param name="argument">Its argument, such as the name of a set; null for none.</param>
    /// <param name="lookup">The lookup.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetLookup(string function, string? argument, [NotNullWhen(true)] out IValueLookup? lookup)
    {
        lookup = null;
        return _functions.TryGetValue(function, out var arguments) && arguments.TryGetValue(argument ?? string.Empty, out lookup);
    }

    /// <summary>Adds a lookup, or replaces the one that has the same name.</summary>
    /// <param name="function">The function, such as <c>group</c>.</param>
    /// <param name="argument">Its argument, such as the name of a set; null for none.</param>
    /// <param name="lookup">The lookup.</param>
    /// <returns>The lookups with that one.</returns>
    /// <exception cref="ArgumentNullException">The function or the lookup is null.</exception>
    public ValueLookups With(string function, string? argument, IValueLookup lookup)
    {
        ThrowHelper.ThrowIfNull(function, nameof(function));
        ThrowHelper.ThrowIfNull(lookup, nameof(lookup));
        var functions = new Dictionary<string, IReadOnlyDictionary<string, IValueLookup>>(_functions, StringComparer.Ordinal);
        var arguments = new Dictionary<string, IValueLookup>(StringComparer.Ordinal);
        foreach (var other in functions.TryGetValue(function, out var others) ? others : arguments)
        {
            arguments[other.Key] = other.Value;
        }

        arguments[argument ?? string.Empty] = lookup;
        functions[function] = arguments;
        return new ValueLookups(functions);
    }

    /// <summary>Adds countries: <c>country</c> with <c>code</c> (or nothing), <c>name</c> and <c>both</c>.</summary>
    /// <param name="countries">The countries.</param>
    /// <returns>The lookups with those.</returns>
    public ValueLookups With(CountryDatabase countries)
    {
        ThrowHelper.ThrowIfNull(countries, nameof(countries));
        return With("country", null, countries.Codes).With("country", "code", countries.Codes).With("country", "name", countries.Names).With("country", "both", countries.Both);
    }

    /// <summary>Adds autonomous systems: <c>asn</c> with <c>number</c> (or nothing), <c>descr</c> and <c>both</c>.</summary>
    /// <param name="systems">The autonomous systems.</param>
    /// <returns>The lookups with those.</returns>
    public ValueLookups With(AsnDatabase systems)
    {
        ThrowHelper.ThrowIfNull(systems, nameof(systems));
        return With("asn", null, systems.Numbers).With("asn", "number", systems.Numbers).With("asn", "descr", systems.Descriptions).With("asn", "both", systems.Both);
    }

    /// <summary>Adds vendors: <c>oui</c> with <c>name</c> (or nothing) and <c>number</c>.</summary>
    /// <param name="vendors">The vendors.</param>
    /// <returns>The lookups with those.</returns>
    public ValueLookups With(VendorList vendors)
    {
        ThrowHelper.ThrowIfNull(vendors, nameof(vendors));
        return With("oui", null, vendors.Names).With("oui", "name", vendors.Names).With("oui", "number", vendors.Numbers);
    }

    /// <summary>Adds names of services: <c>service</c> with <c>tcp</c>, <c>udp</c>, <c>sctp</c>, <c>dccp</c>, or nothing for any of them.</summary>
    /// <param name="services">The names.</param>
    /// <returns>The lookups with those.</returns>
    public ValueLookups With(ServiceNames services)
    {
        ThrowHelper.ThrowIfNull(services, nameof(services));
        return ServiceNames.Protocols.Aggregate(
            With("service", null, services.AnyProtocol), (lookups, protocol) => lookups.With("service", protocol, services.OfProtocol(protocol)));
    }

    /// <summary>Adds names of hosts: <c>dns</c>.</summary>
    /// <param name="hosts">The names.</param>
    /// <returns>The lookups with those.</returns>
    public ValueLookups With(HostNames hosts) => With("dns", null, hosts);
}
