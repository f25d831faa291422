namespace Sflow.Tests;

/// <summary>
/// Files that are not the project's to hold: recorded output of sflowtool and third parties' vectors. They lie where
/// <c>SFLOW_SHARED</c> says; without it a test that needs them is skipped, and fails where <c>SFLOW_CI=1</c> says that nothing may be.
/// </summary>
internal static class SharedFiles
{
    private static readonly string? Root = Environment.GetEnvironmentVariable("SFLOW_SHARED");

    public static string Require(params string[] path)
    {
        var file = Root is null ? null : Path.Combine([Root, .. path]);
        if (file is not null && Path.Exists(file))
        {
            return file;
        }

        var reason = $"SFLOW_SHARED names no directory that holds {Path.Combine(path)}.";
        Assert.False(Environment.GetEnvironmentVariable("SFLOW_CI") == "1", reason);
        Skip.If(true, reason);
        throw new InvalidOperationException(reason);
    }

    /// <summary>Names of the captures in a folder of the corpus, or none when it is not there.</summary>
    public static IEnumerable<string> Captures(string folder)
    {
        var path = Root is null ? null : Path.Combine(Root, "corpus", folder);
        return path is null || !Directory.Exists(path)
            ? []
            : Directory.EnumerateFiles(path, "*.pcap").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);
    }
}
