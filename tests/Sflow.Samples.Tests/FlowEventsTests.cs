using System.Net;
using System.Text.Json;
using Sflow.Samples.Tests.Kit;

namespace Sflow.Samples.Tests;

/// <summary>FlowEvents, run as a process.</summary>
public sealed class FlowEventsTests : IDisposable
{
    private const string Flow = "name=udp_target;keys=ipdestination,udpsourceport;value=frames;t=2";
    private const string Threshold = "id=attack;metric=udp_target;value=1000;byFlow=true;timeout=10";

    private static readonly string[] Members = ["eventID", "timestamp", "thresholdID", "agent", "dataSource", "metric", "threshold", "value", "low", "flowKey"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The flood of the bundled capture begins 8 s after its first datagram.</summary>
    [Fact]
    public async Task TheFlood_OfTheBundledCapture_IsOneEventSoonAfterItBegins()
    {
        var result = await RunAsync("--flow", Flow, "--threshold", Threshold);
        using var json = JsonDocument.Parse(Assert.Single(Lines(result)));
        var root = json.RootElement;
        Assert.Equal(Members, root.EnumerateObject().Select(member => member.Name));
        Assert.Equal((1L, "attack", "10.1.0.254", "2.1000", "udp_target", 1000.0, "203.0.113.10,53"), (
            root.GetProperty("eventID").GetInt64(),
            root.GetProperty("thresholdID").GetString(),
            root.GetProperty("agent").GetString(),
            root.GetProperty("dataSource").GetString(),
            root.GetProperty("metric").GetString(),
            root.GetProperty("threshold").GetDouble(),
            root.GetProperty("flowKey").GetString()));
        Assert.InRange(root.GetProperty("timestamp").GetInt64() - FirstMillisecond(), 7_500, 9_000);
        Assert.InRange(root.GetProperty("low").GetDouble(), 0, root.GetProperty("value").GetDouble());
        Assert.Empty(result.Errors);
    }

    [Fact]
    public async Task ACapture_ReadTwice_GivesTheSameBytes()
    {
        string[] arguments = ["--flow", "name=a;keys=ipdestination;value=bytes;values=count:ipsource,avg:ipbytes;t=1", "--threshold", "id=x;metric=a;value=20000;byFlow=true;timeout=1", "--threshold", "id=y;metric=a;value=1000;rule=plain"];
        var first = await RunAsync(arguments);
        Assert.True(Lines(first).Length > 3, first.Output);
        Assert.Equal(first.Output, (await RunAsync(arguments)).Output);
        Assert.All(Lines(first), line =>
        {
            using var json = JsonDocument.Parse(line);
            Assert.Equal(2, json.RootElement.GetProperty("values").GetArrayLength());
        });
    }

    [Fact]
    public async Task Definitions_OfAFile_AreThoseOfTheCommandLine()
    {
        await File.WriteAllTextAsync(_folder.File("flows.json"), """
            {"flows":{"udp_target":{"keys":["ipdestination","udpsourceport"],"value":"frames","t":2}},
             "thresholds":{"attack":{"metric":"udp_target","value":1000,"byFlow":true,"timeout":10}}}
            """);
        Assert.Equal((await RunAsync("--flow", Flow, "--threshold", Threshold)).Output, (await RunAsync("--flows", _folder.File("flows.json"))).Output);
    }

    [Fact]
    public async Task AThreshold_ThatSamplingCannotDecide_IsAWarningOnStandardError()
    {
        var result = await RunAsync("--flow", "name=a;value=frames", "--threshold", "id=low;metric=a;value=1");
        Assert.Contains("FlowEvents: threshold low is hard to decide: a flow at it gives 0.05 samples a second", Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Datagrams_SentByUdp_MakeTheEventOfTheFlood()
    {
        using var program = RunningProgram.FlowEvents("--listen", "127.0.0.1:0", "--flow", Flow, "--threshold", Threshold, "--duration", "4");
        const string prefix = "FlowEvents: listening on ";
        var line = await program.FirstErrorAsync();
        await SampleSender.SendAsync("ovs-demo", IPEndPoint.Parse(line[prefix.Length..].Split(';')[0]));
        var result = await program.EndAsync();
        Assert.Contains("\"flowKey\":\"203.0.113.10,53\"", Assert.Single(Lines(result)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--flow", "name=a;key=ipsource", "--flow 'name=a;key=ipsource': unknown attribute 'key'; expected name, keys,")]
    [InlineData("--flow", "keys=ipsource", "--flow 'keys=ipsource': 'name' is missing")]
    [InlineData("--flow", "name=a;name=b", "--flow 'name=a;name=b': 'name' is there twice")]
    [InlineData("--flow", "ipsource", "--flow 'ipsource': expected attribute=value, got 'ipsource'")]
    [InlineData("--flow", "name=a;keys=ipsorce", "unknown key 'ipsorce'")]
    [InlineData("--flow", "name=a;t=x", "--flow 'name=a;t=x': t: expected a number, got 'x'")]
    [InlineData("--flow", "name=udp_target", "There is a 'udp_target' already.")]
    [InlineData("--threshold", "id=a;metric=b;value=5", "There is no flow definition 'b': expected udp_target.")]
    [InlineData("--threshold", "id=a;metric=udp_target;value=-5", "value: expected a number, got '-5'")]
    [InlineData("--threshold", "id=a;metric=udp_target;value=5;byFlow=yes", "byFlow: expected false or true, got 'yes'")]
    [InlineData("--flows", "nothing.json", "Could not find file")]
    [InlineData("--duration", "-1", "--duration: expected 0 or more, got '-1'")]
    public async Task AWrongDefinition_IsOneLineAndExitCode2(string option, string text, string expected)
    {
        var result = await RunningProgram.RunFlowEventsAsync("--read", Repository.Capture("ovs-demo"), "--flow", Flow, option, text);
        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains(expected, Assert.Single(result.Errors), StringComparison.Ordinal);
        Assert.StartsWith("FlowEvents: ", result.Errors[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "expected an object")]
    [InlineData("{\"flow\":{}}", "expected flows and thresholds, got 'flow'")]
    [InlineData("{\"flows\":{\"a\":{\"t\":null}}}", "flows: 'a': t: expected text, a number, true, false or a list of them")]
    [InlineData("{", "line 1: ")]
    public async Task AWrongFile_IsOneLineAndExitCode2(string text, string expected)
    {
        await File.WriteAllTextAsync(_folder.File("wrong.json"), text);
        var result = await RunningProgram.RunFlowEventsAsync("--read", Repository.Capture("ovs-demo"), "--flows", _folder.File("wrong.json"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    private static async Task<ProgramResult> RunAsync(params string[] arguments)
    {
        var result = await RunningProgram.RunFlowEventsAsync(["--read", Repository.Capture("ovs-demo"), .. arguments]);
        Assert.True(result.ExitCode == 0, string.Join("\n", result.Errors));
        return result;
    }

    private static string[] Lines(ProgramResult result) => result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static long FirstMillisecond()
    {
        using var reader = Protocol.Transport.CaptureReader.Open(Repository.Capture("ovs-demo"));
        Assert.True(reader.TryRead(out var first));
        return first.Timestamp.ToUnixTimeMilliseconds();
    }
}
