using System.Text;

namespace Sflow.Analytics.Expressions;

/// <summary>A condition that a sample meets or does not: a test, or several of them.</summary>
public abstract class FilterSyntax : SyntaxNode
{
    private protected FilterSyntax(TextSpan span)
        : base(span)
    {
    }

    /// <summary>Reads a filter: <c>ipprotocol=6&amp;(tcpsourceport=80,443|tcpflags~.......1.)</c>.</summary>
    /// <param name="text">The filter.</param>
    /// <returns>Its tree.</returns>
    /// <exception cref="ExpressionException">It cannot be read; all reasons are told.</exception>
    public static FilterSyntax Parse(string text)
    {
        ThrowHelper.ThrowIfNull(text, nameof(text));
        var errors = new ErrorList();
        var parsed = new Parser(text, errors).ParseFilter();
        errors.ThrowIfAny();
        return parsed!;
    }

    /// <summary>Prints terms, those that bind more loosely in brackets.</summary>
    private protected static void PrintTerms(StringBuilder text, IReadOnlyList<FilterSyntax> terms, char separator, Func<FilterSyntax, bool> isBracketed)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            if (i != 0)
            {
                text.Append(separator);
            }

            var bracketed = isBracketed(terms[i]);
            text.Append(bracketed ? "(" : string.Empty);
            terms[i].Print(text);
            text.Append(bracketed ? ")" : string.Empty);
        }
    }
}
