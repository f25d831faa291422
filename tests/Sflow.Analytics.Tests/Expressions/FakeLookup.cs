using Sflow.Analytics.Enrichment;
using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Tests.Expressions;

/// <summary>Knows what a function of the value's text knows.</summary>
internal sealed class FakeLookup(Func<string, string?> know) : IValueLookup
{
    public static ValueLookups All { get; } = ValueLookups.None
        .With("country", null, new FakeLookup(static address => address.StartsWith("10.", StringComparison.Ordinal) ? "AA" : null))
        .With("country", "name", new FakeLookup(static address => address.StartsWith("10.", StringComparison.Ordinal) ? "Aland" : null))
        .With("asn", "number", new FakeLookup(static address => address.Length % 2 == 0 ? "65000" : null))
        .With("oui", "name", new FakeLookup(static mac => mac.StartsWith("02", StringComparison.Ordinal) ? "Local" : null))
        .With("host", "uuid", new FakeLookup(static mac => "host-" + mac))
        .With("group", "sites", new FakeLookup(static address => address.EndsWith('1') ? "north" : null))
        .With("group", "rest", new FakeLookup(static _ => "other"))
        .With("map", "labels", new FakeLookup(static text => text.Length % 3 == 0 ? "label of " + text : null))
        .With("dns", null, new FakeLookup(static address => address.EndsWith('1') ? "one.example" : null))
        .With("service", null, new FakeLookup(static port => port == "53" ? "domain" : null))
        .With("service", "tcp", new FakeLookup(static port => port == "443" ? "https" : null))
        .With("link", null, new FakeLookup(static port => port == "10.0.0.254>3" ? "uplink" : null))
        .With("node", null, new FakeLookup(static port => port.StartsWith("10.0.0.254", StringComparison.Ordinal) ? "leaf1" : null));

    public bool TryLookup(in FieldValue key, out FieldValue value)
    {
        var known = know(NaiveText.Of(key));
        value = known is null ? default : FieldValue.FromText(known);
        return known is not null;
    }

    public string? Know(string text) => know(text);
}
