using MaxMind.Db;
using Sflow.Analytics.Fields;
using Sflow.Protocol;

namespace Sflow.Analytics.Enrichment;

/// <summary>
/// A database in the MaxMind DB format, put into ranges of addresses once and for all: the reader of the format makes objects for every answer,
/// which a flood from forged addresses would ask for by the million. A database of 600 000 networks is read in about a second.
/// </summary>
internal sealed class NetworkDatabase
{
    private readonly List<(string? Id, string? Name)> _entries = [];
    private readonly Dictionary<(string? Id, string? Name), int> _numbers = [];
    private readonly AddressTable _table = new();

    private NetworkDatabase()
    {
    }

    /// <summary>What the database calls itself, such as <c>GeoLite2-Country</c>.</summary>
    public string Type { get; private set; } = string.Empty;

    /// <summary>Reads a database, of whose records two texts matter.</summary>
    public static NetworkDatabase Read(
        Stream stream, string file, string expected, Func<Dictionary<string, object>, (string? Id, string? Name)> describe)
    {
        ThrowHelper.ThrowIfNull(stream, nameof(stream));
        var database = new NetworkDatabase();
        try
        {
            using var reader = new Reader(stream);
            database.Type = reader.Metadata.DatabaseType;
            database.Load(reader, describe);
            database._table.Complete();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Which exceptions a damaged file causes is nowhere said.
            throw new EnrichmentFileException($"{file}: expected a database in the MaxMind DB format, such as {expected}: {exception.Message}", exception);
        }

        return database._entries.Count != 0
            ? database
            : throw new EnrichmentFileException($"{file}: expected a database such as {expected}, got {database.Type}, which holds nothing of the kind");
    }

    /// <summary>A lookup that gives one spelling of the two texts.</summary>
    public IValueLookup Column(Func<(string? Id, string? Name), string?> spell) => new NumberedLookup(
        _table, [.. _entries.Select(entry => spell(entry) is { Length: > 0 } text ? FieldValue.FromText(text) : default)]);

    /// <summary>Both texts with a space between, as far as there are two.</summary>
    public static string? Both((string? Id, string? Name) entry) => entry.Id is null ? entry.Name : entry.Name is null ? entry.Id : $"{entry.Id} {entry.Name}";

    public static string? TextOf(IReadOnlyDictionary<string, object> record, params string[] path)
    {
        for (var i = 0; i < path.Length - 1; i++)
        {
            if (!record.TryGetValue(path[i], out var inner) || inner is not IReadOnlyDictionary<string, object> next)
            {
                return null;
            }

            record = next;
        }

        return record.TryGetValue(path[path.Length - 1], out var value)
            ? value as string ?? (value as IFormattable)?.ToString(null, System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Takes the networks, which come in the order of their addresses.</summary>
    private void Load(Reader reader, Func<Dictionary<string, object>, (string? Id, string? Name)> describe)
    {
        foreach (var network in reader.FindAll<Dictionary<string, object>>())
        {
            // In a database of IPv6 the IPv4 addresses are ::/96; a network around them all is told with a negative length.
            var bytes = network.Start.GetAddressBytes();
            var isIPv4 = bytes.Length == 4;
            var length = network.PrefixLength;
            var number = NumberOf(describe(network.Data));
            if (number < 0)
            {
                continue;
            }

            var start = FieldValue.FromAddress(SflowAddress.FromBytes(bytes));
            if (isIPv4 && length < 0)
            {
                Append(_table.IPv4, IPPrefix.Of(start, 0), number);
                Append(_table.IPv6, IPPrefix.Of(FieldValue.FromIPv6(0, 0), length + 96), number);
            }
            else
            {
                Append(isIPv4 ? _table.IPv4 : _table.IPv6, IPPrefix.Of(start, length), number);
            }
        }
    }

    private static void Append(RangeTable table, IPPrefix prefix, int number)
    {
        table.Append(prefix.High, prefix.Low, number);
        var (high, low) = prefix.End;
        if ((high | low) != 0)
        {
            table.Append(high, low, RangeTable.None);
        }
    }

    private int NumberOf((string? Id, string? Name) entry)
    {
        if (entry is (null, null))
        {
            return RangeTable.None;
        }

        if (!_numbers.TryGetValue(entry, out var number))
        {
            number = _entries.Count;
            _numbers.Add(entry, number);
            _entries.Add(entry);
        }

        return number;
    }
}
