using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>
/// The request that the packet belongs to. sFlow Version 5, extended_url (flow record 0:1005); deprecated in favour of http_request
/// (0:2206).
/// </summary>
public record struct ExtendedUrl : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1005;

    /// <summary>Which side is the server.</summary>
    public UrlDirection Direction;

    /// <summary>The request line's URL, as the client sent it.</summary>
    public XdrText Url;

    /// <summary>The Host header field; empty when there is none.</summary>
    public XdrText Host;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Enum("url_direction"u8, ref Direction);
        fields.Text("url"u8, ref Url);
        fields.Text("host"u8, ref Host);
    }
}
