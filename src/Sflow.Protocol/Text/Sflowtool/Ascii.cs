using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>Numbers and addresses as ASCII, written into room that the caller has reserved. Each method gives the number of bytes written.</summary>
internal static class Ascii
{
    public const int MaxUInt32 = 10;
    public const int MaxUInt64 = 20;
    public const int MaxIPv6 = 39;
    public const int MacSize = 12;

    private static ReadOnlySpan<byte> LowerDigits => "0123456789abcdef"u8;

    private static ReadOnlySpan<byte> UpperDigits => "0123456789ABCDEF"u8;

    public static int Copy(Span<byte> destination, ReadOnlySpan<byte> text)
    {
        text.CopyTo(destination);
        return text.Length;
    }

    public static int UInt32(Span<byte> destination, uint value)
    {
        if (value < 10)
        {
            destination[0] = (byte)('0' + value);
            return 1;
        }

        var count = CountDigits(value);
        var i = count;
        do
        {
            destination[--i] = (byte)('0' + (value % 10));
            value /= 10;
        }
        while (value != 0);
        return count;
    }

    /// <summary>As C's %d shows 32 bits: those above 2^31 are negative.</summary>
    public static int Int32(Span<byte> destination, uint value)
    {
        if ((int)value >= 0)
        {
            return UInt32(destination, value);
        }

        destination[0] = (byte)'-';
        return 1 + UInt32(destination.Slice(1), unchecked(0 - value));
    }

    public static int UInt64(Span<byte> destination, ulong value)
    {
        if (value <= uint.MaxValue)
        {
            return UInt32(destination, (uint)value);
        }

        const uint billion = 1_000_000_000;
        var high = value / billion;
        var count = UInt64(destination, high);
        Digits(destination.Slice(count), (int)(value - (high * billion)), 9);
        return count + 9;
    }

    /// <summary>A number of a fixed width, with zeros before it.</summary>
    public static void Digits(Span<byte> destination, int value, int width)
    {
        for (var i = width - 1; i >= 0; i--)
        {
            destination[i] = (byte)('0' + (value % 10));
            value /= 10;
        }
    }

    /// <summary>Lower-case hexadecimal digits, at least so many.</summary>
    public static int Hex(Span<byte> destination, ulong value, int width)
    {
        while (width < 16 && (value >> (4 * width)) != 0)
        {
            width++;
        }

        for (var i = 0; i < width; i++)
        {
            destination[i] = LowerDigits[(int)(value >> (4 * (width - 1 - i))) & 15];
        }

        return width;
    }

    /// <summary>Two lower-case digits for each byte.</summary>
    public static int HexBytes(Span<byte> destination, ReadOnlySpan<byte> bytes)
    {
        var digits = LowerDigits;
        destination = destination.Slice(0, bytes.Length * 2);
        for (var i = 0; i < bytes.Length; i++)
        {
            destination[(2 * i) + 1] = digits[bytes[i] & 15];
            destination[2 * i] = digits[bytes[i] >> 4];
        }

        return destination.Length;
    }

    /// <summary>Two upper-case digits for each byte, dashes between them.</summary>
    public static int DashedHex(Span<byte> destination, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return 0;
        }

        var digits = UpperDigits;
        var rest = destination;
        for (var i = 0; i < bytes.Length - 1; i++)
        {
            var octet = bytes[i];
            rest[2] = (byte)'-';
            rest[1] = digits[octet & 15];
            rest[0] = digits[octet >> 4];
            rest = rest.Slice(3);
        }

        var last = bytes[bytes.Length - 1];
        rest[1] = digits[last & 15];
        rest[0] = digits[last >> 4];
        return (bytes.Length * 3) - 1;
    }

    /// <summary>Dotted (4 bytes), in full as eight groups of four digits (16 bytes), or a dash when unknown (none).</summary>
    public static int Address(Span<byte> destination, ReadOnlySpan<byte> address)
    {
        switch (address.Length)
        {
            case 4:
                return IPv4(destination, address);
            case 16:
                for (var i = 0; i < 8; i++)
                {
                    HexBytes(destination.Slice(5 * i), address.Slice(2 * i, 2));
                    if (i != 7)
                    {
                        destination[(5 * i) + 4] = (byte)':';
                    }
                }

                return MaxIPv6;
            default:
                destination[0] = (byte)'-';
                return 1;
        }
    }

    /// <summary>Enterprise and format with a colon between.</summary>
    public static int DataFormat(Span<byte> destination, uint tag) => Pair(destination, tag >> 12, tag & 0xFFF);

    /// <summary>Two numbers with a colon between.</summary>
    public static int Pair(Span<byte> destination, uint first, uint second)
    {
        var count = UInt32(destination, first);
        destination[count++] = (byte)':';
        return count + UInt32(destination.Slice(count), second);
    }

    private static int IPv4(Span<byte> destination, ReadOnlySpan<byte> address)
    {
        var count = Octet(destination, address[0]);
        for (var i = 1; i < 4; i++)
        {
            destination[count++] = (byte)'.';
            count += Octet(destination.Slice(count), address[i]);
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Octet(Span<byte> destination, uint value)
    {
        var count = 0;
        if (value >= 100)
        {
            destination[count++] = (byte)('0' + (value / 100));
        }

        if (value >= 10)
        {
            destination[count++] = (byte)('0' + (value / 10 % 10));
        }

        destination[count] = (byte)('0' + (value % 10));
        return count + 1;
    }

    private static int CountDigits(uint value)
    {
        if (value < 100_000)
        {
            return value < 100 ? 2 : value < 1000 ? 3 : value < 10_000 ? 4 : 5;
        }

        return value < 10_000_000 ? (value < 1_000_000 ? 6 : 7) : value < 100_000_000 ? 8 : value < 1_000_000_000 ? 9 : 10;
    }
}
