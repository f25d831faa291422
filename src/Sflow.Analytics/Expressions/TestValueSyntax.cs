using System.Text;

namespace Sflow.Analytics.Expressions;

/// <summary>A value or pattern that a key is tested against.</summary>
public sealed class TestValueSyntax : SyntaxNode
{
    internal TestValueSyntax(TextSpan span, string text, bool isPattern)
        : base(span)
    {
        Text = text;
        IsPattern = isPattern;
    }

    /// <summary>The value, its escapes resolved; of a pattern the text as it is, escapes being its own. <c>null</c> stands for a value that is missing.</summary>
    public string Text { get; }

    /// <summary>Whether it is a pattern.</summary>
    public bool IsPattern { get; }

    internal override void Print(StringBuilder text)
    {
        if (IsPattern)
        {
            SyntaxText.PrintPattern(text, Text);
        }
        else
        {
            SyntaxText.PrintValue(text, Text);
        }
    }
}
