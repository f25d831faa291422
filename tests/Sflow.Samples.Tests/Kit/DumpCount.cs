using System.Text.Json;

namespace Sflow.Samples.Tests.Kit;

/// <summary>The JSON object that <c>SflowDump -q</c> writes; reading it asserts its form.</summary>
internal sealed record DumpCount(long Datagrams, long Samples, long Records, long UnknownRecords, long Errors, long Bytes)
{
    private static readonly string[] Members = ["datagrams", "samples", "records", "unknownRecords", "errors", "bytes", "seconds", "nsPerSample"];

    public static DumpCount Read(ProgramResult result)
    {
        Assert.True(result.ExitCode == 0, string.Join("\n", result.Errors));
        Assert.EndsWith("}\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.Output.Count(c => c == '\n'));
        using var json = JsonDocument.Parse(result.Output);
        var root = json.RootElement;
        Assert.Equal(Members, root.EnumerateObject().Select(member => member.Name));
        Assert.True(root.GetProperty("seconds").GetDouble() >= 0);
        Assert.True(root.GetProperty("nsPerSample").GetDouble() >= 0);
        return new DumpCount(
            root.GetProperty("datagrams").GetInt64(),
            root.GetProperty("samples").GetInt64(),
            root.GetProperty("records").GetInt64(),
            root.GetProperty("unknownRecords").GetInt64(),
            root.GetProperty("errors").GetInt64(),
            root.GetProperty("bytes").GetInt64());
    }
}
