using System.Net;

namespace Sflow.Protocol.Tests;

public class SflowAddressTests
{
    [Theory]
    [InlineData("192.0.2.1", AddressType.IPv4, 4)]
    [InlineData("0.0.0.0", AddressType.IPv4, 4)]
    [InlineData("255.255.255.255", AddressType.IPv4, 4)]
    [InlineData("2001:db8::1", AddressType.IPv6, 16)]
    [InlineData("::", AddressType.IPv6, 16)]
    [InlineData("::ffff:192.0.2.1", AddressType.IPv6, 16)]
    public void TryParse_Text_IsTheAddressAndBack(string text, AddressType type, int length)
    {
        Assert.True(SflowAddress.TryParse(text, out var address));
        Assert.Equal((type, length), (address.Type, address.Length));
        Assert.Equal(text, address.ToString());
        Assert.Equal(IPAddress.Parse(text), address.ToIPAddress());
        var bytes = new byte[16];
        Assert.Equal(length, address.CopyTo(bytes));
        Assert.Equal(IPAddress.Parse(text).GetAddressBytes(), bytes[..length]);
        Assert.Equal(address, SflowAddress.FromBytes(bytes.AsSpan(0, length)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("192.0.2.256")]
    [InlineData("host")]
    public void TryParse_OtherText_IsFalse(string? text)
    {
        Assert.False(SflowAddress.TryParse(text, out var address));
        Assert.Equal(default, address);
    }

    [Fact]
    public void FromIPAddress_MappedAddress_IsIPv4() =>
        Assert.Equal(SflowAddress.FromIPv4(0xC0000201), SflowAddress.FromIPAddress(IPAddress.Parse("::ffff:192.0.2.1")));

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(17)]
    public void FromBytes_OtherLength_Throws(int length) =>
        Assert.Throws<ArgumentException>(() => SflowAddress.FromBytes(new byte[length]));

    [Fact]
    public void CompareTo_AnyTwo_OrdersByTypeThenByValue()
    {
        var ordered = new[] { default, SflowAddress.FromIPv4(0), SflowAddress.FromIPv4(0x80000000), SflowAddress.FromIPv6(0, 1), SflowAddress.FromIPv6(1, 0), SflowAddress.FromIPv6(ulong.MaxValue, 0) };
        for (var i = 0; i < ordered.Length; i++)
        {
            for (var j = 0; j < ordered.Length; j++)
            {
                Assert.Equal(i.CompareTo(j), Math.Sign(ordered[i].CompareTo(ordered[j])));
                Assert.Equal(i < j, ordered[i] < ordered[j]);
                Assert.Equal(i >= j, ordered[i] >= ordered[j]);
                Assert.Equal(i == j, ordered[i] == ordered[j]);
            }
        }
    }

    [Fact]
    public void Equals_SameBitsOfAnotherFamily_IsFalse() =>
        Assert.NotEqual(SflowAddress.FromIPv4(1), SflowAddress.FromIPv6(0, 1));

    [Fact]
    public void MacAddress_Text_IsTwelveDigits()
    {
        Assert.Equal("02000000000A", new MacAddress(0x02000000000A).ToString());
        Assert.Equal(new MacAddress(0x02000000000A), MacAddress.FromBytes([2, 0, 0, 0, 0, 10]));
        Assert.True(new MacAddress(0xFFFFFFFFFFFF).IsBroadcast);
        Assert.True(new MacAddress(0x01005E000001).IsMulticast);
        Assert.False(new MacAddress(0x020000000001).IsMulticast);
        Assert.Throws<ArgumentException>(() => MacAddress.FromBytes([1, 2, 3]));
    }
}
