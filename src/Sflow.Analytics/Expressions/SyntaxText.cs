using System.Text;

namespace Sflow.Analytics.Expressions;

/// <summary>How names, values and patterns are written, so that reading them gives them again.</summary>
internal static class SyntaxText
{
    /// <summary>What means something in a name or argument somewhere: in a list of keys, in a filter or in quotes.</summary>
    private const string SpecialInPiece = @":[],\=!~&|()'";

    public static string Of(TestOperator test) => test switch
    {
        TestOperator.Equal => "=",
        TestOperator.NotEqual => "!=",
        TestOperator.Match => "~",
        _ => "!~",
    };

    public static void PrintPiece(StringBuilder text, string piece)
    {
        for (var i = 0; i < piece.Length; i++)
        {
            if (SpecialInPiece.AsSpan().IndexOf(piece[i]) >= 0 || ((i == 0 || i == piece.Length - 1) && char.IsWhiteSpace(piece[i])))
            {
                text.Append('\\');
            }

            text.Append(piece[i]);
        }
    }

    public static void PrintValue(StringBuilder text, string value)
    {
        if (IsBareValue(value))
        {
            text.Append(value);
            return;
        }

        text.Append('\'').Append(value.Replace(@"\", @"\\").Replace("'", @"\'")).Append('\'');
    }

    public static void PrintPattern(StringBuilder text, string pattern)
    {
        if (PatternScanner.IsBare(pattern))
        {
            text.Append(pattern);
            return;
        }

        text.Append('\'').Append(pattern.Replace("'", "''")).Append('\'');
    }

    private static bool IsBareValue(string value) =>
        value.Length != 0 && value[0] is not ('=' or '~') && value.IndexOfAny([',', '&', '|', '(', ')', '\'', '\\']) < 0
        && !char.IsWhiteSpace(value[0]) && !char.IsWhiteSpace(value[value.Length - 1]);
}
