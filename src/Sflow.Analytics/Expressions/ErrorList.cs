namespace Sflow.Analytics.Expressions;

/// <summary>Gathers what is wrong with the expressions of a definition.</summary>
internal sealed class ErrorList
{
    /// <summary>Nobody reads more, and a hostile text would have as many as characters.</summary>
    private const int MaxErrors = 100;

    private readonly List<ExpressionError> _errors = [];

    public IReadOnlyList<ExpressionError> Errors => _errors;

    public bool Any => _errors.Count != 0;

    public bool IsFull => _errors.Count >= MaxErrors;

    public void Add(string expression, TextSpan span, string problem, string expected = "", Func<IReadOnlyList<string>>? findNearest = null)
    {
        if (!IsFull)
        {
            _errors.Add(new(expression, span, problem, expected, findNearest));
        }
    }

    public void ThrowIfAny()
    {
        if (Any)
        {
            throw new ExpressionException(InOrder());
        }
    }

    /// <summary>The errors of each text by their position.</summary>
    public IReadOnlyList<ExpressionError> InOrder()
    {
        var texts = _errors.Select(error => error.Expression).Distinct(StringComparer.Ordinal).ToList();
        return [.. _errors.OrderBy(error => texts.IndexOf(error.Expression)).ThenBy(error => error.Position)];
    }
}
