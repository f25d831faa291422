using FsCheck;
using FsCheck.Fluent;
using Sflow.Analytics.Expressions;
using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Tests.Expressions;

/// <summary>Values as text without allocation are what the framework makes of them.</summary>
public class ValueTextTests
{
    public static IEnumerable<object[]> Types => Enum.GetValues<FieldType>().Except([FieldType.None, FieldType.Address, FieldType.Any, FieldType.Text]).Select(type => new object[] { type });

    [Theory, MemberData(nameof(Types))]
    public void Write_AnyValue_IsTheFrameworksText(FieldType type) =>
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
            {
                var value = Value(type, new Random(seed));
                Assert.Equal(NaiveText.Of(value), value.ToString());
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithReplay(1, 6343));

    [Theory]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("1::")]
    [InlineData("1:0:0:2::3")]
    [InlineData("1:0:2:0:3:0:4:0")]
    [InlineData("::ffff:192.0.2.1")]
    [InlineData("::192.0.2.1")]
    [InlineData("::ffff:0:192.0.2.1")]
    [InlineData("fe80::5efe:192.0.2.1")]
    [InlineData("2001:db8::5efe:192.0.2.1")]
    [InlineData("::0.1.0.0")]
    [InlineData("1:2:3:4:5:6:7:8")]
    [InlineData("1:2:3:4:0:5efe:1:2")]
    [InlineData("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    public void Write_IPv6OfEveryForm_IsTheFrameworksText(string text)
    {
        Assert.True(Sflow.Protocol.SflowAddress.TryParse(text, out var address));
        Assert.Equal(address.ToString(), FieldValue.FromAddress(address).ToString());
    }

    /// <summary>Numbers with many zeros among them, as addresses have.</summary>
    private static FieldValue Value(FieldType type, Random random)
    {
        var number = Number(random);
        return type switch
        {
            FieldType.Byte => FieldValue.FromNumber(type, (byte)number),
            FieldType.UInt16 => FieldValue.FromNumber(type, (ushort)number),
            FieldType.UInt32 => FieldValue.FromNumber(type, (uint)number),
            FieldType.TcpFlags => FieldValue.FromNumber(type, number & 511),
            FieldType.IPFlags => FieldValue.FromNumber(type, number & 7),
            FieldType.Boolean => FieldValue.FromBoolean((number & 1) != 0),
            FieldType.Mac => FieldValue.FromMac(new(number & 0xFFFFFFFFFFFF)),
            FieldType.IPv4 => FieldValue.FromIPv4((uint)number),
            FieldType.IPv6 => FieldValue.FromIPv6(Number(random), number),
            FieldType.Interface => FieldValue.FromInterface(new((Protocol.InterfaceFormat)random.Next(5), random.Next(3) == 0 ? uint.MaxValue : (uint)number)),
            FieldType.DataSource => FieldValue.FromDataSource(new((Protocol.DataSourceClass)random.Next(5), (uint)number)),
            _ => FieldValue.FromNumber(type, number),
        };
    }

    private static ulong Number(Random random)
    {
        var number = 0UL;
        for (var i = 0; i < 4; i++)
        {
            number = (number << 16) | (random.Next(5) switch { 0 or 1 => 0UL, 2 => 0xFFFF, 3 => 0x5EFE, _ => (ulong)random.Next(1 << random.Next(1, 17)) });
        }

        return number;
    }
}
