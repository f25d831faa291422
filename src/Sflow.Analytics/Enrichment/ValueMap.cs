using System.Globalization;
using Sflow.Analytics.Fields;
using Sflow.Protocol;

namespace Sflow.Analytics.Enrichment;

/// <summary>Labels by value, for <c>map:macsource:members</c>: a value is written as a flow key shows it, so that a map serves fields of any type.</summary>
public sealed class ValueMap : IValueLookup
{
    private readonly Dictionary<(FieldType Type, ulong High, ulong Number), FieldValue> _labels = [];
    private readonly TextTable _texts = new();

    private ValueMap()
    {
    }

    /// <summary>Makes a map.</summary>
    /// <param name="labels">Values, by their label.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentException">A value has two labels.</exception>
    public static ValueMap Of(IReadOnlyDictionary<string, IReadOnlyList<string>> labels)
    {
        ThrowHelper.ThrowIfNull(labels, nameof(labels));
        return Make(
            [.. labels.Select(label => new NamedList(label.Key, [.. label.Value.Select(value => (value, 0))]))],
            (_, complaint) => new ArgumentException(complaint, nameof(labels)));
    }

    /// <summary>Reads maps from JSON: <c>{"label":["value",…],…}</c>, or several of them, each under its name.</summary>
    /// <param name="json">The JSON, UTF-8.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <returns>The maps by name; one without a name is <c>default</c>.</returns>
    /// <exception cref="EnrichmentFileException">It is not as expected.</exception>
    public static IReadOnlyDictionary<string, ValueMap> ReadJson(Stream json, string file) => NamedList.ReadSets(json, file).ToDictionary(
        map => map.Key, map => Make(map.Value, (line, complaint) => new EnrichmentFileException(file, line, complaint)), StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool TryLookup(in FieldValue key, out FieldValue value) => key.Type == FieldType.Text
        ? _texts.TryFind(key.Text, out value)
        : _labels.TryGetValue((Kind(key.Type), key.High, key.Number), out value);

    private static ValueMap Make(IReadOnlyList<NamedList> labels, Func<int, string, Exception> refuse)
    {
        var map = new ValueMap();
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var label in labels)
        {
            var value = FieldValue.FromText(label.Name);
            foreach (var (text, line) in label.Values)
            {
                if (owners.TryGetValue(text, out var owner) && owner != label.Name)
                {
                    throw refuse(line, $"label '{label.Name}': expected a value of one label, got '{text}', which has '{owner}' too");
                }

                owners[text] = label.Name;
                map.Add(text, value);
            }
        }

        return map;
    }

    /// <summary>Numbers are one kind, whatever their width.</summary>
    private static FieldType Kind(FieldType type) => type is FieldType.Byte or FieldType.UInt16 or FieldType.UInt32 ? FieldType.UInt64 : type;

    /// <summary>Adds a text under everything that it may be.</summary>
    private void Add(string text, FieldValue label)
    {
        _texts.Add(text, label);
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            AddIf(true, FieldValue.FromNumber(FieldType.UInt64, number), label);
            AddIf(number <= uint.MaxValue, FieldValue.FromInterface(new InterfaceId(InterfaceFormat.Single, (uint)number)), label);
        }

        AddIf(text is "true" or "false", FieldValue.FromBoolean(text == "true"), label);
        AddIf(TryParseDigits(text, 9, out var flags), FieldValue.FromNumber(FieldType.TcpFlags, flags), label);
        AddIf(TryParseDigits(text, 3, out flags), FieldValue.FromNumber(FieldType.IPFlags, flags), label);
        AddIf(IPPrefix.TryParseAddress(text, out var address), address, label);
        AddIf(MacText.TryParse(text, out var mac), FieldValue.FromMac(mac), label);
        foreach (var port in new[] { new InterfaceId(InterfaceFormat.Single, 0), InterfaceId.Internal, new InterfaceId(InterfaceFormat.Discarded, 0), new InterfaceId(InterfaceFormat.Multiple, 0) })
        {
            AddIf(port.ToString() == text, FieldValue.FromInterface(port), label);
        }

        var parts = text.Split(':');
        var index = 0u;
        var isSource = parts.Length == 2 && uint.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out index);
        isSource &= uint.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sourceClass);
        AddIf(isSource, FieldValue.FromDataSource(new DataSource((DataSourceClass)sourceClass, index)), label);
    }

    private void AddIf(bool holds, FieldValue value, FieldValue label)
    {
        // Of two spellings of one value the first counts.
        if (holds && !_labels.ContainsKey((value.Type, value.High, value.Number)))
        {
            _labels.Add((value.Type, value.High, value.Number), label);
        }
    }

    private static bool TryParseDigits(string text, int count, out ulong value)
    {
        value = 0;
        foreach (var digit in text)
        {
            value = (value << 1) | (digit == '1' ? 1UL : 0);
        }

        return text.Length == count && text.All(c => c is '0' or '1');
    }
}
