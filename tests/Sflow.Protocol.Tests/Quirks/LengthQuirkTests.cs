using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Quirks;

/// <summary>Lengths that are larger or smaller than what they cover, and padding where none belongs or none is.</summary>
public class LengthQuirkTests
{
    /// <summary>ICX 6610 and 7750 declare 284 bytes and use 280.</summary>
    [Fact]
    public void Quirk01_BrocadePaddingInsideSample_RecordsAreReadAndTheRestIsSkipped()
    {
        var bytes = MalformedDatagrams.PaddingInsideSample.Bytes;
        Reading.AssertTold(new DecodeError(DecodeErrorCode.UnreadBytes, 92, (uint)SampleType.Flow), bytes);
        Assert.Equal(1u, Reading.Find<ExtendedSwitch>(bytes, out var whole).SourceVlan);
        Assert.True(whole);
        Assert.Equal(["good"], Reading.Names(bytes));
    }

    [Fact]
    public void Quirk01_Padding_IsAWarningAndNoError()
    {
        var diagnosis = Reading.Parse(MalformedDatagrams.PaddingInsideSample.Bytes).Diagnose();
        Assert.Equal((0, 1), (diagnosis.Errors, diagnosis.Warnings));
        Assert.Equal(default, diagnosis.First);
        Assert.True(diagnosis.FirstWarning is { IsWarning: true, IsError: false });
        Assert.Equal("UnreadBytes at byte 92 in 0:1", diagnosis.FirstWarning.ToString());
    }

    /// <summary>Padding may look like anything, a record for instance: the count tells how many there are, the length where the next sample is.</summary>
    [Fact]
    public void Quirk02_PaddingThatLooksLikeARecord_IsNotReadAndTheNextSampleIsFoundByLength()
    {
        var bytes = MalformedDatagrams.PaddingThatLooksLikeARecord.Bytes;
        Reading.AssertTold(new DecodeError(DecodeErrorCode.UnreadBytes, 92, (uint)SampleType.Flow), bytes);
        Assert.Equal(["good"], Reading.Names(bytes));
    }

    [Fact]
    public void Quirk02_GapThatNoLengthCovers_LosesOnlyWhatStandsBehindIt()
    {
        var bytes = MalformedDatagrams.GapBetweenSamples.Bytes;
        Reading.AssertTold(new DecodeError(DecodeErrorCode.TrailingBytes, 76), bytes);
        Assert.Equal(["good"], Reading.Names(bytes));
    }

    /// <summary>Huawei S6720 sends 24 bytes.</summary>
    [Fact]
    public void Quirk03_RecordLongerThanKnown_IsReadAndItsTailKept()
    {
        var bytes = MalformedDatagrams.LongRecord.Bytes;
        Reading.AssertTold(new DecodeError(DecodeErrorCode.UnreadBytes, 92, ExtendedSwitch.Tag), bytes);
        var records = Reading.Flow(bytes).Records.GetEnumerator();
        Assert.True(records.MoveNext());
        Assert.True(records.Current.TryRead<ExtendedSwitch>(out var vlan, out var tail, out var error));
        Assert.Equal(new ExtendedSwitch { SourceVlan = 1, SourcePriority = 2, DestinationVlan = 3, DestinationPriority = 4 }, vlan);
        Assert.Equal("CAFEBABE00000005", Convert.ToHexString(tail));
        Assert.False(error.IsError);
        Assert.Equal(["good"], Reading.Names(bytes));
    }

    [Fact]
    public void Quirk04_RecordShorterThanKnown_IsToldAndReadAsFarAsItGoes()
    {
        var bytes = MalformedDatagrams.ShortRecord.Bytes;
        Reading.AssertTold(new DecodeError(DecodeErrorCode.Truncated, 88, ExtendedSwitch.Tag), bytes);
        Assert.Equal(new ExtendedSwitch { SourceVlan = 1, SourcePriority = 2, DestinationVlan = 3 }, Reading.Find<ExtendedSwitch>(bytes, out var whole));
        Assert.False(whole);
        Assert.Equal(["good"], Reading.Names(bytes));
    }

    [Fact]
    public void Quirk05_TextWithoutPaddingAtTheEnd_IsWhole()
    {
        var bytes = MalformedDatagrams.UnpaddedTextAtTheEnd.Bytes;
        Assert.Equal(2, bytes.Length % 4);
        Assert.Empty(Reading.Faults(bytes));
        Assert.Equal(["good", "goodby"], Reading.Names(bytes));
    }

