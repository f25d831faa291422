using Sflow.Fuzz.Targets;

namespace Sflow.Protocol.Tests.Corpus;

/// <summary>What the fuzzer found, and inputs that it found worth keeping, given to each of its targets again.</summary>
public class FuzzFixtureTests
{
    public static IEnumerable<object[]> Targets => FuzzTargets.All.Select(target => new object[] { target.Name });

    [Theory, MemberData(nameof(Targets))]
    public void Inputs_GivenToTarget_AreNoFinds(string name)
    {
        var target = FuzzTargets.Find(name)!;
        var run = target.Prepare();
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus", "fuzz", target.Input.ToString()));
        Assert.NotEmpty(files);
        Assert.All(files, file => run(File.ReadAllBytes(file)));
    }
}
