using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>State of the TCP connection that the packet belongs to, from the host's own stack. sFlow TCP Info Structures; Linux tcp_info (flow record 0:2209).</summary>
public record struct ExtendedTcpInfo : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2209;

    /// <summary>Whether the host received or sent the packet.</summary>
    public PacketDirection Direction;

    /// <summary>Cached effective maximum segment size when sending, in bytes.</summary>
    public uint SendMss;

    /// <summary>Maximum segment size received, in bytes.</summary>
    public uint ReceiveMss;

    /// <summary>Packets not yet acknowledged.</summary>
    public uint Unacknowledged;

    /// <summary>Packets taken for lost.</summary>
    public uint Lost;

    /// <summary>Packets sent again.</summary>
    public uint Retransmitted;

    /// <summary>Last known path MTU in bytes.</summary>
    public uint PathMtu;

    /// <summary>Smoothed round-trip time in microseconds.</summary>
    public uint Rtt;

    /// <summary>Mean deviation of the round-trip time in microseconds.</summary>
    public uint RttVariance;

    /// <summary>Congestion window in segments.</summary>
    public uint SendCongestionWindow;

    /// <summary>Reordering degree in packets.</summary>
    public uint Reordering;

    /// <summary>Smallest round-trip time in microseconds.</summary>
    public uint MinimumRtt;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Enum("tcpinfo_direction"u8, ref Direction);
        fields.UInt32("tcpinfo_send_mss"u8, ref SendMss);
        fields.UInt32("tcpinfo_receive_mss"u8, ref ReceiveMss);
        fields.UInt32("tcpinfo_unacked_pkts"u8, ref Unacknowledged);
        fields.UInt32("tcpinfo_lost_pkts"u8, ref Lost);
        fields.UInt32("tcpinfo_retrans_pkts"u8, ref Retransmitted);
        fields.UInt32("tcpinfo_path_mtu"u8, ref PathMtu);
        fields.UInt32("tcpinfo_rtt_uS"u8, ref Rtt);
        fields.UInt32("tcpinfo_rtt_uS_var"u8, ref RttVariance);
        fields.UInt32("tcpinfo_send_congestion_win"u8, ref SendCongestionWindow);
        fields.UInt32("tcpinfo_reordering"u8, ref Reordering);
        fields.UInt32("tcpinfo_rtt_uS_min"u8, ref MinimumRtt);
    }
}
