using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions.Functions;

/// <summary><c>lower:key</c>: the text with the letters A to Z made small, others as they are.</summary>
internal sealed class LowerFunction(string text, Operand key) : FunctionOperand(text, FieldType.Text, key)
{
    public override bool TryEvaluate(PacketSample sample, EvaluationScratch scratch, out FieldValue value)
    {
        if (!key.TryEvaluate(sample, scratch, out value) || !ValueText.TryGet(value, scratch, out value))
        {
            return false;
        }

        var whole = value.Text;
        if (!scratch.TryReserve(whole.Length, out var room))
        {
            return false;
        }

        for (var i = 0; i < whole.Length; i++)
        {
            room[i] = whole[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(whole[i] | 0x20) : whole[i];
        }

        value = scratch.Take(whole.Length);
        return true;
    }
}
