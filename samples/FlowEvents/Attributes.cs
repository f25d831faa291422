using System.Globalization;
using Sflow.Analytics.Flows;
using Sflow.Analytics.Thresholds;

namespace Sflow.Samples.FlowEvents;

/// <summary>A definition as names and values, wherever they were written, made into what the analyzer takes. The names are sFlow-RT's.</summary>
internal sealed class Attributes(string where, IReadOnlyDictionary<string, string> values)
{
    private static readonly string[] OfFlows = ["name", "keys", "value", "values", "filter", "n", "t", "fs", "dropped"];
    private static readonly string[] OfThresholds = ["id", "metric", "value", "byFlow", "timeout", "rule"];

    /// <summary>Reads <c>name=udp;keys=ipdestination;…</c>. A semicolon behind a backslash ends nothing.</summary>
    public static Attributes Parse(string option, string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in Split(text))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new UsageException($"{option} '{text}': expected attribute=value, got '{part}'");
            }

            if (!values.TryAdd(part[..equals].Trim(), part[(equals + 1)..]))
            {
                throw new UsageException($"{option} '{text}': '{part[..equals].Trim()}' is there twice");
            }
        }

        return new Attributes($"{option} '{text}'", values);
    }

    public FlowDefinition ToFlow()
    {
        Check(OfFlows, "name");
        var values = Text("values") ?? string.Empty;
        return new FlowDefinition(Text("keys") ?? string.Empty)
        {
            Name = Text("name")!,
            Value = Text("value") ?? FlowValue.Bytes,
            Values = values.Length == 0 ? [] : values.Split(','),
            Filter = Text("filter"),
            Top = (int)Number("n", 5, 1, int.MaxValue),
            Smoothing = Number("t", 2, 0, double.MaxValue),
            KeySeparator = Text("fs") ?? ",",
            Dropped = Choice("dropped", ("false", false), ("true", true)),
        };
    }

    public FlowThreshold ToThreshold()
    {
        Check(OfThresholds, "id", "metric", "value");
        return new FlowThreshold(Text("id")!, Text("metric")!, Number("value", 0, double.Epsilon, double.MaxValue))
        {
            ByFlow = Choice("byFlow", ("false", false), ("true", true)),
            Timeout = TimeSpan.FromSeconds(Number("timeout", 10, 0, 366 * 86_400)),
            Rule = Choice("rule", ("significant", ThresholdRule.Significant), ("plain", ThresholdRule.Plain)),
        };
    }

    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var part = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == ';')
            {
                part.Append(text[++i]);
            }
            else if (text[i] == ';')
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(text[i]);
            }
        }

        parts.Add(part.ToString());
        return [.. parts.Where(static each => !string.IsNullOrWhiteSpace(each))];
    }

    private void Check(string[] known, params string[] needed)
    {
        if (values.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            throw new UsageException($"{where}: unknown attribute '{unknown}'; expected {string.Join(", ", known)}");
        }

        if (needed.FirstOrDefault(name => string.IsNullOrEmpty(Text(name))) is { } missing)
        {
            throw new UsageException($"{where}: '{missing}' is missing");
        }
    }

    private string? Text(string name) => values.TryGetValue(name, out var text) ? text : null;

    private double Number(string name, double unless, double least, double most)
    {
        if (Text(name) is not { } text)
        {
            return unless;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new UsageException($"{where}: {name}: expected a number, got '{text}'");
    }

    private T Choice<T>(string name, params (string Text, T Value)[] choices)
    {
        if (Text(name) is not { } text)
        {
            return choices[0].Value;
        }

        var index = Array.FindIndex(choices, choice => choice.Text == text);
        return index >= 0 ? choices[index].Value : throw new UsageException($"{where}: {name}: expected {string.Join(" or ", choices.Select(choice => choice.Text))}, got '{text}'");
    }
}
