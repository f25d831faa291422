using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Enrichment;

/// <summary>Names of hosts by address, for <c>dns:ipsource</c>, from a file of the form of <c>/etc/hosts</c> (hosts(5)): address, name, further names.</summary>
public sealed class HostNames : IValueLookup
{
    private readonly Dictionary<(FieldType Type, ulong High, ulong Number), FieldValue> _names = [];

    private HostNames()
    {
    }

    /// <summary>No names: every address is shown as it is.</summary>
    public static HostNames None { get; } = new();

    /// <summary>How many addresses have a name.</summary>
    public int Count => _names.Count;

    /// <summary>What was not understood.</summary>
    public SkippedLines Skipped { get; private set; }

    /// <summary>Reads names. Of several lines for one address the first counts, of several names in a line the first.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <returns>The names.</returns>
    /// <exception cref="EnrichmentFileException">No line is as expected.</exception>
    public static HostNames Read(TextReader reader, string file)
    {
        ThrowHelper.ThrowIfNull(reader, nameof(reader));
        var hosts = new HostNames();
        var lines = new LineReader(reader);
        while (lines.ReadWords() is { } words)
        {
            if (words.Length < 2 || !IPPrefix.TryParseAddress(words[0], out var address))
            {
                hosts.Skipped = hosts.Skipped.And(lines.Number, $"expected an address and a name, got '{string.Join(" ", words)}'");
            }
            else if (!hosts._names.ContainsKey((address.Type, address.High, address.Number)))
            {
                hosts._names.Add((address.Type, address.High, address.Number), FieldValue.FromText(words[1]));
            }
        }

        return hosts.Count != 0 || hosts.Skipped.Count == 0 ? hosts : throw new EnrichmentFileException(file, hosts.Skipped.FirstLine, hosts.Skipped.Complaint!);
    }

    /// <inheritdoc/>
    public bool TryLookup(in FieldValue key, out FieldValue value) => _names.TryGetValue((key.Type, key.High, key.Number), out value);
}
