using Sflow.Samples.Tests.Kit;

namespace Sflow.Samples.Tests;

/// <summary>Wrong usage and input of SflowDump: exit code 2 and one line that says what.</summary>
public sealed class SflowDumpUsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("'--nope'", "--nope")]
    [InlineData("'extra'", "extra")]
    [InlineData("-l and -j cannot both be given", "-r", "x.pcap", "-j", "-l")]
    [InlineData("-M and -q cannot both be given", "-r", "x.pcap", "-q", "-M")]
    [InlineData("-R needs -r FILE", "-R", "4")]
    [InlineData("-P needs -r FILE", "-P", "1")]
    [InlineData("-R: expected 1 or more, got '0'", "-r", "x.pcap", "-R", "0")]
    [InlineData("-P: expected 0 or more, got '-1'", "-r", "x.pcap", "-P", "-1")]
    [InlineData("--duration: expected 0 or more, got 'NaN'", "--duration", "NaN")]
    [InlineData("-f: expected HOST/PORT, got 'nonsense'", "-f", "nonsense")]
    [InlineData("-f: expected HOST/PORT, got '127.0.0.1/99999'", "-f", "127.0.0.1/99999")]
    [InlineData("-f: expected HOST/PORT, got '/6343'", "-f", "/6343")]
    [InlineData("-p: expected 0 to 65535, got '65536'", "-p", "65536")]
    [InlineData("-p: expected 0 to 65535, got 'x'", "-p", "x")]
    [InlineData("-b: expected an IP address, got 'x'", "-b", "x")]
    [InlineData("-4 and -6 cannot both be given", "-4", "-6")]
    [InlineData("-4 hears nothing at -b ::1", "-4", "-b", "::1")]
    [InlineData("-6 hears nothing at -b 127.0.0.1", "-6", "-b", "127.0.0.1")]
    [InlineData("'-r'", "-r")]
    [InlineData("cannot listen on 192.0.2.77", "-b", "192.0.2.77", "-p", "0")]
    [InlineData("cannot read /nowhere/x.pcap", "-r", "/nowhere/x.pcap")]
    [InlineData("cannot read samples", "-r", "samples")]
    [InlineData("cannot listen on 192.0.2.77", "-b", "192.0.2.77", "-p", "0", "-q")]
    [InlineData("README.md is no capture", "-r", "README.md", "-q")]
    [InlineData("README.md is no capture", "-r", "README.md", "-M")]
    public async Task Arguments_ThatAreWrong_AreToldInOneLine(string mentions, params string[] arguments) =>
        AssertRefused(mentions, await RunningProgram.RunSflowDumpAsync(arguments));

    [Theory]
    [InlineData]
    [InlineData("-j")]
    [InlineData("--json")]
    [InlineData("-R", "2")]
    public async Task File_Empty_IsTold(params string[] options)
    {
        await File.WriteAllBytesAsync(_folder.File("empty.pcap"), []);
        AssertRefused("empty.pcap", await RunningProgram.RunSflowDumpAsync(["-r", _folder.File("empty.pcap"), .. options]));
    }

    [Fact]
    public async Task Help_Asked_IsGiven()
    {
        var result = await RunningProgram.RunSflowDumpAsync("--help");
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Errors);
        foreach (var option in new[] { "-r", "-p", "-b", "-4", "-6", "-g", "-l", "-L", "-j", "-J", "--json", "-t", "-T", "-M", "-q", "-f", "-R", "-P", "--duration" })
        {
            Assert.Contains($"  {option}", result.Output, StringComparison.Ordinal);
        }
    }

    private static void AssertRefused(string mentions, ProgramResult result)
    {
        Assert.True(result.ExitCode == 2, $"exit {result.ExitCode}: {string.Join("\n", result.Errors)}");
        Assert.Empty(result.Output);
        var line = Assert.Single(result.Errors);
        Assert.StartsWith("SflowDump: ", line, StringComparison.Ordinal);
        Assert.Contains(mentions, line, StringComparison.Ordinal);
    }
}
