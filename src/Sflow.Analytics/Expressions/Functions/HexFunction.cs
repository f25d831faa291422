using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions.Functions;

/// <summary><c>hex:key</c>: a number with <c>0x</c> and all digits of its width: <c>0x0800</c>.</summary>
internal sealed class HexFunction(string text, Operand key) : FunctionOperand(text, FieldType.Text, key)
{
    public override bool TryEvaluate(PacketSample sample, EvaluationScratch scratch, out FieldValue value)
    {
        if (!key.TryEvaluate(sample, scratch, out value) || !ValueTypes.IsNumeric(value.Type) || !scratch.TryReserve(18, out var room))
        {
            value = default;
            return false;
        }

        var digits = value.Type switch { FieldType.Byte => 2, FieldType.UInt16 => 4, FieldType.UInt32 => 8, _ => 16 };
        room[0] = (byte)'0';
        room[1] = (byte)'x';
        value = scratch.Take(2 + ValueText.WriteHex(value.Number, digits, room.Slice(2)));
        return true;
    }
}
