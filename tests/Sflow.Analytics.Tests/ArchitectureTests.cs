using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Sflow.Analytics.Tests;

/// <summary>Which assemblies the library needs, and what it keeps away from.</summary>
public class ArchitectureTests
{
    private static readonly Assembly Subject = typeof(FlowAnalyzer).Assembly;

    [Fact]
    public void References_OfTheProject_AreProtocolAlone() => Assert.Equal(
        ["Sflow.Protocol"],
        Subject.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("Sflow.", StringComparison.Ordinal)));

    [Fact]
    public void References_Assemblies_AreTheFrameworkAndExpectedPackages()
    {
        var packages = new[] { "Sflow.Protocol", "MaxMind.Db", "Microsoft.Bcl.AsyncInterfaces", "Microsoft.Bcl.TimeProvider", "netstandard" };
        var others = Subject.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && !packages.Contains(name));
        Assert.Empty(others);
    }

    [Fact]
    public void Types_ThatAreUsed_HaveNoSocketsOrFiles()
    {
        using var file = new PEReader(File.OpenRead(Subject.Location));
        var metadata = file.GetMetadataReader();
        var used = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}").ToList();
        Assert.Contains("Sflow.Protocol.Datagrams.SflowDatagram", used);
        Assert.DoesNotContain(used, name => name.StartsWith("Sflow.Protocol.Transport.", StringComparison.Ordinal)
            || name.StartsWith("System.Net.Sockets.", StringComparison.Ordinal)
            || name.StartsWith("System.IO.File", StringComparison.Ordinal)
            || name.StartsWith("System.Threading.Thread.", StringComparison.Ordinal));
    }
}
