using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions.Functions;

/// <summary><c>if:a:b:c:d</c>: c where a is b, else d. A missing a is not b.</summary>
internal sealed class IfFunction(string text, Operand tested, IReadOnlyList<Constant> constants, Operand? other, Operand yes, Operand? no)
    : FunctionOperand(text, no is null ? yes.Type : ValueTypes.Common(yes.Type, no.Type), OperandsOf(tested, other, yes, no))
{
    private readonly Constant[] _constants = [.. constants];

    public override bool TryEvaluate(PacketSample sample, EvaluationScratch scratch, out FieldValue value)
    {
        var chosen = IsEqual(sample, scratch) ? yes : no;
        value = default;
        if (chosen is null || !chosen.TryEvaluate(sample, scratch, out value))
        {
            return false;
        }

        value = ValueTypes.Widen(value, Type);
        return true;
    }

    private bool IsEqual(PacketSample sample, EvaluationScratch scratch)
    {
        if (!tested.TryEvaluate(sample, scratch, out var value))
        {
            return false;
        }

        if (other is not null)
        {
            return other.TryEvaluate(sample, scratch, out var second) && ValueComparison.TryCompare(value, second, scratch, out var same) && same;
        }

        foreach (var constant in _constants)
        {
            if (constant.Matches(value))
            {
                return true;
            }
        }

        return false;
    }

    private static Operand[] OperandsOf(params Operand?[] operands) => [.. operands.OfType<Operand>()];
}
