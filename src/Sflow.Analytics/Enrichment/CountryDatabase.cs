namespace Sflow.Analytics.Enrichment;

/// <summary>Countries by address, for <c>country:ipsource</c>, from a database in the MaxMind DB format: GeoLite2-Country, GeoLite2-City, and those made in their form.</summary>
public sealed class CountryDatabase
{
    private CountryDatabase(NetworkDatabase database)
    {
        Type = database.Type;
        Codes = database.Column(static entry => entry.Id);
        Names = database.Column(static entry => entry.Name);
        Both = database.Column(NetworkDatabase.Both);
    }

    /// <summary>What the database calls itself, such as <c>GeoLite2-Country</c>.</summary>
    public string Type { get; }

    /// <summary>Codes of ISO 3166-1, such as <c>NZ</c>.</summary>
    public IValueLookup Codes { get; }

    /// <summary>English names, such as <c>New Zealand</c>.</summary>
    public IValueLookup Names { get; }

    /// <summary>Code and name with a space between.</summary>
    public IValueLookup Both { get; }

    /// <summary>Reads a database: <c>country.iso_code</c> and <c>country.names.en</c> of each record, else of <c>registered_country</c>; else a flat <c>country_code</c> and <c>country_name</c>.</summary>
    /// <param name="stream">The database.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <returns>The countries.</returns>
    /// <exception cref="EnrichmentFileException">It is damaged, or holds no countries.</exception>
    public static CountryDatabase Read(Stream stream, string file) => new(NetworkDatabase.Read(stream, file, "GeoLite2-Country.mmdb", Describe));

    private static (string?, string?) Describe(Dictionary<string, object> record)
    {
        foreach (var place in new[] { "country", "registered_country" })
        {
            if (NetworkDatabase.TextOf(record, place, "iso_code") is { } code)
            {
                return (code, NetworkDatabase.TextOf(record, place, "names", "en"));
            }
        }

        // IPinfo's flat records: country is the name beside country_code, and the code beside country_name.
        var flat = NetworkDatabase.TextOf(record, "country");
        return NetworkDatabase.TextOf(record, "country_code") is { } flatCode
            ? (flatCode, NetworkDatabase.TextOf(record, "country_name") ?? flat)
            : (flat, NetworkDatabase.TextOf(record, "country_name"));
    }
}
