using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>An IPv6 header that the agent decoded itself. sFlow Version 5, sampled_ipv6 (flow record 0:4).</summary>
public record struct SampledIPv6 : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 4;

    /// <summary>Length of the IP packet in bytes, without link layer.</summary>
    public uint Length;

    /// <summary>IP next header, such as 17 for UDP.</summary>
    public uint Protocol;

    /// <summary>Source address.</summary>
    public SflowAddress Source;

    /// <summary>Destination address.</summary>
    public SflowAddress Destination;

    /// <summary>TCP or UDP source port, else 0.</summary>
    public uint SourcePort;

    /// <summary>TCP or UDP destination port, else 0.</summary>
    public uint DestinationPort;

    /// <summary>TCP flags, FIN in bit 0.</summary>
    public uint TcpFlags;

    /// <summary>IPv6 traffic class.</summary>
    public uint Priority;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("sampledPacketSize"u8, ref Length);
        fields.UInt32("IPProtocol"u8, ref Protocol);
        fields.IPv6("srcIP6"u8, ref Source);
        fields.IPv6("dstIP6"u8, ref Destination);
        fields.UInt32("src_port"u8, ref SourcePort);
        fields.UInt32("dst_port"u8, ref DestinationPort);
        fields.UInt32("TCPFlags"u8, ref TcpFlags);
        fields.UInt32("priority"u8, ref Priority);
    }
}
