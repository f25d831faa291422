using Sflow.Analytics.Enrichment;

namespace Sflow.Samples.TopFlows;

/// <summary>Reads the user's files of names, networks and labels, for the functions that need them.</summary>
internal static class DataFiles
{
    /// <summary>Reads all files that were given; what was left out of them is told.</summary>
    public static ValueLookups Read(Settings settings)
    {
        // Names are a nicety: without a file of them dns: shows addresses, where the others would show nothing and so are refused.
        var lookups = ValueLookups.Standard.With(HostNames.None);
        if (settings.Country is { } country)
        {
            lookups = lookups.With(OpenBinary(country, CountryDatabase.Read));
        }

        if (settings.Asn is { } asn)
        {
            lookups = lookups.With(OpenBinary(asn, AsnDatabase.Read));
        }

        if (settings.Oui is { } oui)
        {
            var vendors = OpenText(oui, VendorList.Read);
            lookups = lookups.With(vendors);
            Tell(oui, vendors.Skipped);
        }

        if (settings.Hosts is { } hosts)
        {
            var names = OpenText(hosts, HostNames.Read);
            lookups = lookups.With(names);
            Tell(hosts, names.Skipped);
        }

        if (settings.Services is { } services)
        {
            var names = OpenText(services, ServiceNames.Read);
            lookups = lookups.With(names);
            Tell(services, names.Skipped);
        }

        lookups = Add(lookups, "group", settings.Groups, GroupSet.ReadJson);
        return Add(lookups, "map", settings.Maps, ValueMap.ReadJson);
    }

    /// <summary>Adds sets of <c>FILE</c> or <c>SET=FILE</c>; the name before the file is for what is in no set there.</summary>
    private static ValueLookups Add<T>(ValueLookups lookups, string function, IEnumerable<string> options, Func<Stream, string, IReadOnlyDictionary<string, T>> read)
        where T : IValueLookup
    {
        foreach (var option in options)
        {
            var equals = option.IndexOf('=', StringComparison.Ordinal);
            var (name, file) = equals > 0 && !File.Exists(option) ? (option[..equals], option[(equals + 1)..]) : ("default", option);
            foreach (var set in OpenBinary(file, read))
            {
                lookups = lookups.With(function, set.Key == "default" ? name : set.Key, set.Value);
            }
        }

        return lookups;
    }

    private static T OpenBinary<T>(string file, Func<Stream, string, T> read)
    {
        using var stream = Open(file);
        return read(stream, file);
    }

    private static T OpenText<T>(string file, Func<TextReader, string, T> read)
    {
        using var reader = new StreamReader(Open(file));
        return read(reader, file);
    }

    private static FileStream Open(string file)
    {
        try
        {
            return File.OpenRead(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new EnrichmentFileException($"cannot read {file}: {exception.Message}", exception);
        }
    }

    private static void Tell(string file, SkippedLines skipped)
    {
        if (skipped.Count != 0)
        {
            Console.Error.WriteLine($"TopFlows: {file}: {skipped}");
        }
    }
}
