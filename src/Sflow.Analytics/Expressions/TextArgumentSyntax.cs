using System.Text;

namespace Sflow.Analytics.Expressions;

/// <summary>A bare argument: the name of a key, a number, a separator.</summary>
public sealed class TextArgumentSyntax : ArgumentSyntax
{
    internal TextArgumentSyntax(TextSpan span, string text)
        : base(span) => Text = text;

    /// <summary>The text, its escapes resolved; may be empty.</summary>
    public string Text { get; }

    internal override void Print(StringBuilder text) => SyntaxText.PrintPiece(text, Text);
}
