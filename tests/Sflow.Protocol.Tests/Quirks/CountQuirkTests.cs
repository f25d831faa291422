using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Quirks;

/// <summary>Counts of what is not there. None is believed before it is compared with the bytes that remain.</summary>
public class CountQuirkTests
{
    [Fact]
    public void Quirk08_CommunitiesBeyondTheRecord_AreNoneAndThePathIsThere()
    {
        var bytes = MalformedDatagrams.HugeCommunities.Bytes;
        Reading.AssertTold(new DecodeError(DecodeErrorCode.CountExceedsContainer, 112, ExtendedGateway.Tag), bytes);
        var gateway = Reading.Find<ExtendedGateway>(bytes, out var whole);
        Assert.False(whole);
        Assert.Equal(0, gateway.Communities.Count);
        Assert.Equal([65000u], Assert.Single(gateway.DestinationAsPath.ToArray()).AsNumbers.ToArray());
        Assert.Equal(["good"], Reading.Names(bytes));
    }

    [Fact]
    public void Quirk08_AsPathBeyondTheRecord_IsEmptyAndWhatIsBeforeItThere()
    {
        var bytes = MalformedDatagrams.HugeAsPath.Bytes;
        Reading.AssertTold(new DecodeError(DecodeErrorCode.CountExceedsContainer, 96, ExtendedGateway.Tag), bytes);
        var gateway = Reading.Find<ExtendedGateway>(bytes, out _);
        Assert.Equal((0, 65000u, "192.0.2.1"), (gateway.DestinationAsPath.Count, gateway.As, gateway.NextHop.ToString()));
        Assert.Equal(["good"], Reading.Names(bytes));
    }

    [Fact]
    public void Quirk08_FourBillionSamples_GivesThoseThatAreThere()
    {
        var bytes = MalformedDatagrams.FourBillionSamples.Bytes;
        Reading.AssertTold(new DecodeError(DecodeErrorCode.MissingElements, 100), bytes);
        Assert.Equal(["good", "good"], Reading.Names(bytes));
    }

    [Fact]
    public void Quirk08_FourBillionRecords_GivesThoseThatAreThere()
    {
        var bytes = MalformedDatagrams.FourBillionRecords.Bytes;
        Reading.AssertTold(new DecodeError(DecodeErrorCode.MissingElements, 92, (uint)SampleType.Flow), bytes);
        Assert.Equal(1u, Reading.Find<ExtendedSwitch>(bytes, out _).SourceVlan);
        Assert.Equal(["good"], Reading.Names(bytes));
    }

    /// <summary>The form that goflow2 forgot to cap.</summary>
    [Fact]
    public void Quirk08_FourBillionRecordsInAnExpandedSample_AllocateNothing()
    {
        var bytes = MalformedDatagrams.FourBillionRecordsExpanded.Bytes;
        Reading.AssertTold(new DecodeError(DecodeErrorCode.MissingElements, 80, (uint)SampleType.ExpandedFlow), bytes);
        Assert.Equal(uint.MaxValue, Reading.Flow(bytes).Records.Count);
        Assert.Equal(["good"], Reading.Names(bytes));
    }

    [Fact]
    public void Quirk09_AsPathSegmentBeyondTheRecord_IsToldAndTheRestDelivered()
    {
        var bytes = MalformedDatagrams.HugeAsPathSegment.Bytes;
        Reading.AssertTold(new DecodeError(DecodeErrorCode.CountExceedsContainer, 104, ExtendedGateway.Tag), bytes);
        Assert.Equal(0, Reading.Find<ExtendedGateway>(bytes, out _).DestinationAsPath.Count);
        Assert.Equal(["good"], Reading.Names(bytes));
    }

    [Fact]
    public void Quirk09_MplsStackBeyondTheRecord_IsToldAndTheRestDelivered()
    {
        var bytes = MalformedDatagrams.HugeMplsStack.Bytes;
        Reading.AssertTold(new DecodeError(DecodeErrorCode.CountExceedsContainer, 84, ExtendedMpls.Tag), bytes);
        var mpls = Reading.Find<ExtendedMpls>(bytes, out _);
        Assert.Equal(("192.0.2.1", 0), (mpls.NextHop.ToString(), mpls.InputStack.Count));
        Assert.Equal(["good"], Reading.Names(bytes));
    }

    [Fact]
    public void Quirk10_EmptyAsPathSegment_IsNoFault()
    {
        var bytes = MalformedDatagrams.EmptyAsPathSegment.Bytes;
        Assert.Empty(Reading.Faults(bytes));
        var gateway = Reading.Find<ExtendedGateway>(bytes, out var whole);
        Assert.True(whole);
        Assert.Equal([0, 1], gateway.DestinationAsPath.ToArray().Select(segment => segment.AsNumbers.Count));
        Assert.Equal((65000u, 65000u), (gateway.DestinationAs, gateway.DestinationPeerAs));
    }

    [Fact]
    public void Quirk13_MoreSamplesAnnounced_GivesThoseThatAreThereAndSaysSo()
    {
        var bytes = MalformedDatagrams.MoreSamplesAnnounced.Bytes;
        Reading.AssertTold(new DecodeError(DecodeErrorCode.MissingElements, 100), bytes);
        Assert.Equal(["good", "good"], Reading.Names(bytes));
    }

    [Fact]
    public void Quirk13_TrailingGarbage_IsToldAndLosesNothing()
    {
        var bytes = MalformedDatagrams.TrailingGarbage.Bytes;
        Reading.AssertTold(new DecodeError(DecodeErrorCode.TrailingBytes, 100), bytes);
        Assert.Equal(["good", "good"], Reading.Names(bytes));
    }

    /// <summary>Aggregates may hold aggregates: they are looked into to a fixed depth, however deep they go.</summary>
    [Fact]
    public void NestedAggregates_FaultInside_IsToldToABoundedDepth()
    {
        var record = HexBytes.Parse("000003E9 00000004 00000001");
        for (var depth = 1; depth <= 200; depth++)
        {
            record = [.. HexBytes.Parse("000003F8"), .. CraftedDatagrams.Word((uint)record.Length + 8), .. HexBytes.Parse("00000001 00000001"), .. record];
            var bytes = CraftedDatagrams.Datagram(CraftedDatagrams.SampleAround(RecordKind.Flow, record));
            var deepest = new DecodeError(DecodeErrorCode.Truncated, bytes.Length, ExtendedSwitch.Tag);
            Reading.AssertTold(depth <= 4 ? deepest : default, bytes);
        }
    }

    [Fact]
    public void NestedAggregates_PaddingInside_IsNoErrorOfWhatIsAround()
    {
        var bytes = CraftedDatagrams.Datagram(CraftedDatagrams.SampleAround(
            RecordKind.Flow,
            HexBytes.Parse(
                """
                00 00 03 F8 00 00 00 24  # extended_80211_aggregation
                00 00 00 01 00 00 00 01  # one PDU with one record
                00 00 03 E9 00 00 00 14 00 00 00 01 00 00 00 02 00 00 00 03 00 00 00 04 DE AD BE EF
                """)));
        Reading.AssertTold(new DecodeError(DecodeErrorCode.UnreadBytes, 108, ExtendedSwitch.Tag), bytes);
    }
}
