using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>The request that a proxy made in turn. sFlow HTTP Structures, extended_proxy_request (flow record 0:2207).</summary>
public record struct ExtendedProxyRequest : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2207;

    /// <summary>Target of the request towards the server behind; at most 255 bytes.</summary>
    public XdrText Uri;

    /// <summary>Its Host header field; at most 64 bytes.</summary>
    public XdrText Host;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Text("uri"u8, ref Uri);
        fields.Text("host"u8, ref Host);
    }
}
