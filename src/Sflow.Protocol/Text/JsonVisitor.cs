using System.Text.Json;
using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Text;

/// <summary>Prints each field as a property of a JSON object.</summary>
internal readonly struct JsonVisitor(Utf8JsonWriter output, int depth, byte[] prefix) : IFieldVisitor
{
    public static void WriteObject<T>(Utf8JsonWriter output, in T value, int depth)
        where T : struct, IXdrStructure
    {
        output.WriteStartObject();
        var visitor = new JsonVisitor(output, depth, []);
        var copy = value;
        copy.Describe(ref visitor);
        output.WriteEndObject();
    }

    public void UInt32(ReadOnlySpan<byte> name, ref uint value, FieldStyle style) => Property(name).WriteNumberValue(value);

    public void Int32(ReadOnlySpan<byte> name, ref int value, FieldStyle style) => Property(name).WriteNumberValue(value);

    public void Enum<TEnum>(ReadOnlySpan<byte> name, ref TEnum value)
        where TEnum : unmanaged, Enum => Property(name).WriteNumberValue(EnumWord.Of(ref value));

    public void UInt64(ReadOnlySpan<byte> name, ref ulong value, FieldStyle style) => Property(name).WriteNumberValue(value);

    public void Single(ReadOnlySpan<byte> name, ref float value)
    {
        if (float.IsNaN(value) || float.IsInfinity(value))
        {
            Property(name).WriteNullValue();
        }
        else
        {
            Property(name).WriteNumberValue(value);
        }
    }

    public void Double(ReadOnlySpan<byte> name, ref double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            Property(name).WriteNullValue();
        }
        else
        {
            Property(name).WriteNumberValue(value);
        }
    }

    public void Mac(ReadOnlySpan<byte> name, ref MacAddress value) => Property(name).WriteStringValue(value.ToString());

    public void IPv4(ReadOnlySpan<byte> name, ref SflowAddress value) => Property(name).WriteStringValue(value.ToString());

    public void IPv6(ReadOnlySpan<byte> name, ref SflowAddress value) => Property(name).WriteStringValue(value.ToString());

    public void Address(ReadOnlySpan<byte> name, ref SflowAddress value)
    {
        if (value.Type == AddressType.Unknown)
        {
            Property(name).WriteNullValue();
        }
        else
        {
            Property(name).WriteStringValue(value.ToString());
        }
    }

    public void Text(ReadOnlySpan<byte> name, ref XdrText value) => Property(name).WriteStringValue(value.ToString());

    public void Opaque(ReadOnlySpan<byte> name, ref XdrOpaque value, FieldStyle style) => Property(name).WriteStringValue(value.ToString());

    public void FixedOpaque(ReadOnlySpan<byte> name, ref XdrOpaque value, int length, FieldStyle style) =>
        Property(name).WriteStringValue(style == FieldStyle.Uuid ? UuidText.Of(value) : value.ToString());

    public void UInt32List(ReadOnlySpan<byte> name, ref XdrUInt32List value, FieldStyle style)
    {
        Property(name).WriteStartArray();
        foreach (var element in value)
        {
            output.WriteNumberValue(element);
        }

        output.WriteEndArray();
    }

    public void List<TItem>(ReadOnlySpan<byte> name, ref XdrList<TItem> value)
        where TItem : struct, IXdrStructure
    {
        Property(name).WriteStartArray();
        foreach (var item in value)
        {
            WriteObject(output, item, depth + 1);
        }

        output.WriteEndArray();
    }

    public void Structure<TPart>(ReadOnlySpan<byte> namePrefix, ref TPart value)
        where TPart : struct, IXdrStructure
    {
        var visitor = new JsonVisitor(output, depth, [.. prefix, .. namePrefix]);
        value.Describe(ref visitor);
    }

    public void Records(ReadOnlySpan<byte> name, ref RecordList value, RecordKind kind)
    {
        Property(name).WriteStartArray();
        if (depth < TextVisitor.MaxDepth)
        {
            foreach (var record in value)
            {
                var consumer = new Consumer(output, depth + 1);
                RecordRegistry.Standard.Dispatch(record, ref consumer);
            }
        }

        output.WriteEndArray();
    }

    public void UnionTag(ReadOnlySpan<byte> name, ref uint tag) => Property(name).WriteNumberValue(tag);

    public void UnknownUnion(uint tag) => Property("value"u8).WriteNullValue();

    public bool OptionalTail(ref bool present, int size) => present;

    public bool AlternativeLayout(ref bool second) => second;

    private Utf8JsonWriter Property(ReadOnlySpan<byte> name)
    {
        output.WritePropertyName(prefix.Length == 0 ? name : [.. prefix, .. name]);
        return output;
    }

    private readonly struct Consumer(Utf8JsonWriter output, int depth) : IRecordConsumer
    {
        public void Known<T>(in T value, in Record record, DecodeError error)
            where T : struct, IXdrRecord
        {
            Start(record.Format);
            WriteObject(output, value, depth);
            output.WriteEndObject();
        }

        public void Unknown(in UnknownRecord record)
        {
            Start(record.Format);
            output.WriteStringValue(record.Body.ToString());
            output.WriteEndObject();
        }

        private void Start(RecordFormat format)
        {
            output.WriteStartObject();
            output.WriteString("tag"u8, $"{format.Enterprise}:{format.Format}");
            output.WritePropertyName("value"u8);
        }
    }
}
