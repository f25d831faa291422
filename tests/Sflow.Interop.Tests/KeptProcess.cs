using System.Diagnostics;

namespace Sflow.Interop.Tests;

/// <summary>
/// A shell script that acts when its standard input ends: on disposal, and also when this process dies without a chance to clean
/// up (a killed test host), as the kernel closes the pipe then.
/// </summary>
internal sealed class KeptProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Process _process;

    private KeptProcess(Process process)
    {
        _process = process;
    }

    /// <summary>Runs a daemon until disposal.</summary>
    public static KeptProcess StartDaemon(IReadOnlyDictionary<string, string> environment, params string[] command) =>
        Start("""trap '' INT; "$@" >/dev/null 2>&1 & cat >/dev/null; kill $! 2>/dev/null; wait""", environment, command);

    /// <summary>Runs a script on disposal.</summary>
    /// <param name="script">Shell commands.</param>
    /// <param name="arguments">The script's <c>$1</c> and so on.</param>
    public static KeptProcess StartCleaner(string script, params string[] arguments) =>
        Start($"trap '' INT; cat >/dev/null; {script}", new Dictionary<string, string>(), arguments);

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static KeptProcess Start(string script, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = Command.Describe("sh", ["-c", script, "sh", .. arguments]);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new KeptProcess(Process.Start(start)!);
    }
}
