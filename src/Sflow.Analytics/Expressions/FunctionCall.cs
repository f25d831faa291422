using System.Text;
using Sflow.Analytics.Enrichment;

namespace Sflow.Analytics.Expressions;

/// <summary>The arguments of a function as it is bound. What is not right is told, and null is given.</summary>
internal sealed class FunctionCall(Binder binder, FunctionSyntax syntax, FunctionDescriptor function)
{
    public int Count => syntax.Arguments.Count;

    public string Name => syntax.Name;

    /// <summary>The function as it is written in the one form.</summary>
    public string Text => syntax.ToString();

    /// <summary>A key or function.</summary>
    public Operand? Operand(int index) => syntax.Arguments[index] switch
    {
        NestedArgumentSyntax nested => binder.Bind(nested.Operand),
        TextArgumentSyntax text => binder.BindKey(text.Text, text.Span),
        _ => null,
    };

    /// <summary>A key or function whose values are of a family.</summary>
    public Operand? Operand(int index, ArgumentKind kind)
    {
        var operand = Operand(index);
        if (operand is null || kind.Accepts(operand.Type))
        {
            return operand;
        }

        Fault(index, $"{syntax.Arguments[index]} is {ValueTypes.NameOf(operand.Type)}", kind.Name);
        return null;
    }

    /// <summary>All keys or functions from an index on.</summary>
    public IReadOnlyList<Operand>? Operands(int from)
    {
        var operands = new List<Operand>();
        for (var i = from; i < Count; i++)
        {
            if (Operand(i) is { } operand)
            {
                operands.Add(operand);
            }
        }

        return operands.Count == Count - from ? operands : null;
    }

    /// <summary>An argument that means itself.</summary>
    public string? Literal(int index, string expected)
    {
        if (syntax.Arguments[index] is TextArgumentSyntax text)
        {
            return text.Text;
        }

        Fault(index, "a nested argument where a text is needed", expected);
        return null;
    }

    /// <summary>A text of one character or more.</summary>
    public byte[]? Separator(int index)
    {
        var text = Literal(index, "a separator");
        if (text is { Length: 0 })
        {
            Fault(index, "an empty separator", @"a separator such as . or \:");
            return null;
        }

        return text is null ? null : Encoding.UTF8.GetBytes(text);
    }

    /// <summary>All texts from an index on.</summary>
    public byte[][]? Literals(int from, string expected)
    {
        var texts = Enumerable.Range(from, Count - from).Select(i => Literal(i, expected)).ToList();
        return texts.Contains(null) ? null : [.. texts.Select(text => Encoding.UTF8.GetBytes(text!))];
    }

    /// <summary>A number, in decimal or with 0x.</summary>
    public ulong? Number(int index, ulong min, ulong max)
    {
        var expected = max == ulong.MaxValue ? $"a number from {min} on" : $"a number from {min} to {max}";
        var text = Literal(index, expected);
        if (text is null)
        {
            return null;
        }

        if (ConstantReader.TryReadNumber(text, out var number) && number >= min && number <= max)
        {
            return number;
        }

        Fault(index, $"'{text}' is not {expected}", function.Form);
        return null;
    }

    /// <summary>A number, or the given one where nothing is written.</summary>
    public ulong? NumberOr(int index, ulong otherwise) =>
        index >= Count || syntax.Arguments[index] is TextArgumentSyntax { Text.Length: 0 } ? otherwise : Number(index, 0, ulong.MaxValue);

    /// <summary>One of some words; null when it is none of them.</summary>
    public string? Choice(int index, params IReadOnlyList<string> words)
    {
        var expected = string.Join(", ", words);
        var text = Literal(index, expected);
        if (text is null || words.Contains(text))
        {
            return text;
        }

        binder.Fault(SpanOf(index), $"unknown argument '{text}'", expected, () => FunctionCatalog.Nearest(text, words));
        return null;
    }

    /// <summary>Data that the user gives; its absence is told.</summary>
    public IValueLookup? Lookup(string? argument, TextSpan span)
    {
        var lookups = binder.Context.Lookups;
        if (lookups.TryGetLookup(Name, argument, out var lookup))
        {
            return lookup;
        }

        var known = lookups.ArgumentsOf(Name).Where(each => each.Length != 0).ToList();
        if (known.Count == 0)
        {
            binder.Fault(span, $"{Name}: there is no data for it", DataOf(Name));
        }
        else
        {
            binder.Fault(span, $"{Name}: nothing is called '{argument}'", string.Join(", ", known), () => FunctionCatalog.Nearest(argument ?? string.Empty, known));
        }

        return null;
    }

    public bool IsNested(int index) => syntax.Arguments[index] is NestedArgumentSyntax;

    /// <summary>The protocol that a port's key names, if the lookups know it: <c>tcpsourceport</c> is of <c>tcp</c>.</summary>
    public string? ProtocolOf(Operand? key) =>
        key is FieldOperand field
            ? binder.Context.Lookups.ArgumentsOf(Name).FirstOrDefault(protocol => protocol.Length != 0 && field.Row.Name.StartsWith(protocol, StringComparison.Ordinal))
            : null;

    public TextSpan SpanOf(int index) => syntax.Arguments[index].Span;

    public TextSpan NameSpan => syntax.NameSpan;

    public Operand? BindKey(string name) => binder.BindKey(name, syntax.NameSpan);

    public void Fault(int index, string problem, string expected) => binder.Fault(SpanOf(index), problem, expected);

    /// <summary>What the user must give for a function that needs data.</summary>
    private static string DataOf(string name) => name switch
    {
        "country" or "asn" => "a MaxMind database given to the analyzer's lookups",
        "oui" => "a list of vendors given to the analyzer's lookups",
        "dns" => "names of hosts given to the analyzer's lookups",
        "group" => "groups of addresses given to the analyzer's lookups",
        "map" => "a map of values to labels given to the analyzer's lookups",
        "host" => "metrics of hosts given to the analyzer's lookups",
        "link" or "node" => "a topology given to the analyzer's lookups",
        _ => "a table given to the analyzer's lookups",
    };
}
