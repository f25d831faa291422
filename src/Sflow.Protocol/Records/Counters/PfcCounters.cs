using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>Priority-based flow control of an interface. sFlow IEEE 802.1 PFC Structures, pfc; IEEE 802.1Qbb (counter record 0:11). All ones is unknown.</summary>
public record struct PfcCounters : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 11;

    /// <summary>Pause frames sent.</summary>
    public uint Requests;

    /// <summary>Pause frames received.</summary>
    public uint Indications;

    /// <summary>Time paused in microseconds.</summary>
    public uint PauseDuration;

    /// <summary>Storms of pause frames that a watchdog detected.</summary>
    public uint StormDetected;

    /// <summary>Storms of pause frames that ended.</summary>
    public uint StormRestored;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("PFC_requests"u8, ref Requests);
        fields.UInt32("PFC_indications"u8, ref Indications);
        fields.UInt32("PFC_pause_duration"u8, ref PauseDuration);
        fields.UInt32("PFC_storm_detected"u8, ref StormDetected);
        fields.UInt32("PFC_storm_restored"u8, ref StormRestored);
    }
}
