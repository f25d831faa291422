using System.Net;
using Sflow.Samples.Tests.Kit;

namespace Sflow.Samples.Tests;

/// <summary>SflowDump on the network: datagrams by UDP, printed as those of a capture, and an end in order.</summary>
public class SflowDumpLiveTests
{
    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1", "-b", "127.0.0.1")]
    [InlineData("0.0.0.0", "127.0.0.1", "-4")]
    [InlineData("::1", "::1", "-b", "::1")]
    [InlineData("::", "::1", "-6")]
    [InlineData("::", "127.0.0.1")]
    public async Task Datagrams_SentByUdp_ArePrintedUntilTheSignal(string listens, string target, params string[] options)
    {
        using var program = RunningProgram.SflowDump(["-p", "0", "-l", .. options]);
        var local = await EndPointOf(program);
        Assert.Equal(IPAddress.Parse(listens), local.Address);
        await SampleSender.SendAsync("ovs-demo", new IPEndPoint(IPAddress.Parse(target), local.Port));
        await Task.Delay(500);
        program.Signal("INT");
        var result = await program.EndAsync();
        Assert.True(result.ExitCode == 0, $"exit {result.ExitCode}: {string.Join("\n", result.Errors)}");
        Assert.Single(result.Errors);
        Assert.Equal((await RunningProgram.RunSflowDumpAsync("-r", Repository.Capture("ovs-demo"), "-l")).Output, result.Output);
    }

    [Fact]
    public async Task OnlyIPv6_SentByIPv4_PrintsNothing()
    {
        using var program = RunningProgram.SflowDump("-p", "0", "-l", "-6", "--duration", "3");
        var local = await EndPointOf(program);
        await SampleSender.SendAsync("ovs-basic", new IPEndPoint(IPAddress.Loopback, local.Port));
        var result = await program.EndAsync();
        Assert.Equal((0, string.Empty), (result.ExitCode, result.Output));
    }

    private static async Task<IPEndPoint> EndPointOf(RunningProgram program)
    {
        var line = await program.FirstErrorAsync();
        const string prefix = "SflowDump: listening on ";
        Assert.StartsWith(prefix, line, StringComparison.Ordinal);
        var local = IPEndPoint.Parse(line[prefix.Length..].Split(';')[0]);
        Assert.NotEqual(0, local.Port);
        return local;
    }
}
