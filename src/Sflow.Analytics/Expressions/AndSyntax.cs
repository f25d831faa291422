using System.Text;

namespace Sflow.Analytics.Expressions;

/// <summary>Conditions that must all be met: <c>a=1&amp;b=2</c>. Binds more closely than <c>|</c>.</summary>
public sealed class AndSyntax : FilterSyntax
{
    internal AndSyntax(TextSpan span, IReadOnlyList<FilterSyntax> terms)
        : base(span) => Terms = terms;

    /// <summary>The conditions, two at least.</summary>
    public IReadOnlyList<FilterSyntax> Terms { get; }

    internal override void Print(StringBuilder text) => PrintTerms(text, Terms, '&', static term => term is not TestSyntax);
}
