using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>How an 802.11 frame was received. sFlow 802.11 Structures, extended_80211_rx (flow record 0:1014).</summary>
public record struct Extended80211Rx : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1014;

    /// <summary>Name of the network, at most 32 bytes; empty when unknown.</summary>
    public XdrText Ssid;

    /// <summary>Identifier of the basic service set.</summary>
    public MacAddress Bssid;

    /// <summary>The edition of 802.11.</summary>
    public Ieee80211Version Version;

    /// <summary>Channel number.</summary>
    public uint Channel;

    /// <summary>Rate in bit/s.</summary>
    public ulong Speed;

    /// <summary>Received signal to noise indicator in steps of 0.5 dB from −10 dB; IEEE 802.11, dot11FrameRprtRSNI.</summary>
    public uint Rsni;

    /// <summary>Received channel power indicator in steps of 0.5 dB from −110 dBm; IEEE 802.11, dot11FrameRprtLastRCPI.</summary>
    public uint Rcpi;

    /// <summary>Time on the air in microseconds; 0 when unknown.</summary>
    public uint PacketDuration;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Text("rx_SSID"u8, ref Ssid);
        fields.Mac("rx_BSSID"u8, ref Bssid);
        fields.Enum("rx_version"u8, ref Version);
        fields.UInt32("rx_channel"u8, ref Channel);
        fields.UInt64("rx_speed"u8, ref Speed);
        fields.UInt32("rx_rsni"u8, ref Rsni);
        fields.UInt32("rx_rcpi"u8, ref Rcpi);
        fields.UInt32("rx_packet_uS"u8, ref PacketDuration);
    }
}
