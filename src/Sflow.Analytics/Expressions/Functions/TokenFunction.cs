using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions.Functions;

/// <summary><c>prefix:key:separator:count</c> and <c>suffix:…</c>: the first or last parts of a text; all of it when it has no more.</summary>
internal sealed class TokenFunction(string text, Operand key, byte[] separator, int count, bool isSuffix) : FunctionOperand(text, FieldType.Text, key)
{
    public override bool TryEvaluate(PacketSample sample, EvaluationScratch scratch, out FieldValue value)
    {
        if (!key.TryEvaluate(sample, scratch, out value) || !ValueText.TryGet(value, scratch, out value))
        {
            return false;
        }

        var whole = value.Text;
        var (start, end) = isSuffix ? (StartOfLast(whole), whole.Length) : (0, EndOfFirst(whole));
        value = value.SliceText(start, end - start);
        return true;
    }

    private int EndOfFirst(ReadOnlySpan<byte> whole)
    {
        var at = 0;
        for (var i = 0; ; i++)
        {
            var found = whole.Slice(at).IndexOf(separator);
            if (found < 0)
            {
                return whole.Length;
            }

            if (i == count - 1)
            {
                return at + found;
            }

            at += found + separator.Length;
        }
    }

    private int StartOfLast(ReadOnlySpan<byte> whole)
    {
        var end = whole.Length;
        for (var i = 0; ; i++)
        {
            var found = whole.Slice(0, end).LastIndexOf(separator);
            if (found < 0 || i == count - 1)
            {
                return found < 0 ? 0 : found + separator.Length;
            }

            end = found;
        }
    }
}
