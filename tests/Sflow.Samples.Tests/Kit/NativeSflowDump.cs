using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Sflow.Samples.Tests.Kit;

/// <summary>SflowDump published as a native binary, once for the tests of a class, with everything that is built for it in a folder of its own.</summary>
public sealed class NativeSflowDump : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(9);

    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task<string>> _binary;

    public NativeSflowDump() => _binary = new(PublishAsync);

    public void Dispose() => _folder.Dispose();

    /// <summary>
    /// Runs the binary; skips the test where none can be made, and fails it where <c>SFLOW_CI=1</c> says that nothing may be skipped, or
    /// <c>SFLOW_INTEROP=required</c> that what the tests need is installed.
    /// </summary>
    internal async Task<ProgramResult> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(await _binary.Value, arguments) { WorkingDirectory = Repository.Root, StandardOutputEncoding = Encoding.Latin1 };
        start.Environment["TZ"] = "UTC";
        return await RunningProgram.RunAsync(start, TimeSpan.FromMinutes(1));
    }

    private static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));

    private async Task<string> PublishAsync()
    {
        var architecture = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "linux-arm64" : "linux-x64";
        var linker = Has("clang") ? "clang" : Has("gcc") ? "gcc" : null;
        var canPublish = RuntimeInformation.IsOSPlatform(OSPlatform.Linux) && linker is not null;
        if (!canPublish)
        {
            const string reason = "A native binary needs Linux and clang or gcc (see tests/setup.sh).";
            Assert.False(Environment.GetEnvironmentVariable("SFLOW_CI") == "1" || Environment.GetEnvironmentVariable("SFLOW_INTEROP") == "required", reason);
            Skip.If(true, reason);
        }

        var start = new ProcessStartInfo(
            "dotnet",
            [
                "publish", "samples/SflowDump", "-c", "Release", "-r", architecture, "-nologo", "-v", "q", "-nodeReuse:false",
                "-p:CppCompilerAndLinker=" + linker, "--artifacts-path", _folder.File("build"), "-o", _folder.File("published"),
            ])
        {
            WorkingDirectory = Repository.Root,
        };

        // What the tests' own build left in the environment is not for another one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        var result = await RunningProgram.RunAsync(start, Patience);
        Assert.True(result.ExitCode == 0, result.Output + string.Join("\n", result.Errors));
        return Path.Combine(_folder.File("published"), "SflowDump");
    }
}
