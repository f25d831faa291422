using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>What an HTTP transaction did. sFlow Transaction Structures, extended_http_transaction (flow record 0:2003).</summary>
public record struct ExtendedHttpTransaction : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2003;

    /// <summary>URL of the request.</summary>
    public XdrText Url;

    /// <summary>The Host header field.</summary>
    public XdrText Host;

    /// <summary>The Referer header field.</summary>
    public XdrText Referer;

    /// <summary>The User-Agent header field.</summary>
    public XdrText UserAgent;

    /// <summary>The user who authenticated; empty when unknown.</summary>
    public XdrText User;

    /// <summary>Status code, such as 200; RFC 9110 section 15.</summary>
    public uint Status;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Text("url"u8, ref Url);
        fields.Text("host"u8, ref Host);
        fields.Text("referer"u8, ref Referer);
        fields.Text("useragent"u8, ref UserAgent);
        fields.Text("user"u8, ref User);
        fields.UInt32("status"u8, ref Status);
    }
}
