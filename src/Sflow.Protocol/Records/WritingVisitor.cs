using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records;

/// <summary>Writes each field in its canonical form.</summary>
internal struct WritingVisitor : IFieldVisitor
{
    public XdrWriter Writer;

    // A constant up to the first field of variable length: where Describe is inlined, nothing is left of the counting.
    private int _certain;

    /// <param name="writer">The cursor.</param>
    /// <param name="certain">How many bytes have been compared with what is left: the least size of the structure, or 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WritingVisitor(XdrWriter writer, int certain)
    {
        Writer = writer;
        _certain = certain;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void UInt32(ReadOnlySpan<byte> name, ref uint value, FieldStyle style) => Next4(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int32(ReadOnlySpan<byte> name, ref int value, FieldStyle style) => Next4((uint)value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enum<TEnum>(ReadOnlySpan<byte> name, ref TEnum value)
        where TEnum : unmanaged, Enum => Next4(EnumWord.Of(ref value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void UInt64(ReadOnlySpan<byte> name, ref ulong value, FieldStyle style) => Next8(value);

    public void Single(ReadOnlySpan<byte> name, ref float value) => Next4(FloatBits.FromSingle(value));

    public void Double(ReadOnlySpan<byte> name, ref double value) => Next8((ulong)BitConverter.DoubleToInt64Bits(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Mac(ReadOnlySpan<byte> name, ref MacAddress value) => Next8(value.Value << 16);

    public void IPv4(ReadOnlySpan<byte> name, ref SflowAddress value) =>
        WriteAddressBytes(AddressOf(value, AddressType.IPv4, SflowAddress.FromIPv4(0)));

    public void IPv6(ReadOnlySpan<byte> name, ref SflowAddress value) =>
        WriteAddressBytes(AddressOf(value, AddressType.IPv6, SflowAddress.FromIPv6(0, 0)));

    public void Address(ReadOnlySpan<byte> name, ref SflowAddress value)
    {
        Next4((uint)value.Type);
        WriteAddressBytes(value);
    }

    public void Text(ReadOnlySpan<byte> name, ref XdrText value) => Variable(value.Bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Opaque(ReadOnlySpan<byte> name, ref XdrOpaque value, FieldStyle style) => Variable(value);

    public void FixedOpaque(ReadOnlySpan<byte> name, ref XdrOpaque value, int length, FieldStyle style)
    {
        _certain = 0;
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
        Next4((uint)value.Count);
        _certain = 0;
        Writer.WriteRaw(value.Words.Span);
    }

    public void List<TItem>(ReadOnlySpan<byte> name, ref XdrList<TItem> value)
        where TItem : struct, IXdrStructure
    {
        Next4((uint)value.Count);
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
        Next4(0);
        _certain = 0;
        foreach (var record in value)
        {
            record.WriteTo(ref Writer);
            count++;
        }

        Writer.Patch(position, count);
    }

    public void UnionTag(ReadOnlySpan<byte> name, ref uint tag) => Next4(tag);

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Next4(uint value)
    {
        if (_certain >= 4)
        {
            _certain -= 4;
            Writer.WriteCertainUInt32(value);
            return;
        }

        _certain = 0;
        Writer.WriteUInt32(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Next8(ulong value)
    {
        if (_certain >= 8)
        {
            _certain -= 8;
            Writer.WriteCertainUInt64(value);
            return;
        }

        _certain = 0;
        Writer.WriteUInt64(value);
    }

    private void WriteAddressBytes(SflowAddress value)
    {
        _certain = 0;
        Writer.WriteAddressBytes(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Variable(XdrOpaque value)
    {
        Next4((uint)value.Length);
        _certain = 0;
        Writer.WriteFixedOpaque(value.Span);
    }
}
