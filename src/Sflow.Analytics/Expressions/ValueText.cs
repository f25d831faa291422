using System.Buffers.Text;
using System.Text;
using Sflow.Analytics.Fields;
using Sflow.Protocol;

namespace Sflow.Analytics.Expressions;

/// <summary>Values as text, UTF-8, as flow keys show them; without allocation.</summary>
internal static class ValueText
{
    /// <summary>The bytes that a value of any type but text takes at the most: an IPv6 address.</summary>
    public const int MaxLength = 48;

    /// <summary>The bytes of a value's text; in the scratch when it is no text already.</summary>
    public static bool TryGet(in FieldValue value, EvaluationScratch scratch, out FieldValue text)
    {
        text = value;
        if (value.Type == FieldType.Text)
        {
            return true;
        }

        if (!scratch.TryReserve(MaxLength, out var room))
        {
            return false;
        }

        text = scratch.Take(Write(value, room));
        return true;
    }

    /// <summary>Writes a value of any type but text.</summary>
    /// <returns>The number of bytes.</returns>
    public static int Write(in FieldValue value, Span<byte> destination)
    {
        switch (value.Type)
        {
            case FieldType.Byte or FieldType.UInt16 or FieldType.UInt32 or FieldType.UInt64:
                return WriteNumber(value.Number, destination);
            case FieldType.Boolean:
                return Write(value.Number != 0 ? "true"u8 : "false"u8, destination);
            case FieldType.Mac:
                return WriteHex(value.Number, 12, destination, upper: true);
            case FieldType.IPv4:
                return WriteIPv4((uint)value.Number, destination);
            case FieldType.IPv6:
                return IPv6Text.Write(value.High, value.Number, destination);
            case FieldType.Interface:
                return WriteInterface((InterfaceFormat)value.High, (uint)value.Number, destination);
            case FieldType.DataSource:
                return WritePair(value.High, value.Number, destination);
            case FieldType.TcpFlags:
                return WriteDigits(value.Number, 9, destination);
            case FieldType.IPFlags:
                return WriteDigits(value.Number, 3, destination);
            default:
                return 0;
        }
    }

    /// <summary>A value as a string, for messages, explanations and tests that are made once.</summary>
    public static string ToString(in FieldValue value)
    {
        var bytes = value.Text.ToArray();
        if (value.Type != FieldType.Text)
        {
            bytes = new byte[MaxLength];
            Array.Resize(ref bytes, Write(value, bytes));
        }

        return Encoding.UTF8.GetString(bytes);
    }

    public static int WriteNumber(ulong value, Span<byte> destination)
    {
        Utf8Formatter.TryFormat(value, destination, out var written);
        return written;
    }

    public static int WriteHex(ulong value, int digits, Span<byte> destination, bool upper)
    {
        var letters = upper ? "0123456789ABCDEF"u8 : "0123456789abcdef"u8;
        for (var i = 0; i < digits; i++)
        {
            destination[i] = letters[(int)(value >> (4 * (digits - 1 - i))) & 15];
        }

        return digits;
    }

    public static int WriteIPv4(uint address, Span<byte> destination)
    {
        var written = 0;
        for (var shift = 24; shift >= 0; shift -= 8)
        {
            written += WriteNumber((address >> shift) & 255, destination.Slice(written));
            if (shift != 0)
            {
                destination[written++] = (byte)'.';
            }
        }

        return written;
    }

    public static int Write(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        text.CopyTo(destination);
        return text.Length;
    }

    private static int WriteInterface(InterfaceFormat format, uint value, Span<byte> destination) => format switch
    {
        InterfaceFormat.Single when value == uint.MaxValue => Write("internal"u8, destination),
        InterfaceFormat.Single when value == 0 => Write("unknown"u8, destination),
        InterfaceFormat.Single => WriteNumber(value, destination),
        InterfaceFormat.Discarded => Write("discard"u8, destination),
        InterfaceFormat.Multiple => Write("multiple"u8, destination),
        _ => WritePair((uint)format, value, destination),
    };

    private static int WritePair(ulong first, ulong second, Span<byte> destination)
    {
        var written = WriteNumber(first, destination);
        destination[written++] = (byte)':';
        return written + WriteNumber(second, destination.Slice(written));
    }

    private static int WriteDigits(ulong bits, int count, Span<byte> destination)
    {
        for (var i = 0; i < count; i++)
        {
            destination[i] = (bits & (1UL << (count - 1 - i))) != 0 ? (byte)'1' : (byte)'0';
        }

        return count;
    }
}
