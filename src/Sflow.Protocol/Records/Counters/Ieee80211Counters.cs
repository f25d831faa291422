using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>
/// Frames and faults of a wireless interface. sFlow 802.11 Structures, ieee80211_counters; IEEE802dot11-MIB, dot11CountersTable
/// (counter record 0:6). All ones is unknown.
/// </summary>
public record struct Ieee80211Counters : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 6;

    /// <summary>Fragments sent and acknowledged, or to a group.</summary>
    public uint TransmittedFragmentCount;

    /// <summary>Frames sent to groups.</summary>
    public uint MulticastTransmittedFrameCount;

    /// <summary>Frames given up after too many tries.</summary>
    public uint FailedCount;

    /// <summary>Frames sent after one retry or more.</summary>
    public uint RetryCount;

    /// <summary>Frames sent after more than one retry.</summary>
    public uint MultipleRetryCount;

    /// <summary>Frames received twice, told by their sequence control.</summary>
    public uint FrameDuplicateCount;

    /// <summary>Requests to send that were answered.</summary>
    public uint RTSSuccessCount;

    /// <summary>Requests to send that were not answered.</summary>
    public uint RTSFailureCount;

    /// <summary>Acknowledgements that did not come.</summary>
    public uint ACKFailureCount;

    /// <summary>Fragments received.</summary>
    public uint ReceivedFragmentCount;

    /// <summary>Frames received to groups.</summary>
    public uint MulticastReceivedFrameCount;

    /// <summary>Frames received with a bad check sequence.</summary>
    public uint FCSErrorCount;

    /// <summary>Frames sent.</summary>
    public uint TransmittedFrameCount;

    /// <summary>Encrypted frames received without a key for them.</summary>
    public uint WEPUndecryptableCount;

    /// <summary>Fragments dropped after too many tries or too long a time.</summary>
    public uint QoSDiscardedFragmentCount;

    /// <summary>Stations that are associated now.</summary>
    public uint AssociatedStationCount;

    /// <summary>Contention-free polls received.</summary>
    public uint QoSCFPollsReceivedCount;

    /// <summary>Contention-free polls received and not used.</summary>
    public uint QoSCFPollsUnusedCount;

    /// <summary>Contention-free polls received that were too short for what was to send.</summary>
    public uint QoSCFPollsUnusableCount;

    /// <summary>Contention-free polls sent that were not answered.</summary>
    public uint QoSCFPollsLostCount;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("dot11TransmittedFragmentCount"u8, ref TransmittedFragmentCount);
        fields.UInt32("dot11MulticastTransmittedFrameCount"u8, ref MulticastTransmittedFrameCount);
        fields.UInt32("dot11FailedCount"u8, ref FailedCount);
        fields.UInt32("dot11RetryCount"u8, ref RetryCount);
        fields.UInt32("dot11MultipleRetryCount"u8, ref MultipleRetryCount);
        fields.UInt32("dot11FrameDuplicateCount"u8, ref FrameDuplicateCount);
        fields.UInt32("dot11RTSSuccessCount"u8, ref RTSSuccessCount);
        fields.UInt32("dot11RTSFailureCount"u8, ref RTSFailureCount);
        fields.UInt32("dot11ACKFailureCount"u8, ref ACKFailureCount);
        fields.UInt32("dot11ReceivedFragmentCount"u8, ref ReceivedFragmentCount);
        fields.UInt32("dot11MulticastReceivedFrameCount"u8, ref MulticastReceivedFrameCount);
        fields.UInt32("dot11FCSErrorCount"u8, ref FCSErrorCount);
        fields.UInt32("dot11TransmittedFrameCount"u8, ref TransmittedFrameCount);
        fields.UInt32("dot11WEPUndecryptableCount"u8, ref WEPUndecryptableCount);
        fields.UInt32("dot11QoSDiscardedFragmentCount"u8, ref QoSDiscardedFragmentCount);
        fields.UInt32("dot11AssociatedStationCount"u8, ref AssociatedStationCount);
        fields.UInt32("dot11QoSCFPollsReceivedCount"u8, ref QoSCFPollsReceivedCount);
        fields.UInt32("dot11QoSCFPollsUnusedCount"u8, ref QoSCFPollsUnusedCount);
        fields.UInt32("dot11QoSCFPollsUnusableCount"u8, ref QoSCFPollsUnusableCount);
        fields.UInt32("dot11QoSCFPollsLostCount"u8, ref QoSCFPollsLostCount);
    }
}
