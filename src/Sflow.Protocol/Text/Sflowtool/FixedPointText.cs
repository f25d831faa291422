using System.Numerics;
using System.Text;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>
/// Floating-point numbers with a fixed number of decimals as C prints them: the exact binary value, a tie rounded to even. .NET rounds
/// a tie away from zero.
/// </summary>
internal static class FixedPointText
{
    /// <summary>The longest: 309 digits of the largest double, sign, point and decimals.</summary>
    public const int MaxSize = 320;

    private const int MantissaBits = 52;
    private const int ExponentBias = 1075;

    /// <summary>Writes a number and gives the count of bytes.</summary>
    public static int Write(Span<byte> destination, double value, int decimals)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var count = 0;
        if (bits < 0)
        {
            destination[count++] = (byte)'-';
        }

        var exponent = (int)(bits >> MantissaBits) & 0x7FF;
        var mantissa = (ulong)bits & ((1UL << MantissaBits) - 1);
        if (exponent == 0x7FF)
        {
            return count + Ascii.Copy(destination.Slice(count), mantissa == 0 ? "inf"u8 : "nan"u8);
        }

        mantissa |= exponent == 0 ? 0 : 1UL << MantissaBits;
        exponent = Math.Max(exponent, 1) - ExponentBias;
        var scale = decimals == 2 ? 100UL : 1000UL;

        // 53 bits times 1000 stay within 64.
        return count + (exponent <= 0
            ? WriteScaled(destination.Slice(count), RoundedShift(mantissa * scale, -exponent), scale, decimals)
            : exponent <= 10
                ? WriteWhole(destination.Slice(count), mantissa << exponent, decimals)
                : WriteHuge(destination.Slice(count), new BigInteger(mantissa) << exponent, decimals));
    }

    private static ulong RoundedShift(ulong value, int shift)
    {
        if (shift == 0)
        {
            return value;
        }

        if (shift > 63)
        {
            // The value is below 2^63, so half of the last place at most, and then below it.
            return 0;
        }

        var whole = value >> shift;
        var rest = value & ((1UL << shift) - 1);
        var half = 1UL << (shift - 1);
        return rest > half || (rest == half && (whole & 1) != 0) ? whole + 1 : whole;
    }

    private static int WriteScaled(Span<byte> destination, ulong scaled, ulong scale, int decimals)
    {
        var count = Ascii.UInt64(destination, scaled / scale);
        destination[count++] = (byte)'.';
        Ascii.Digits(destination.Slice(count), (int)(scaled % scale), decimals);
        return count + decimals;
    }

    private static int WriteWhole(Span<byte> destination, ulong whole, int decimals)
    {
        var count = Ascii.UInt64(destination, whole);
        return count + Zeros(destination.Slice(count), decimals);
    }

    private static int WriteHuge(Span<byte> destination, BigInteger whole, int decimals)
    {
        var digits = Encoding.ASCII.GetBytes(whole.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var count = Ascii.Copy(destination, digits);
        return count + Zeros(destination.Slice(count), decimals);
    }

    private static int Zeros(Span<byte> destination, int decimals)
    {
        destination[0] = (byte)'.';
        destination.Slice(1, decimals).Fill((byte)'0');
        return 1 + decimals;
    }
}
