using Sflow.Analytics.Expressions;

namespace Sflow.Analytics.Tests.Expressions;

/// <summary>A tree as nested lists in text, told by its nodes alone: two trees are the same when these are.</summary>
internal static class SyntaxShape
{
    public static string Of(SyntaxNode node) => node switch
    {
        KeyListSyntax keys => $"keys{List(keys.Operands)}",
        KeySyntax key => $"key<{key.Name}>",
        FunctionSyntax function => $"function<{function.Name}>{List(function.Arguments)}",
        TextArgumentSyntax text => $"text<{text.Text}>",
        NestedArgumentSyntax nested => $"nested{List([nested.Operand])}",
        AndSyntax and => $"and{List(and.Terms)}",
        OrSyntax or => $"or{List(or.Terms)}",
        TestSyntax test => $"test {test.Operator}{List([test.Operand, .. test.Values])}",
        TestValueSyntax value => $"value<{value.Text}>{value.IsPattern}",
        _ => throw new ArgumentException($"No shape of {node.GetType()}."),
    };

    private static string List(IEnumerable<SyntaxNode> nodes) => $"{{{string.Join("; ", nodes.Select(Of))}}}";
}
