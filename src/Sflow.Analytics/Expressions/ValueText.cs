using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions;

/// <summary>Values as texts, for functions that work on these; without allocation.</summary>
internal static class ValueText
{
    /// <summary>The bytes that a value of any type but text takes at the most: an IPv6 address.</summary>
    public const int MaxLength = FieldFormat.MaxSize;

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
        value.TryFormat(destination, out var written);
        return written;
    }

    /// <summary>Writes hexadecimal digits, small letters.</summary>
    public static int WriteHex(ulong value, int digits, Span<byte> destination)
    {
        for (var i = 0; i < digits; i++)
        {
            destination[i] = "0123456789abcdef"u8[(int)(value >> (4 * (digits - 1 - i))) & 15];
        }

        return digits;
    }
}
