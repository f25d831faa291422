namespace Sflow.Tests;

/// <summary>Where things lie in the checkout that the test assembly was built in.</summary>
internal static class Repository
{
    public static readonly string Root = FindRoot();

    /// <summary>The folder of a project's output for net10.0, in the configuration of the test assembly.</summary>
    public static string OutputOf(string project)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;
        return Path.Combine(Root, project, "bin", configuration, "net10.0");
    }

    public static string Capture(string name) => Path.Combine(Root, "tests", "Corpus", name + ".pcap");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Sflow.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Sflow.sln is nowhere above the test assembly.");
    }
}