    /// <summary>A record whose length leaves out its padding, which is there.</summary>
    [Fact]
    public void Quirk05_LengthWithoutPaddingInTheMiddle_LeavesTheNextRecordWhereItIs()
    {
        var bytes = MalformedDatagrams.Datagram(
            "00000002 00000030 00000001 00000005 00000002 000003ED 00000009 00000005 6574683130 000000 000003ED 00000008 00000004 676F6F64");
        Assert.Empty(Reading.Faults(bytes));
        Assert.Equal(["eth10", "good"], Reading.Names(bytes));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Quirk06_HeaderLength_IsTheLengthOfTheHeaderWithoutPadding(int length)
    {
        var padded = (length + 3) & ~3;
        var header = Reading.Sole<SampledHeader>($"00000001 {padded + 16:X8} 00000001 00000040 00000004 {length:X8} {Convert.ToHexString([.. Enumerable.Repeat((byte)0xA5, padded)])}");
        Assert.Equal(length, header.Header.Length);
    }

    [Fact]
    public void Quirk06_BytesBehindTheHeader_AreNoPartOfIt()
    {
        var bytes = MalformedDatagrams.BytesBehindTheHeader.Bytes;
        Reading.AssertTold(new DecodeError(DecodeErrorCode.UnreadBytes, 100, SampledHeader.Tag), bytes);
        Assert.Equal("0102030405", Reading.Find<SampledHeader>(bytes, out _).Header.ToString());
    }

    [Fact]
    public void Quirk07_HeaderLengthBeyondTheRecord_GivesTheBytesThatAreThere()
    {
        var bytes = MalformedDatagrams.HeaderLengthBeyondTheRecord.Bytes;
        Reading.AssertTold(new DecodeError(DecodeErrorCode.LengthExceedsContainer, 92, SampledHeader.Tag), bytes);
        var header = Reading.Find<SampledHeader>(bytes, out var whole);
        Assert.False(whole);
        Assert.Equal((64u, "01020304"), (header.FrameLength, header.Header.ToString()));
        Assert.Equal(["good"], Reading.Names(bytes));
    }

    [Fact]
    public void Quirk07_HeaderLengthBeyondTheDatagram_GivesTheBytesThatAreThere()
    {
        var bytes = MalformedDatagrams.HeaderLengthBeyondTheDatagram.Bytes;
        Reading.AssertTold(new DecodeError(DecodeErrorCode.LengthExceedsContainer, 68, (uint)SampleType.Flow), bytes);
        var header = Reading.Find<SampledHeader>(bytes, out var whole);
        Assert.False(whole);
        Assert.Equal((256u, "01020304"), (header.FrameLength, header.Header.ToString()));
        Assert.Equal(["good"], Reading.Names(bytes));
    }

    /// <summary>A sample that takes the next one's first word for its own: odd in itself, and then a sample is missing.</summary>
    [Fact]
    public void SampleLengthTooLong_IsAWarningAndTheSampleItHidesAnError()
    {
        var bytes = MalformedDatagrams.Datagram(MalformedDatagrams.Good, MalformedDatagrams.Good);
        bytes[35] += 4;
        Assert.Equal(
            [new DecodeError(DecodeErrorCode.UnreadBytes, 64, (uint)SampleType.Counters), new DecodeError(DecodeErrorCode.TrailingBytes, 80)],
            Reading.Faults(bytes));
        Assert.Equal(["good"], Reading.Names(bytes));
    }

    /// <summary>The live example of appended fields: 68 bytes by the first edition, 80 by host-sflow. What lies between is a tail.</summary>
    [Theory]
    [InlineData(68, false, 0)]
    [InlineData(72, false, 4)]
    [InlineData(80, true, 0)]
    [InlineData(84, true, 4)]
    public void Quirk03_HostCpu_IsReadInEveryLength(int length, bool withAppended, int tail)
    {
        var bytes = CraftedDatagrams.Datagram(CraftedDatagrams.SampleAround(
            RecordKind.Counter, [.. HexBytes.Parse($"000007D3 {length:X8}"), .. Enumerable.Range(0, length).Select(i => (byte)i)]));
        Reading.AssertTold(tail == 0 ? default : new DecodeError(DecodeErrorCode.UnreadBytes, 56 + length - tail, HostCpu.Tag), bytes);
        Assert.Equal(withAppended, Reading.Find<HostCpu>(bytes, out var whole).HasVirtualTimes);
        Assert.True(whole);
    }
}
