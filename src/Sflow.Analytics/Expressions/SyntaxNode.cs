using System.Text;

namespace Sflow.Analytics.Expressions;

/// <summary>A part of an expression as it was written, whatever its names mean. Immutable.</summary>
public abstract class SyntaxNode
{
    private protected SyntaxNode(TextSpan span) => Span = span;

    /// <summary>Where it stands in the text that was parsed.</summary>
    public TextSpan Span { get; }

    /// <summary>Writes the expression in one form: without needless blanks, brackets and quotes. Parsed again it is the same tree.</summary>
    /// <returns>The text.</returns>
    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Print(text);
        return text.ToString();
    }

    internal abstract void Print(StringBuilder text);

    private protected static void PrintAll(StringBuilder text, IReadOnlyList<SyntaxNode> nodes, char separator)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i != 0)
            {
                text.Append(separator);
            }

            nodes[i].Print(text);
        }
    }
}
