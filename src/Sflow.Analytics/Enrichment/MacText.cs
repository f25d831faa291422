using System.Globalization;
using Sflow.Protocol;

namespace Sflow.Analytics.Enrichment;

/// <summary>MAC addresses, and beginnings of them, as people and lists write them: with or without <c>:</c>, <c>-</c> and <c>.</c> between the digits.</summary>
internal static class MacText
{
    private const int Digits = 12;

    public static bool TryParse(string text, out MacAddress address)
    {
        var isMac = TryParsePrefix(text, out var value, out var bits) && bits == 4 * Digits;
        address = new MacAddress(isMac ? value : 0);
        return isMac;
    }

    /// <summary>Reads the first digits of an address, which come to lie at the top of 48 bits.</summary>
    public static bool TryParsePrefix(string text, out ulong value, out int bits)
    {
        value = 0;
        bits = 0;
        foreach (var c in text)
        {
            if (c is ':' or '-' or '.')
            {
                continue;
            }

            if (bits == 4 * Digits || !byte.TryParse(c.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var digit))
            {
                return false;
            }

            value = (value << 4) | digit;
            bits += 4;
        }

        value <<= (4 * Digits) - bits;
        return bits != 0;
    }
}
