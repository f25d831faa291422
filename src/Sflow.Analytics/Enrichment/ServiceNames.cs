using System.Globalization;
using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Enrichment;

/// <summary>Names of services by port, for <c>service:tcpdestinationport</c>: a table of well-known ones, and a file of the form of <c>/etc/services</c> (services(5)).</summary>
public sealed class ServiceNames
{
    private readonly Dictionary<int, FieldValue>[] _names;

    private ServiceNames(Dictionary<int, FieldValue>[] names)
    {
        _names = names;
        AnyProtocol = new Lookup(names);
    }

    /// <summary>The protocols that have ports; before the table, which is made of them.</summary>
    internal static string[] Protocols { get; } = ["tcp", "udp", "sctp", "dccp"];

    /// <summary>The table of well-known services.</summary>
    public static ServiceNames Standard { get; } = MakeStandard();

    /// <summary>Names by port, whichever protocol has one: TCP is asked first, then UDP, SCTP, DCCP.</summary>
    public IValueLookup AnyProtocol { get; }

    /// <summary>How many names there are.</summary>
    public int Count => _names.Sum(names => names.Count);

    /// <summary>What was not understood.</summary>
    public SkippedLines Skipped { get; private init; }

    /// <summary>Reads services; what the file does not name keeps the name of <see cref="Standard"/>. Of several names of one port the first counts.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <returns>The names.</returns>
    /// <exception cref="EnrichmentFileException">No line is as expected.</exception>
    public static ServiceNames Read(TextReader reader, string file)
    {
        ThrowHelper.ThrowIfNull(reader, nameof(reader));
        var names = NoNames();
        var skipped = default(SkippedLines);
        var lines = new LineReader(reader);
        var read = 0;
        while (lines.ReadWords() is { } words)
        {
            var port = words.Length < 2 ? [] : words[1].Split('/');
            if (port.Length != 2 || !ushort.TryParse(port[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                skipped = skipped.And(lines.Number, $"expected a name and a port such as 53/udp, got '{string.Join(" ", words)}'");
                continue;
            }

            // Such files name protocols without ports, too (ddp); nobody can ask for these.
            read++;
            Add(names, port[1], number, FieldValue.FromText(words[0]));
        }

        if (read == 0 && skipped.Count != 0)
        {
            throw new EnrichmentFileException(file, skipped.FirstLine, skipped.Complaint!);
        }

        for (var protocol = 0; protocol < Protocols.Length; protocol++)
        {
            foreach (var standard in Standard._names[protocol])
            {
                Add(names, Protocols[protocol], standard.Key, standard.Value);
            }
        }

        return new ServiceNames(names) { Skipped = skipped };
    }

    /// <summary>Names by port of one protocol.</summary>
    /// <param name="protocol"><c>tcp</c>, <c>udp</c>, <c>sctp</c> or <c>dccp</c>.</param>
    /// <returns>The names; none for another protocol.</returns>
    public IValueLookup OfProtocol(string protocol)
    {
        var index = Array.IndexOf(Protocols, protocol);
        return new Lookup(index < 0 ? [] : [_names[index]]);
    }

    private static ServiceNames MakeStandard()
    {
        var names = NoNames();
        foreach (var (port, protocols, name) in WellKnownServices.Rows)
        {
            foreach (var protocol in protocols.Split('/'))
            {
                Add(names, protocol, port, FieldValue.FromText(name));
            }
        }

        return new ServiceNames(names);
    }

    private static Dictionary<int, FieldValue>[] NoNames() => [.. Protocols.Select(_ => new Dictionary<int, FieldValue>())];

    private static void Add(Dictionary<int, FieldValue>[] names, string protocol, int port, FieldValue name)
    {
        var index = Array.IndexOf(Protocols, protocol);
        if (index >= 0 && !names[index].ContainsKey(port))
        {
            names[index].Add(port, name);
        }
    }

    private sealed class Lookup(Dictionary<int, FieldValue>[] names) : IValueLookup
    {
        public bool TryLookup(in FieldValue key, out FieldValue value)
        {
            value = default;
            var isPort = key.Type is FieldType.Byte or FieldType.UInt16 or FieldType.UInt32 or FieldType.UInt64 && key.Number <= ushort.MaxValue;
            for (var i = 0; i < names.Length && isPort && value.IsNull; i++)
            {
                names[i].TryGetValue((int)key.Number, out value);
            }

            return !value.IsNull;
        }
    }
}
