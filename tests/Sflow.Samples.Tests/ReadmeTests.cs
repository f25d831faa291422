using System.Diagnostics;
using Sflow.Samples.Tests.Kit;

namespace Sflow.Samples.Tests;

/// <summary>The program that the README shows.</summary>
public class ReadmeTests
{
    private const int MostLines = 12;

    [Fact]
    public void FirstProgram_OfTheReadme_FitsIntoTwelveLines() =>
        Assert.InRange(FirstProgram().Count(line => !string.IsNullOrWhiteSpace(line)), 1, MostLines);

    [Fact]
    public async Task FirstProgram_OfTheReadme_Compiles()
    {
        var folder = Directory.CreateTempSubdirectory("sflow-readme-").FullName;
        try
        {
            await File.WriteAllLinesAsync(Path.Combine(folder, "Program.cs"), FirstProgram());
            await File.WriteAllTextAsync(Path.Combine(folder, "Readme.csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <Nullable>enable</Nullable>
                    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                  </PropertyGroup>
                  <ItemGroup>
                    <Reference Include="{Path.Combine(AppContext.BaseDirectory, "Sflow.Protocol.dll")}" />
                    <Reference Include="{Path.Combine(AppContext.BaseDirectory, "Sflow.Analytics.dll")}" />
                  </ItemGroup>
                </Project>
                """);
            var start = new ProcessStartInfo("dotnet", ["build", "-nologo", "-v", "q", "-nodeReuse:false"]) { WorkingDirectory = folder };

            // What the tests' own build left in the environment is not for another one.
            foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
            {
                start.Environment.Remove(name);
            }

            var result = await RunningProgram.RunAsync(start, TimeSpan.FromMinutes(3));
            Assert.True(result.ExitCode == 0, result.Output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The lines between the first ```csharp and the ``` after it.</summary>
    private static List<string> FirstProgram()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "README.md"));
        var begin = Array.IndexOf(lines, "```csharp");
        Assert.True(begin >= 0, "README.md has no ```csharp.");
        var end = Array.IndexOf(lines, "```", begin);
        Assert.True(end > begin, "The program in README.md has no end.");
        return [.. lines[(begin + 1)..end]];
    }
}
