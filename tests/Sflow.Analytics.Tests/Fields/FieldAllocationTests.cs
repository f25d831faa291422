using Sflow.Analytics.Enrichment;
using Sflow.Analytics.Expressions;
using Sflow.Analytics.Fields;
using Sflow.Analytics.Flows;
using Sflow.Analytics.Tests.Kit;
using Sflow.Protocol.Datagrams;

namespace Sflow.Analytics.Tests.Fields;

/// <summary>In steady state, nothing is allocated for any field of any sample.</summary>
public class FieldAllocationTests
{
    [Fact]
    public void Keys_OfAllFieldsOverAllSamples_AllocateNothing()
    {
        var catalog = FieldCatalog.Standard.With(CustomFieldTests.Rows);
        var context = new ExpressionContext(catalog, ValueLookups.None);
        var plans = catalog.Fields.Select(field => FlowPlan.Compile(new FlowDefinition(field.Name), context)).ToArray();
        var datagrams = FieldSamples.All.Values.ToArray();
        var sample = new PacketSample();
        var key = new byte[plans.Max(plan => plan.Keys.BufferSize)];
        var warm = Extract(datagrams, plans, sample, key);

        var before = AllocatedBytes.Begin();
        var length = Extract(datagrams, plans, sample, key);
        Assert.Equal(0, AllocatedBytes.Since(before));
        Assert.Equal(warm, length);
    }

    private static long Extract(byte[][] datagrams, FlowPlan[] plans, PacketSample sample, byte[] key)
    {
        var total = 0L;
        foreach (var bytes in datagrams)
        {
            SflowDatagram.TryParse(bytes, 0, bytes.Length, out var datagram, out _);
            foreach (var one in datagram.Samples)
            {
                Assert.True(sample.TryLoad(datagram, one));
                foreach (var plan in plans)
                {
                    total += plan.TryExtract(sample, key, out var length) ? length : 0;
                }
            }
        }

        return total;
    }
}
