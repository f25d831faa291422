namespace Sflow.Protocol.Tests.Kit;

/// <summary>The fields of a JSON object in order; names may repeat.</summary>
internal sealed class JsonFields : List<KeyValuePair<string, object>>
{
    public string? Text(string name) => Find(name) as string;

    public IEnumerable<JsonFields> Objects(string name) => (Find(name) as List<object>)?.OfType<JsonFields>() ?? [];

    private object? Find(string name) => this.FirstOrDefault(field => field.Key == name).Value;
}
