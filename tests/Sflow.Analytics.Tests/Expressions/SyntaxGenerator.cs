using Sflow.Analytics.Expressions;

namespace Sflow.Analytics.Tests.Expressions;

/// <summary>Trees of any shape and any names, whether they mean something or not; the same for the same seed.</summary>
internal sealed class SyntaxGenerator(int seed, int richness)
{
    private static readonly string[] Words =
    [
        "ipsource", "ipsource.1", "outer.vlan", "prefix", "or", "avg", "bytes", "10.0.0.0/8", "2001:db8::1", "00:11:22:33:44:55", "null", "true", ".......1.",
        "image/.*", "(a|b){1,3}", @"[^,\]]+", @"a\.b", "it's", @"\", ":", "[", "]", "[x]", ",", "=", "!=", "!", "~", "&", "|", "(", ")", "'", "''", " ", "  ", " a", "a ", "\t", "é", "\u2028", "a=b", "=a", "a'b", "\\'", "x\\",
    ];

    private readonly Random _random = new(seed);

    public KeyListSyntax Keys() => new(default, [.. Repeat(_random.Next(4), () => Operand(richness))]);

    public FilterSyntax Filter() => Filter(richness);

    private FilterSyntax Filter(int depth) => _random.Next(depth > 0 ? 3 : 1) switch
    {
        1 => new AndSyntax(default, [.. Repeat(2 + _random.Next(3), () => Filter(depth - 1))]),
        2 => new OrSyntax(default, [.. Repeat(2 + _random.Next(3), () => Filter(depth - 1))]),
        _ => Test(),
    };

    private TestSyntax Test()
    {
        var test = (TestOperator)_random.Next(4);
        var isPattern = test is TestOperator.Match or TestOperator.NotMatch;
        return new(default, Operand(richness), test, [.. Repeat(1 + _random.Next(3), () => new TestValueSyntax(default, Text(0), isPattern))]);
    }

    private OperandSyntax Operand(int depth) => _random.Next(3) == 0 && depth > 0
        ? new FunctionSyntax(default, Text(1).Trim() is { Length: > 0 } name ? name : "f", default, [.. Repeat(1 + _random.Next(4), () => Argument(depth - 1))])
        : new KeySyntax(default, Text(1));

    private ArgumentSyntax Argument(int depth) =>
        _random.Next(3) == 0 ? new NestedArgumentSyntax(default, Operand(depth)) : new TextArgumentSyntax(default, Text(0));

    private string Text(int minLength)
    {
        var text = _random.Next(4) == 0
            ? string.Concat(Repeat(minLength + _random.Next(4), () => Words[_random.Next(Words.Length)]))
            : Words[_random.Next(Words.Length)];
        return text.Length < minLength ? "x" : text;
    }

    private static IEnumerable<T> Repeat<T>(int count, Func<T> make) => Enumerable.Range(0, count).Select(_ => make());
}
