using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Xdr;

public class XdrReaderTests
{
    [Fact]
    public void Read_EveryPrimitive_IsBigEndianInOrder()
    {
        var reader = ReaderOf(
            """
            01 02 03 04              # u32
            01 02 03 04 05 06 07 08  # u64
            02 00 00 00 00 01 FF FF  # MAC and pad
            C0 00 02 01              # IPv4
            20 01 0D B8 00 00 00 00 00 00 00 00 00 00 00 01  # IPv6
            00 00 00 01 C0 00 02 02  # address of type 1
            00 00 00 00              # address of type 0
            00 00 00 03 61 62 63 EE  # text and pad
            00 00 00 02 00 00 00 07 00 00 00 08  # words
            """);
        Assert.Equal(0x01020304u, reader.ReadUInt32());
        Assert.Equal(0x0102030405060708ul, reader.ReadUInt64());
        Assert.Equal(0x020000000001ul, reader.ReadMac().Value);
        Assert.Equal("192.0.2.1", reader.ReadIPv4().ToString());
        Assert.Equal("2001:db8::1", reader.ReadIPv6().ToString());
        Assert.Equal("192.0.2.2", reader.ReadAddress().ToString());
        Assert.Equal(AddressType.Unknown, reader.ReadAddress().Type);
        Assert.Equal("abc", reader.ReadText().ToString());
        Assert.Equal([7u, 8u], reader.ReadUInt32List().ToArray());
        Assert.Equal(0, reader.Remaining);
        Assert.False(reader.Failed);
    }

    [Fact]
    public void Read_BehindTheEnd_FailsStickilyAtTheFirstPlace()
    {
        var view = Wire.InMargins(HexBytes.Parse("00000001 0203"));
        var reader = new XdrReader(view.Buffer!, view.Offset, view.Length);
        Assert.Equal(1u, reader.ReadUInt32());
        Assert.Equal(0u, reader.ReadUInt32());
        Assert.Equal(0ul, reader.ReadUInt64());
        Assert.Equal("", reader.ReadText().ToString());
        Assert.Equal(0, reader.ReadUInt32List().Count);
        Assert.Equal(default, reader.ReadAddress());
        Assert.True(reader.Failed);
        Assert.Equal(new DecodeError(DecodeErrorCode.Truncated, view.Offset + 4), reader.Error);
    }

    [Theory]
    [InlineData("00000005 01020304", "01020304", DecodeErrorCode.LengthExceedsContainer)]
    [InlineData("FFFFFFFF 01020304", "01020304", DecodeErrorCode.LengthExceedsContainer)]
    [InlineData("80000000", "", DecodeErrorCode.LengthExceedsContainer)]
    [InlineData("FFFFFFFD 01020304", "01020304", DecodeErrorCode.LengthExceedsContainer)]
    [InlineData("00000003 010203", "010203", DecodeErrorCode.None)]
    [InlineData("00000000", "", DecodeErrorCode.None)]
    [InlineData("000000", "", DecodeErrorCode.Truncated)]
    public void ReadOpaque_AnyLength_StaysInside(string hex, string bytes, DecodeErrorCode code)
    {
        var reader = ReaderOf(hex);
        Assert.Equal(bytes, reader.ReadOpaque().ToString());
        Assert.Equal(code, reader.Error.Code);
        Assert.Equal(0, reader.Remaining);
    }

    [Theory]
    [InlineData("00000002 00000001 00000002", 2, DecodeErrorCode.None)]
    [InlineData("00000003 00000001 00000002", 0, DecodeErrorCode.CountExceedsContainer)]
    [InlineData("40000001 00000001", 0, DecodeErrorCode.CountExceedsContainer)]
    [InlineData("FFFFFFFF 00000001", 0, DecodeErrorCode.CountExceedsContainer)]
    [InlineData("00000001 000000", 0, DecodeErrorCode.CountExceedsContainer)]
    public void ReadUInt32List_AnyCount_IsBoundByWhatRemains(string hex, int count, DecodeErrorCode code)
    {
        var reader = ReaderOf(hex);
        Assert.Equal(count, reader.ReadUInt32List().Count);
        Assert.Equal(code, reader.Error.Code);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    [InlineData(-1, false)]
    [InlineData(int.MaxValue, false)]
    public void Skip_AnyLength_StaysInside(int length, bool inside)
    {
        var reader = ReaderOf("00000000 00000000");
        reader.Skip(length);
        Assert.Equal(inside, !reader.Failed);
        Assert.Equal(inside ? 8 - length : 0, reader.Remaining);
    }

    [Fact]
    public void Create_PartOutsideTheArray_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new XdrReader(new byte[4], 0, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new XdrReader(new byte[4], -1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new XdrReader(new byte[4], 4, 1));
        Assert.Throws<ArgumentNullException>(() => new XdrReader(null!, 0, 0));
    }

    private static XdrReader ReaderOf(string hex)
    {
        var view = Wire.InMargins(HexBytes.Parse(hex));
        return new XdrReader(view.Buffer!, view.Offset, view.Length);
    }
}
