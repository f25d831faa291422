namespace Sflow.Tests;

/// <summary>Bytes as annotated hexadecimal text: blanks are free, and a <c>#</c> begins a comment that ends with its line.</summary>
internal static class HexBytes
{
    public static byte[] Parse(string text)
    {
        var digits = string.Concat(text.Split('\n').Select(line => line.Split('#')[0]).SelectMany(line => line).Where(c => !char.IsWhiteSpace(c)));
        return Convert.FromHexString(digits);
    }

    /// <summary>Rows of four bytes, so that a failing comparison shows the word that differs.</summary>
    public static string Format(ReadOnlySpan<byte> bytes)
    {
        var rows = new List<string>();
        for (var i = 0; i < bytes.Length; i += 4)
        {
            rows.Add(Convert.ToHexString(bytes[i..Math.Min(i + 4, bytes.Length)]));
        }

        return string.Join(" ", rows);
    }
}
