namespace Sflow.Interop.Tests.Keys;

/// <summary>Where things lie in the checkout that the test assembly was built in.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    /// <summary>The program, in the configuration of the test assembly.</summary>
    public static string SflowDump
    {
        get
        {
            var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;
            return Path.Combine(Root, "samples", "SflowDump", "bin", configuration, "net10.0", "SflowDump.dll");
        }
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
