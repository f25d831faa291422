namespace Sflow.Analytics.Expressions;

/// <summary>Reads and binds the expressions of a definition; what is wrong with any of them is told of all.</summary>
internal sealed class ExpressionBinder(ExpressionContext context, ErrorList errors)
{
    private const string Bytes = "bytes";
    private const string Frames = "frames";
    private const string ValueForm = "bytes, frames, a key that is a number, or avg:, min:, max:, count: or rate: before a key";

    /// <summary>Binds a list of keys.</summary>
    public BoundKeys? BindKeys(string text) => BindKeys([text], isList: true);

    /// <summary>Binds keys that stand apart already, each in a text of its own.</summary>
    public BoundKeys? BindKeys(IReadOnlyList<string> texts) => BindKeys(texts, isList: false);

    /// <summary>Binds a filter.</summary>
    public BoundFilter? BindFilter(string text) => new FilterBinder(text, context, errors).Bind();

    /// <summary>Binds a list of values.</summary>
    public IReadOnlyList<BoundValue>? BindValues(string text)
    {
        var syntax = new Parser(text, errors).ParseKeys();
        var binder = new Binder(text, context, errors);
        var values = syntax.Operands.Select(operand => BindValue(operand, binder)).ToList();
        return errors.Any ? null : [.. values.OfType<BoundValue>()];
    }

    private BoundKeys? BindKeys(IReadOnlyList<string> texts, bool isList)
    {
        var syntax = new List<OperandSyntax>();
        var operands = new List<Operand>();
        foreach (var text in texts)
        {
            var parsed = new Parser(text, errors).ParseKeys().Operands;
            if (!isList && parsed.Count != 1 && !errors.Any)
            {
                errors.Add(text, new(0, text.Length), parsed.Count == 0 ? "a key is missing" : "several keys in the place of one", "a key or function");
            }

            var binder = new Binder(text, context, errors);
            syntax.AddRange(parsed);
            operands.AddRange(parsed.Select(binder.Bind).OfType<Operand>());
        }

        return errors.Any ? null : new BoundKeys(syntax, operands);
    }

    private static BoundValue? BindValue(OperandSyntax syntax, Binder binder)
    {
        if (syntax is not FunctionSyntax { Name: "avg" or "min" or "max" or "count" or "rate" } prefixed)
        {
            return BindMeasure(syntax, syntax, ValueFunction.Sum, binder);
        }

        if (prefixed.Arguments.Count != 1)
        {
            binder.Fault(prefixed.Span, $"'{prefixed.Name}:' with {prefixed.Arguments.Count} arguments", $"{prefixed.Name}:key, or {prefixed.Name}:[function:…]");
            return null;
        }

        var function = prefixed.Name switch
        {
            "avg" => ValueFunction.Average,
            "min" => ValueFunction.Minimum,
            "max" => ValueFunction.Maximum,
            "count" => ValueFunction.Distinct,
            _ => ValueFunction.Sum,
        };
        var measured = prefixed.Arguments[0] switch
        {
            NestedArgumentSyntax nested => nested.Operand,
            TextArgumentSyntax text => new KeySyntax(text.Span, text.Text),
            _ => null,
        };
        return measured is null ? null : BindMeasure(syntax, measured, function, binder);
    }

    private static BoundValue? BindMeasure(OperandSyntax whole, OperandSyntax measured, ValueFunction function, Binder binder)
    {
        var isPlain = measured is KeySyntax { Name: Bytes or Frames };
        if (isPlain && function != ValueFunction.Distinct)
        {
            return new BoundValue(whole.ToString(), function, measured.Name == Bytes ? ValueSource.Bytes : ValueSource.Frames, null);
        }

        var operand = binder.Bind(measured);
        if (operand is not null && function != ValueFunction.Distinct && !ArgumentKind.Number.Accepts(operand.Type))
        {
            binder.Fault(measured.Span, $"{operand} is {ValueTypes.NameOf(operand.Type)} and cannot be added up", ValueForm);
            return null;
        }

        return operand is null ? null : new BoundValue(whole.ToString(), function, ValueSource.Key, operand);
    }
}
