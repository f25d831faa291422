using System.Text;

namespace Sflow.Analytics.Expressions;

/// <summary>A test of one value against a list: <c>ipprotocol=6,17</c>, <c>tcpflags~.......1.</c>, <c>vlan!=null</c>.</summary>
public sealed class TestSyntax : FilterSyntax
{
    internal TestSyntax(TextSpan span, OperandSyntax operand, TestOperator @operator, IReadOnlyList<TestValueSyntax> values)
        : base(span)
    {
        Operand = operand;
        Operator = @operator;
        Values = values;
    }

    /// <summary>What is tested.</summary>
    public OperandSyntax Operand { get; }

    /// <summary>How it is tested.</summary>
    public TestOperator Operator { get; }

    /// <summary>The values of the list, at least one: the test asks whether any of them fits.</summary>
    public IReadOnlyList<TestValueSyntax> Values { get; }

    internal override void Print(StringBuilder text)
    {
        Operand.Print(text);
        text.Append(SyntaxText.Of(Operator));
        PrintAll(text, Values, ',');
    }
}
