using System.Text.Json;

namespace Sflow.Samples.FlowEvents;

/// <summary>
/// Reads definitions from JSON: <c>{"flows":{NAME:{"keys":…},…},"thresholds":{ID:{"metric":…},…}}</c>, with the attributes as sFlow-RT's REST has them.
/// </summary>
internal static class DefinitionFile
{
    public static (List<Attributes> Flows, List<Attributes> Thresholds) Read(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var unknown = Members(json.RootElement, file).FirstOrDefault(member => member.Name is not ("flows" or "thresholds"));
            return unknown.Value.ValueKind == JsonValueKind.Undefined
                ? (Read(json.RootElement, "flows", "name", file), Read(json.RootElement, "thresholds", "id", file))
                : throw new UsageException($"{file}: expected flows and thresholds, got '{unknown.Name}'");
        }
        catch (JsonException exception)
        {
            throw new UsageException($"{file}: line {exception.LineNumber + 1}: {exception.Message}");
        }
    }

    private static List<Attributes> Read(JsonElement root, string section, string naming, string file)
    {
        var list = new List<Attributes>();
        if (!root.TryGetProperty(section, out var definitions))
        {
            return list;
        }

        foreach (var definition in Members(definitions, $"{file}: {section}"))
        {
            var where = $"{file}: {section}: '{definition.Name}'";
            var values = Members(definition.Value, where).ToDictionary(member => member.Name, member => TextOf(member.Value, $"{where}: {member.Name}"), StringComparer.Ordinal);
            values.TryAdd(naming, definition.Name);
            list.Add(new Attributes(where, values));
        }

        return list;
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement json, string where) =>
        json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : throw new UsageException($"{where}: expected an object");

    /// <summary>Lists may be arrays.</summary>
    private static string TextOf(JsonElement value, string where) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(each => TextOf(each, where))),
        _ => throw new UsageException($"{where}: expected text, a number, true, false or a list of them"),
    };
}
