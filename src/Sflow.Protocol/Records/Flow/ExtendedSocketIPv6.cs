using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>
/// The socket of the host that the packet or operation belongs to, over IPv6. sFlow Host Structures, extended_socket_ipv6 (flow
/// record 0:2101).
/// </summary>
public record struct ExtendedSocketIPv6 : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2101;

    /// <summary>IP protocol, such as 6 for TCP.</summary>
    public uint Protocol;

    /// <summary>The host's address.</summary>
    public SflowAddress LocalAddress;

    /// <summary>The peer's address.</summary>
    public SflowAddress RemoteAddress;

    /// <summary>The host's port, 0 to 65535.</summary>
    public uint LocalPort;

    /// <summary>The peer's port, 0 to 65535.</summary>
    public uint RemotePort;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("socket6_ip_protocol"u8, ref Protocol);
        fields.IPv6("socket6_local_ip"u8, ref LocalAddress);
        fields.IPv6("socket6_remote_ip"u8, ref RemoteAddress);
        fields.UInt32("socket6_local_port"u8, ref LocalPort);
        fields.UInt32("socket6_remote_port"u8, ref RemotePort);
    }
}
