using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Enrichment;

/// <summary>A lookup by address: what the table numbers, in one of its spellings.</summary>
internal sealed class NumberedLookup(AddressTable table, FieldValue[] values) : IValueLookup
{
    public bool TryLookup(in FieldValue key, out FieldValue value)
    {
        var number = table.Find(key);
        value = number == RangeTable.None ? default : values[number];
        return !value.IsNull;
    }
}
