using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>
/// The socket that a proxy opened for the operation, over IPv6. sFlow Application Structures, extended_proxy_socket_ipv6 (flow record
/// 0:2103).
/// </summary>
public record struct ExtendedProxySocketIPv6 : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2103;

    /// <summary>The socket towards the server behind the proxy.</summary>
    public ExtendedSocketIPv6 Socket;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields) => fields.Structure("proxy_"u8, ref Socket);
}
