using System.Diagnostics;

namespace Sflow.Interop.Tests;

/// <summary>Runs programs of the operating system to their end.</summary>
internal static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Finds a program, also in the folders that a plain user's path lacks.</summary>
    public static string? Find(string name) =>
        $"{Environment.GetEnvironmentVariable("PATH")}:/usr/local/sbin:/usr/sbin:/sbin"
            .Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    /// <summary>Describes a start of a program with its standard streams in our hands.</summary>
    public static ProcessStartInfo Describe(string name, IEnumerable<string> arguments) =>
        new(Find(name) ?? throw new FileNotFoundException($"{name} is not installed"), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    /// <summary>Runs a program, and throws when it fails or takes too long.</summary>
    /// <returns>What it wrote to its standard output, trimmed.</returns>
    public static async Task<string> RunAsync(string name, params string[] arguments)
    {
        using var process = Process.Start(Describe(name, arguments))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{name} {string.Join(' ', arguments)}: not done after {Patience.TotalSeconds:0} s");
        }

        return process.ExitCode == 0
            ? (await output).Trim()
            : throw new InvalidOperationException($"{name} {string.Join(' ', arguments)}: exit {process.ExitCode}\n{await errors}{await output}");
    }
}
