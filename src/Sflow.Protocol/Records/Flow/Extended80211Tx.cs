using System.Runtime.CompilerServices;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Records.Flow;

/// <summary>How an 802.11 frame was sent. sFlow 802.11 Structures, extended_80211_tx (flow record 0:1015).</summary>
public record struct Extended80211Tx : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1015;

    /// <summary>Name of the network, at most 32 bytes; empty when unknown.</summary>
    public XdrText Ssid;

    /// <summary>Identifier of the basic service set.</summary>
    public MacAddress Bssid;

    /// <summary>The edition of 802.11.</summary>
    public Ieee80211Version Version;

    /// <summary>How often it was sent: 1 at the first try, n after n − 1 repetitions; 0 when unknown.</summary>
    public uint Transmissions;

    /// <summary>Time on the air of the successful try in microseconds; 0 when unknown.</summary>
    public uint PacketDuration;

    /// <summary>Time on the air of the failed tries in microseconds; 0 when unknown.</summary>
    public uint RetransmissionDuration;

    /// <summary>Channel number.</summary>
    public uint Channel;

    /// <summary>Rate in bit/s.</summary>
    public ulong Speed;

    /// <summary>Power in milliwatts.</summary>
    public uint Power;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Text("tx_SSID"u8, ref Ssid);
        fields.Mac("tx_BSSID"u8, ref Bssid);
        fields.Enum("tx_version"u8, ref Version);
        fields.UInt32("tx_transmissions"u8, ref Transmissions);
        fields.UInt32("tx_packet_uS"u8, ref PacketDuration);
        fields.UInt32("tx_retrans_uS"u8, ref RetransmissionDuration);
        fields.UInt32("tx_channel"u8, ref Channel);
        fields.UInt64("tx_speed"u8, ref Speed);
        fields.UInt32("tx_power_mW"u8, ref Power);
    }
}
