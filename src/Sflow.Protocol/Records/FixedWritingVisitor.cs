using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records;

/// <summary>
/// Writes the fields of a structure of one size (<see cref="Layout{T}.IsFixed"/>), for which room has been made once. What would go beyond
/// it is the fault of a <c>Describe</c>, perhaps another assembly's, and throws before anything is overwritten.
/// </summary>
internal struct FixedWritingVisitor(byte[] buffer, int position, int size) : IFieldVisitor
{
    // Counted from 0 and compared with a constant: where Describe is inlined, nothing is left of the counting and comparing.
    private int _written;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void UInt32(ReadOnlySpan<byte> name, ref uint value, FieldStyle style) => Next4(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int32(ReadOnlySpan<byte> name, ref int value, FieldStyle style) => Next4((uint)value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enum<TEnum>(ReadOnlySpan<byte> name, ref TEnum value)
        where TEnum : unmanaged, Enum => Next4(EnumWord.Of(ref value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void UInt64(ReadOnlySpan<byte> name, ref ulong value, FieldStyle style) => Next8(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Single(ReadOnlySpan<byte> name, ref float value) => Next4(FloatBits.FromSingle(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Double(ReadOnlySpan<byte> name, ref double value) => Next8((ulong)BitConverter.DoubleToInt64Bits(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Mac(ReadOnlySpan<byte> name, ref MacAddress value) => Next8(value.Value << 16);

    public void IPv4(ReadOnlySpan<byte> name, ref SflowAddress value) =>
        WritingVisitor.AddressOf(value, AddressType.IPv4, SflowAddress.FromIPv4(0)).CopyTo(Next(4));

    public void IPv6(ReadOnlySpan<byte> name, ref SflowAddress value) =>
        WritingVisitor.AddressOf(value, AddressType.IPv6, SflowAddress.FromIPv6(0, 0)).CopyTo(Next(16));

    public void FixedOpaque(ReadOnlySpan<byte> name, ref XdrOpaque value, int length, FieldStyle style)
    {
        var padded = Next((int)WireBytes.Padded((uint)length));
        padded.Clear();
        value.Span.Slice(0, Math.Min(length, value.Length)).CopyTo(padded);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Structure<TPart>(ReadOnlySpan<byte> namePrefix, ref TPart value)
        where TPart : struct, IXdrStructure => value.Describe(ref this);

    public readonly void Address(ReadOnlySpan<byte> name, ref SflowAddress value) => ThrowVariable();

    public readonly void Text(ReadOnlySpan<byte> name, ref XdrText value) => ThrowVariable();

    public readonly void Opaque(ReadOnlySpan<byte> name, ref XdrOpaque value, FieldStyle style) => ThrowVariable();

    public readonly void UInt32List(ReadOnlySpan<byte> name, ref XdrUInt32List value, FieldStyle style) => ThrowVariable();

    public readonly void List<TItem>(ReadOnlySpan<byte> name, ref XdrList<TItem> value)
        where TItem : struct, IXdrStructure => ThrowVariable();

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
    private void Next4(uint value)
    {
        if (size - _written < 4)
        {
            ThrowVariable();
        }

        WireBytes.WriteUInt32(buffer, position, _written, value);
        _written += 4;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Next8(ulong value)
    {
        if (size - _written < 8)
        {
            ThrowVariable();
        }

        WireBytes.WriteUInt64(buffer, position, _written, value);
        _written += 8;
    }

    private Span<byte> Next(int length)
    {
        if (size - _written < length)
        {
            ThrowVariable();
        }

        var span = buffer.AsSpan(position + _written, length);
        _written += length;
        return span;
    }

    private static void ThrowVariable() =>
        throw new InvalidOperationException("Describe names other fields for a default value than for this one; a union's tag belongs to UnionTag, an appended part to OptionalTail.");
}
