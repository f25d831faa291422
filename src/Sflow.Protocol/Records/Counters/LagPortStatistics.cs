using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>State of a port of a link aggregation group. sFlow LAG Port Statistics, lag_port_stats (counter record 0:7); IEEE8023-LAG-MIB.</summary>
public record struct LagPortStatistics : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 7;

    /// <summary>System identifier of this end.</summary>
    public MacAddress ActorSystemId;

    /// <summary>System identifier of the other end.</summary>
    public MacAddress PartnerSystemId;

    /// <summary>ifIndex of the group; 0 when the port is in none.</summary>
    public uint AttachedAggregationId;

    /// <summary>LACP states, a byte each from the highest: actor administrative, actor operational, partner administrative, partner operational.</summary>
    public uint PortState;

    /// <summary>LACP PDUs received.</summary>
    public uint LacpPdusReceived;

    /// <summary>Marker PDUs received.</summary>
    public uint MarkerPdusReceived;

    /// <summary>Marker response PDUs received.</summary>
    public uint MarkerResponsePdusReceived;

    /// <summary>Frames received of an unknown slow protocol subtype.</summary>
    public uint UnknownReceived;

    /// <summary>Frames received that were malformed.</summary>
    public uint IllegalReceived;

    /// <summary>LACP PDUs sent.</summary>
    public uint LacpPdusSent;

    /// <summary>Marker PDUs sent.</summary>
    public uint MarkerPdusSent;

    /// <summary>Marker response PDUs sent.</summary>
    public uint MarkerResponsePdusSent;

    /// <summary>Administrative LACP state of this end. IEEE 802.1AX, Actor_State.</summary>
    public readonly byte ActorAdminState => (byte)(PortState >> 24);

    /// <summary>Operational LACP state of this end.</summary>
    public readonly byte ActorOperState => (byte)(PortState >> 16);

    /// <summary>Administrative LACP state of the other end.</summary>
    public readonly byte PartnerAdminState => (byte)(PortState >> 8);

    /// <summary>Operational LACP state of the other end.</summary>
    public readonly byte PartnerOperState => (byte)PortState;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Mac("actorSystemID"u8, ref ActorSystemId);
        fields.Mac("partnerSystemID"u8, ref PartnerSystemId);
        fields.UInt32("attachedAggID"u8, ref AttachedAggregationId);
        fields.UInt32("portState"u8, ref PortState, FieldStyle.Hex);
        fields.UInt32("LACPDUsRx"u8, ref LacpPdusReceived);
        fields.UInt32("markerPDUsRx"u8, ref MarkerPdusReceived);
        fields.UInt32("markerResponsePDUsRx"u8, ref MarkerResponsePdusReceived);
        fields.UInt32("unknownRx"u8, ref UnknownReceived);
        fields.UInt32("illegalRx"u8, ref IllegalReceived);
        fields.UInt32("LACPDUsTx"u8, ref LacpPdusSent);
        fields.UInt32("markerPDUsTx"u8, ref MarkerPdusSent);
        fields.UInt32("markerResponsePDUsTx"u8, ref MarkerResponsePdusSent);
    }
}
