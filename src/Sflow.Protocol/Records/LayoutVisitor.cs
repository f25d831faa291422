using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records;

/// <summary>Adds up the least that each field takes.</summary>
internal struct LayoutVisitor : IFieldVisitor
{
    public int Size;
    public bool Varies;
    private bool _insideUnion;

    public void UInt32(ReadOnlySpan<byte> name, ref uint value, FieldStyle style) => Add(4);

    public void Int32(ReadOnlySpan<byte> name, ref int value, FieldStyle style) => Add(4);

    public void Enum<TEnum>(ReadOnlySpan<byte> name, ref TEnum value)
        where TEnum : unmanaged, Enum => Add(4);

    public void UInt64(ReadOnlySpan<byte> name, ref ulong value, FieldStyle style) => Add(8);

    public void Single(ReadOnlySpan<byte> name, ref float value) => Add(4);

    public void Double(ReadOnlySpan<byte> name, ref double value) => Add(8);

    public void Mac(ReadOnlySpan<byte> name, ref MacAddress value) => Add(8);

    public void IPv4(ReadOnlySpan<byte> name, ref SflowAddress value) => Add(4);

    public void IPv6(ReadOnlySpan<byte> name, ref SflowAddress value) => Add(16);

    public void Address(ReadOnlySpan<byte> name, ref SflowAddress value) => Variable();

    public void Text(ReadOnlySpan<byte> name, ref XdrText value) => Variable();

    public void Opaque(ReadOnlySpan<byte> name, ref XdrOpaque value, FieldStyle style) => Variable();

    public void FixedOpaque(ReadOnlySpan<byte> name, ref XdrOpaque value, int length, FieldStyle style) =>
        Add((int)WireBytes.Padded((uint)length));

    public void UInt32List(ReadOnlySpan<byte> name, ref XdrUInt32List value, FieldStyle style) => Variable();

    public void List<TItem>(ReadOnlySpan<byte> name, ref XdrList<TItem> value)
        where TItem : struct, IXdrStructure => Variable();

    public void Structure<TPart>(ReadOnlySpan<byte> namePrefix, ref TPart value)
        where TPart : struct, IXdrStructure => value.Describe(ref this);

    public void Records(ReadOnlySpan<byte> name, ref RecordList value, RecordKind kind) => Variable();

    public void UnionTag(ReadOnlySpan<byte> name, ref uint tag)
    {
        Variable();
        _insideUnion = true;
    }

    public readonly void UnknownUnion(uint tag)
    {
    }

    public bool OptionalTail(ref bool present, int size)
    {
        Varies = true;
        return false;
    }

    /// <summary>The first layout is measured: a structure names the one of the smaller least size first.</summary>
    public bool AlternativeLayout(ref bool second)
    {
        Varies = true;
        return false;
    }

    /// <summary>Everything of variable length starts with one word: a length, a count, a type or a tag.</summary>
    private void Variable()
    {
        Add(4);
        Varies = true;
    }

    /// <summary>What follows a union's tag belongs to one arm of several: it does not count towards the least.</summary>
    private void Add(int size) => Size += _insideUnion ? 0 : size;
}
