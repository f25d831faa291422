using Sflow.Analytics.Expressions;
using Sflow.Analytics.Fields;
using Sflow.Analytics.Tests.Fields;

namespace Sflow.Analytics.Tests.Expressions;

/// <summary>Filters and functions in steady state: nothing is allocated for a sample.</summary>
public class AllocationTests
{
    private static readonly PacketSample Tcp = ExpressionBench.Sample(FieldSamples.All["TCP"]);

    [Theory]
    [InlineData("ipsource=10.0.0.0/8&tcpdestinationport=80,443")]
    [InlineData("ipsource!=10.1.0.2|ip6source=2001:db8::/32")]
    [InlineData("ethernetprotocol=1,2,3,4,5,6,7,8,9,10,11,12&vlan=null")]
    [InlineData("tcpflags~....1..1.&ipprotocol=6,17&macsource=02:00:00:00:00:01")]
    [InlineData("first:stack:.:ip:ip6=ip&range:tcpsourceport:1024:65535=true")]
    [InlineData("or:ipsource:ip6source=10.0.0.0/8,2001:db8::/32")]
    [InlineData("outer.ipsource=10.1.0.1&inputifindex=3")]
#if !NETSTANDARD_BUILD
    [InlineData("concat:-:ipsource:[lower:tcpsourceport]~10.*")]
    [InlineData("stack~eth[.]ip[.].*&ip6source!~fe80:.*")]
#endif
    public void Filter_OnSampleAfterSample_AllocatesNothing(string filter)
    {
        var bound = ExpressionBench.Filter(filter);
        AssertNothingAllocated(scratch => _ = bound.Matches(Tcp, scratch));
    }

    [Theory]
    [InlineData("concat:-:ipsource:[hex:ethernetprotocol]:[mask:ipdestination:24]")]
    [InlineData("suffix:[lower:macsource]:0:2")]
    [InlineData("if:ipprotocol:6:[or:tcpsourceport:udpsourceport]:ipttl")]
    [InlineData("uri:[text:/a/../b/c.txt]:normalized")]
    [InlineData("null:vlan:untagged")]
    [InlineData("eq:ipsource:ipdestination")]
    [InlineData("prefix:stack:.:2")]
    public void Key_OfSampleAfterSample_AllocatesNothing(string key)
    {
        var bound = ExpressionBench.Key(key);
        AssertNothingAllocated(scratch => _ = bound.TryEvaluate(Tcp, scratch, out _));
    }

    private static void AssertNothingAllocated(Action<EvaluationScratch> evaluate)
    {
        var scratch = new EvaluationScratch();
        Evaluate(scratch, evaluate);
        var begin = AllocatedBytes.Begin();
        Evaluate(scratch, evaluate);
        Assert.Equal(0, AllocatedBytes.Since(begin));
    }

    private static void Evaluate(EvaluationScratch scratch, Action<EvaluationScratch> evaluate)
    {
        for (var i = 0; i < 1000; i++)
        {
            scratch.Reset();
            evaluate(scratch);
        }
    }
}
