using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions.Functions;

/// <summary>A value that is always the same: <c>text:…</c>, or the default of <c>null:…</c>.</summary>
internal sealed class ConstantOperand(string text, FieldValue constant) : FunctionOperand(text, constant.Type)
{
    public override bool TryEvaluate(PacketSample sample, EvaluationScratch scratch, out FieldValue value)
    {
        value = constant;
        return true;
    }
}
