using System.Net;
using System.Net.Sockets;
using Sflow.Samples.Tests.Kit;

namespace Sflow.Samples.Tests;

/// <summary>Wrong usage and input: exit code 2 and one line that says what.</summary>
public sealed class TopFlowsUsageTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("--tpo", "--tpo", "3")]
    [InlineData("--top", "--top", "-1")]
    [InlineData("--top", "--top", "x")]
    [InlineData("--top", "--top")]
    [InlineData("--duration", "--duration", "x")]
    [InlineData("--duration", "--duration", "-1")]
    [InlineData("--duration", "--duration", "NaN")]
    [InlineData("--smoothing", "--smoothing", "0.1")]
    [InlineData("--max-keys", "--max-keys", "0")]
    [InlineData("--max-keys", "--max-keys", "99999999999")]
    [InlineData("--speed", "--speed", "-2")]
    [InlineData("--value", "--value", "packets")]
    [InlineData("--listen", "--listen", "65536")]
    [InlineData("--listen", "--listen", "127.0.0.1")]
    [InlineData("--listen", "--listen", "nobody:6343")]
    [InlineData("--read and --listen", "--read", "x.pcap", "--listen", "0")]
    [InlineData("'ipsrc'", "--keys", "ipsrc")]
    [InlineData("ipsource", "--keys", "ipsrc")]
    [InlineData("extra", "extra")]
    public async Task Arguments_ThatAreWrong_AreToldInOneLine(string mentions, params string[] arguments) =>
        AssertRefused(mentions, await RunningProgram.RunTopFlowsAsync(arguments));

    [Fact]
    public async Task File_Missing_IsTold() =>
        AssertRefused("/nowhere/x.pcap", await RunningProgram.RunTopFlowsAsync("--read", "/nowhere/x.pcap"));

    [Fact]
    public async Task File_Directory_IsTold() =>
        AssertRefused("cannot read", await RunningProgram.RunTopFlowsAsync("--read", Path.GetTempPath()));

    [Fact]
    public async Task File_Empty_IsTold() => AssertRefused(_file, await RunningProgram.RunTopFlowsAsync("--read", _file, "--json"));

    [Fact]
    public async Task File_NoCapture_IsTold()
    {
        await File.WriteAllTextAsync(_file, "These are words and no packets at all, but enough of them.");
        AssertRefused(_file, await RunningProgram.RunTopFlowsAsync("--read", _file));
    }

    [Fact]
    public async Task Port_InUse_IsTold()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ExclusiveAddressUse = true };
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        AssertRefused("cannot listen on", await RunningProgram.RunTopFlowsAsync("--listen", socket.LocalEndPoint!.ToString()!, "--duration", "1"));
    }

    [Fact]
    public async Task Help_Asked_IsGiven()
    {
        var result = await RunningProgram.RunTopFlowsAsync("--help");
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Errors);
        foreach (var option in new[] { "--read", "--listen", "--keys", "--value", "--top", "--totals", "--json", "--duration", "--speed", "--smoothing", "--max-keys" })
        {
            Assert.Contains(option, result.Output, StringComparison.Ordinal);
        }
    }

    private static void AssertRefused(string mentions, ProgramResult result)
    {
        Assert.True(result.ExitCode == 2, $"exit {result.ExitCode}: {string.Join("\n", result.Errors)}");
        Assert.Empty(result.Output);
        var line = Assert.Single(result.Errors);
        Assert.StartsWith("TopFlows: ", line, StringComparison.Ordinal);
        Assert.Contains(mentions, line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
    }
}
