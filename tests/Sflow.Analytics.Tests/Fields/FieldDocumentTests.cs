using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Tests.Fields;

/// <summary>The page of keys is what the catalogue says.</summary>
public class FieldDocumentTests
{
    [Fact]
    public void FieldDocument_InTheRepository_IsMadeFromTheCatalogue()
    {
        var path = Path.Combine(Repository.Root, "docs", "flow-keys.md");
        var expected = FieldDocument.Write(FieldCatalog.Standard);
        if (Environment.GetEnvironmentVariable("SFLOW_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }
}
