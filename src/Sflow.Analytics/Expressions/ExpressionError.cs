namespace Sflow.Analytics.Expressions;

/// <summary>One thing that is wrong with an expression.</summary>
public sealed class ExpressionError
{
    private readonly Func<IReadOnlyList<string>>? _findNearest;
    private IReadOnlyList<string>? _nearest;

    internal ExpressionError(string expression, TextSpan span, string problem, string expected, Func<IReadOnlyList<string>>? findNearest)
    {
        Expression = expression;
        Position = span.Position;
        Length = span.Length;
        Problem = problem;
        Expected = expected;
        _findNearest = findNearest;
    }

    /// <summary>The text that it is wrong with: a list of keys, a value, a filter.</summary>
    public string Expression { get; }

    /// <summary>The first character that is wrong, from 0; the text's length when something is missing at its end.</summary>
    public int Position { get; }

    /// <summary>How many characters are; 0 when something is missing.</summary>
    public int Length { get; }

    /// <summary>What is the matter: <c>unknown key 'ipsrc'</c>.</summary>
    public string Problem { get; }

    /// <summary>What would be right there; empty when the problem says it.</summary>
    public string Expected { get; }

    /// <summary>Names that may have been meant, the nearest first; none when it is not about a name. Looked for when first asked: there are hundreds.</summary>
    public IReadOnlyList<string> Nearest => _nearest ??= _findNearest?.Invoke() ?? [];

    /// <summary>Everything in one sentence, the position counted from 1.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var expected = Expected.Length == 0 ? string.Empty : $"; expected {Expected}";
        var meant = Nearest.Count == 0 ? string.Empty : $"; did you mean {string.Join(", ", Nearest)}?";
        return $"{Problem} at character {Position + 1} of '{Shown()}'{expected}{meant}";
    }

    /// <summary>A long expression is shown by the part around the fault.</summary>
    private string Shown()
    {
        const int Around = 60;
        var start = Math.Max(0, Math.Min(Position, Expression.Length) - Around);
        var end = Math.Min(Expression.Length, Position + Around);
        return $"{(start > 0 ? "…" : string.Empty)}{Expression.Substring(start, end - start)}{(end < Expression.Length ? "…" : string.Empty)}";
    }
}
