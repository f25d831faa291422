namespace Sflow.Analytics.Expressions;

/// <summary>One thing that is wrong with an expression.</summary>
/// <param name="Expression">The text that it is wrong with: a list of keys, a value, a filter.</param>
/// <param name="Position">The first character that is wrong, from 0; the text's length when something is missing at its end.</param>
/// <param name="Length">How many characters are; 0 when something is missing.</param>
/// <param name="Problem">What is the matter: <c>unknown key 'ipsrc'</c>.</param>
/// <param name="Expected">What would be right there; empty when the problem says it.</param>
/// <param name="Nearest">Names that may have been meant, the nearest first; none when it is not about a name.</param>
public sealed record ExpressionError(string Expression, int Position, int Length, string Problem, string Expected, IReadOnlyList<string> Nearest)
{
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
