using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Sflow.Samples.Tests.Kit;

/// <summary>A program that runs with its output captured; it does not outlive the test.</summary>
internal sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly List<string> _errors = [];
    private readonly TaskCompletionSource<string> _firstError = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningProgram(ProcessStartInfo start)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        _process = new Process { StartInfo = start };
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null)
            {
                lock (_errors)
                {
                    _errors.Add(line.Data);
                }

                _firstError.TrySetResult(line.Data);
            }
        };
        _process.Start();
        _process.BeginErrorReadLine();
        _output = _process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Starts TopFlows.</summary>
    public static RunningProgram TopFlows(params string[] arguments) => new(Sample("TopFlows", arguments));

    /// <summary>Starts FlowEvents.</summary>
    public static RunningProgram FlowEvents(params string[] arguments) => new(Sample("FlowEvents", arguments));

    /// <summary>Starts SflowDump. Its output is taken as Latin-1, so that no byte is lost.</summary>
    public static RunningProgram SflowDump(params string[] arguments)
    {
        var start = Sample("SflowDump", arguments);
        start.StandardOutputEncoding = Encoding.Latin1;
        return new RunningProgram(start);
    }

    /// <summary>Starts SflowDump by a line of the shell, in which <c>"$@"</c> is the program with its arguments.</summary>
    public static RunningProgram SflowDumpInShell(string line, params string[] arguments)
    {
        var start = Sample("SflowDump", arguments);
        string[] command = [start.FileName, .. start.ArgumentList];
        start.FileName = "sh";
        start.ArgumentList.Clear();
        foreach (var argument in (string[])["-c", line, "sh", .. command])
        {
            start.ArgumentList.Add(argument);
        }

        return new RunningProgram(start);
    }

    public static async Task<ProgramResult> RunTopFlowsAsync(params string[] arguments)
    {
        using var program = TopFlows(arguments);
        return await program.EndAsync();
    }

    public static async Task<ProgramResult> RunFlowEventsAsync(params string[] arguments)
    {
        using var program = FlowEvents(arguments);
        return await program.EndAsync();
    }

    public static async Task<ProgramResult> RunSflowDumpAsync(params string[] arguments)
    {
        using var program = SflowDump(arguments);
        return await program.EndAsync();
    }

    public static async Task<ProgramResult> RunAsync(ProcessStartInfo start, TimeSpan patience)
    {
        using var program = new RunningProgram(start);
        return await program.EndAsync(patience);
    }

    /// <summary>The first line of words; it says where a live program listens.</summary>
    public Task<string> FirstErrorAsync() => _firstError.Task.WaitAsync(Patience);

    /// <summary>Gives it bytes on standard input.</summary>
    public async Task FeedAsync(byte[] bytes)
    {
        await _process.StandardInput.BaseStream.WriteAsync(bytes);
        await _process.StandardInput.BaseStream.FlushAsync();
    }

    public void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    public async Task<ProgramResult> EndAsync(TimeSpan? patience = null)
    {
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(patience ?? Patience);
        await _process.WaitForExitAsync(limit.Token);
        var output = await _output;
        lock (_errors)
        {
            return new ProgramResult(_process.ExitCode, output, [.. _errors]);
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    /// <summary>How a sample is started, with the time zone that sflowtool's output was recorded in.</summary>
    private static ProcessStartInfo Sample(string name, string[] arguments)
    {
        var assembly = Path.Combine(Repository.OutputOf("samples/" + name), name + ".dll");
        Assert.True(File.Exists(assembly), $"{assembly} has not been built.");

        // A shell that runs the tests in the background leaves SIGINT ignored, and programs inherit that.
        string[] prefix = RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? ["--default-signal=INT", "dotnet"] : [];
        var start = new ProcessStartInfo(prefix.Length == 0 ? "dotnet" : "env", [.. prefix, assembly, .. arguments]) { WorkingDirectory = Repository.Root };
        start.Environment["TZ"] = "UTC";
        return start;
    }
}
