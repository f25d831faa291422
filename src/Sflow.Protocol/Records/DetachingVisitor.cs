using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records;

/// <summary>Replaces every view of the datagram by a copy.</summary>
internal readonly struct DetachingVisitor : IFieldVisitor
{
    public void UInt32(ReadOnlySpan<byte> name, ref uint value, FieldStyle style)
    {
    }

    public void Int32(ReadOnlySpan<byte> name, ref int value, FieldStyle style)
    {
    }

    public void Enum<TEnum>(ReadOnlySpan<byte> name, ref TEnum value)
        where TEnum : unmanaged, Enum
    {
    }

    public void UInt64(ReadOnlySpan<byte> name, ref ulong value, FieldStyle style)
    {
    }

    public void Single(ReadOnlySpan<byte> name, ref float value)
    {
    }

    public void Double(ReadOnlySpan<byte> name, ref double value)
    {
    }

    public void Mac(ReadOnlySpan<byte> name, ref MacAddress value)
    {
    }

    public void IPv4(ReadOnlySpan<byte> name, ref SflowAddress value)
    {
    }

    public void IPv6(ReadOnlySpan<byte> name, ref SflowAddress value)
    {
    }

    public void Address(ReadOnlySpan<byte> name, ref SflowAddress value)
    {
    }

    public void Text(ReadOnlySpan<byte> name, ref XdrText value) => value = value.Detach();

    public void Opaque(ReadOnlySpan<byte> name, ref XdrOpaque value, FieldStyle style) => value = value.Detach();

    public void FixedOpaque(ReadOnlySpan<byte> name, ref XdrOpaque value, int length, FieldStyle style) => value = value.Detach();

    public void UInt32List(ReadOnlySpan<byte> name, ref XdrUInt32List value, FieldStyle style) => value = value.Detach();

    public void List<TItem>(ReadOnlySpan<byte> name, ref XdrList<TItem> value)
        where TItem : struct, IXdrStructure => value = value.Detach();

    public void Structure<TPart>(ReadOnlySpan<byte> namePrefix, ref TPart value)
        where TPart : struct, IXdrStructure => value = RecordCodec.Detach(value);

    public void Records(ReadOnlySpan<byte> name, ref RecordList value, RecordKind kind) => value = value.Detach();

    public void UnionTag(ReadOnlySpan<byte> name, ref uint tag)
    {
    }

    public void UnknownUnion(uint tag)
    {
    }

    public bool OptionalTail(ref bool present, int size) => present;

    public bool AlternativeLayout(ref bool second) => second;
}
