using System.Net;
using System.Text;
using FsCheck.Xunit;
using Sflow.Analytics.Fields;
using Sflow.Protocol;

namespace Sflow.Analytics.Tests.Fields;

/// <summary>Values in keys, and as they are shown.</summary>
public class FieldCodecTests
{
    /// <summary>Type, value, bytes of the key, text.</summary>
    private static readonly (FieldType Type, FieldValue Value, string Key, string Text)[] Rows =
    [
        (FieldType.Byte, Number(FieldType.Byte, 7), "07", "7"),
        (FieldType.UInt16, Number(FieldType.UInt16, 65535), "FFFF", "65535"),
        (FieldType.UInt32, Number(FieldType.UInt32, 4_000_000_000), "EE6B2800", "4000000000"),
        (FieldType.UInt64, Number(FieldType.UInt64, ulong.MaxValue), "FFFFFFFFFFFFFFFF", "18446744073709551615"),
        (FieldType.Boolean, FieldValue.FromBoolean(true), "01", "true"),
        (FieldType.Boolean, FieldValue.FromBoolean(false), "00", "false"),
        (FieldType.Mac, FieldValue.FromMac(new MacAddress(0x0A0B0C0D0E0F)), "0A0B0C0D0E0F", "0A0B0C0D0E0F"),
        (FieldType.IPv4, FieldValue.FromIPv4(0x0A00FF01), "0A00FF01", "10.0.255.1"),
        (FieldType.IPv6, FieldValue.FromIPv6(0x20010DB800000000, 1), "20010DB8000000000000000000000001", "2001:db8::1"),
        (FieldType.Address, FieldValue.FromIPv4(0x0A000001), "04 0A000001 000000000000000000000000", "10.0.0.1"),
        (FieldType.Address, FieldValue.FromIPv6(1, 2), "10 00000000000000010000000000000002", "::1:0:0:0:2"),
        (FieldType.Address, default, "00 00000000000000000000000000000000", "unknown"),
        (FieldType.Interface, FieldValue.FromInterface(new(InterfaceFormat.Single, 3)), "00000000 00000003", "3"),
        (FieldType.Interface, FieldValue.FromInterface(InterfaceId.Internal), "00000000 FFFFFFFF", "internal"),
        (FieldType.Interface, FieldValue.FromInterface(default), "00000000 00000000", "unknown"),
        (FieldType.Interface, FieldValue.FromInterface(new(InterfaceFormat.Discarded, 256)), "00000001 00000000", "discard"),
        (FieldType.Interface, FieldValue.FromInterface(new(InterfaceFormat.Multiple, 7)), "00000002 00000000", "multiple"),
        (FieldType.Interface, FieldValue.FromInterface(new((InterfaceFormat)3, 7)), "00000003 00000007", "3:7"),
        (FieldType.DataSource, FieldValue.FromDataSource(new((DataSourceClass)2, 70_000_000)), "00000002 042C1D80", "2:70000000"),
        (FieldType.TcpFlags, Number(FieldType.TcpFlags, 0x112), "0112", "100010010"),
        (FieldType.IPFlags, Number(FieldType.IPFlags, 2), "02", "010"),
        (FieldType.Text, FieldValue.FromText("bób"), "0004 62C3B362", "bób"),
        (FieldType.Text, FieldValue.FromText(string.Empty), "0000", string.Empty),
        (FieldType.Any, FieldValue.FromIPv4(0x0A000001), "07 0A000001", "10.0.0.1"),
        (FieldType.Any, FieldValue.FromText("a"), "0E 0001 61", "a"),
        (FieldType.Any, default, "00", string.Empty),
    ];

    [Fact]
    public void Values_OfEveryType_AreWrittenReadAndShown() => Assert.All(Rows, row =>
    {
        var key = new byte[FieldCodec.MaxWidthOf(row.Type)];
        var width = FieldCodec.Write(row.Type, row.Value, key);
        Assert.Equal(HexBytes.Format(HexBytes.Parse(row.Key)), HexBytes.Format(key.AsSpan(0, width)));
        Assert.True(FieldCodec.WidthOf(row.Type) is 0 || FieldCodec.WidthOf(row.Type) == width);
        Assert.Equal(width, FieldCodec.Read(row.Type, key.AsSpan(0, width), out var value));
        Assert.Equal((row.Value.Type, row.Value.High, row.Value.ToString()), (value.Type, value.High, value.ToString()));
        Assert.Equal(width, FieldCodec.Format(row.Type, key, out var text));
        Assert.Equal(row.Text, text);
    });

    [Fact]
    public void Rows_OfTheTable_AreOfEveryType() =>
        Assert.Equal(Enum.GetValues<FieldType>().Where(type => type != FieldType.None), Rows.Select(row => row.Type).Distinct().OrderBy(type => type));

    [Fact]
    public void TryFormat_WhereThereIsNoRoom_WritesNothing() => Assert.All(Rows.Where(row => row.Text.Length != 0 && !row.Value.IsNull), row =>
    {
        var bytes = Encoding.UTF8.GetBytes(row.Value.ToString());
        var place = new byte[bytes.Length];
        Assert.True(row.Value.TryFormat(place, out var written));
        Assert.Equal(bytes, place[..written]);
        Assert.False(row.Value.TryFormat(place.AsSpan(1), out written));
        Assert.Equal(0, written);
    });

    [Fact]
    public void Text_LongerThanAKeyKeeps_IsCut()
    {
        var key = new byte[FieldCodec.MaxWidthOf(FieldType.Text)];
        Assert.Equal(257, FieldCodec.Write(FieldType.Text, FieldValue.FromText(new string('x', 1000)), key));
        FieldCodec.Format(FieldType.Text, key, out var text);
        Assert.Equal(new string('x', 255), text);
    }

    [Property(MaxTest = 2000)]
    public bool IPv6_AnyAddress_IsShownAsTheFrameworkDoes(ulong high, ulong low, byte zeros)
    {
        // Words are cleared by chance, so that runs of zeros of all lengths are met.
        for (var i = 0; i < 8; i++)
        {
            var mask = (zeros & (1 << i)) != 0 ? 0UL : 0xFFFF;
            high &= i < 4 ? ~(0xFFFFUL << (16 * i)) | (mask << (16 * i)) : ulong.MaxValue;
            low &= i >= 4 ? ~(0xFFFFUL << (16 * (i - 4))) | (mask << (16 * (i - 4))) : ulong.MaxValue;
        }

        return Same(high, low) && Same(0, low) && Same(0, low & uint.MaxValue) && Same(0, (low & uint.MaxValue) | 0xFFFF00000000)
            && Same(0, (low & uint.MaxValue) | 0xFFFF000000000000) && Same(high, (low & uint.MaxValue) | 0x00005EFE00000000);
    }

    private static bool Same(ulong high, ulong low)
    {
        var bytes = new byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes, high);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), low);
        return FieldValue.FromIPv6(high, low).ToString() == new IPAddress(bytes).ToString();
    }

    private static FieldValue Number(FieldType type, ulong value) => FieldValue.FromNumber(type, value);
}
