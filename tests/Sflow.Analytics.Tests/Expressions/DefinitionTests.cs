using Sflow.Analytics.Flows;
using Sflow.Analytics.Tests.Fields;
using Sflow.Analytics.Tests.Kit;

namespace Sflow.Analytics.Tests.Expressions;

/// <summary>Expressions in definitions, as the analyzer takes them.</summary>
public class DefinitionTests
{
    [Fact]
    public void Add_WithFaultsEverywhere_TellsAllAndChangesNothing()
    {
        var analyzer = new FlowAnalyzer();
        var before = analyzer.Add(new FlowDefinition("ipsource"));
        var exception = Assert.Throws<FlowDefinitionException>(() => analyzer.Add(new FlowDefinition("ipsrc,or:a:ipttl")
        {
            Filter = "vlan=x&(",
            Value = "avg:macsource",
        }));
        Assert.Equal(
            [("ipsrc,or:a:ipttl", 0), ("ipsrc,or:a:ipttl", 9), ("vlan=x&(", 5), ("vlan=x&(", 7), ("vlan=x&(", 8), ("avg:macsource", 4)],
            exception.Errors.Select(error => (error.Expression, error.Position)));
        Assert.Contains("ipsource", exception.Errors[0].Nearest);
        Assert.Equal(6, exception.Message.Split(Environment.NewLine).Length);

        analyzer.Process(FieldSamples.All["TCP"]);
        Assert.Equal(1, before.Coverage.Flows);
        Assert.Equal(1, analyzer.Add(new FlowDefinition("ipsource")).Number);
    }

    [Fact]
    public void Filter_OfADefinition_LeavesOtherSamplesOut()
    {
        var analyzer = new FlowAnalyzer();
        var flows = analyzer.Add(new FlowDefinition("or:tcpdestinationport:udpdestinationport") { Filter = "ipprotocol=6&ipsource=10.0.0.0/8" });
        foreach (var sample in new[] { "TCP", "VLAN", "UDP6", "ARP", "0:3 TCP" })
        {
            analyzer.Process(FieldSamples.All[sample]);
        }

        Assert.Equal(["443"], flows.GetTopFlows().Select(flow => Assert.Single(flow.Key)));
    }

    /// <summary>A definition needs no headers but those of its expressions, whatever others were there before it.</summary>
    [Fact]
    public void Filter_OfInnerHeaders_IsDissectedFor()
    {
        var analyzer = new FlowAnalyzer();
        var flows = analyzer.Add(new FlowDefinition("ipsource") { Filter = "ipsource.1=192.168.0.0/16&vxlanvni=100" });
        analyzer.Process(FieldSamples.All["VXLAN"]);
        analyzer.Process(FieldSamples.All["TCP"]);
        Assert.Equal(1, Assert.Single(flows.GetTopFlows()).Samples);
    }

    /// <summary>Operations are no packets; a filter that names them asks for them.</summary>
    [Fact]
    public void Filter_OfOperations_CountsThem()
    {
        var analyzer = new FlowAnalyzer();
        var operations = analyzer.Add(new FlowDefinition("agent") { Filter = "httpmethod!=null", Value = FlowValue.Frames });
        var packets = analyzer.Add(new FlowDefinition("agent") { Value = FlowValue.Frames });
        analyzer.Process(FieldSamples.All["HTTP"]);
        Assert.Single(operations.GetTopFlows());
        Assert.Empty(packets.GetTopFlows());
    }
}
