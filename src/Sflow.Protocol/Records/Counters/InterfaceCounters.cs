using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>State and traffic of an interface. sFlow Version 5, if_counters; RFC 2863. All ones in a counter is unknown (counter record 0:1).</summary>
public record struct InterfaceCounters : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1;

    /// <summary>The interface's ifIndex.</summary>
    public uint IfIndex;

    /// <summary>IANAifType, such as 6 for Ethernet.</summary>
    public uint IfType;

    /// <summary>Speed in bits per second.</summary>
    public ulong IfSpeed;

    /// <summary>Duplex mode or direction.</summary>
    public InterfaceDirection IfDirection;

    /// <summary>Bit 0: administratively up; bit 1: operationally up.</summary>
    public uint IfStatus;

    /// <summary>Bytes received, with framing.</summary>
    public ulong IfInOctets;

    /// <summary>Unicast packets received.</summary>
    public uint IfInUcastPkts;

    /// <summary>Multicast packets received.</summary>
    public uint IfInMulticastPkts;

    /// <summary>Broadcast packets received.</summary>
    public uint IfInBroadcastPkts;

    /// <summary>Received packets dropped without an error.</summary>
    public uint IfInDiscards;

    /// <summary>Received packets with errors.</summary>
    public uint IfInErrors;

    /// <summary>Received packets of an unknown protocol.</summary>
    public uint IfInUnknownProtos;

    /// <summary>Bytes sent, with framing.</summary>
    public ulong IfOutOctets;

    /// <summary>Unicast packets sent.</summary>
    public uint IfOutUcastPkts;

    /// <summary>Multicast packets sent.</summary>
    public uint IfOutMulticastPkts;

    /// <summary>Broadcast packets sent.</summary>
    public uint IfOutBroadcastPkts;

    /// <summary>Packets to send dropped without an error.</summary>
    public uint IfOutDiscards;

    /// <summary>Packets that could not be sent for errors.</summary>
    public uint IfOutErrors;

    /// <summary>1 when the interface takes every packet, 2 when not, 0 unknown.</summary>
    public uint IfPromiscuousMode;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("ifIndex"u8, ref IfIndex);
        fields.UInt32("networkType"u8, ref IfType);
        fields.UInt64("ifSpeed"u8, ref IfSpeed);
        fields.Enum("ifDirection"u8, ref IfDirection);
        fields.UInt32("ifStatus"u8, ref IfStatus);
        fields.UInt64("ifInOctets"u8, ref IfInOctets);
        fields.UInt32("ifInUcastPkts"u8, ref IfInUcastPkts);
        fields.UInt32("ifInMulticastPkts"u8, ref IfInMulticastPkts);
        fields.UInt32("ifInBroadcastPkts"u8, ref IfInBroadcastPkts);
        fields.UInt32("ifInDiscards"u8, ref IfInDiscards);
        fields.UInt32("ifInErrors"u8, ref IfInErrors);
        fields.UInt32("ifInUnknownProtos"u8, ref IfInUnknownProtos);
        fields.UInt64("ifOutOctets"u8, ref IfOutOctets);
        fields.UInt32("ifOutUcastPkts"u8, ref IfOutUcastPkts);
        fields.UInt32("ifOutMulticastPkts"u8, ref IfOutMulticastPkts);
        fields.UInt32("ifOutBroadcastPkts"u8, ref IfOutBroadcastPkts);
        fields.UInt32("ifOutDiscards"u8, ref IfOutDiscards);
        fields.UInt32("ifOutErrors"u8, ref IfOutErrors);
        fields.UInt32("ifPromiscuousMode"u8, ref IfPromiscuousMode);
    }
}
