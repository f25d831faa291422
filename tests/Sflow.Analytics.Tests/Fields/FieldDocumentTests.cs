using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Tests.Fields;

/// <summary>The page of keys is what the catalogue says.</summary>
public class FieldDocumentTests
{
    [Fact]
    public void FieldDocument_InTheRepository_IsMadeFromTheCatalogue()
    {
        var path = PathOf("docs", "flow-keys.md");
        var expected = FieldDocument.Write(FieldCatalog.Standard);
        if (Environment.GetEnvironmentVariable("SFLOW_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }

    /// <summary>A file of the checkout that the test assembly was built in.</summary>
    private static string PathOf(string folder, string file)
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Sflow.sln")))
        {
            directory = directory.Parent;
        }

        Assert.NotNull(directory);
        return Path.Combine(directory.FullName, folder, file);
    }
}
