using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions.Functions;

/// <summary><c>or:a:b…</c>: the first value that is there. <c>null:key:default</c> is the same with a constant at the end.</summary>
internal sealed class OrFunction(string text, IReadOnlyList<Operand> operands) : FunctionOperand(text, ValueTypes.Common(operands), operands)
{
    private readonly Operand[] _operands = [.. operands];

    public override bool TryEvaluate(PacketSample sample, EvaluationScratch scratch, out FieldValue value)
    {
        foreach (var operand in _operands)
        {
            if (operand.TryEvaluate(sample, scratch, out value))
            {
                value = ValueTypes.Widen(value, Type);
                return true;
            }
        }

        value = default;
        return false;
    }
}
