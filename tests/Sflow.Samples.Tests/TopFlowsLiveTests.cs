using System.Net;
using Sflow.Samples.Tests.Kit;

namespace Sflow.Samples.Tests;

/// <summary>TopFlows on the network: datagrams by UDP, and an end in order.</summary>
public class TopFlowsLiveTests
{
    [Theory]
    [InlineData("127.0.0.1:0")]
    [InlineData("[::1]:0")]
    public async Task Datagrams_SentByUdp_AreAllCounted(string listen)
    {
        using var program = RunningProgram.TopFlows("--listen", listen, "--keys", "ipdestination", "--totals", "--top", "0", "--duration", "5", "--json");
        var sent = await SampleSender.SendAsync("ovs-demo", await EndPointOf(program));
        var report = FlowReport.Read(await program.EndAsync());
        Assert.Equal((sent, 1478, 31, 0), (report.Datagrams, report.FlowSamples, report.CounterSamples, report.Errors));
        Assert.True(report.IsExact);
        var replayed = FlowReport.Read(await RunningProgram.RunTopFlowsAsync("--read", Repository.Capture("ovs-demo"), "--keys", "ipdestination", "--totals", "--top", "0", "--json"));
        Assert.Equal(replayed.Flows, report.Flows);
    }

    [Theory]
    [InlineData("INT", true)]
    [InlineData("INT", false)]
    [InlineData("TERM", true)]
    public async Task Signal_WhileListening_EndsInOrderWithTheSummary(string signal, bool json)
    {
        using var program = RunningProgram.TopFlows(["--listen", "127.0.0.1:0", .. json ? new[] { "--json", "--totals" } : []]);
        var sent = await SampleSender.SendAsync("ovs-demo", await EndPointOf(program));
        await Task.Delay(500);
        program.Signal(signal);
        var result = await program.EndAsync();
        Assert.True(result.ExitCode == 0, $"exit {result.ExitCode}: {string.Join("\n", result.Errors)}");
        Assert.Single(result.Errors);
        if (json)
        {
            Assert.Equal(sent, FlowReport.Read(result).Datagrams);
        }
        else
        {
            Assert.Contains($"{sent} datagrams, 1478 flow samples, 31 counter samples, 0 errors", result.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Signal_WhileReplaying_EndsInOrderWithTheSummary()
    {
        using var program = RunningProgram.TopFlows("--read", Repository.Capture("ovs-demo"), "--speed", "0.1");
        await Task.Delay(3000);
        program.Signal("INT");
        var result = await program.EndAsync();
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("largest flows by total", result.Output, StringComparison.Ordinal);
    }

    private static async Task<IPEndPoint> EndPointOf(RunningProgram program)
    {
        var line = await program.FirstErrorAsync();
        const string prefix = "TopFlows: listening on ";
        Assert.StartsWith(prefix, line, StringComparison.Ordinal);
        return IPEndPoint.Parse(line[prefix.Length..].Split(';')[0]);
    }
}
