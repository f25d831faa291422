namespace Sflow.Analytics.Fields;

/// <summary>Takes a field's value out of a sample.</summary>
/// <param name="sample">The sample.</param>
/// <param name="key">Where the value goes, as wide as the field's type says.</param>
/// <returns>False when the sample has no such field; the key is then undefined.</returns>
internal delegate bool FieldExtractor(PacketSample sample, Span<byte> key);
