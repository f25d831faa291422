using System.Buffers;
using System.Globalization;
using System.Text;
using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Text;

/// <summary>Prints each field as a line.</summary>
internal readonly struct TextVisitor(IBufferWriter<byte> output, string prefix, int depth) : IFieldVisitor
{
    /// <summary>Records inside records are followed so deep and no deeper: a hostile datagram may nest them as often as it has room.</summary>
    internal const int MaxDepth = 4;

    public void UInt32(ReadOnlySpan<byte> name, ref uint value, FieldStyle style) =>
        Line(name, style == FieldStyle.Hex ? "0x" + value.ToString("x8", CultureInfo.InvariantCulture) : value.ToString(CultureInfo.InvariantCulture));

    public void Int32(ReadOnlySpan<byte> name, ref int value, FieldStyle style) => Line(name, style switch
    {
        FieldStyle.Percent when value == -1 => "unknown",
        FieldStyle.Percent => (value / 100m).ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString(CultureInfo.InvariantCulture),
    });

    public void Enum<TEnum>(ReadOnlySpan<byte> name, ref TEnum value)
        where TEnum : unmanaged, Enum => Line(name, value.ToString());

    public void UInt64(ReadOnlySpan<byte> name, ref ulong value, FieldStyle style) =>
        Line(name, style == FieldStyle.Hex ? "0x" + value.ToString("x16", CultureInfo.InvariantCulture) : value.ToString(CultureInfo.InvariantCulture));

    public void Single(ReadOnlySpan<byte> name, ref float value) => Line(name, value.ToString("0.000", CultureInfo.InvariantCulture));

    public void Double(ReadOnlySpan<byte> name, ref double value) => Line(name, value.ToString("0.000", CultureInfo.InvariantCulture));

    public void Mac(ReadOnlySpan<byte> name, ref MacAddress value) => Line(name, value.ToString());

    public void IPv4(ReadOnlySpan<byte> name, ref SflowAddress value) => Line(name, value.ToString());

    public void IPv6(ReadOnlySpan<byte> name, ref SflowAddress value) => Line(name, value.ToString());

    public void Address(ReadOnlySpan<byte> name, ref SflowAddress value) => Line(name, value.ToString());

    public void Text(ReadOnlySpan<byte> name, ref XdrText value) => Line(name, Escape(value.ToString()));

    public void Opaque(ReadOnlySpan<byte> name, ref XdrOpaque value, FieldStyle style) => Line(name, value.ToString());

    public void FixedOpaque(ReadOnlySpan<byte> name, ref XdrOpaque value, int length, FieldStyle style) =>
        Line(name, style == FieldStyle.Uuid ? UuidText.Of(value) : value.ToString());

    public void UInt32List(ReadOnlySpan<byte> name, ref XdrUInt32List value, FieldStyle style) => Line(name, value.ToString());

    public void List<TItem>(ReadOnlySpan<byte> name, ref XdrList<TItem> value)
        where TItem : struct, IXdrStructure
    {
        var index = 0;
        foreach (var element in value)
        {
            var item = element;
            var visitor = Nested(name, index++);
            item.Describe(ref visitor);
        }
    }

    public void Structure<TPart>(ReadOnlySpan<byte> namePrefix, ref TPart value)
        where TPart : struct, IXdrStructure
    {
        var visitor = new TextVisitor(output, prefix + Encoding.UTF8.GetString(namePrefix.ToArray()), depth);
        value.Describe(ref visitor);
    }

    public void Records(ReadOnlySpan<byte> name, ref RecordList value, RecordKind kind)
    {
        if (depth >= MaxDepth)
        {
            Line(name, "(nested too deeply)");
            return;
        }

        var index = 0;
        foreach (var record in value)
        {
            var consumer = new Consumer(Nested(name, index++));
            RecordRegistry.Standard.Dispatch(record, ref consumer);
        }
    }

    public void UnionTag(ReadOnlySpan<byte> name, ref uint tag) => UInt32(name, ref tag, FieldStyle.Default);

    public void UnknownUnion(uint tag) => Line("value"u8, "(unknown type)");

    public bool OptionalTail(ref bool present, int size) => present;

    public bool AlternativeLayout(ref bool second) => second;

    private TextVisitor Nested(ReadOnlySpan<byte> name, int index) =>
        new(output, $"{prefix}{Encoding.UTF8.GetString(name.ToArray())}.{index.ToString(CultureInfo.InvariantCulture)}.", depth + 1);

    private void Line(ReadOnlySpan<byte> name, string value)
    {
        output.Write(Encoding.UTF8.GetBytes(prefix));
        output.Write(name);
        output.Write(" "u8);
        output.Write(Encoding.UTF8.GetBytes(value));
        output.Write("\n"u8);
    }

    private static string Escape(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            _ = char.IsControl(character)
                ? escaped.Append("\\x").Append(((int)character).ToString("X2", CultureInfo.InvariantCulture))
                : escaped.Append(character);
        }

        return escaped.ToString();
    }

    private readonly struct Consumer(TextVisitor visitor) : IRecordConsumer
    {
        public void Known<T>(in T value, in Record record, DecodeError error)
            where T : struct, IXdrRecord
        {
            var own = visitor;
            var copy = value;
            own.Line("tag"u8, record.Format.ToString());
            copy.Describe(ref own);
        }

        public void Unknown(in UnknownRecord record)
        {
            visitor.Line("tag"u8, record.Format.ToString());
            visitor.Line("bytes"u8, record.Body.ToString());
        }
    }
}
