namespace Sflow.Analytics.Fields;

/// <summary>Reads a field of a sample.</summary>
/// <param name="sample">The sample.</param>
/// <param name="occurrence">0 for the outermost header of its kind, 1 for the next inside; 0 for fields that are not a header's.</param>
/// <param name="value">The value, of the field's type.</param>
/// <returns>False when the sample has no such field.</returns>
public delegate bool FieldReader(PacketSample sample, int occurrence, out FieldValue value);
