using System.Diagnostics;
using Sflow.Fuzz.Targets;

namespace Sflow.Fuzz;

/// <summary>Gives kept inputs to a target, without a fuzzer.</summary>
internal static class Replay
{
    /// <summary>AFL's bound, with room for a slow machine: longer is a hang.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <returns>0 when all is well, 1 when an input is a find, 2 when there is none.</returns>
    public static int Run(FuzzTarget target, IEnumerable<string> paths)
    {
        var files = paths.SelectMany<string, string>(path => Directory.Exists(path) ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal) : [path]).ToList();
        if (files.FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            Console.Error.WriteLine($"{missing} is not there.");
            return 2;
        }

        var run = target.Prepare();
        var finds = files.Count(file => IsFind(run, file));
        Console.WriteLine($"{target.Name}: {files.Count} inputs, {finds} finds");
        return files.Count == 0 ? 2 : Math.Min(finds, 1);
    }

    private static bool IsFind(Action<byte[]> run, string file)
    {
        var bytes = File.ReadAllBytes(file);
        var watch = Stopwatch.StartNew();
        try
        {
            run(bytes);
        }
#pragma warning disable CA1031 // Whatever is thrown is what was looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Console.WriteLine($"{file}: {exception}");
            return true;
        }

        if (watch.Elapsed > Longest)
        {
            Console.WriteLine($"{file}: took {watch.Elapsed.TotalSeconds:F1} s");
            return true;
        }

        return false;
    }
}
