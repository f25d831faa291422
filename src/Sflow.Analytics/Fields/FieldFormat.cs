using System.Buffers.Text;
using Sflow.Protocol;

namespace Sflow.Analytics.Fields;

/// <summary>How values are shown, as bytes of UTF-8: what functions and filters on text see, and what a user reads.</summary>
internal static class FieldFormat
{
    /// <summary>What any value but a text takes at the most.</summary>
    public const int MaxSize = 48;

    public static bool TryWrite(in FieldValue value, Span<byte> destination, out int written)
    {
        if (value.Type == FieldType.Text)
        {
            return TryCopy(value.Text, destination, out written);
        }

        // Written where it surely fits, and copied: the checks are in one place.
        Span<byte> text = stackalloc byte[MaxSize];
        return TryCopy(text.Slice(0, Write(value, text)), destination, out written);
    }

    private static int Write(in FieldValue value, Span<byte> text) => value.Type switch
    {
        FieldType.None => 0,
        FieldType.Boolean => Literal(text, value.Number != 0 ? "true"u8 : "false"u8),
        FieldType.Mac => Hex(text, value.Number, 12),
        FieldType.IPv4 => Dotted(text, (uint)value.Number),
        FieldType.IPv6 => IPv6Text.Write(value.High, value.Number, text),
        FieldType.Interface => Interface(text, new((InterfaceFormat)value.High, (uint)value.Number)),
        FieldType.DataSource => Pair(text, value.High, value.Number),
        FieldType.TcpFlags => Digits(text, value.Number, 9),
        FieldType.IPFlags => Digits(text, value.Number, 3),
        _ => Decimal(text, value.Number),
    };

    private static int Interface(Span<byte> text, InterfaceId port) => port switch
    {
        { Format: InterfaceFormat.Single, Value: uint.MaxValue } => Literal(text, "internal"u8),
        { Format: InterfaceFormat.Single, Value: 0 } => Literal(text, "unknown"u8),
        { Format: InterfaceFormat.Single } => Decimal(text, port.Value),
        { Format: InterfaceFormat.Discarded } => Literal(text, "discard"u8),
        { Format: InterfaceFormat.Multiple } => Literal(text, "multiple"u8),
        _ => Pair(text, (uint)port.Format, port.Value),
    };

    private static int Pair(Span<byte> text, ulong first, ulong second)
    {
        var at = Decimal(text, first);
        text[at++] = (byte)':';
        return at + Decimal(text.Slice(at), second);
    }

    private static int Dotted(Span<byte> text, uint address)
    {
        var at = 0;
        for (var shift = 24; shift >= 0; shift -= 8)
        {
            at += Decimal(text.Slice(at), (byte)(address >> shift));
            if (shift != 0)
            {
                text[at++] = (byte)'.';
            }
        }

        return at;
    }

    private static int Hex(Span<byte> text, ulong value, int digits)
    {
        for (var i = digits - 1; i >= 0; i--, value >>= 4)
        {
            text[i] = "0123456789ABCDEF"u8[(int)(value & 15)];
        }

        return digits;
    }

    private static int Digits(Span<byte> text, ulong value, int count)
    {
        for (var i = 0; i < count; i++)
        {
            text[i] = (byte)('0' + ((value >> (count - 1 - i)) & 1));
        }

        return count;
    }

    private static int Decimal(Span<byte> text, ulong value) => Utf8Formatter.TryFormat(value, text, out var written) ? written : 0;

    private static int Literal(Span<byte> text, ReadOnlySpan<byte> literal)
    {
        literal.CopyTo(text);
        return literal.Length;
    }

    private static bool TryCopy(ReadOnlySpan<byte> text, Span<byte> destination, out int written)
    {
        var fits = text.TryCopyTo(destination);
        written = fits ? text.Length : 0;
        return fits;
    }
}
