using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records;

/// <summary>Fills each field from a cursor that checks every read.</summary>
internal struct ReadingVisitor : IFieldVisitor
{
    public XdrReader Reader;

    /// <summary>Whether an address of type 0 was met, whose form on the wire is in doubt.</summary>
    public bool SawUnknownAddress;

    private readonly bool _zeroFilledAddresses;
    private bool _certain;

    /// <param name="reader">The cursor.</param>
    /// <param name="zeroFilledAddresses">Whether 4 bytes follow an address type of 0, as host-sflow writes them; the specification has none.</param>
    /// <param name="certain">Whether the structure's least size has been compared with what is there: then its fields up to the first of variable length are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadingVisitor(XdrReader reader, bool zeroFilledAddresses, bool certain = false)
    {
        _certain = certain;
        Reader = reader;
        SawUnknownAddress = false;
        _zeroFilledAddresses = zeroFilledAddresses;
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
            SawUnknownAddress = true;
            if (_zeroFilledAddresses)
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

        value = new XdrList<TItem>(XdrOpaque.Trusted(Reader.Buffer, start, end - start), whole, _zeroFilledAddresses);
    }

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
