using System.Text.RegularExpressions;

namespace Sflow.Analytics.Expressions;

/// <summary>A pattern that texts are matched against as a whole, in time that grows with the text alone (netstandard2.0: in 100 ms, or it does not match).</summary>
internal sealed class Pattern
{
    private readonly Regex _regex;

    private Pattern(Regex regex) => _regex = regex;

    /// <summary>Compiles a pattern.</summary>
    /// <returns>Null when it cannot be; the fault says where and why.</returns>
    public static Pattern? TryCompile(string text, out (int Position, string Problem) fault)
    {
        if (!PatternTranslator.TryTranslate(text, out var translated, out fault))
        {
            return null;
        }

        try
        {
#if NET
            return new(new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
#else
            return new(new Regex(translated, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100)));
#endif
        }
        catch (NotSupportedException)
        {
            fault = (0, "the pattern repeats too much to be matched in linear time");
            return null;
        }
        catch (ArgumentException)
        {
            fault = (0, "this is no regular expression");
            return null;
        }
    }

#if NET
    public bool IsMatch(ReadOnlySpan<char> text) => _regex.IsMatch(text);
#else
    public bool IsMatch(ReadOnlySpan<char> text)
    {
        try
        {
            return _regex.IsMatch(text.ToString());
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
#endif
}
