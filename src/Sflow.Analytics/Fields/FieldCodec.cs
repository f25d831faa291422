using System.Buffers.Binary;
using Sflow.Protocol;

namespace Sflow.Analytics.Fields;

/// <summary>
/// The form that values have in a flow key: numbers and addresses big-endian, as wide as their type; a text as its length in two bytes
/// and its first 255 bytes; a value of any type as one byte that tells the type, and its form.
/// </summary>
internal static class FieldCodec
{
    /// <summary>How much of a text tells flows apart.</summary>
    public const int MaxTextLength = 255;

    private const int TextPrefix = 2;

    /// <summary>The bytes that every value takes; 0 for a type whose values vary.</summary>
    public static int WidthOf(FieldType type) => type switch
    {
        FieldType.Byte or FieldType.Boolean or FieldType.IPFlags => 1,
        FieldType.UInt16 or FieldType.TcpFlags => 2,
        FieldType.UInt32 or FieldType.IPv4 => 4,
        FieldType.Mac => 6,
        FieldType.UInt64 or FieldType.Interface or FieldType.DataSource => 8,
        FieldType.IPv6 => 16,
        FieldType.Address => 17,
        _ => 0,
    };

    /// <summary>The bytes that a value takes at the most.</summary>
    public static int MaxWidthOf(FieldType type) => type switch
    {
        FieldType.None => 0,
        FieldType.Text => TextPrefix + MaxTextLength,
        FieldType.Any => 1 + TextPrefix + MaxTextLength,
        _ => WidthOf(type),
    };

    /// <summary>Writes a value.</summary>
    /// <param name="type">The type that values have here, which is not always the value's own: an address of unknown type is an address too.</param>
    /// <param name="value">The value.</param>
    /// <param name="key">Where it goes; it holds <see cref="MaxWidthOf"/>.</param>
    /// <returns>The bytes that it takes.</returns>
    public static int Write(FieldType type, in FieldValue value, Span<byte> key)
    {
        switch (type)
        {
            case FieldType.Any:
                key[0] = (byte)value.Type;
                return value.IsNull ? 1 : 1 + Write(value.Type, value, key.Slice(1));
            case FieldType.Text:
                return WriteText(value, key);
            case FieldType.IPv6:
                BinaryPrimitives.WriteUInt64BigEndian(key, value.High);
                BinaryPrimitives.WriteUInt64BigEndian(key.Slice(8), value.Number);
                return 16;
            case FieldType.Address:
                return WriteEither(value, key);
            case FieldType.Interface or FieldType.DataSource:
                BinaryPrimitives.WriteUInt32BigEndian(key, (uint)value.High);
                BinaryPrimitives.WriteUInt32BigEndian(key.Slice(4), (uint)value.Number);
                return 8;
            default:
                return WriteNumber(key, WidthOf(type), value.Number);
        }
    }

    /// <summary>Reads a value.</summary>
    /// <param name="type">The type that values have here.</param>
    /// <param name="key">The key from the value on.</param>
    /// <param name="value">The value; a text is a copy.</param>
    /// <returns>The bytes that it takes.</returns>
    public static int Read(FieldType type, ReadOnlySpan<byte> key, out FieldValue value)
    {
        switch (type)
        {
            case FieldType.None:
                value = default;
                return 0;
            case FieldType.Any:
                return 1 + Read((FieldType)key[0], key.Slice(1), out value);
            case FieldType.Text:
                var length = BinaryPrimitives.ReadUInt16BigEndian(key);
                value = FieldValue.FromText(key.Slice(TextPrefix, length).ToArray(), 0, length);
                return TextPrefix + length;
            case FieldType.IPv6:
                value = FieldValue.FromIPv6(BinaryPrimitives.ReadUInt64BigEndian(key), BinaryPrimitives.ReadUInt64BigEndian(key.Slice(8)));
                return 16;
            case FieldType.Address:
                value = key[0] == 0 ? default : FieldValue.FromAddress(SflowAddress.FromBytes(key.Slice(1, key[0])));
                return 17;
            case FieldType.Interface:
                value = FieldValue.FromInterface(new((InterfaceFormat)BinaryPrimitives.ReadUInt32BigEndian(key), BinaryPrimitives.ReadUInt32BigEndian(key.Slice(4))));
                return 8;
            case FieldType.DataSource:
                value = FieldValue.FromDataSource(new((DataSourceClass)BinaryPrimitives.ReadUInt32BigEndian(key), BinaryPrimitives.ReadUInt32BigEndian(key.Slice(4))));
                return 8;
            default:
                var width = WidthOf(type);
                value = FieldValue.FromNumber(type, ReadNumber(key.Slice(0, width)));
                return width;
        }
    }

    /// <summary>A value as it is shown, <c>unknown</c> for an address that the agent did not know.</summary>
    /// <returns>The bytes that it takes.</returns>
    public static int Format(FieldType type, ReadOnlySpan<byte> key, out string text)
    {
        var width = Read(type, key, out var value);
        text = value.IsNull && type == FieldType.Address ? default(SflowAddress).ToString() : value.ToString();
        return width;
    }

    private static int WriteText(in FieldValue value, Span<byte> key)
    {
        var text = value.Text;
        text = text.Slice(0, Math.Min(text.Length, MaxTextLength));
        BinaryPrimitives.WriteUInt16BigEndian(key, (ushort)text.Length);
        text.CopyTo(key.Slice(TextPrefix));
        return TextPrefix + text.Length;
    }

    /// <summary>The address's length, then its bytes, then zeros.</summary>
    private static int WriteEither(in FieldValue value, Span<byte> key)
    {
        key.Slice(0, 17).Clear();
        if (value.Type == FieldType.IPv4)
        {
            key[0] = 4;
            BinaryPrimitives.WriteUInt32BigEndian(key.Slice(1), (uint)value.Number);
        }
        else if (value.Type == FieldType.IPv6)
        {
            key[0] = 16;
            Write(FieldType.IPv6, value, key.Slice(1));
        }

        return 17;
    }

    private static int WriteNumber(Span<byte> key, int width, ulong number)
    {
        for (var i = width - 1; i >= 0; i--, number >>= 8)
        {
            key[i] = (byte)number;
        }

        return width;
    }

    private static ulong ReadNumber(ReadOnlySpan<byte> key)
    {
        var number = 0UL;
        foreach (var octet in key)
        {
            number = (number << 8) | octet;
        }

        return number;
    }
}
