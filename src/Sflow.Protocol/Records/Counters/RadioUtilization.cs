using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>How busy a radio's channel is. sFlow 802.11 Structures, radio_utilization (counter record 0:1002). All ones is unknown.</summary>
public record struct RadioUtilization : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1002;

    /// <summary>Time since the counters began, in milliseconds.</summary>
    public uint ElapsedTime;

    /// <summary>Time on the assigned channel in milliseconds.</summary>
    public uint OnChannelTime;

    /// <summary>Time on the assigned channel with the medium busy, in milliseconds.</summary>
    public uint OnChannelBusyTime;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("radio_elapsed_time"u8, ref ElapsedTime);
        fields.UInt32("radio_on_channel_time"u8, ref OnChannelTime);
        fields.UInt32("radio_on_channel_busy_time"u8, ref OnChannelBusyTime);
    }
}
