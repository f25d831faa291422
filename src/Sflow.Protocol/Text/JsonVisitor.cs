using System.Text.Json;
using Sflow.Protocol.Records;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Text;

/// <summary>Prints each field as a property of a JSON object.</summary>
internal readonly struct JsonVisitor(Utf8JsonWriter output, int depth) : IFieldVisitor
{
    public static void WriteObject<T>(Utf8JsonWriter output, in T value, int depth)
        where T : struct, IXdrStructure
    {
        output.WriteStartObject();
        var visitor = new JsonVisitor(output, depth);
        var copy = value;
        copy.Describe(ref visitor);
        output.WriteEndObject();
    }

    public void UInt32(ReadOnlySpan<byte> name, ref uint value, FieldStyle style) => output.WriteNumber(name, value);

    public void Int32(ReadOnlySpan<byte> name, ref int value, FieldStyle style) => output.WriteNumber(name, value);

    public void Enum<TEnum>(ReadOnlySpan<byte> name, ref TEnum value)
        where TEnum : unmanaged, Enum => output.WriteNumber(name, EnumWord.Of(ref value));

    public void UInt64(ReadOnlySpan<byte> name, ref ulong value, FieldStyle style) => output.WriteNumber(name, value);

    public void Single(ReadOnlySpan<byte> name, ref float value)
    {
        if (float.IsNaN(value) || float.IsInfinity(value))
        {
            output.WriteNull(name);
        }
        else
        {
            output.WriteNumber(name, value);
        }
    }

    public void Double(ReadOnlySpan<byte> name, ref double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            output.WriteNull(name);
        }
        else
        {
            output.WriteNumber(name, value);
        }
    }

    public void Mac(ReadOnlySpan<byte> name, ref MacAddress value) => output.WriteString(name, value.ToString());

    public void IPv4(ReadOnlySpan<byte> name, ref SflowAddress value) => output.WriteString(name, value.ToString());

    public void IPv6(ReadOnlySpan<byte> name, ref SflowAddress value) => output.WriteString(name, value.ToString());

    public void Address(ReadOnlySpan<byte> name, ref SflowAddress value)
    {
        if (value.Type == AddressType.Unknown)
        {
            output.WriteNull(name);
        }
        else
        {
            output.WriteString(name, value.ToString());
        }
    }

    public void Text(ReadOnlySpan<byte> name, ref XdrText value) => output.WriteString(name, value.ToString());

    public void Opaque(ReadOnlySpan<byte> name, ref XdrOpaque value, FieldStyle style) => output.WriteString(name, value.ToString());

    public void FixedOpaque(ReadOnlySpan<byte> name, ref XdrOpaque value, int length, FieldStyle style) =>
        output.WriteString(name, style == FieldStyle.Uuid ? UuidText.Of(value) : value.ToString());

    public void UInt32List(ReadOnlySpan<byte> name, ref XdrUInt32List value, FieldStyle style)
    {
        output.WriteStartArray(name);
        foreach (var element in value)
        {
            output.WriteNumberValue(element);
        }

        output.WriteEndArray();
    }

    public void List<TItem>(ReadOnlySpan<byte> name, ref XdrList<TItem> value)
        where TItem : struct, IXdrStructure
    {
        output.WriteStartArray(name);
        foreach (var item in value)
        {
            WriteObject(output, item, depth + 1);
        }

        output.WriteEndArray();
    }

    public void Records(ReadOnlySpan<byte> name, ref RecordList value, RecordKind kind)
    {
        output.WriteStartArray(name);
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

    public void UnionTag(ReadOnlySpan<byte> name, ref uint tag) => output.WriteNumber(name, tag);

    public void UnknownUnion(uint tag) => output.WriteNull("value"u8);

    public bool OptionalTail(ref bool present, int size) => present;

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
