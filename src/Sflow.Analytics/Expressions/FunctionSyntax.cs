using System.Text;

namespace Sflow.Analytics.Expressions;

/// <summary>A function with its arguments: <c>prefix:stack:.:1</c>. A prefixed value is written alike: <c>avg:ipbytes</c>.</summary>
public sealed class FunctionSyntax : OperandSyntax
{
    internal FunctionSyntax(TextSpan span, string name, TextSpan nameSpan, IReadOnlyList<ArgumentSyntax> arguments)
        : base(span, name, nameSpan) => Arguments = arguments;

    /// <summary>The arguments, at least one.</summary>
    public IReadOnlyList<ArgumentSyntax> Arguments { get; }

    internal override void Print(StringBuilder text)
    {
        SyntaxText.PrintPiece(text, Name);
        text.Append(':');
        PrintAll(text, Arguments, ':');
    }
}
