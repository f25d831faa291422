using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>
/// Faults and states of a token ring interface. sFlow Version 5, tokenring_counters; RFC 1748, dot5StatsTable (counter record 0:3).
/// All ones is unknown.
/// </summary>
public record struct TokenRingCounters : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 3;

    /// <summary>Frames and tokens with a bad check sequence or a code violation between their delimiters.</summary>
    public uint LineErrors;

    /// <summary>Gaps in the signal of at least five half bits.</summary>
    public uint BurstErrors;

    /// <summary>Monitor frames whose address-recognised and frame-copied bits contradict the order of stations.</summary>
    public uint ACErrors;

    /// <summary>Abort delimiters sent in the middle of a transmission.</summary>
    public uint AbortTransErrors;

    /// <summary>Faults inside the station.</summary>
    public uint InternalErrors;

    /// <summary>Own frames whose end did not come back in time.</summary>
    public uint LostFrameErrors;

    /// <summary>Frames to the station dropped for want of a buffer.</summary>
    public uint ReceiveCongestions;

    /// <summary>Frames to the station that another one had already recognised as its own.</summary>
    public uint FrameCopiedErrors;

    /// <summary>Tokens that the active monitor had to make anew.</summary>
    public uint TokenErrors;

    /// <summary>Faults that the ring recovered from by itself.</summary>
    public uint SoftErrors;

    /// <summary>Beacons begun or heard: faults that the ring did not recover from at once.</summary>
    public uint HardErrors;

    /// <summary>Losses of the signal.</summary>
    public uint SignalLoss;

    /// <summary>Beacon frames sent.</summary>
    public uint TransmitBeacons;

    /// <summary>Claim token frames sent or received: recoveries of the ring.</summary>
    public uint Recoverys;

    /// <summary>Open or short circuits found in the lobe's cable.</summary>
    public uint LobeWires;

    /// <summary>Orders received to leave the ring.</summary>
    public uint Removes;

    /// <summary>Times that the station found itself alone on the ring.</summary>
    public uint Singles;

    /// <summary>Signals whose frequency was out of bounds.</summary>
    public uint FreqErrors;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("dot5StatsLineErrors"u8, ref LineErrors);
        fields.UInt32("dot5StatsBurstErrors"u8, ref BurstErrors);
        fields.UInt32("dot5StatsACErrors"u8, ref ACErrors);
        fields.UInt32("dot5StatsAbortTransErrors"u8, ref AbortTransErrors);
        fields.UInt32("dot5StatsInternalErrors"u8, ref InternalErrors);
        fields.UInt32("dot5StatsLostFrameErrors"u8, ref LostFrameErrors);
        fields.UInt32("dot5StatsReceiveCongestions"u8, ref ReceiveCongestions);
        fields.UInt32("dot5StatsFrameCopiedErrors"u8, ref FrameCopiedErrors);
        fields.UInt32("dot5StatsTokenErrors"u8, ref TokenErrors);
        fields.UInt32("dot5StatsSoftErrors"u8, ref SoftErrors);
        fields.UInt32("dot5StatsHardErrors"u8, ref HardErrors);
        fields.UInt32("dot5StatsSignalLoss"u8, ref SignalLoss);
        fields.UInt32("dot5StatsTransmitBeacons"u8, ref TransmitBeacons);
        fields.UInt32("dot5StatsRecoverys"u8, ref Recoverys);
        fields.UInt32("dot5StatsLobeWires"u8, ref LobeWires);
        fields.UInt32("dot5StatsRemoves"u8, ref Removes);
        fields.UInt32("dot5StatsSingles"u8, ref Singles);
        fields.UInt32("dot5StatsFreqErrors"u8, ref FreqErrors);
    }
}
