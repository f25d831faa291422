namespace Sflow.Analytics.Expressions;

/// <summary>Makes the tests of a filter.</summary>
internal sealed class FilterBinder(string text, ExpressionContext context, ErrorList errors)
{
    private readonly Binder _binder = new(text, context, errors);
    private readonly Dictionary<TestSyntax, FilterTest> _tests = [];
    private readonly List<(Pattern Pattern, TextSpan Span)> _patterns = [];

    /// <summary>Reads and binds a filter.</summary>
    /// <returns>Null when something is wrong, which has been told.</returns>
    public BoundFilter? Bind()
    {
        var syntax = new Parser(text, errors).ParseFilter();
        if (syntax is null)
        {
            return null;
        }

        Bind(syntax);
        foreach (var (pattern, span) in errors.Any ? [] : _patterns)
        {
            if (!pattern.TryPrepare(out var fault))
            {
                FaultPattern(span, fault.Problem);
            }
        }

        return errors.Any ? null : new BoundFilter(syntax, FilterProgram.Compile(syntax, _tests));
    }

    private void Bind(FilterSyntax syntax)
    {
        switch (syntax)
        {
            case AndSyntax and:
                BindAll(and.Terms);
                break;
            case OrSyntax or:
                BindAll(or.Terms);
                break;
            case TestSyntax test:
                if (BindTest(test) is { } bound)
                {
                    _tests[test] = bound;
                }

                break;
            default:
                break;
        }
    }

    private void BindAll(IReadOnlyList<FilterSyntax> terms)
    {
        foreach (var term in terms)
        {
            Bind(term);
        }
    }

    private FilterTest? BindTest(TestSyntax syntax)
    {
        var operand = _binder.Bind(syntax.Operand);
        var isNegated = syntax.Operator is TestOperator.NotEqual or TestOperator.NotMatch;
        if (syntax.Operator is TestOperator.Match or TestOperator.NotMatch)
        {
            var patterns = syntax.Values.Select(Read).ToList();
            return operand is null || patterns.Contains(null) ? null : new PatternTest(operand, [.. patterns.OfType<Pattern>()], isNegated);
        }

        if (operand is null)
        {
            return null;
        }

        var constants = syntax.Values.Where(value => !IsNull(value)).SelectMany(value => Read(value, operand)).ToList();
        return new ConstantTest(operand, constants, syntax.Values.Any(IsNull), isNegated);
    }

    private IReadOnlyList<Constant> Read(TestValueSyntax value, Operand operand)
    {
        var constants = ConstantReader.Read(value.Text, operand.Type);
        if (constants.Count == 0)
        {
            _binder.Fault(value.Span, $"{operand} is {ValueTypes.NameOf(operand.Type)} and never '{value.Text}'", ConstantReader.FormOf(operand.Type));
        }

        return constants;
    }

    private Pattern? Read(TestValueSyntax value)
    {
        if (!Pattern.TryRead(value.Text, out var pattern, out var fault))
        {
            // The fault's place is known in the pattern; in quotes, doubled ones may move it.
            FaultPattern(TextSpan.Between(Math.Min(value.Span.Position + fault.Position, value.Span.End), value.Span.End), fault.Problem);
            return null;
        }

        _patterns.Add((pattern, value.Span));
        return pattern;
    }

    private void FaultPattern(TextSpan span, string problem) => _binder.Fault(span, $"the pattern cannot be used: {problem}", string.Empty);

    private static bool IsNull(TestValueSyntax value) => value.Text == "null";
}
