using System.Net;
using Sflow.Samples.Tests.Kit;

namespace Sflow.Samples.Tests;

/// <summary>SflowDump when its output cannot be written: exit code 1 and one line that says why.</summary>
public class SflowDumpOutputTests
{
    private const string ToFullDevice = "exec \"$@\" > /dev/full";
    private const string ToReaderThatGoes = "{ \"$@\"; echo \"exit $?\" >&2; } | head -c 1";

    [SkippableTheory]
    [InlineData("-l")]
    [InlineData("-j")]
    [InlineData("--json")]
    [InlineData("-t")]
    [InlineData("-M")]
    [InlineData("-q")]
    public async Task Device_Full_IsTold(string option)
    {
        Skip.IfNot(File.Exists("/dev/full"), "There is no /dev/full.");
        using var program = RunningProgram.SflowDumpInShell(ToFullDevice, "-r", Repository.Capture("ovs-basic"), option);
        var result = await program.EndAsync();
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("SflowDump: ", Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    /// <summary>Of each form there is more than a pipe holds.</summary>
    [SkippableTheory]
    [InlineData("-l")]
    [InlineData("-j")]
    [InlineData("--json")]
    [InlineData("-t")]
    [InlineData("-M")]
    public async Task Reader_Gone_IsTold(string option)
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no sh.");
        using var program = RunningProgram.SflowDumpInShell(ToReaderThatGoes, "-r", Repository.Capture("ovs-basic"), option);
        var result = await program.EndAsync();
        Assert.Equal(1, result.Output.Length);
        Assert.Equal(2, result.Errors.Count);
        Assert.StartsWith("SflowDump: ", result.Errors[0], StringComparison.Ordinal);
        Assert.Equal("exit 1", result.Errors[1]);
    }

    [SkippableTheory]
    [InlineData("-l")]
    [InlineData("-M")]
    public async Task Device_FullWhileLive_EndsTheRun(string option)
    {
        Skip.IfNot(File.Exists("/dev/full"), "There is no /dev/full.");
        using var program = RunningProgram.SflowDumpInShell(ToFullDevice, "-p", "0", "-b", "127.0.0.1", option);
        var line = await program.FirstErrorAsync();
        var port = IPEndPoint.Parse(line["SflowDump: listening on ".Length..].Split(';')[0]).Port;
        await SampleSender.SendAsync("ovs-basic", new IPEndPoint(IPAddress.Loopback, port));
        var result = await program.EndAsync();
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(2, result.Errors.Count);
        Assert.StartsWith("SflowDump: ", result.Errors[1], StringComparison.Ordinal);
    }
}
