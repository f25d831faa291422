using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions.Functions;

/// <summary><c>range:key:min:max</c>: whether a number is in a range, both ends included.</summary>
internal sealed class RangeFunction(string text, Operand key, ulong min, ulong max) : FunctionOperand(text, FieldType.Boolean, key)
{
    public override bool TryEvaluate(PacketSample sample, EvaluationScratch scratch, out FieldValue value)
    {
        var there = key.TryEvaluate(sample, scratch, out value) && ValueTypes.IsNumeric(value.Type);
        value = there ? FieldValue.FromBoolean(value.Number >= min && value.Number <= max) : default;
        return there;
    }
}
