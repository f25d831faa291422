using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>
/// Sessions of a virtual desktop, as sflowtool reads them; sFlow.org's list of structures has no text for it (counter record 0:2205).
/// All ones in a counter is unknown, 0 in another number.
/// </summary>
public record struct VdiCounters : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2205;

    /// <summary>Sessions now.</summary>
    public uint SessionsCurrent;

    /// <summary>Sessions begun.</summary>
    public uint SessionsTotal;

    /// <summary>Seconds that sessions have lasted.</summary>
    public uint SessionsDuration;

    /// <summary>Bytes received.</summary>
    public uint RxBytes;

    /// <summary>Bytes sent.</summary>
    public uint TxBytes;

    /// <summary>Packets received.</summary>
    public uint RxPackets;

    /// <summary>Packets sent.</summary>
    public uint TxPackets;

    /// <summary>Packets lost on the way in.</summary>
    public uint RxPacketsLost;

    /// <summary>Packets lost on the way out.</summary>
    public uint TxPacketsLost;

    /// <summary>Least round-trip time in milliseconds.</summary>
    public uint RttMin;

    /// <summary>Greatest round-trip time in milliseconds.</summary>
    public uint RttMax;

    /// <summary>Mean round-trip time in milliseconds.</summary>
    public uint RttAverage;

    /// <summary>Bytes of sound received.</summary>
    public uint AudioRxBytes;

    /// <summary>Bytes of sound sent.</summary>
    public uint AudioTxBytes;

    /// <summary>Limit on sound sent, in the agent's unit.</summary>
    public uint AudioTxLimit;

    /// <summary>Bytes of images received.</summary>
    public uint ImageRxBytes;

    /// <summary>Bytes of images sent.</summary>
    public uint ImageTxBytes;

    /// <summary>Frames of images.</summary>
    public uint ImageFrames;

    /// <summary>Least quality of images, in the agent's scale.</summary>
    public uint ImageQualityMin;

    /// <summary>Greatest quality of images, in the agent's scale.</summary>
    public uint ImageQualityMax;

    /// <summary>Mean quality of images, in the agent's scale.</summary>
    public uint ImageQualityAverage;

    /// <summary>Bytes of USB received.</summary>
    public uint UsbRxBytes;

    /// <summary>Bytes of USB sent.</summary>
    public uint UsbTxBytes;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("vdi_sessions_current"u8, ref SessionsCurrent);
        fields.UInt32("vdi_sessions_total"u8, ref SessionsTotal);
        fields.UInt32("vdi_sessions_duration"u8, ref SessionsDuration);
        fields.UInt32("vdi_rx_bytes"u8, ref RxBytes);
        fields.UInt32("vdi_tx_bytes"u8, ref TxBytes);
        fields.UInt32("vdi_rx_packets"u8, ref RxPackets);
        fields.UInt32("vdi_tx_packets"u8, ref TxPackets);
        fields.UInt32("vdi_rx_packets_lost"u8, ref RxPacketsLost);
        fields.UInt32("vdi_tx_packets_lost"u8, ref TxPacketsLost);
        fields.UInt32("vdi_rtt_min_ms"u8, ref RttMin);
        fields.UInt32("vdi_rtt_max_ms"u8, ref RttMax);
        fields.UInt32("vdi_rtt_avg_ms"u8, ref RttAverage);
        fields.UInt32("vdi_audio_rx_bytes"u8, ref AudioRxBytes);
        fields.UInt32("vdi_audio_tx_bytes"u8, ref AudioTxBytes);
        fields.UInt32("vdi_audio_tx_limit"u8, ref AudioTxLimit);
        fields.UInt32("vdi_img_rx_bytes"u8, ref ImageRxBytes);
        fields.UInt32("vdi_img_tx_bytes"u8, ref ImageTxBytes);
        fields.UInt32("vdi_img_frames"u8, ref ImageFrames);
        fields.UInt32("vdi_img_qual_min"u8, ref ImageQualityMin);
        fields.UInt32("vdi_img_qual_max"u8, ref ImageQualityMax);
        fields.UInt32("vdi_img_qual_avg"u8, ref ImageQualityAverage);
        fields.UInt32("vdi_usb_rx_bytes"u8, ref UsbRxBytes);
        fields.UInt32("vdi_usb_tx_bytes"u8, ref UsbTxBytes);
    }
}
