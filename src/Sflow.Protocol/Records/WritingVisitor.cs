using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records;

/// <summary>Writes each field in its canonical form.</summary>
internal struct WritingVisitor(XdrWriter writer) : IFieldVisitor
{
    public XdrWriter Writer = writer;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void UInt32(ReadOnlySpan<byte> name, ref uint value, FieldStyle style) => Writer.WriteUInt32(value);

    public void Int32(ReadOnlySpan<byte> name, ref int value, FieldStyle style) => Writer.WriteUInt32((uint)value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enum<TEnum>(ReadOnlySpan<byte> name, ref TEnum value)
        where TEnum : unmanaged, Enum => Writer.WriteUInt32(EnumWord.Of(ref value));

    public void UInt64(ReadOnlySpan<byte> name, ref ulong value, FieldStyle style) => Writer.WriteUInt64(value);

    public void Single(ReadOnlySpan<byte> name, ref float value) => Writer.WriteUInt32(FloatBits.FromSingle(value));

    public void Double(ReadOnlySpan<byte> name, ref double value) => Writer.WriteUInt64((ulong)BitConverter.DoubleToInt64Bits(value));

    public void Mac(ReadOnlySpan<byte> name, ref MacAddress value) => Writer.WriteMac(value);

    public void IPv4(ReadOnlySpan<byte> name, ref SflowAddress value) =>
        Writer.WriteAddressBytes(AddressOf(value, AddressType.IPv4, SflowAddress.FromIPv4(0)));

    public void IPv6(ReadOnlySpan<byte> name, ref SflowAddress value) =>
        Writer.WriteAddressBytes(AddressOf(value, AddressType.IPv6, SflowAddress.FromIPv6(0, 0)));

    public void Address(ReadOnlySpan<byte> name, ref SflowAddress value) => Writer.WriteAddress(value);

    public void Text(ReadOnlySpan<byte> name, ref XdrText value) => Writer.WriteOpaque(value.Bytes.Span);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Opaque(ReadOnlySpan<byte> name, ref XdrOpaque value, FieldStyle style) => Writer.WriteOpaque(value.Span);

    public void FixedOpaque(ReadOnlySpan<byte> name, ref XdrOpaque value, int length, FieldStyle style)
    {
        if (value.Length >= length)
        {
            Writer.WriteFixedOpaque(value.Span.Slice(0, length));
            return;
        }

        Writer.WriteRaw(value.Span);
        for (var i = value.Length; i < (int)WireBytes.Padded((uint)length); i++)
        {
            Writer.WriteRaw([0]);
        }
    }

    public void UInt32List(ReadOnlySpan<byte> name, ref XdrUInt32List value, FieldStyle style)
    {
        Writer.WriteUInt32((uint)value.Count);
        Writer.WriteRaw(value.Words.Span);
    }

    public void List<TItem>(ReadOnlySpan<byte> name, ref XdrList<TItem> value)
        where TItem : struct, IXdrStructure
    {
        Writer.WriteUInt32((uint)value.Count);
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
        var position = Writer.Position;
        uint count = 0;
        Writer.WriteUInt32(0);
        foreach (var record in value)
        {
            record.WriteTo(ref Writer);
            count++;
        }

        Writer.Patch(position, count);
    }

    public void UnionTag(ReadOnlySpan<byte> name, ref uint tag) => Writer.WriteUInt32(tag);

    public readonly void UnknownUnion(uint tag) => ThrowHelper.ThrowUnknownUnionTag(tag);

    public readonly bool OptionalTail(ref bool present, int size) => present;

    public readonly bool AlternativeLayout(ref bool second) => second;

    /// <summary>The address for a field of one type; an unknown one is written as zeros.</summary>
    internal static SflowAddress AddressOf(SflowAddress value, AddressType type, SflowAddress none)
    {
        if (value.Type != type && value.Type != AddressType.Unknown)
        {
            throw new ArgumentException($"The field holds an {type} address, not {value}.", nameof(value));
        }

        return value.Type == type ? value : none;
    }
}
