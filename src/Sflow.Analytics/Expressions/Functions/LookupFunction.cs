using Sflow.Analytics.Enrichment;
using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions.Functions;

/// <summary>What is known of a value from elsewhere: its country, vendor, group. Several sources are asked in their order.</summary>
internal sealed class LookupFunction(string text, Operand key, IReadOnlyList<IValueLookup> lookups, LookupDefault otherwise)
    : FunctionOperand(text, otherwise == LookupDefault.Text ? FieldType.Text : FieldType.Any, key)
{
    private readonly IValueLookup[] _lookups = [.. lookups];

    public override bool TryEvaluate(PacketSample sample, EvaluationScratch scratch, out FieldValue value)
    {
        if (!key.TryEvaluate(sample, scratch, out var asked))
        {
            value = default;
            return false;
        }

        foreach (var lookup in _lookups)
        {
            if (lookup.TryLookup(asked, out value) && !value.IsNull)
            {
                return otherwise == LookupDefault.Missing || ValueText.TryGet(value, scratch, out value);
            }
        }

        value = default;
        return otherwise == LookupDefault.Text && ValueText.TryGet(asked, scratch, out value);
    }
}
