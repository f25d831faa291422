using System.Text;

namespace Sflow.Analytics.Expressions;

/// <summary>Keys or functions separated by commas: <c>ipsource,or:tcpsourceport:udpsourceport</c>. Values are written alike: <c>bytes,avg:ipbytes</c>.</summary>
public sealed class KeyListSyntax : SyntaxNode
{
    internal KeyListSyntax(TextSpan span, IReadOnlyList<OperandSyntax> operands)
        : base(span) => Operands = operands;

    /// <summary>The keys and functions in their order; none for an empty text.</summary>
    public IReadOnlyList<OperandSyntax> Operands { get; }

    /// <summary>Reads a list.</summary>
    /// <param name="text">The list; blanks around commas are left out.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ExpressionException">It cannot be read; all reasons are told.</exception>
    public static KeyListSyntax Parse(string text)
    {
        ThrowHelper.ThrowIfNull(text, nameof(text));
        var errors = new ErrorList();
        var parsed = new Parser(text, errors).ParseKeys();
        errors.ThrowIfAny();
        return parsed;
    }

    internal override void Print(StringBuilder text) => PrintAll(text, Operands, ',');
}
