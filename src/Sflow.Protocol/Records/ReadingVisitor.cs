using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records;

/// <summary>Fills each field from a cursor that checks every read.</summary>
internal struct ReadingVisitor : IFieldVisitor
{
    public XdrReader Reader;

    /// <summary>Whether something was met that has two forms on the wire: an address of type 0, or an alternative layout.</summary>
    public bool InDoubt;

    private readonly bool _secondForm;
    private bool _certain;

    /// <param name="reader">The cursor.</param>
    /// <param name="secondForm">
    /// Whether what is in doubt is read in its second form: 4 bytes behind an address type of 0, as host-sflow writes them where the
    /// specification has none; the second of two layouts.
    /// </param>
    /// <param name="certain">Whether the structure's least size has been compared with what is there: then its fields up to the first of variable length are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadingVisitor(XdrReader reader, bool secondForm, bool certain = false)
    {
        _certain = certain;
        Reader = reader;
        InDoubt = false;
        _secondForm = secondForm;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void UInt32(ReadOnlySpan<byte> name, ref uint value, FieldStyle style) => value = Next4();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int32(ReadOnlySpan<byte> name, ref int value, FieldStyle style) => value = (int)Next4();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enum<TEnum>(ReadOnlySpan<byte> name, ref TEnum value)
        where TEnum : unmanaged, Enum => EnumWord.Of(ref value) = Next4();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void UInt64(ReadOnlySpan<byte> name, ref ulong value, FieldStyle style) => value = Next8();

    public void Single(ReadOnlySpan<byte> name, ref float value) => value = FloatBits.ToSingle(Next4());

    public void Double(ReadOnlySpan<byte> name, ref double value) => value = BitConverter.Int64BitsToDouble((long)Next8());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Mac(ReadOnlySpan<byte> name, ref MacAddress value) => value = new MacAddress(Next8() >> 16);

    public void IPv4(ReadOnlySpan<byte> name, ref SflowAddress value) => value = Reader.ReadIPv4();

    public void IPv6(ReadOnlySpan<byte> name, ref SflowAddress value) => value = Reader.ReadIPv6();

    public void Address(ReadOnlySpan<byte> name, ref SflowAddress value)
    {
        _certain = false;
        value = Reader.ReadAddress();
        if (value.Type == AddressType.Unknown)
        {
            InDoubt = true;
            if (_secondForm)
            {
                Reader.Skip(4);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Text(ReadOnlySpan<byte> name, ref XdrText value) => value = new XdrText(Variable());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Opaque(ReadOnlySpan<byte> name, ref XdrOpaque value, FieldStyle style) => value = Variable();

    public void FixedOpaque(ReadOnlySpan<byte> name, ref XdrOpaque value, int length, FieldStyle style) =>
        value = Reader.ReadFixedOpaque((uint)length);

    public void UInt32List(ReadOnlySpan<byte> name, ref XdrUInt32List value, FieldStyle style)
    {
        _certain = false;
        value = Reader.ReadUInt32List();
    }

    public void List<TItem>(ReadOnlySpan<byte> name, ref XdrList<TItem> value)
        where TItem : struct, IXdrStructure
    {
        _certain = false;
        var count = Reader.ReadCount(Math.Max(1, Layout<TItem>.MinimumSize));
        var start = Reader.Position;
        var whole = 0;
        var end = start;
        if (Layout<TItem>.IsFixed)
        {
            whole = count;
            end = start + (count * Layout<TItem>.MinimumSize);
            Reader.Skip(end - start);
        }
        else
        {
            // The end of a list of variable elements is found by reading them; those before a fault remain.
            for (; whole < count; whole++)
            {
                var item = default(TItem);
                item.Describe(ref this);
                if (Reader.Failed)
                {
                    break;
                }

                end = Reader.Position;
            }
        }

        value = new XdrList<TItem>(XdrOpaque.Trusted(Reader.Buffer, start, end - start), whole, _secondForm);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Structure<TPart>(ReadOnlySpan<byte> namePrefix, ref TPart value)
        where TPart : struct, IXdrStructure => value.Describe(ref this);

    public void Records(ReadOnlySpan<byte> name, ref RecordList value, RecordKind kind)
    {
        _certain = false;
        var count = Reader.ReadCount(Record.HeaderSize);
        var list = new RecordList(Reader.Buffer, Reader.Position, Reader.Remaining, (uint)count, kind);
        var records = list.GetEnumerator();
        while (records.MoveNext())
        {
        }

        value = new RecordList(Reader.Buffer, Reader.Position, records.Position - Reader.Position, (uint)count, kind);
        Reader.Skip(records.Position - Reader.Position);
        if (records.Error.IsError)
        {
            Reader.Fail(records.Error.Code);
        }
    }

    public void UnionTag(ReadOnlySpan<byte> name, ref uint tag)
    {
        _certain = false;
        tag = Reader.ReadUInt32();
    }

    public void UnknownUnion(uint tag) => Reader.Fail(DecodeErrorCode.UnknownUnionTag);

    public bool OptionalTail(ref bool present, int size)
    {
        _certain = false;
        return present = Reader.Remaining >= size;
    }

    public bool AlternativeLayout(ref bool second)
    {
        _certain = false;
        InDoubt = true;
        return second = _secondForm;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Next4() => _certain ? Reader.ReadCertainUInt32() : Reader.ReadUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Next8() => _certain ? Reader.ReadCertainUInt64() : Reader.ReadUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private XdrOpaque Variable()
    {
        var length = Next4();
        _certain = false;
        return Reader.ReadFixedOpaque(length);
    }
}
