using Sflow.Analytics;
using Sflow.Analytics.Flows;
using Sflow.Samples.TopFlows;

namespace Sflow.Samples.Tests;

/// <summary>What TopFlows says of wrong expressions on a terminal: beside each fault's words, the expression with the place marked.</summary>
public class TopFlowsExpressionReportTests
{
    [Fact]
    public void Faults_OnATerminal_AreMarkedWhereTheyAre() => Assert.Equal(
        """
        TopFlows: --keys: unknown key 'ipsorce'; expected a key or function; did you mean ipsource, ip6source, inputipsource? (character 15)
          ipdestination,ipsorce
                        ^^^^^^^

        """,
        Report("ipdestination,ipsorce"));

    /// <summary>Both ends of a long one are left out, and what would move the cursor is a blank.</summary>
    [Fact]
    public void AFault_InALongExpression_IsShownWithWhatIsAroundIt()
    {
        var lines = Report(string.Join(',', Enumerable.Repeat("ipsource", 20)) + ",\tnothing," + string.Join(',', Enumerable.Repeat("ipsource", 20))).Split('\n');
        Assert.StartsWith("  …", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.All(lines[1], c => Assert.False(char.IsControl(c)));
        Assert.Equal(lines[1].IndexOf("nothing", StringComparison.Ordinal), lines[2].IndexOf('^', StringComparison.Ordinal));
        Assert.Equal("nothing".Length, lines[2].Count(c => c == '^'));
    }

    private static string Report(string keys)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var exception = Assert.Throws<FlowDefinitionException>(() => new FlowAnalyzer().Add(new FlowDefinition(keys)));
        ExpressionReport.Write(exception, new Settings { Keys = keys, Value = FlowValue.Bytes }, output, marksPlaces: true);
        return output.ToString();
    }
}
