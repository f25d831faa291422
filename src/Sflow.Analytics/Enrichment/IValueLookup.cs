using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Enrichment;

/// <summary>
/// Knowledge from outside the sample: what country an address is in, who made a network card, which group a customer belongs to. Asked on the
/// sample path, so it answers from memory, at once, without allocating, and from any thread.
/// </summary>
public interface IValueLookup
{
    /// <summary>Looks a value up.</summary>
    /// <param name="key">The value that is asked about, such as an address.</param>
    /// <param name="value">What is known of it; text lives as long as the lookup.</param>
    /// <returns>Whether anything is known.</returns>
    bool TryLookup(in FieldValue key, out FieldValue value);
}
