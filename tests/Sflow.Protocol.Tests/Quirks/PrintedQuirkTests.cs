using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Tests.Text.Sflowtool;
using Sflow.Protocol.Text.Sflowtool;

namespace Sflow.Protocol.Tests.Quirks;

/// <summary>What is sound in a datagram with a fault is printed, in every form.</summary>
public class PrintedQuirkTests
{
    public static IEnumerable<object[]> Names => MalformedDatagramTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Print_OneFault_PrintsWhatIsSound(string name)
    {
        var malformed = MalformedDatagrams.All.Single(one => one.Name == name);
        var text = SflowtoolOutput.Print(malformed.Bytes, SflowtoolMode.Text, out _);
        Assert.Equal(malformed.Good, text.Split('\n').Count(line => line == "ifName good"));
        foreach (var mode in (SflowtoolMode[])[SflowtoolMode.Grep, SflowtoolMode.Json, SflowtoolMode.IndentedJson])
        {
            Assert.Equal(malformed.Good > 0, SflowtoolOutput.Print(malformed.Bytes, mode, out _).Contains("good", StringComparison.Ordinal));
        }

        Assert.DoesNotContain("good", SflowtoolOutput.Print(malformed.Bytes, SflowtoolMode.Line, out _), StringComparison.Ordinal);
    }
}
