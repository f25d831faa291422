namespace Sflow.Analytics.Expressions;

/// <summary>What gives a value: a key or a function.</summary>
public abstract class OperandSyntax : SyntaxNode
{
    private protected OperandSyntax(TextSpan span, string name, TextSpan nameSpan)
        : base(span)
    {
        Name = name;
        NameSpan = nameSpan;
    }

    /// <summary>The name of the key or function, its escapes resolved.</summary>
    public string Name { get; }

    /// <summary>Where the name stands.</summary>
    public TextSpan NameSpan { get; }
}
