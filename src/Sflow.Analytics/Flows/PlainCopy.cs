namespace Sflow.Analytics.Flows;

/// <summary>Eight bytes of a packet that go into a key; what is too much is overwritten by the next.</summary>
/// <param name="From">Where they stand in the packet.</param>
/// <param name="To">Where they go in the key.</param>
/// <param name="Right">Bits that are shifted out to the right, and back to the left; -1 when the bytes are copied as they stand.</param>
/// <param name="Left">Bits that are shifted back.</param>
/// <param name="Mask">The bits that count, between the two.</param>
internal readonly record struct PlainCopy(int From, int To, sbyte Right, byte Left, ulong Mask);
