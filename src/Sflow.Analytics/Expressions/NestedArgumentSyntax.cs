using System.Text;

namespace Sflow.Analytics.Expressions;

/// <summary>A key or function in square brackets: <c>[uri:httpurl:path]</c>.</summary>
public sealed class NestedArgumentSyntax : ArgumentSyntax
{
    internal NestedArgumentSyntax(TextSpan span, OperandSyntax operand)
        : base(span) => Operand = operand;

    /// <summary>What stands in the brackets.</summary>
    public OperandSyntax Operand { get; }

    internal override void Print(StringBuilder text)
    {
        text.Append('[');
        Operand.Print(text);
        text.Append(']');
    }
}
