using Sflow.Protocol.Packets;
using Sflow.Protocol.Xdr;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of what begins a session in the clear: QUIC and TLS.</summary>
internal static class SessionFields
{
    private const string Quic = "QUIC";
    private const string Tls = "TLS";

    private static readonly FieldValue Long = FieldValue.FromText("long");
    private static readonly FieldValue Short = FieldValue.FromText("short");

    private static readonly FieldValue[] Types =
        [.. ((string[])["unknown", "Initial", "0-RTT", "Handshake", "Retry", "Version Negotiation", "1-RTT", "Google"]).Select(static name => FieldValue.FromText(name))];

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        OfQuic("quicpackettype", FieldType.Text, "Type: Initial, 0-RTT, Handshake, Retry, Version Negotiation, 1-RTT, Google for its first versions, unknown.", "Initial", static (_, in view) => Types[(int)view.Type], FieldOrigin.Established),
        OfQuic("quicversion", FieldType.UInt32, "Version, in decimal: 1, 1798521807 for version 2, 0 in a negotiation.", "1", static (_, in view) =>
            view.TryGetVersion(out var version) ? FieldValue.FromNumber(FieldType.UInt32, version) : default),
        OfQuic("quicheaderform", FieldType.Text, "Form of the header: long or short.", "long", static (_, in view) => view.IsLong ? Long : Short),
        OfQuic("quicdcid", FieldType.Text, "Connection identifier of the destination, of a long header, in hexadecimal.", "8394C8F03E515708", static (s, in view) =>
            view.TryGetDestinationId(out var id) ? Hexadecimal(s, id) : default),
        OfQuic("quicscid", FieldType.Text, "Connection identifier of the source, of a long header, in hexadecimal.", "F067A5502A4262B5", static (s, in view) =>
            view.TryGetSourceId(out var id) ? Hexadecimal(s, id) : default),
        new("tlscontenttype", FieldType.Byte, Tls, "Type of the record: 22 a handshake, 23 data.", "22", new HeaderField(HeaderKind.Tls, 0, 1)) { Origin = FieldOrigin.Own },
        OfTls("tlsversion", FieldType.UInt16, "Version that a ClientHello offers, in decimal: 771 is TLS 1.2 and later.", "771", static (in view) => FieldValue.FromNumber(FieldType.UInt16, view.Version)),
        OfTls("tlssni", FieldType.Text, "Name of the server that a ClientHello asks for.", "www.example.com", static (in view) => view.TryGetServerName(out var name) ? FieldValue.FromText(new XdrText(name)) : default),
    ];

    private delegate FieldValue QuicValue(PacketSample sample, in QuicView view);

    private delegate FieldValue TlsValue(in TlsClientHelloView view);

    private static FieldDescriptor OfQuic(string name, FieldType type, string description, string example, QuicValue read, FieldOrigin origin = FieldOrigin.Own) =>
        Row.Header(name, type, Quic, description, example, HeaderKind.Quic, (sample, header) =>
            QuicView.TryCreate(sample.Headers.Buffer, sample.Headers.End - header.Length, sample.Headers.End, out var view) ? read(sample, view) : default, origin);

    private static FieldDescriptor OfTls(string name, FieldType type, string description, string example, TlsValue read) =>
        Row.Header(name, type, Tls, description, example, HeaderKind.Tls, (sample, header) =>
            TlsClientHelloView.TryCreate(sample.Headers.Buffer, sample.Headers.End - header.Length, sample.Headers.End, out var view) ? read(view) : default, FieldOrigin.Own);

    private static FieldValue Hexadecimal(PacketSample sample, XdrOpaque id)
    {
        Span<byte> text = stackalloc byte[40];
        var bytes = id.Span;
        for (var i = 0; i < bytes.Length && i < 20; i++)
        {
            text[2 * i] = "0123456789ABCDEF"u8[bytes[i] >> 4];
            text[(2 * i) + 1] = "0123456789ABCDEF"u8[bytes[i] & 15];
        }

        return bytes.Length == 0 ? default : sample.MakeText(text.Slice(0, 2 * Math.Min(bytes.Length, 20)));
    }
}
