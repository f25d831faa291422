using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Records;

/// <summary>Records that are longer, shorter or sloppier than the specification has them.</summary>
public class RecordTests
{
    [Fact]
    public void TryRead_AppendedFields_AreTheTailAndAreWrittenAgain()
    {
        // A Huawei S6720 sends 24 bytes.
        var bytes = HexBytes.Parse(
            """
            00 00 03 E9  # extended_switch
            00 00 00 18  # 24 bytes instead of 16
            00 00 00 01 00 00 00 02 00 00 00 03 00 00 00 04
            CA FE BA BE 00 00 00 05
            """);
        var record = Wire.RecordOf(RecordKind.Flow, bytes);
        Assert.True(record.TryRead<ExtendedSwitch>(out var read, out var tail, out var error));
        Assert.Equal(new ExtendedSwitch { SourceVlan = 1, SourcePriority = 2, DestinationVlan = 3, DestinationPriority = 4 }, read);
        Assert.Equal("CAFEBABE00000005", Convert.ToHexString(tail));
        Assert.False(error.IsError);
        Assert.Equal(HexBytes.Format(bytes), HexBytes.Format(Wire.Encode(record)));
    }

    [Theory]
    [InlineData(0, 0u, 0u, 0u)]
    [InlineData(4, 1u, 0u, 0u)]
    [InlineData(7, 1u, 0u, 0u)]
    [InlineData(8, 1u, 2u, 0u)]
    [InlineData(12, 1u, 2u, 3u)]
    [InlineData(15, 1u, 2u, 3u)]
    public void TryRead_ShortRecord_FillsThePrefixAndIsFalse(int length, uint vlan, uint priority, uint destinationVlan)
    {
        byte[] bytes = [0, 0, 3, 0xE9, 0, 0, 0, (byte)length, .. HexBytes.Parse("00000001 00000002 00000003 00000004")[..length]];
        var record = Wire.RecordOf(RecordKind.Flow, bytes);
        Assert.False(record.TryRead<ExtendedSwitch>(out var read, out _, out var error));
        Assert.Equal(new ExtendedSwitch { SourceVlan = vlan, SourcePriority = priority, DestinationVlan = destinationVlan }, read);
        Assert.Equal(DecodeErrorCode.Truncated, error.Code);
        Assert.Equal(ExtendedSwitch.Tag, error.DataFormat);
        Assert.False(record.IsTruncated);
    }

    [Fact]
    public void TryRead_HeaderLengthLargerThanTheRecord_GivesTheBytesThatAreThereAndAnError()
    {
        var bytes = HexBytes.Parse(
            """
            00 00 00 01  # sampled_header
            00 00 00 14  # 20 bytes
            00 00 00 01 00 00 00 40 00 00 00 04
            00 00 00 80  # header of 128 bytes
            01 02 03 04  # four are here
            """);
        Assert.False(Wire.RecordOf(RecordKind.Flow, bytes).TryRead<SampledHeader>(out var read, out _, out var error));
        Assert.Equal(DecodeErrorCode.LengthExceedsContainer, error.Code);
        Assert.Equal("01020304", Convert.ToHexString(read.Header.Span));
        Assert.Equal(64u, read.FrameLength);
    }

    [Fact]
    public void TryRead_PadBytesNotZero_AreLeftAloneAndWrittenAgain()
    {
        var bytes = HexBytes.Parse(
            """
            00 00 03 ED  # port_name
            00 00 00 0C
            00 00 00 05 65 74 68 31 30 DE AD 99  # "eth10" and what the buffer held before
            """);
        var record = Wire.RecordOf(RecordKind.Counter, bytes);
        Assert.True(record.TryRead<PortName>(out var read, out var tail, out _));
        Assert.Equal("eth10", read.Name.ToString());
        Assert.True(tail.IsEmpty);
        Assert.Equal(HexBytes.Format(bytes), HexBytes.Format(Wire.Encode(record)));
    }

    [Fact]
    public void TryRead_TextWithoutPadAtTheEnd_IsWhole()
    {
        var bytes = HexBytes.Parse("000003ED 00000009  00000005 6574683130");
        var record = Wire.RecordOf(RecordKind.Counter, bytes);
        Assert.True(record.TryRead<PortName>(out var read, out _, out var error), error.ToString());
        Assert.Equal("eth10", read.Name.ToString());
        Assert.False(record.IsTruncated);
        Assert.Equal(17, record.Size);
        Assert.Equal(HexBytes.Format(bytes), HexBytes.Format(Wire.Encode(record)));
    }

