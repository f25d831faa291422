using System.Globalization;
using Sflow.Analytics.Expressions.Functions;
using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions;

/// <summary>Finds out what the names of one expression mean. It goes on behind a fault, so that all are told at once.</summary>
internal sealed class Binder(string text, ExpressionContext context, ErrorList errors)
{
    private const string OuterPrefix = "outer.";

    public ExpressionContext Context => context;

    public void Fault(TextSpan span, string problem, string expected, Func<IReadOnlyList<string>>? findNearest = null) =>
        errors.Add(text, span, problem, expected, findNearest);

    public Operand? Bind(OperandSyntax syntax) => syntax is FunctionSyntax function ? BindFunction(function) : BindKey(syntax.Name, syntax.NameSpan);

    public Operand? BindKey(string name, TextSpan span)
    {
        var isOuter = name.StartsWith(OuterPrefix, StringComparison.Ordinal);
        if (context.Fields.TryFind(isOuter ? name.Substring(OuterPrefix.Length) : name, out var field, out var occurrence))
        {
            if (!isOuter)
            {
                return new FieldOperand(field, occurrence);
            }

            if (occurrence == 0 && field.IsRepeated)
            {
                return new OuterFunction(field);
            }

            Fault(span, $"'{name}' cannot be: {OuterPrefix} is for keys of packet headers without a number", $"{OuterPrefix}ipsource");
            return null;
        }

        if (FunctionCatalog.TryFind(name, out var function))
        {
            Fault(span, $"function '{name}' without arguments", function!.Form);
            return null;
        }

        Fault(span, name.Length == 0 ? "a key is missing" : $"unknown key '{name}'", "a key or function", () => NearestKeys(name));
        return null;
    }

    private Operand? BindFunction(FunctionSyntax syntax)
    {
        if (!FunctionCatalog.TryFind(syntax.Name, out var function))
        {
            FaultUnknownFunction(syntax);
            return null;
        }

        var count = syntax.Arguments.Count;
        if (count < function!.MinArguments || count > function.MaxArguments)
        {
            Fault(syntax.Span, $"function '{syntax.Name}' with {count.ToString(CultureInfo.InvariantCulture)} arguments", function.Form);
            return null;
        }

        return function.Bind(new FunctionCall(this, syntax, function));
    }

    private void FaultUnknownFunction(FunctionSyntax syntax)
    {
        if (context.Fields.TryFind(syntax.Name, out _, out _))
        {
            Fault(syntax.Span, $"key '{syntax.Name}' takes no arguments", @"a function, or \: for the character itself");
            return;
        }

        Fault(syntax.NameSpan, $"unknown function '{syntax.Name}'", string.Empty, () => FunctionCatalog.Nearest(syntax.Name, FunctionCatalog.All.Select(static function => function.Name)));
    }

    /// <summary>The nearest keys, with what was written before and behind them.</summary>
    private IReadOnlyList<string> NearestKeys(string name)
    {
        var prefix = name.StartsWith(OuterPrefix, StringComparison.Ordinal) ? OuterPrefix : string.Empty;
        return prefix.Length == 0 ? context.Fields.Nearest(name) : [.. context.Fields.Nearest(name.Substring(prefix.Length)).Select(each => prefix + each)];
    }
}
