using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>
/// Traffic and faults of an InfiniBand port. sFlow InfiniBand Structures, ib_counters; InfiniBand Architecture Specification,
/// PortCounters (counter record 0:9). All ones is unknown.
/// </summary>
public record struct InfiniBandCounters : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 9;

    /// <summary>Packets sent.</summary>
    public ulong PortXmitPkts;

    /// <summary>Packets received.</summary>
    public ulong PortRcvPkts;

    /// <summary>Minor link errors.</summary>
    public uint SymbolErrorCounter;

    /// <summary>Recoveries of the link that succeeded.</summary>
    public uint LinkErrorRecoveryCounter;

    /// <summary>Recoveries of the link that failed, so that it went down.</summary>
    public uint LinkDownedCounter;

    /// <summary>Packets received with an error.</summary>
    public uint PortRcvErrors;

    /// <summary>Packets received with the end-bad-packet delimiter.</summary>
    public uint PortRcvRemotePhysicalErrors;

    /// <summary>Packets received that the switch could not forward.</summary>
    public uint PortRcvSwitchRelayErrors;

    /// <summary>Packets to send dropped, as the port was down or congested.</summary>
    public uint PortXmitDiscards;

    /// <summary>Packets to send refused for partition or version.</summary>
    public uint PortXmitConstraintErrors;

    /// <summary>Packets received refused for partition or version.</summary>
    public uint PortRcvConstraintErrors;

    /// <summary>Times that the port's errors went beyond its threshold.</summary>
    public uint LocalLinkIntegrityErrors;

    /// <summary>Overruns of the buffer one after the other, beyond the threshold.</summary>
    public uint ExcessiveBufferOverrunErrors;

    /// <summary>Management packets (virtual lane 15) dropped for want of room.</summary>
    public uint VL15Dropped;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt64("PortXmitPkts"u8, ref PortXmitPkts);
        fields.UInt64("PortRcvPkts"u8, ref PortRcvPkts);
        fields.UInt32("SymbolErrorCounter"u8, ref SymbolErrorCounter);
        fields.UInt32("LinkErrorRecoveryCounter"u8, ref LinkErrorRecoveryCounter);
        fields.UInt32("LinkDownedCounter"u8, ref LinkDownedCounter);
        fields.UInt32("PortRcvErrors"u8, ref PortRcvErrors);
        fields.UInt32("PortRcvRemotePhysicalErrors"u8, ref PortRcvRemotePhysicalErrors);
        fields.UInt32("PortRcvSwitchRelayErrors"u8, ref PortRcvSwitchRelayErrors);
        fields.UInt32("PortXmitDiscards"u8, ref PortXmitDiscards);
        fields.UInt32("PortXmitConstraintErrors"u8, ref PortXmitConstraintErrors);
        fields.UInt32("PortRcvConstraintErrors"u8, ref PortRcvConstraintErrors);
        fields.UInt32("LocalLinkIntegrityErrors"u8, ref LocalLinkIntegrityErrors);
        fields.UInt32("ExcessiveBufferOverrunErrors"u8, ref ExcessiveBufferOverrunErrors);
        fields.UInt32("VL15Dropped"u8, ref VL15Dropped);
    }
}
