namespace Sflow.Analytics.Enrichment;

/// <summary>Autonomous systems by address, for <c>asn:ipsource</c>, from a database in the MaxMind DB format: GeoLite2-ASN, and those made in its form.</summary>
public sealed class AsnDatabase
{
    private AsnDatabase(NetworkDatabase database)
    {
        Type = database.Type;
        Numbers = database.Column(static entry => entry.Id);
        Descriptions = database.Column(static entry => entry.Name);
        Both = database.Column(NetworkDatabase.Both);
    }

    /// <summary>What the database calls itself, such as <c>GeoLite2-ASN</c>.</summary>
    public string Type { get; }

    /// <summary>Numbers in decimal, such as <c>64500</c>.</summary>
    public IValueLookup Numbers { get; }

    /// <summary>Names of the organisations.</summary>
    public IValueLookup Descriptions { get; }

    /// <summary>Number and name with a space between.</summary>
    public IValueLookup Both { get; }

    /// <summary>Reads a database: <c>autonomous_system_number</c> and <c>autonomous_system_organization</c> of each record, else <c>asn</c> and <c>as_name</c>.</summary>
    /// <param name="stream">The database.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <returns>The autonomous systems.</returns>
    /// <exception cref="EnrichmentFileException">It is damaged, or holds no autonomous systems.</exception>
    public static AsnDatabase Read(Stream stream, string file) => new(NetworkDatabase.Read(stream, file, "GeoLite2-ASN.mmdb", Describe));

    private static (string?, string?) Describe(Dictionary<string, object> record)
    {
        var number = NetworkDatabase.TextOf(record, "autonomous_system_number") ?? NetworkDatabase.TextOf(record, "asn");
        number = number?.StartsWith("AS", StringComparison.OrdinalIgnoreCase) == true ? number.Substring(2) : number;
        return (number, NetworkDatabase.TextOf(record, "autonomous_system_organization") ?? NetworkDatabase.TextOf(record, "as_name"));
    }
}
