using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Sflow.Analytics.Expressions;

/// <summary>A pattern that texts are matched against as a whole, in time that grows with the text alone (netstandard2.0: in 100 ms, or it does not match).</summary>
internal sealed class Pattern
{
#if NET
    private const RegexOptions Prepared = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
    private static readonly TimeSpan Limit = Regex.InfiniteMatchTimeout;
#else
    private const RegexOptions Prepared = RegexOptions.CultureInvariant;
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);
#endif

    private readonly string _translated;
    private Regex _regex;

    private Pattern(string translated, Regex regex)
    {
        _translated = translated;
        _regex = regex;
    }

    /// <summary>Reads a pattern and makes it ready.</summary>
    /// <returns>Null when it cannot be; the fault says where and why.</returns>
    public static Pattern? TryCompile(string text, out (int Position, string Problem) fault) =>
        TryRead(text, out var pattern, out fault) && pattern.TryPrepare(out fault) ? pattern : null;

    /// <summary>Reads a pattern. To match in linear time it must be prepared, which takes long and may fail: when nothing else is wrong.</summary>
    /// <returns>False when it is none; the fault says where and why.</returns>
    public static bool TryRead(string text, [NotNullWhen(true)] out Pattern? pattern, out (int Position, string Problem) fault)
    {
        pattern = null;
        if (!PatternTranslator.TryTranslate(text, out var translated, out fault))
        {
            return false;
        }

        try
        {
            pattern = new(translated, new Regex(translated, RegexOptions.CultureInvariant, Limit));
            return true;
        }
        catch (ArgumentException)
        {
            fault = (0, "this is no regular expression");
            return false;
        }
    }

    /// <summary>Makes it ready to be matched in linear time.</summary>
    /// <returns>False when it repeats too much for that.</returns>
    public bool TryPrepare(out (int Position, string Problem) fault)
    {
        try
        {
            _regex = new Regex(_translated, Prepared, Limit);
            fault = default;
            return true;
        }
        catch (NotSupportedException)
        {
            fault = (0, "the pattern repeats too much to be matched in linear time");
            return false;
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
