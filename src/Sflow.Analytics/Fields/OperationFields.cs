using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;

namespace Sflow.Analytics.Fields;

/// <summary>Fields that operations of applications have in common: sizes, duration, and the sockets that they went by.</summary>
internal static class OperationFields
{
    private const string Layer = "operation";
    private const string Socket = "extended_socket";
    private const string ProxySocket = "extended_proxy_socket";

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        Row.Operation("req_bytes", FieldType.UInt64, Layer, "Bytes of the request.", "120", RequestBytes),
        Row.Operation("resp_bytes", FieldType.UInt64, Layer, "Bytes of the answer.", "5120", ResponseBytes),
        Row.Operation("duration", FieldType.UInt32, Layer, "Time that the operation took, in microseconds.", "1200", Duration),
        Of<ExtendedSocketIPv4>("protocol", FieldType.Byte, Socket, "IP protocol of the socket.", "6", static (in r) => Octet(r.Protocol), static s => s.TryGetRecord(out ExtendedSocketIPv6 r) ? Octet(r.Protocol) : default),
        Of<ExtendedSocketIPv4>("serveraddress", FieldType.IPv4, Socket, "IPv4 address of the server: the sampled host.", "10.0.0.1", static (in r) => FieldValue.FromAddress(r.LocalAddress)),
        Of<ExtendedSocketIPv6>("serveraddress6", FieldType.IPv6, Socket, "IPv6 address of the server: the sampled host.", "2001:db8::1", static (in r) => FieldValue.FromAddress(r.LocalAddress)),
        Of<ExtendedSocketIPv4>("serverport", FieldType.UInt16, Socket, "Port of the server.", "80", static (in r) => Port(r.LocalPort), static s => s.TryGetRecord(out ExtendedSocketIPv6 r) ? Port(r.LocalPort) : default),
        Of<ExtendedSocketIPv4>("clientaddress", FieldType.IPv4, Socket, "IPv4 address of the client.", "10.0.0.2", static (in r) => FieldValue.FromAddress(r.RemoteAddress)),
        Of<ExtendedSocketIPv6>("clientaddress6", FieldType.IPv6, Socket, "IPv6 address of the client.", "2001:db8::2", static (in r) => FieldValue.FromAddress(r.RemoteAddress)),
        Of<ExtendedSocketIPv4>("clientport", FieldType.UInt16, Socket, "Port of the client.", "40000", static (in r) => Port(r.RemotePort), static s => s.TryGetRecord(out ExtendedSocketIPv6 r) ? Port(r.RemotePort) : default),
        Of<ExtendedProxySocketIPv4>("proxyprotocol", FieldType.Byte, ProxySocket, "IP protocol of the socket that the proxy opened.", "6", static (in r) => Octet(r.Socket.Protocol), static s => s.TryGetRecord(out ExtendedProxySocketIPv6 r) ? Octet(r.Socket.Protocol) : default),
        Of<ExtendedProxySocketIPv4>("proxyserveraddress", FieldType.IPv4, ProxySocket, "IPv4 address of the server behind the proxy.", "10.0.0.3", static (in r) => FieldValue.FromAddress(r.Socket.RemoteAddress)),
        Of<ExtendedProxySocketIPv6>("proxyserveraddress6", FieldType.IPv6, ProxySocket, "IPv6 address of the server behind the proxy.", "2001:db8::3", static (in r) => FieldValue.FromAddress(r.Socket.RemoteAddress)),
        Of<ExtendedProxySocketIPv4>("proxyserverport", FieldType.UInt16, ProxySocket, "Port of the server behind the proxy.", "8080", static (in r) => Port(r.Socket.RemotePort), static s => s.TryGetRecord(out ExtendedProxySocketIPv6 r) ? Port(r.Socket.RemotePort) : default),
        Of<ExtendedProxySocketIPv4>("proxyclientaddress", FieldType.IPv4, ProxySocket, "IPv4 address that the proxy asks the server from.", "10.0.0.1", static (in r) => FieldValue.FromAddress(r.Socket.LocalAddress)),
        Of<ExtendedProxySocketIPv6>("proxyclientaddress6", FieldType.IPv6, ProxySocket, "IPv6 address that the proxy asks the server from.", "2001:db8::1", static (in r) => FieldValue.FromAddress(r.Socket.LocalAddress)),
        Of<ExtendedProxySocketIPv4>("proxyclientport", FieldType.UInt16, ProxySocket, "Port that the proxy asks the server from.", "40001", static (in r) => Port(r.Socket.LocalPort), static s => s.TryGetRecord(out ExtendedProxySocketIPv6 r) ? Port(r.Socket.LocalPort) : default),
    ];

    /// <summary>What an operation weighs in bytes: request and answer.</summary>
    public static FieldValue Bytes(PacketSample sample)
    {
        var (request, response) = (RequestBytes(sample), ResponseBytes(sample));
        return request.IsNull && response.IsNull ? default : FieldValue.FromNumber(FieldType.UInt64, unchecked(request.Number + response.Number));
    }

    private static FieldValue RequestBytes(PacketSample sample) =>
        sample.TryGetRecord(out HttpRequest http) ? Size(http.RequestBytes)
        : sample.TryGetRecord(out DeprecatedHttpRequest old) ? Size(old.RequestBytes)
        : sample.TryGetRecord(out AppOperation app) ? Size(app.RequestBytes)
        : sample.TryGetRecord(out Transaction transaction) ? Size(transaction.BytesReceived) : default;

    private static FieldValue ResponseBytes(PacketSample sample) =>
        sample.TryGetRecord(out HttpRequest http) ? Size(http.ResponseBytes)
        : sample.TryGetRecord(out DeprecatedHttpRequest old) ? Size(old.ResponseBytes)
        : sample.TryGetRecord(out AppOperation app) ? Size(app.ResponseBytes)
        : sample.TryGetRecord(out MemcacheOperation memcache) ? Size(memcache.ValueBytes)
        : sample.TryGetRecord(out Transaction transaction) ? Size(transaction.BytesSent) : default;

    private static FieldValue Duration(PacketSample sample) =>
        sample.TryGetRecord(out HttpRequest http) ? Time(http.Duration)
        : sample.TryGetRecord(out DeprecatedHttpRequest old) ? Time(old.Duration)
        : sample.TryGetRecord(out AppOperation app) ? Time(app.Duration)
        : sample.TryGetRecord(out MemcacheOperation memcache) ? Time(memcache.Duration)
        : sample.TryGetRecord(out Transaction transaction) ? Time(transaction.Duration) : default;

    private static FieldValue Size(ulong value) => FieldValue.FromNumber(FieldType.UInt64, value);

    private static FieldValue Time(uint value) => FieldValue.FromNumber(FieldType.UInt32, value);

    private static FieldValue Octet(uint value) => FieldValue.FromNumber(FieldType.Byte, (byte)value);

    private static FieldValue Port(uint value) => FieldValue.FromNumber(FieldType.UInt16, (ushort)value);

    /// <summary>A row of a socket's record, or of the same one over the other version of IP.</summary>
    private static FieldDescriptor Of<T>(
        string name, FieldType type, string layer, string description, string example, Row.RecordValue<T> read, Row.SampleValue? other = null)
        where T : struct, IXdrRecord => Row.Operation(name, type, layer, description, example, sample =>
            sample.TryGetRecord(out T record) ? read(record) : other is null ? default : other(sample));
}
