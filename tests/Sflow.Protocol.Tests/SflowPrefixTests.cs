using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Sflow.Protocol.Tests;

public class SflowPrefixTests
{
    [Theory]
    [InlineData("192.0.2.0/24", "192.0.2.0/24")]
    [InlineData("192.0.2.77/24", "192.0.2.0/24")]
    [InlineData("192.0.2.77", "192.0.2.77/32")]
    [InlineData("255.255.255.255/1", "128.0.0.0/1")]
    [InlineData("255.255.255.255/0", "0.0.0.0/0")]
    [InlineData("2001:db8:1:2:3:4:5:6/32", "2001:db8::/32")]
    [InlineData("2001:db8:1:2:3:4:5:6/64", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff::/65", "2001:db8:1:2:8000::/65")]
    [InlineData("2001:db8::1", "2001:db8::1/128")]
    [InlineData("::/0", "::/0")]
    [InlineData("::ffff:192.0.2.77/120", "192.0.2.0/24")]
    [InlineData("::ffff:0:0/96", "0.0.0.0/0")]
    [InlineData("::ffff:192.0.2.77/95", "::fffe:0:0/95")]
    public void Parse_Text_GivesTheBlock(string text, string expected)
    {
        var prefix = SflowPrefix.Parse(text);

        Assert.Equal(expected, prefix.ToString());
        Assert.Equal(prefix, SflowPrefix.Parse(expected));
        Assert.Equal(prefix.GetHashCode(), SflowPrefix.Parse(expected).GetHashCode());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("192.0.2.0/")]
    [InlineData("192.0.2.0/33")]
    [InlineData("192.0.2.0/-1")]
    [InlineData("192.0.2.0/ 8")]
    [InlineData("192.0.2.0/8/8")]
    [InlineData("192.0.2.0/4294967296")]
    [InlineData("2001:db8::/129")]
    [InlineData("/24")]
    [InlineData("host/24")]
    public void TryParse_OtherText_IsFalse(string? text)
    {
        Assert.False(SflowPrefix.TryParse(text, out var prefix));
        Assert.Equal(default, prefix);
        Assert.Throws<FormatException>(() => SflowPrefix.Parse(text!));
    }

    [Theory]
    [InlineData("192.0.2.0/24", "192.0.2.255", true)]
    [InlineData("192.0.2.0/24", "192.0.3.0", false)]
    [InlineData("192.0.2.0/24", "::ffff:192.0.2.1", true)]
    [InlineData("::ffff:192.0.2.0/120", "192.0.2.1", true)]
    [InlineData("0.0.0.0/0", "255.0.0.1", true)]
    [InlineData("0.0.0.0/0", "2001:db8::1", false)]
    [InlineData("::/0", "2001:db8::1", true)]
    [InlineData("::/0", "192.0.2.1", false)]
    [InlineData("2001:db8::/33", "2001:db8:7fff::1", true)]
    [InlineData("2001:db8::/33", "2001:db8:8000::1", false)]
    [InlineData("2001:db8::1", "2001:db8::2", false)]
    public void Contains_Address_ComparesTheFirstBits(string prefix, string address, bool expected)
    {
        Assert.True(SflowAddress.TryParse(address, out var parsed));

        Assert.Equal(expected, SflowPrefix.Parse(prefix).Contains(parsed));
        Assert.False(SflowPrefix.Parse(prefix).Contains(default));
        Assert.False(default(SflowPrefix).Contains(parsed));
    }

    [Property(MaxTest = 1000)]
    public Property Contains_FlippedBit_IsOutExactlyWhenItIsInThePrefix() =>
        Prop.ForAll(
            (from isIPv6 in Gen.Elements(true, false)
             from bytes in ArbMap.Default.GeneratorFor<byte>().ArrayOf(isIPv6 ? 16 : 4)
             from length in Gen.Choose(0, 8 * bytes.Length)
             from bit in Gen.Choose(0, (8 * bytes.Length) - 1)
             select (bytes, length, bit)).ToArbitrary(),
            value =>
            {
                // An address that is mapped, or becomes so, is another story.
                value.bytes[0] |= 1;
                var prefix = new SflowPrefix(SflowAddress.FromBytes(value.bytes), value.length);
                var same = prefix.Contains(SflowAddress.FromBytes(value.bytes));
                value.bytes[value.bit / 8] ^= (byte)(0x80 >> (value.bit % 8));
                return same && prefix.Contains(SflowAddress.FromBytes(value.bytes)) == (value.bit >= value.length);
            });

    [Fact]
    public void Constructor_LengthOutOfRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SflowPrefix(SflowAddress.FromIPv4(1), 33));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SflowPrefix(SflowAddress.FromIPv6(1, 1), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SflowPrefix(default, 0));
        Assert.Equal("none", default(SflowPrefix).ToString());
        Assert.True(default(SflowPrefix) != SflowPrefix.Parse("::/0"));
    }
}
