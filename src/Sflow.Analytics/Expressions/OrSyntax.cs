using System.Text;

namespace Sflow.Analytics.Expressions;

/// <summary>Conditions of which one must be met: <c>a=1|b=2</c>.</summary>
public sealed class OrSyntax : FilterSyntax
{
    internal OrSyntax(TextSpan span, IReadOnlyList<FilterSyntax> terms)
        : base(span) => Terms = terms;

    /// <summary>The conditions, two at least.</summary>
    public IReadOnlyList<FilterSyntax> Terms { get; }

    internal override void Print(StringBuilder text) => PrintTerms(text, Terms, '|', static term => term is OrSyntax);
}
