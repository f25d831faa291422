using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions.Functions;

/// <summary>Compares values: those of one type, and numbers of any width, by their bits, others by their text.</summary>
internal static class ValueComparison
{
    /// <summary>Compares two values.</summary>
    /// <returns>False when their texts find no room.</returns>
    public static bool TryCompare(in FieldValue one, in FieldValue other, EvaluationScratch scratch, out bool same)
    {
        var isAlike = one.Type == other.Type || (ValueTypes.IsNumeric(one.Type) && ValueTypes.IsNumeric(other.Type));
        if (isAlike && one.Type != FieldType.Text)
        {
            same = one.Number == other.Number && one.High == other.High;
            return true;
        }

        same = false;
        if (!ValueText.TryGet(one, scratch, out var oneText) || !ValueText.TryGet(other, scratch, out var otherText))
        {
            return false;
        }

        same = oneText.Text.SequenceEqual(otherText.Text);
        return true;
    }
}
