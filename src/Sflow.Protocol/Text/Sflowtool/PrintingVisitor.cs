using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>Reads and prints the fields of a structure whose tags stand in sflowtool's output one by one as they do on the wire.</summary>
internal struct PrintingVisitor(TagCursor cursor) : IFieldVisitor
{
    public readonly void UInt32(ReadOnlySpan<byte> name, ref uint value, FieldStyle style) => cursor.UInt32(name);

    public readonly void Int32(ReadOnlySpan<byte> name, ref int value, FieldStyle style)
    {
        var word = cursor.Reader.ReadUInt32();
        if (cursor.Failed)
        {
            return;
        }

        if (style == FieldStyle.Percent)
        {
            cursor.Tags.Percent(name, word);
        }
        else
        {
            cursor.Tags.UInt32(name, word);
        }
    }

    public readonly void Enum<TEnum>(ReadOnlySpan<byte> name, ref TEnum value)
        where TEnum : unmanaged, Enum
    {
        if (typeof(TEnum) == typeof(PacketDirection))
        {
            Named(name, WordNames.PacketDirection(cursor.Reader.ReadUInt32()));
        }
        else
        {
            cursor.UInt32(name);
        }
    }

    public readonly void UInt64(ReadOnlySpan<byte> name, ref ulong value, FieldStyle style)
    {
        if (style != FieldStyle.Hex)
        {
            cursor.UInt64(name);
            return;
        }

        var word = cursor.Reader.ReadUInt64();
        if (!cursor.Failed)
        {
            cursor.Tags.Hex(name, word, width: 16);
        }
    }

    public readonly void Single(ReadOnlySpan<byte> name, ref float value) => cursor.Single(name);

    public readonly void Double(ReadOnlySpan<byte> name, ref double value) => cursor.Double(name);

    public readonly void Mac(ReadOnlySpan<byte> name, ref MacAddress value) => cursor.Mac(name);

    public readonly void IPv4(ReadOnlySpan<byte> name, ref SflowAddress value) => cursor.FixedAddress(name, 4);

    public readonly void IPv6(ReadOnlySpan<byte> name, ref SflowAddress value) => cursor.FixedAddress(name, 16);

    public readonly void Address(ReadOnlySpan<byte> name, ref SflowAddress value) => cursor.Address(name);

    public readonly void Text(ReadOnlySpan<byte> name, ref XdrText value) => cursor.Text(name);

    public readonly void Opaque(ReadOnlySpan<byte> name, ref XdrOpaque value, FieldStyle style) => cursor.Text(name);

    public readonly void FixedOpaque(ReadOnlySpan<byte> name, ref XdrOpaque value, int length, FieldStyle style)
    {
        var bytes = cursor.Reader.ReadFixedOpaque((uint)length);
        if (!cursor.Failed && style == FieldStyle.Uuid)
        {
            cursor.Tags.Uuid(name, bytes.Span);
        }
    }

    public void Structure<TPart>(ReadOnlySpan<byte> namePrefix, ref TPart value)
        where TPart : struct, IXdrStructure
    {
        cursor.Tags.PushPrefix(namePrefix);
        value.Describe(ref this);
        cursor.Tags.PopPrefix(namePrefix.Length);
    }

    // What follows stands in structures that are printed by hand only.
    public readonly void UInt32List(ReadOnlySpan<byte> name, ref XdrUInt32List value, FieldStyle style) => cursor.Reader.ReadUInt32List();

    public readonly void List<TItem>(ReadOnlySpan<byte> name, ref XdrList<TItem> value)
        where TItem : struct, IXdrStructure
    {
    }

    public readonly void Records(ReadOnlySpan<byte> name, ref RecordList value, RecordKind kind)
    {
    }

    public readonly void UnionTag(ReadOnlySpan<byte> name, ref uint tag) => tag = cursor.Reader.ReadUInt32();

    public readonly void UnknownUnion(uint tag) => cursor.Reader.Fail(DecodeErrorCode.UnknownUnionTag);

    public readonly bool AlternativeLayout(ref bool second) => second;

    public readonly bool OptionalTail(ref bool present, int size) => cursor.Reader.Remaining >= size;

    private readonly void Named(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        if (!cursor.Failed)
        {
            cursor.Tags.Plain(name, text);
        }
    }
}
