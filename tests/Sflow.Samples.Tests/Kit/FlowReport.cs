using System.Text.Json;

namespace Sflow.Samples.Tests.Kit;

/// <summary>The JSON object that TopFlows writes; reading it asserts its form.</summary>
internal sealed record FlowReport(string[] Keys, string Value, long Datagrams, long FlowSamples, long CounterSamples, long Errors, bool IsExact, IReadOnlyList<FlowReport.Flow> Flows)
{
    private static readonly string[] Members = ["keys", "value", "datagrams", "flowSamples", "counterSamples", "errors", "flows"];

    public static FlowReport Read(ProgramResult result)
    {
        Assert.True(result.ExitCode == 0, string.Join("\n", result.Errors));
        Assert.EndsWith("}\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.Output.Count(c => c == '\n'));
        using var json = JsonDocument.Parse(result.Output);
        var root = json.RootElement;
        Assert.Equal(Members.Order(), root.EnumerateObject().Select(member => member.Name).Where(name => name != "exact").Order());
        var isExact = !root.TryGetProperty("exact", out var exact);
        Assert.True(isExact || exact.ValueKind == JsonValueKind.False);
        return new FlowReport(
            [.. root.GetProperty("keys").EnumerateArray().Select(key => key.GetString()!)],
            root.GetProperty("value").GetString()!,
            root.GetProperty("datagrams").GetInt64(),
            root.GetProperty("flowSamples").GetInt64(),
            root.GetProperty("counterSamples").GetInt64(),
            root.GetProperty("errors").GetInt64(),
            isExact,
            [.. root.GetProperty("flows").EnumerateArray().Select(ReadFlow)]);
    }

    private static Flow ReadFlow(JsonElement json)
    {
        Assert.Equal(["key", "value", "samples", "low", "high"], json.EnumerateObject().Select(member => member.Name));
        var flow = new Flow(
            string.Join(",", json.GetProperty("key").EnumerateArray().Select(part => part.GetString())),
            json.GetProperty("value").GetUInt64(),
            json.GetProperty("samples").GetInt64(),
            json.GetProperty("low").GetUInt64(),
            json.GetProperty("high").GetUInt64());
        Assert.InRange(flow.Value, flow.Low, flow.High);
        return flow;
    }

    /// <summary>One flow.</summary>
    internal sealed record Flow(string Key, ulong Value, long Samples, ulong Low, ulong High);
}
