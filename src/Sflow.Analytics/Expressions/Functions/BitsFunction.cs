using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions.Functions;

/// <summary><c>bits:key:mask</c>: the bits of a number that are set in the mask, where they stand.</summary>
internal sealed class BitsFunction(string text, Operand key, ulong mask)
    : FunctionOperand(text, key.Type == FieldType.Any ? FieldType.UInt64 : key.Type, key)
{
    public override bool TryEvaluate(PacketSample sample, EvaluationScratch scratch, out FieldValue value)
    {
        var there = key.TryEvaluate(sample, scratch, out value) && ValueTypes.IsNumeric(value.Type);
        value = there ? FieldValue.FromNumber(Type, value.Number & mask) : default;
        return there;
    }
}
