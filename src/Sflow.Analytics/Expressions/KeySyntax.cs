using System.Text;

namespace Sflow.Analytics.Expressions;

/// <summary>A key by its name: <c>ipsource</c>, <c>ipsource.1</c>, <c>outer.ipsource</c>.</summary>
public sealed class KeySyntax : OperandSyntax
{
    internal KeySyntax(TextSpan span, string name)
        : base(span, name, span)
    {
    }

    internal override void Print(StringBuilder text) => SyntaxText.PrintPiece(text, Name);
}
