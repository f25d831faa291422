using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions.Functions;

/// <summary><c>first:key:separator:a:b…</c>: the first part of a text that is one of the given; none when there is none.</summary>
internal sealed class FirstFunction(string text, Operand key, byte[] separator, byte[][] wanted) : FunctionOperand(text, FieldType.Text, key)
{
    public override bool TryEvaluate(PacketSample sample, EvaluationScratch scratch, out FieldValue value)
    {
        if (!key.TryEvaluate(sample, scratch, out value) || !ValueText.TryGet(value, scratch, out value))
        {
            return false;
        }

        var whole = value.Text;
        for (var at = 0; ;)
        {
            var found = whole.Slice(at).IndexOf(separator);
            var length = found < 0 ? whole.Length - at : found;
            if (IsWanted(whole.Slice(at, length)))
            {
                value = value.SliceText(at, length);
                return true;
            }

            if (found < 0)
            {
                value = default;
                return false;
            }

            at += found + separator.Length;
        }
    }

    private bool IsWanted(ReadOnlySpan<byte> token)
    {
        foreach (var each in wanted)
        {
            if (token.SequenceEqual(each))
            {
                return true;
            }
        }

        return false;
    }
}
