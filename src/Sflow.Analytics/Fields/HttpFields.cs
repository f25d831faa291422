using Sflow.Protocol.Records.Flow;

namespace Sflow.Analytics.Fields;

/// <summary>Fields of sampled HTTP requests: http_request, and its forerunner.</summary>
internal static class HttpFields
{
    private const string Layer = "http_request";

    private static readonly FieldValue[] Methods =
        [.. ((string[])["OTHER", "OPTIONS", "GET", "HEAD", "POST", "PUT", "DELETE", "TRACE", "CONNECT"]).Select(static name => FieldValue.FromText(name))];

    public static IReadOnlyList<FieldDescriptor> Rows { get; } =
    [
        Of("httpmethod", FieldType.Text, "Method.", "GET", static (in r) => Method(r.Method), static (in r) => Method(r.Method)),
        Of("httpprotocol", FieldType.UInt32, "Version: major times 1000 plus minor.", "1001", static (in r) => FieldValue.FromNumber(FieldType.UInt32, r.Protocol), static (in r) => r.IsDraft ? default : FieldValue.FromNumber(FieldType.UInt32, r.Protocol)),
        Of("httphost", FieldType.Text, "The Host header field.", "www.example.com", static (in r) => FieldValue.FromText(r.Host), static (in r) => FieldValue.FromText(r.Host)),
        Of("httpuseragent", FieldType.Text, "The User-Agent header field.", "curl/8.5.0", static (in r) => FieldValue.FromText(r.UserAgent), static (in r) => FieldValue.FromText(r.UserAgent)),
        Of("httpxff", FieldType.Text, "The X-Forwarded-For header field.", "192.0.2.1", static (in r) => FieldValue.FromText(r.ForwardedFor), static (in r) => FieldValue.FromText(r.ForwardedFor)),
        Of("httpauthuser", FieldType.Text, "The user who authenticated.", "alice", static (in r) => FieldValue.FromText(r.AuthUser), static (in r) => FieldValue.FromText(r.AuthUser)),
        Of("httpmimetype", FieldType.Text, "The Content-Type header field of the answer.", "image/png", static (in r) => FieldValue.FromText(r.MimeType), static (in r) => FieldValue.FromText(r.MimeType)),
        Of("httpurl", FieldType.Text, "Target of the request, as it came from the client.", "/index.html", static (in r) => FieldValue.FromText(r.Uri), static (in r) => FieldValue.FromText(r.Uri)),
        Of("httpreferer", FieldType.Text, "The Referer header field.", "http://www.example.com/", static (in r) => FieldValue.FromText(r.Referer), static (in r) => FieldValue.FromText(r.Referer)),
        Of("httpstatus", FieldType.UInt32, "Status code of the answer.", "200", static (in r) => FieldValue.FromNumber(FieldType.UInt32, (uint)r.Status), static (in r) => FieldValue.FromNumber(FieldType.UInt32, (uint)r.Status)),
        Row.Operation("httpproxyurl", FieldType.Text, "extended_proxy_request", "Target of the request that the proxy made in turn.", "/index.html", Row.Of(static (in ExtendedProxyRequest r) => FieldValue.FromText(r.Uri)), FieldOrigin.Own),
        Row.Operation("httpproxyhost", FieldType.Text, "extended_proxy_request", "The Host header field of the request that the proxy made in turn.", "backend", Row.Of(static (in ExtendedProxyRequest r) => FieldValue.FromText(r.Host)), FieldOrigin.Own),
    ];

    private static FieldDescriptor Of(
        string name, FieldType type, string description, string example, Row.RecordValue<HttpRequest> read, Row.RecordValue<DeprecatedHttpRequest> old) =>
        Row.Operation(name, type, Layer, description, example, sample =>
            sample.TryGetRecord(out HttpRequest http) ? read(http) : sample.TryGetRecord(out DeprecatedHttpRequest request) ? old(request) : default);

    private static FieldValue Method(HttpRequestMethod method) => (uint)method < (uint)Methods.Length ? Methods[(int)method] : Methods[0];
}
