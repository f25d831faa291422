using System.Buffers.Binary;
using System.Globalization;
using Sflow.Protocol;

namespace Sflow.Analytics.Fields;

/// <summary>The form that a field's values have in a flow key: how many bytes, and what they mean.</summary>
internal static class FieldCodec
{
    public static int WidthOf(FieldType type) => type switch
    {
        FieldType.Byte or FieldType.Boolean or FieldType.IPFlags => 1,
        FieldType.UInt16 or FieldType.TcpFlags => 2,
        FieldType.UInt32 or FieldType.IPv4 => 4,
        FieldType.Mac => 6,
        FieldType.IPv6 => 16,
        FieldType.Interface or FieldType.DataSource => 8,
        FieldType.Address => 17,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Expected one of the enumeration."),
    };

    public static void Write(Span<byte> key, ushort value) => BinaryPrimitives.WriteUInt16BigEndian(key, value);

    public static void Write(Span<byte> key, uint value) => BinaryPrimitives.WriteUInt32BigEndian(key, value);

    public static void Write(Span<byte> key, MacAddress value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(key, (ushort)(value.Value >> 32));
        BinaryPrimitives.WriteUInt32BigEndian(key.Slice(2), (uint)value.Value);
    }

    /// <summary>What is shown alike is one key: why a packet was discarded and how many interfaces it left by are left out.</summary>
    public static void Write(Span<byte> key, InterfaceId value)
    {
        var isNamed = value.Format is InterfaceFormat.Discarded or InterfaceFormat.Multiple;
        BinaryPrimitives.WriteUInt32BigEndian(key, (uint)value.Format);
        BinaryPrimitives.WriteUInt32BigEndian(key.Slice(4), isNamed ? 0 : value.Value);
    }

    public static void Write(Span<byte> key, DataSource value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(key, (uint)value.Class);
        BinaryPrimitives.WriteUInt32BigEndian(key.Slice(4), value.Index);
    }

    /// <summary>The address's length, then its bytes, then zeros.</summary>
    public static void WriteEither(Span<byte> key, SflowAddress value)
    {
        key.Slice(0, 17).Clear();
        key[0] = (byte)value.Length;
        value.CopyTo(key.Slice(1));
    }

    public static FieldValue ReadValue(FieldType type, ReadOnlySpan<byte> key) => type switch
    {
        FieldType.Byte or FieldType.Boolean or FieldType.IPFlags => FieldValue.FromNumber(type, key[0]),
        FieldType.UInt16 or FieldType.TcpFlags => FieldValue.FromNumber(type, BinaryPrimitives.ReadUInt16BigEndian(key)),
        FieldType.UInt32 => FieldValue.FromNumber(type, BinaryPrimitives.ReadUInt32BigEndian(key)),
        FieldType.Mac => FieldValue.FromMac(MacAddress.FromBytes(key.Slice(0, 6))),
        FieldType.IPv4 => FieldValue.FromAddress(SflowAddress.FromBytes(key.Slice(0, 4))),
        FieldType.IPv6 => FieldValue.FromAddress(SflowAddress.FromBytes(key.Slice(0, 16))),
        FieldType.Address => key[0] == 0 ? default : FieldValue.FromAddress(SflowAddress.FromBytes(key.Slice(1, key[0]))),
        FieldType.Interface => FieldValue.FromInterface(new((InterfaceFormat)BinaryPrimitives.ReadUInt32BigEndian(key), BinaryPrimitives.ReadUInt32BigEndian(key.Slice(4)))),
        FieldType.DataSource => FieldValue.FromDataSource(new((DataSourceClass)BinaryPrimitives.ReadUInt32BigEndian(key), BinaryPrimitives.ReadUInt32BigEndian(key.Slice(4)))),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Expected one of the enumeration."),
    };

    public static string Format(FieldType type, ReadOnlySpan<byte> key) => type switch
    {
        FieldType.Byte => key[0].ToString(CultureInfo.InvariantCulture),
        FieldType.Boolean => key[0] != 0 ? "true" : "false",
        FieldType.IPFlags => Digits(key[0], 3),
        FieldType.UInt16 => BinaryPrimitives.ReadUInt16BigEndian(key).ToString(CultureInfo.InvariantCulture),
        FieldType.TcpFlags => Digits(BinaryPrimitives.ReadUInt16BigEndian(key), 9),
        FieldType.UInt32 => BinaryPrimitives.ReadUInt32BigEndian(key).ToString(CultureInfo.InvariantCulture),
        FieldType.Mac => MacAddress.FromBytes(key.Slice(0, 6)).ToString(),
        FieldType.IPv4 => SflowAddress.FromBytes(key.Slice(0, 4)).ToString(),
        FieldType.IPv6 => SflowAddress.FromBytes(key.Slice(0, 16)).ToString(),
        FieldType.Address => key[0] == 0 ? default(SflowAddress).ToString() : SflowAddress.FromBytes(key.Slice(1, key[0])).ToString(),
        FieldType.Interface => new InterfaceId((InterfaceFormat)BinaryPrimitives.ReadUInt32BigEndian(key), BinaryPrimitives.ReadUInt32BigEndian(key.Slice(4))).ToString(),
        FieldType.DataSource => new DataSource((DataSourceClass)BinaryPrimitives.ReadUInt32BigEndian(key), BinaryPrimitives.ReadUInt32BigEndian(key.Slice(4))).ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Expected one of the enumeration."),
    };

    private static string Digits(int value, int count)
    {
        var text = new char[count];
        for (var i = 0; i < count; i++)
        {
            text[i] = (value & (1 << (count - 1 - i))) != 0 ? '1' : '0';
        }

        return new string(text);
    }
}
