using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions.Functions;

/// <summary><c>uri:key:part</c>: a part of a URI. RFC 3986.</summary>
internal sealed class UriFunction(string text, Operand key, UriPart part)
    : FunctionOperand(text, part is UriPart.IsAbsolute or UriPart.IsOpaque ? FieldType.Boolean : FieldType.Text, key)
{
    public override bool TryEvaluate(PacketSample sample, EvaluationScratch scratch, out FieldValue value)
    {
        if (!key.TryEvaluate(sample, scratch, out value) || !ValueText.TryGet(value, scratch, out value))
        {
            return false;
        }

        var uri = new UriSplit(value.Text);
        switch (part)
        {
            case UriPart.IsAbsolute:
                value = FieldValue.FromBoolean(uri.IsAbsolute);
                return true;
            case UriPart.IsOpaque:
                value = FieldValue.FromBoolean(uri.IsOpaque);
                return true;
            case UriPart.Normalized:
                return TryNormalize(uri, scratch, ref value);
            default:
                var (start, length) = uri.Find(part);
                value = start < 0 ? default : value.SliceText(start, length);
                return start >= 0;
        }
    }

    private static bool TryNormalize(in UriSplit uri, EvaluationScratch scratch, ref FieldValue value)
    {
        var whole = value.Text;
        if (!scratch.TryReserve(whole.Length, out var room))
        {
            return false;
        }

        value = scratch.Take(uri.Normalize(whole, room));
        return true;
    }
}
