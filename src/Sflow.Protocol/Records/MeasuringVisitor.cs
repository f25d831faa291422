using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records;

/// <summary>Adds up what each field takes in its canonical form.</summary>
internal struct MeasuringVisitor : IFieldVisitor
{
    public int Size;

    public void UInt32(ReadOnlySpan<byte> name, ref uint value, FieldStyle style) => Size += 4;

    public void Int32(ReadOnlySpan<byte> name, ref int value, FieldStyle style) => Size += 4;

    public void Enum<TEnum>(ReadOnlySpan<byte> name, ref TEnum value)
        where TEnum : unmanaged, Enum => Size += 4;

    public void UInt64(ReadOnlySpan<byte> name, ref ulong value, FieldStyle style) => Size += 8;

    public void Single(ReadOnlySpan<byte> name, ref float value) => Size += 4;

    public void Double(ReadOnlySpan<byte> name, ref double value) => Size += 8;

    public void Mac(ReadOnlySpan<byte> name, ref MacAddress value) => Size += 8;

    public void IPv4(ReadOnlySpan<byte> name, ref SflowAddress value) => Size += 4;

    public void IPv6(ReadOnlySpan<byte> name, ref SflowAddress value) => Size += 16;

    public void Address(ReadOnlySpan<byte> name, ref SflowAddress value) => Size += 4 + value.Length;

    public void Text(ReadOnlySpan<byte> name, ref XdrText value) => Size += 4 + Padded(value.Length);

    public void Opaque(ReadOnlySpan<byte> name, ref XdrOpaque value, FieldStyle style) => Size += 4 + Padded(value.Length);

    public void FixedOpaque(ReadOnlySpan<byte> name, ref XdrOpaque value, int length, FieldStyle style) => Size += Padded(length);

    public void UInt32List(ReadOnlySpan<byte> name, ref XdrUInt32List value, FieldStyle style) => Size += 4 + value.Words.Length;

    public void List<TItem>(ReadOnlySpan<byte> name, ref XdrList<TItem> value)
        where TItem : struct, IXdrStructure
    {
        Size += 4;
        foreach (var element in value)
        {
            var item = element;
            item.Describe(ref this);
        }
    }

    public void Structure<TPart>(ReadOnlySpan<byte> namePrefix, ref TPart value)
        where TPart : struct, IXdrStructure => value.Describe(ref this);

    public void Records(ReadOnlySpan<byte> name, ref RecordList value, RecordKind kind)
    {
        Size += 4;
        foreach (var record in value)
        {
            Size += record.Size;
        }
    }

    public void UnionTag(ReadOnlySpan<byte> name, ref uint tag) => Size += 4;

    public readonly void UnknownUnion(uint tag) => ThrowHelper.ThrowUnknownUnionTag(tag);

    public readonly bool OptionalTail(ref bool present, int size) => present;

    public readonly bool AlternativeLayout(ref bool second) => second;

    private static int Padded(int length) => (int)WireBytes.Padded((uint)length);
}
