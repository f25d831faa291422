using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions.Functions;

/// <summary><c>concat:separator:a:b…</c>: texts joined; none when one of them is missing.</summary>
internal sealed class ConcatFunction(string text, byte[] separator, IReadOnlyList<Operand> operands) : FunctionOperand(text, FieldType.Text, operands)
{
    private readonly Operand[] _operands = [.. operands];

    public override bool TryEvaluate(PacketSample sample, EvaluationScratch scratch, out FieldValue value)
    {
        FieldValue joined = default;
        for (var i = 0; i < _operands.Length; i++)
        {
            if (!_operands[i].TryEvaluate(sample, scratch, out value) || !ValueText.TryGet(value, scratch, out value))
            {
                value = default;
                return false;
            }

            if (i == 0)
            {
                joined = value;
                continue;
            }

            if (!scratch.TryReserve(joined.Text.Length + separator.Length + value.Text.Length, out var room))
            {
                value = default;
                return false;
            }

            joined.Text.CopyTo(room);
            separator.CopyTo(room.Slice(joined.Text.Length));
            value.Text.CopyTo(room.Slice(joined.Text.Length + separator.Length));
            joined = scratch.Take(room.Length);
        }

        value = joined;
        return true;
    }
}
