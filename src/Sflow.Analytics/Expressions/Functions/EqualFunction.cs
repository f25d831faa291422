using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions.Functions;

/// <summary><c>eq:a:b</c>: whether two values are the same as they are shown; none when one of them is missing.</summary>
internal sealed class EqualFunction(string text, Operand first, Operand second) : FunctionOperand(text, FieldType.Boolean, first, second)
{
    public override bool TryEvaluate(PacketSample sample, EvaluationScratch scratch, out FieldValue value)
    {
        value = default;
        if (!first.TryEvaluate(sample, scratch, out var one) || !second.TryEvaluate(sample, scratch, out var other))
        {
            return false;
        }

        if (!ValueComparison.TryCompare(one, other, scratch, out var same))
        {
            return false;
        }

        value = FieldValue.FromBoolean(same);
        return true;
    }
}
