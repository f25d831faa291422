using Sflow.Protocol.Packets;
using Sflow.Protocol.Records;

namespace Sflow.Analytics.Fields;

/// <summary>Makes rows that are read by code, in the few ways that there are.</summary>
internal static class Row
{
    /// <summary>A value of a sample, its header or not; none when the sample has no such field.</summary>
    public delegate FieldValue SampleValue(PacketSample sample);

    /// <summary>A value of a record.</summary>
    public delegate FieldValue RecordValue<T>(in T record);

    /// <summary>A text of a record, made with the sample's room for texts.</summary>
    public delegate FieldValue RecordText<T>(PacketSample sample, in T record);

    /// <summary>A value of a header: its bytes up to where the packet or what is there of it ends.</summary>
    public delegate FieldValue HeaderValue(PacketSample sample, ReadOnlySpan<byte> header);

    /// <summary>Whether a header is one that has the field.</summary>
    public delegate bool HeaderTest(ReadOnlySpan<byte> header);

    /// <summary>A row of the sample itself, which looks at no header.</summary>
    public static FieldDescriptor Sample(
        string name, FieldType type, string layer, string description, string example, SampleValue read, FieldOrigin origin = FieldOrigin.Established) =>
        new(name, type, layer, description, example, Once(read)) { Headers = default, Origin = origin };

    /// <summary>A row of a record beside the header.</summary>
    public static FieldDescriptor Record<T>(
        string name, FieldType type, string layer, string description, string example, RecordValue<T> read, FieldOrigin origin = FieldOrigin.Established)
        where T : struct, IXdrRecord => Sample(name, type, layer, description, example, Of(read), origin);

    /// <summary>A row of a sampled operation of an application.</summary>
    public static FieldDescriptor Operation(
        string name, FieldType type, string layer, string description, string example, SampleValue read, FieldOrigin origin = FieldOrigin.Established) =>
        new(name, type, layer, description, example, Once(read)) { Headers = default, Origin = origin, Subject = SampleSubjects.Operation };

    /// <summary>A row of a custom flow.</summary>
    public static FieldDescriptor CustomFlow(string name, FieldType type, string layer, string description, string example, SampleValue read) =>
        new(name, type, layer, description, example, Once(read)) { Headers = default, Origin = FieldOrigin.Own, Subject = SampleSubjects.CustomFlow };

    /// <summary>A row of a text that is made of a record beside the header.</summary>
    public static FieldDescriptor Record<T>(string name, string layer, string description, string example, RecordText<T> read, FieldOrigin origin = FieldOrigin.Established)
        where T : struct, IXdrRecord =>
        Sample(name, FieldType.Text, layer, description, example, sample => sample.TryGetRecord(out T record) ? read(sample, record) : default, origin);

    /// <summary>A row of a header's bytes.</summary>
    public static FieldDescriptor Header(
        string name, FieldType type, string layer, string description, string example, HeaderKind kind, HeaderValue read, FieldOrigin origin = FieldOrigin.Established) =>
        Headers(name, type, layer, description, example, HeaderKinds.Of(kind), Of(kind, read), origin);

    /// <summary>A row of a fixed place in a header that does not always have it.</summary>
    public static FieldDescriptor Where(
        string name, FieldType type, string layer, string description, string example, HeaderField field, HeaderTest test, FieldOrigin origin = FieldOrigin.Established) =>
        Headers(name, type, layer, description, example, HeaderKinds.Of(field.Kind), Of(type, field, test), origin);

    /// <summary>A row that looks at headers of several kinds, or at their order.</summary>
    public static FieldDescriptor Headers(
        string name, FieldType type, string layer, string description, string example, HeaderKinds headers, FieldReader read, FieldOrigin origin = FieldOrigin.Established) =>
        new(name, type, layer, description, example, read) { Headers = headers, IsRepeated = true, Origin = origin };

    /// <summary>Reads a record, if there is one.</summary>
    public static SampleValue Of<T>(RecordValue<T> read)
        where T : struct, IXdrRecord => sample => sample.TryGetRecord(out T record) ? read(record) : default;

    /// <summary>Reads what is no header's: it does not occur twice.</summary>
    public static FieldReader Once(SampleValue read) => (PacketSample sample, int occurrence, out FieldValue value) =>
    {
        value = occurrence == 0 ? read(sample) : default;
        return !value.IsNull;
    };

    private static FieldReader Of(HeaderKind kind, HeaderValue read) => (PacketSample sample, int occurrence, out FieldValue value) =>
    {
        value = TryGetHeader(sample.Headers, kind, occurrence, out var header) ? read(sample, header) : default;
        return !value.IsNull;
    };

    private static FieldReader Of(FieldType type, HeaderField field, HeaderTest test) => (PacketSample sample, int occurrence, out FieldValue value) =>
    {
        value = default;
        return TryGetHeader(sample.Headers, field.Kind, occurrence, out var header) && test(header) && field.TryRead(sample.Headers, occurrence, type, out value);
    };

    private static bool TryGetHeader(HeaderStack headers, HeaderKind kind, int occurrence, out ReadOnlySpan<byte> header)
    {
        var at = headers.Find(kind, occurrence);
        header = at < 0 || at >= headers.End ? default : headers.Buffer.AsSpan(at, headers.End - at);
        return !header.IsEmpty;
    }
}
