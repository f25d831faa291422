using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records;

/// <summary>
/// Fills the fields of a structure of one size, whose length has been compared with that size once: no check a field.
/// Structures of variable size never come here (<see cref="Layout{T}.IsFixed"/>).
/// </summary>
internal struct UncheckedReadingVisitor(byte[] buffer, int position) : IFieldVisitor
{
    private int _position = position;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void UInt32(ReadOnlySpan<byte> name, ref uint value, FieldStyle style) => value = Next4();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int32(ReadOnlySpan<byte> name, ref int value, FieldStyle style) => value = (int)Next4();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enum<TEnum>(ReadOnlySpan<byte> name, ref TEnum value)
        where TEnum : unmanaged, Enum => EnumWord.Of(ref value) = Next4();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void UInt64(ReadOnlySpan<byte> name, ref ulong value, FieldStyle style) => value = Next8();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Single(ReadOnlySpan<byte> name, ref float value) => value = FloatBits.ToSingle(Next4());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Double(ReadOnlySpan<byte> name, ref double value) => value = BitConverter.Int64BitsToDouble((long)Next8());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Mac(ReadOnlySpan<byte> name, ref MacAddress value) => value = new MacAddress(Next8() >> 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void IPv4(ReadOnlySpan<byte> name, ref SflowAddress value) => value = SflowAddress.FromIPv4(Next4());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void IPv6(ReadOnlySpan<byte> name, ref SflowAddress value)
    {
        var high = Next8();
        value = SflowAddress.FromIPv6(high, Next8());
    }

    public void FixedOpaque(ReadOnlySpan<byte> name, ref XdrOpaque value, int length, FieldStyle style)
    {
        value = XdrOpaque.Trusted(buffer, _position, length);
        _position += (int)WireBytes.Padded((uint)length);
    }

    public readonly void Address(ReadOnlySpan<byte> name, ref SflowAddress value) => ThrowVariable();

    public readonly void Text(ReadOnlySpan<byte> name, ref XdrText value) => ThrowVariable();

    public readonly void Opaque(ReadOnlySpan<byte> name, ref XdrOpaque value, FieldStyle style) => ThrowVariable();

    public readonly void UInt32List(ReadOnlySpan<byte> name, ref XdrUInt32List value, FieldStyle style) => ThrowVariable();

    public readonly void List<TItem>(ReadOnlySpan<byte> name, ref XdrList<TItem> value)
        where TItem : struct, IXdrStructure => ThrowVariable();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Structure<TPart>(ReadOnlySpan<byte> namePrefix, ref TPart value)
        where TPart : struct, IXdrStructure => value.Describe(ref this);

    public readonly void Records(ReadOnlySpan<byte> name, ref RecordList value, RecordKind kind) => ThrowVariable();

    public readonly void UnionTag(ReadOnlySpan<byte> name, ref uint tag) => ThrowVariable();

    public readonly void UnknownUnion(uint tag) => ThrowVariable();

    public readonly bool OptionalTail(ref bool present, int size)
    {
        ThrowVariable();
        return false;
    }

    public readonly bool AlternativeLayout(ref bool second)
    {
        ThrowVariable();
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Next4()
    {
        var value = WireBytes.ReadUInt32(buffer, _position);
        _position += 4;
        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Next8()
    {
        var value = WireBytes.ReadUInt64(buffer, _position);
        _position += 8;
        return value;
    }

    private static void ThrowVariable() =>
        throw new InvalidOperationException("Describe names other fields for a default value than for this one; a union's tag belongs to UnionTag, an appended part to OptionalTail.");
}
