using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>Errors of an Ethernet interface. sFlow Version 5, ethernet_counters; RFC 3635 dot3StatsTable. All ones is unknown (counter record 0:2).</summary>
public record struct EthernetCounters : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2;

    /// <summary>Frames that are no whole number of bytes and fail the FCS.</summary>
    public uint AlignmentErrors;

    /// <summary>Frames that fail the FCS.</summary>
    public uint FCSErrors;

    /// <summary>Frames sent after one collision.</summary>
    public uint SingleCollisionFrames;

    /// <summary>Frames sent after several collisions.</summary>
    public uint MultipleCollisionFrames;

    /// <summary>SQE test errors.</summary>
    public uint SQETestErrors;

    /// <summary>Frames whose first try was delayed.</summary>
    public uint DeferredTransmissions;

    /// <summary>Collisions later than a slot time.</summary>
    public uint LateCollisions;

    /// <summary>Frames given up for collisions.</summary>
    public uint ExcessiveCollisions;

    /// <summary>Frames not sent for an internal error.</summary>
    public uint InternalMacTransmitErrors;

    /// <summary>Times that carrier was lost while sending.</summary>
    public uint CarrierSenseErrors;

    /// <summary>Frames longer than allowed.</summary>
    public uint FrameTooLongs;

    /// <summary>Frames not received for an internal error.</summary>
    public uint InternalMacReceiveErrors;

    /// <summary>Invalid symbols.</summary>
    public uint SymbolErrors;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("dot3StatsAlignmentErrors"u8, ref AlignmentErrors);
        fields.UInt32("dot3StatsFCSErrors"u8, ref FCSErrors);
        fields.UInt32("dot3StatsSingleCollisionFrames"u8, ref SingleCollisionFrames);
        fields.UInt32("dot3StatsMultipleCollisionFrames"u8, ref MultipleCollisionFrames);
        fields.UInt32("dot3StatsSQETestErrors"u8, ref SQETestErrors);
        fields.UInt32("dot3StatsDeferredTransmissions"u8, ref DeferredTransmissions);
        fields.UInt32("dot3StatsLateCollisions"u8, ref LateCollisions);
        fields.UInt32("dot3StatsExcessiveCollisions"u8, ref ExcessiveCollisions);
        fields.UInt32("dot3StatsInternalMacTransmitErrors"u8, ref InternalMacTransmitErrors);
        fields.UInt32("dot3StatsCarrierSenseErrors"u8, ref CarrierSenseErrors);
        fields.UInt32("dot3StatsFrameTooLongs"u8, ref FrameTooLongs);
        fields.UInt32("dot3StatsInternalMacReceiveErrors"u8, ref InternalMacReceiveErrors);
        fields.UInt32("dot3StatsSymbolErrors"u8, ref SymbolErrors);
    }
}
