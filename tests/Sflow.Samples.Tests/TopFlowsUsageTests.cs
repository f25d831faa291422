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
    [InlineData("--listen", "--listen", "65536")]
    [InlineData("--listen", "--listen", "127.0.0.1")]
    [InlineData("--listen", "--listen", "nobody:6343")]
    [InlineData("--read and --listen", "--read", "x.pcap", "--listen", "0")]
    [InlineData("extra", "extra")]
    public async Task Arguments_ThatAreWrong_AreToldInOneLine(string mentions, params string[] arguments) =>
        AssertRefused(mentions, await RunningProgram.RunTopFlowsAsync(arguments));

    [Theory]
    [InlineData("--keys", "ipdestination,ipsrc", "ipsource", 14)]
    [InlineData("--keys", "ipsource,,ipdestination", "key", 9)]
    [InlineData("--keys", "country:ipsource", "--country FILE", 0)]
    [InlineData("--keys", "group:ipsource:sites", "--groups FILE", 15)]
    [InlineData("--filter", "ipprotocol=6&ipprotocl=7", "ipprotocol", 13)]
    [InlineData("--filter", "(ipprotocol=6", "bracket", 0)]
    [InlineData("--value", "packets", "unknown key 'packets'", 0)]
    [InlineData("--value", "avg:ipsource", "cannot be added up", 4)]
    public async Task Expression_ThatIsWrong_IsToldInOneLineWithItsPlace(string option, string expression, string mentions, int position)
    {
        var result = await RunningProgram.RunTopFlowsAsync(option, expression);
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        var line = Assert.Single(result.Errors);
        Assert.StartsWith($"TopFlows: {option}: ", line, StringComparison.Ordinal);
        Assert.Contains(mentions, line, StringComparison.Ordinal);
        Assert.EndsWith($" (character {position + 1})", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expressions_ThatAreAllWrong_AreAllTold()
    {
        var result = await RunningProgram.RunTopFlowsAsync("--keys", "ipsrc,ipdst", "--filter", "vlann=1", "--value", "avg:ipbyte");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(["--keys", "--keys", "--filter", "--value"], result.Errors.Where(line => line.StartsWith("TopFlows: ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1].TrimEnd(':')));
    }

    [Theory]
    [InlineData("--country")]
    [InlineData("--asn")]
    [InlineData("--oui")]
    [InlineData("--hosts")]
    [InlineData("--services")]
    [InlineData("--groups")]
    [InlineData("--maps")]
    public async Task DataFile_MissingOrOfWords_IsToldByItsName(string option)
    {
        AssertRefused("/nowhere/x", await RunningProgram.RunTopFlowsAsync(option, "/nowhere/x"));
        await File.WriteAllTextAsync(_file, "These are words.\nAnd more of them.");
        AssertRefused(_file, await RunningProgram.RunTopFlowsAsync(option, _file));
    }

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
        foreach (var option in new[] { "--read", "--listen", "--keys", "--value", "--top", "--totals", "--json", "--duration", "--speed", "--smoothing", "--max-keys", "--filter", "--explain", "--country", "--asn", "--oui", "--hosts", "--services", "--groups", "--maps" })
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
