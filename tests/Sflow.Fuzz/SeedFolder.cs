using System.Globalization;
using Sflow.Fuzz.Targets;

namespace Sflow.Fuzz;

/// <summary>Writes a target's first inputs to files.</summary>
internal static class SeedFolder
{
    /// <summary>Larger inputs slow the fuzzer down more than they tell it.</summary>
    private const int MaxSize = 4096;

    /// <returns>0 when there are any.</returns>
    public static int Fill(FuzzTarget target, string corpus, string folder)
    {
        Directory.CreateDirectory(folder);
        var count = 0;
        foreach (var seed in SeedInputs.Of(target.Input, corpus).Where(seed => seed.Length <= MaxSize))
        {
            File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"seed-{count++:D3}")), seed);
        }

        // What earlier runs found worth keeping.
        var kept = Path.Combine(corpus, "fuzz", target.Input.ToString());
        foreach (var file in Directory.Exists(kept) ? Directory.EnumerateFiles(kept) : [])
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
            count++;
        }

        Console.WriteLine($"{target.Name}: {count} inputs in {folder}");
        return count == 0 ? 1 : 0;
    }
}
