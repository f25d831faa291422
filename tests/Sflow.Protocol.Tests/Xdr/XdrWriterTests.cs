using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Xdr;

public class XdrWriterTests
{
    [Fact]
    public void Write_EveryPrimitive_IsBigEndianWithZeroPad()
    {
        var buffer = new byte[64];
        Array.Fill(buffer, (byte)0xEE);
        var writer = new XdrWriter(buffer, 0, 60);
        writer.WriteUInt32(0x01020304);
        writer.WriteUInt64(0x0102030405060708);
        writer.WriteMac(new MacAddress(0x020000000001));
        writer.WriteAddress(SflowAddress.FromIPv4(0xC0000201));
        writer.WriteAddress(default);
        writer.WriteOpaque([0x61, 0x62, 0x63]);
        writer.WriteFixedOpaque([0x78]);
        writer.WriteOpaque([]);
        writer.WriteRaw([1, 2, 3]);
        writer.Patch(0, 0x0A0B0C0D);
        Assert.False(writer.Failed);
        Assert.Equal(
            HexBytes.Format(HexBytes.Parse(
                """
                0A 0B 0C 0D  # patched
                01 02 03 04 05 06 07 08
                02 00 00 00 00 01 00 00
                00 00 00 01 C0 00 02 01
                00 00 00 00
                00 00 00 03 61 62 63 00
                78 00 00 00
                00 00 00 00
                01 02 03
                """)),
            HexBytes.Format(buffer.AsSpan(0, writer.Position)));
        Assert.Equal(0xEE, buffer[writer.Position]);
    }

    [Fact]
    public void Write_BehindTheEnd_FailsStickilyAndLeavesTheRestAlone()
    {
        var buffer = new byte[12];
        var writer = new XdrWriter(buffer, 2, 7);
        writer.WriteUInt32(1);
        writer.WriteUInt32(2);
        Assert.True(writer.Failed);
        writer.WriteRaw([9]);
        writer.Patch(2, 9);
        Assert.True(writer.Failed);
        Assert.Equal(6, writer.Position);
        Assert.Equal([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0], buffer);
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void WriteOpaque_WithoutRoomForThePad_Fails(int room, bool fails)
    {
        var writer = new XdrWriter(new byte[16], 0, room);
        writer.WriteOpaque([1, 2, 3]);
        Assert.Equal(fails, writer.Failed);
    }
}