    [Fact]
    public void TryRead_AnotherType_IsFalseWithoutError()
    {
        var record = Wire.RecordOf(RecordKind.Flow, HexBytes.Parse("000003E9 00000010 00000001 00000002 00000003 00000004"));
        Assert.False(record.Is<SampledHeader>());
        Assert.False(record.TryRead<SampledHeader>(out var read, out _, out var error));
        Assert.Equal(default, read);
        Assert.False(error.IsError);
    }

    [Fact]
    public void TryRead_SameNumberOfAnotherKind_IsFalse()
    {
        var record = Wire.RecordOf(RecordKind.Counter, HexBytes.Parse("000003E9 00000010 00000001 00000002 00000003 00000004"));
        Assert.False(record.TryRead<ExtendedSwitch>(out _));
    }

    [Fact]
    public void Default_Record_HasNothing()
    {
        var record = default(Record);
        Assert.True(record.Body.IsEmpty);
        Assert.False(record.TryRead<ExtendedSwitch>(out _));
        Assert.False(record.IsTruncated);
    }

    [Fact]
    public void Enumerator_RecordLongerThanTheList_IsCutAndEndsTheList()
    {
        var bytes = HexBytes.Parse("000003E9 00000FFF 00000001 00000002");
        var view = Wire.InMargins(bytes);
        var records = new RecordList(view, 3, RecordKind.Flow).GetEnumerator();
        Assert.True(records.MoveNext());
        Assert.True(records.Current.IsTruncated);
        Assert.Equal(0xFFFu, records.Current.DeclaredLength);
        Assert.Equal(8, records.Current.Body.Length);
        Assert.Equal(HexBytes.Format(bytes), HexBytes.Format(Wire.Encode(records.Current)));
        Assert.Equal(new DecodeError(DecodeErrorCode.LengthExceedsContainer, view.Offset + 4, ExtendedSwitch.Tag), records.Error);
        Assert.False(records.MoveNext());
    }

    [Fact]
    public void Enumerator_FewerRecordsThanCounted_SaysSo()
    {
        var view = Wire.InMargins(HexBytes.Parse("000003ED 00000004 00000000"));
        var records = new RecordList(view, 2, RecordKind.Counter).GetEnumerator();
        Assert.True(records.MoveNext());
        Assert.False(records.Error.IsError);
        Assert.False(records.MoveNext());
        Assert.Equal(new DecodeError(DecodeErrorCode.MissingElements, view.Offset + 12), records.Error);
        Assert.False(records.MoveNext());
    }

    [Fact]
    public void Enumerator_UnpaddedLengthInTheMiddle_ContinuesAtTheNextWord()
    {
        var bytes = HexBytes.Parse(
            """
            00 00 03 ED 00 00 00 05  # 5 bytes
            00 00 00 01 78 00 00 00  # "x" and pad that the length leaves out
            00 00 03 ED 00 00 00 04
            00 00 00 00
            """);
        var names = new List<string>();
        foreach (var record in new RecordList(Wire.InMargins(bytes), 2, RecordKind.Counter))
        {
            Assert.True(record.TryRead<PortName>(out var name));
            names.Add(name.Name.ToString());
        }

        Assert.Equal(["x", ""], names);
    }

    [Fact]
    public void Detach_Record_OutlivesItsBuffer()
    {
        var bytes = HexBytes.Parse("000003ED 00000008 00000003 65746800");
        var view = Wire.InMargins(bytes);
        var records = new RecordList(view, 1, RecordKind.Counter).GetEnumerator();
        Assert.True(records.MoveNext());
        var copy = records.Current.Detach();
        Array.Clear(view.Buffer!);
        Assert.Equal(HexBytes.Format(bytes), HexBytes.Format(Wire.Encode(copy)));
    }

    [Theory]
    [InlineData(RecordKind.Flow, 0u, 1003u, "flow 0:1003")]
    [InlineData(RecordKind.Counter, 4413u, 3u, "counter 4413:3")]
    [InlineData(RecordKind.Sample, 4300u, 1002u, "sample 4300:1002")]
    public void RecordFormat_Parts_MakeTheTagAndTheText(RecordKind kind, uint enterprise, uint number, string text)
    {
        var format = new RecordFormat(kind, enterprise, number);
        Assert.Equal((enterprise << 12) | number, format.Tag);
        Assert.Equal((enterprise, number), (format.Enterprise, format.Format));
        Assert.Equal(text, format.ToString());
    }
}
