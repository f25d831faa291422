using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>
/// A sampled request to an HTTP server. sFlow HTTP Structures, http_request (flow record 0:2201), deprecated in favour of
/// <see cref="HttpRequest"/>. It was published in two layouts: the one that agents send and sflowtool reads, and the draft of the
/// discussion list, which is read where only it takes the whole record.
/// </summary>
public record struct DeprecatedHttpRequest : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2201;

    /// <summary>The method.</summary>
    public HttpRequestMethod Method;

    /// <summary>
    /// Whether the draft's layout is on the wire: without <see cref="Protocol"/>, with <see cref="ForwardedFor"/> and <see cref="RequestBytes"/>.
    /// </summary>
    public bool IsDraft;

    /// <summary>Version: major times 1000 plus minor, 1001 for HTTP/1.1. Not in the draft.</summary>
    public uint Protocol;

    /// <summary>The request's target, as it came from the client; at most 255 bytes.</summary>
    public XdrText Uri;

    /// <summary>The Host header field; at most 32 bytes.</summary>
    public XdrText Host;

    /// <summary>The Referer header field; at most 255 bytes.</summary>
    public XdrText Referer;

    /// <summary>The User-Agent header field; at most 64 bytes.</summary>
    public XdrText UserAgent;

    /// <summary>The X-Forwarded-For header field; at most 64 bytes. In the draft only.</summary>
    public XdrText ForwardedFor;

    /// <summary>The user who authenticated, RFC 1413 or HTTP; at most 32 bytes.</summary>
    public XdrText AuthUser;

    /// <summary>Type of the answer, the Content-Type header field; at most 32 bytes.</summary>
    public XdrText MimeType;

    /// <summary>Bytes of the request's content. In the draft only.</summary>
    public ulong RequestBytes;

    /// <summary>Bytes of the answer's content.</summary>
    public ulong ResponseBytes;

    /// <summary>Time that it took, in microseconds.</summary>
    public uint Duration;

    /// <summary>Status code of the answer, such as 200; RFC 9110 section 15.</summary>
    public int Status;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Enum("http_method"u8, ref Method);
        var isDraft = fields.AlternativeLayout(ref IsDraft);
        if (!isDraft)
        {
            fields.UInt32("http_protocol"u8, ref Protocol);
        }

        fields.Text("http_uri"u8, ref Uri);
        fields.Text("http_host"u8, ref Host);
        fields.Text("http_referrer"u8, ref Referer);
        fields.Text("http_useragent"u8, ref UserAgent);
        if (isDraft)
        {
            fields.Text("http_xff"u8, ref ForwardedFor);
        }

        fields.Text("http_authuser"u8, ref AuthUser);
        fields.Text("http_mimetype"u8, ref MimeType);
        if (isDraft)
        {
            fields.UInt64("http_request_bytes"u8, ref RequestBytes);
        }

        fields.UInt64("http_bytes"u8, ref ResponseBytes);
        fields.UInt32("http_duration_uS"u8, ref Duration);
        fields.Int32("http_status"u8, ref Status);
    }
}
