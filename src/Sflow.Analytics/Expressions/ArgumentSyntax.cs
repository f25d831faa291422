namespace Sflow.Analytics.Expressions;

/// <summary>An argument of a function. Whether a bare one is the name of a key or just text depends on the function.</summary>
public abstract class ArgumentSyntax : SyntaxNode
{
    private protected ArgumentSyntax(TextSpan span)
        : base(span)
    {
    }
}
