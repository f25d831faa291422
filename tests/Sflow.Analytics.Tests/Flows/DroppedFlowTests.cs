using Sflow.Analytics.Flows;
using Sflow.Analytics.Tests.Fields;
using Sflow.Analytics.Tests.Kit;
using Sflow.Analytics.Thresholds;

namespace Sflow.Analytics.Tests.Flows;

/// <summary>Definitions of discarded packets count those alone, each as one.</summary>
public class DroppedFlowTests
{
    [Fact]
    public void Discards_AreCountedByDefinitionsOfThemAlone()
    {
        var analyzer = new FlowAnalyzer();
        var packets = analyzer.Add(new FlowDefinition("ipsource") { Value = FlowValue.Frames });
        var dropped = analyzer.Add(new FlowDefinition("reason,ipsource") { Value = FlowValue.Frames, Dropped = true });
        analyzer.Process(Datagrams.Datagram(Datagrams.Flow(400, Datagrams.Header(Frames.Udp(1, 2)))));
        for (var i = 0; i < 3; i++)
        {
            analyzer.Process(FieldSamples.All["discard"]);
        }

        Assert.Equal(("0.0.0.1", 400ul), (Assert.Single(Assert.Single(packets.GetTopFlows()).Key), packets.GetTopFlows()[0].Total));
        var flow = Assert.Single(dropped.GetTopFlows(0, FlowRanking.Total));
        Assert.Equal((2, 3ul, 3L), (flow.Key.Count, flow.Total, flow.Samples));
        Assert.Equal("10.1.0.1", flow.Key[1]);

        // Each is told, so that nothing is uncertain, whatever the sampling rate of the same port.
        Assert.Equal((3, 3), (flow.TotalEstimate.Interval.Low, flow.TotalEstimate.Interval.High));
        Assert.Equal((1L, 3L, 0L), (analyzer.Statistics.FlowSamples, analyzer.Statistics.DiscardedPackets, analyzer.Statistics.Errors));
    }

    [Fact]
    public void Discards_AboveAThreshold_AreAnEvent()
    {
        var clock = new ManualClock();
        var analyzer = new FlowAnalyzer(new FlowAnalyzerOptions { TimeProvider = clock });
        analyzer.Add(new FlowDefinition("ipsource") { Name = "drops", Value = FlowValue.Frames, Dropped = true });
        analyzer.Add(new FlowThreshold("many", "drops", 10));
        for (var i = 0; i < 200; i++)
        {
            clock.Seconds += 0.02;
            analyzer.Process(FieldSamples.All["discard"]);
        }

        Assert.Equal("10.1.0.1", Assert.Single(analyzer.Events.Read(0)).FlowKey);
    }

    [Fact]
    public void ADiscard_ThatIsCutShort_IsAnError()
    {
        var analyzer = new FlowAnalyzer();
        var dropped = analyzer.Add(new FlowDefinition("agent") { Value = FlowValue.Frames, Dropped = true });
        analyzer.Process(Datagrams.Datagram(Datagrams.Sample(5, 1, 2)));
        Assert.Empty(dropped.GetTopFlows());
        Assert.Equal((1L, 1L), (analyzer.Statistics.DiscardedPackets, analyzer.Statistics.Errors));
    }
}
