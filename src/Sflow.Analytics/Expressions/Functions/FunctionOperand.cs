using System.Text;
using Sflow.Analytics.Fields;
using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Expressions.Functions;

/// <summary>A function of other operands.</summary>
internal abstract class FunctionOperand : Operand
{
    private readonly string _text;

    /// <summary>Makes one.</summary>
    /// <param name="text">The function as it was written.</param>
    /// <param name="type">What it gives.</param>
    /// <param name="operands">What it asks.</param>
    protected FunctionOperand(string text, FieldType type, params IReadOnlyList<Operand> operands)
        : base(
            type,
            operands.Aggregate(default(HeaderKinds), static (kinds, operand) => kinds.Union(operand.Needs)),
            operands.Any(static operand => operand.NeedsInner),
            operands.Aggregate(SampleSubjects.None, static (subjects, operand) => subjects | operand.Subjects)) => _text = text;

    public sealed override void Describe(StringBuilder text) => text.Append(_text);
}
