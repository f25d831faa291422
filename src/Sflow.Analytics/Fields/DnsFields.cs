using Sflow.Protocol.Packets;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of DNS: the header and the first question.</summary>
internal static class DnsFields
{
    private const string Layer = "DNS";

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        new("dnsqr", FieldType.Boolean, Layer, "Whether the message is a response.", "false", At(2, 1, 7)),
        Row.Header("dnsqname", FieldType.Text, Layer, "Name that the first question asks for, without a dot at the end; the root is a dot.", "www.example.com", HeaderKind.Dns, QuestionName),
        Row.Header("dnsqtypename", FieldType.Text, Layer, "Type that the first question asks for, as IANA names it.", "A", HeaderKind.Dns, static (s, header) =>
            TryGetQuestion(header, s, out var type, out _) ? DnsTypeNames.Of(type, s) : default),
        Row.Header("dnsqtype", FieldType.UInt16, Layer, "Type that the first question asks for.", "1", HeaderKind.Dns, static (s, header) =>
            TryGetQuestion(header, s, out var type, out _) ? FieldValue.FromNumber(FieldType.UInt16, type) : default, FieldOrigin.Derived),
        Row.Header("dnsqclass", FieldType.UInt16, Layer, "Class that the first question asks for.", "1", HeaderKind.Dns, static (s, header) =>
            TryGetQuestion(header, s, out _, out var @class) ? FieldValue.FromNumber(FieldType.UInt16, @class) : default, FieldOrigin.Derived),
        Derived("dnsid", FieldType.UInt16, "Identifier of the query.", "4660", At(0, 2)),
        Derived("dnsopcode", FieldType.Byte, "Kind of query: 0 a standard one.", "0", At(2, 1, 3, 15)),
        OfResponse("dnsaa", FieldType.Boolean, "Whether the answer is authoritative.", "false", At(2, 1, 2, 1)),
        Derived("dnstc", FieldType.Boolean, "Whether the message was truncated.", "false", At(2, 1, 1, 1)),
        Derived("dnsrd", FieldType.Boolean, "Whether recursion is desired.", "true", At(2, 1, 0, 1)),
        OfResponse("dnsra", FieldType.Boolean, "Whether recursion is available.", "true", At(3, 1, 7)),
        OfResponse("dnsrcode", FieldType.Byte, "How the query went: 0 well, 3 no such name.", "0", At(3, 1, 0, 15)),
        Derived("dnsqdcount", FieldType.UInt16, "Number of questions.", "1", At(4, 2)),
        Derived("dnsancount", FieldType.UInt16, "Number of answers.", "0", At(6, 2)),
        Derived("dnsnscount", FieldType.UInt16, "Number of authority records.", "0", At(8, 2)),
        Derived("dnsarcount", FieldType.UInt16, "Number of additional records.", "1", At(10, 2)),
    ];

    private static HeaderField At(byte offset, byte size, byte shift = 0, ulong mask = ulong.MaxValue) => new(HeaderKind.Dns, offset, size, shift, mask);

    private static FieldDescriptor Derived(string name, FieldType type, string description, string example, HeaderField field) =>
        new(name, type, Layer, description, example, field) { Origin = FieldOrigin.Derived };

    /// <summary>A row of bits that mean something only in responses. RFC 1035 section 4.1.1.</summary>
    private static FieldDescriptor OfResponse(string name, FieldType type, string description, string example, HeaderField field) =>
        Row.Where(name, type, Layer, description, example, field, static header => header.Length >= 3 && (header[2] & 0x80) != 0, FieldOrigin.Derived);

    private static FieldValue QuestionName(PacketSample sample, ReadOnlySpan<byte> header)
    {
        Span<byte> name = stackalloc byte[DnsView.MaxNameLength];
        if (!TryCreate(header, sample, out var view) || !view.TryCopyQuestionName(name, out var length))
        {
            return default;
        }

        return sample.MakeText(length == 0 ? "."u8 : name.Slice(0, length));
    }

    private static bool TryGetQuestion(ReadOnlySpan<byte> header, PacketSample sample, out ushort type, out ushort @class)
    {
        type = @class = 0;
        return TryCreate(header, sample, out var view) && view.TryGetQuestionType(out type, out @class);
    }

    private static bool TryCreate(ReadOnlySpan<byte> header, PacketSample sample, out DnsView view) =>
        DnsView.TryCreate(sample.Headers.Buffer, sample.Headers.End - header.Length, sample.Headers.End, out view);
}
