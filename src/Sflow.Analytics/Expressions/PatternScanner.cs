namespace Sflow.Analytics.Expressions;

/// <summary>
/// Finds the end of a pattern that is written without quotes. Its own round brackets, classes and repetitions belong to it with all that
/// stands in them; outside of them it ends at what ends any value.
/// </summary>
internal static class PatternScanner
{
    public static int EndOf(string text, int start)
    {
        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '[':
                    at = EndOfClass(text, at);
                    break;
                case '(' or '{':
                    depth++;
                    break;
                case ')' or '}' when depth != 0:
                    depth--;
                    break;
                case ')' or ',' or '&' or '|' when depth == 0:
                    return at;
                default:
                    break;
            }
        }

        return text.Length;
    }

    /// <summary>Whether a pattern can stand without quotes.</summary>
    public static bool IsBare(string pattern) =>
        pattern.Length != 0 && pattern[0] is not ('\'' or '=' or '~') && !char.IsWhiteSpace(pattern[0]) && !char.IsWhiteSpace(pattern[pattern.Length - 1])
        && EndOf(pattern, 0) == pattern.Length && IsClosed(pattern);

    /// <summary>The closing bracket of a class. A bracket that closes at once is a member of it.</summary>
    private static int EndOfClass(string text, int open)
    {
        var at = open + 1;
        at += at < text.Length && text[at] == '^' ? 1 : 0;
        at += at < text.Length && text[at] == ']' ? 1 : 0;
        for (; at < text.Length && text[at] != ']'; at++)
        {
            at += text[at] == '\\' ? 1 : 0;
        }

        return at;
    }

    /// <summary>Whether what follows would not belong to the pattern: nothing is left open and no escape is without its character.</summary>
    private static bool IsClosed(string pattern) => EndOf(pattern + ",", 0) == pattern.Length;
}
