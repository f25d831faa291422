using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Xdr;

/// <summary>Views of bytes compare by content, wherever the bytes lie.</summary>
public class XdrViewTests
{
    [Fact]
    public void XdrOpaque_SameBytesElsewhere_AreEqual()
    {
        var view = Wire.InMargins([1, 2, 3]);
        var own = new XdrOpaque([1, 2, 3]);
        Assert.True(view == own);
        Assert.Equal(own.GetHashCode(), view.GetHashCode());
        Assert.True(own != new XdrOpaque([1, 2, 4]));
        Assert.True(own != new XdrOpaque([1, 2]));
        Assert.Equal("010203", view.ToString());
        Assert.Equal(default, new XdrOpaque([]));
    }

    [Fact]
    public void XdrText_OfBytesAndOfString_AreEqual()
    {
        Assert.Equal(new XdrText("\u00FCber"), new XdrText(Wire.InMargins([0xC3, 0xBC, 0x62, 0x65, 0x72])));
        Assert.Equal("\u00FCber", new XdrText("\u00FCber").ToString());
        Assert.Equal("", default(XdrText).ToString());
        Assert.Equal("\uFFFD", new XdrText(new XdrOpaque([0xFF])).ToString());
    }

    [Fact]
    public void XdrUInt32List_Enumerated_GivesItsWords()
    {
        var list = new XdrUInt32List(1, 0xFFFFFFFF, 3);
        var words = new List<uint>();
        foreach (var word in list)
        {
            words.Add(word);
        }

        Assert.Equal([1, 0xFFFFFFFF, 3], words);
        Assert.Equal(0xFFFFFFFF, list[1]);
        Assert.Equal("1,4294967295,3", list.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => list[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[-1]);
        Assert.Equal(0, default(XdrUInt32List).Count);
    }

    [Fact]
    public void Detach_View_KeepsItsContent()
    {
        var view = Wire.InMargins([0, 0, 0, 1]);
        var opaque = view.Detach();
        var text = new XdrText(view).Detach();
        Array.Fill(view.Buffer!, (byte)0x7F);
        Assert.Equal("00000001", opaque.ToString());
        Assert.Equal("\0\0\0\u0001", text.ToString());
    }
}
