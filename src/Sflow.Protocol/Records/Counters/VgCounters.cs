using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>
/// Traffic and faults of a 100BaseVG (IEEE 802.12) interface. sFlow Version 5, vg_counters; RFC 2020, dot12StatTable (counter record
/// 0:4). All ones is unknown.
/// </summary>
public record struct VgCounters : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 4;

    /// <summary>Frames received with high priority.</summary>
    public uint InHighPriorityFrames;

    /// <summary>Bytes in frames received with high priority.</summary>
    public ulong InHighPriorityOctets;

    /// <summary>Frames received with normal priority.</summary>
    public uint InNormPriorityFrames;

    /// <summary>Bytes in frames received with normal priority.</summary>
    public ulong InNormPriorityOctets;

    /// <summary>Frames received with an invalid packet marker.</summary>
    public uint InIPMErrors;

    /// <summary>Frames received that were too long.</summary>
    public uint InOversizeFrameErrors;

    /// <summary>Frames received with an error in their data.</summary>
    public uint InDataErrors;

    /// <summary>Frames received to the null address, for whatever purpose.</summary>
    public uint InNullAddressedFrames;

    /// <summary>Frames sent with high priority.</summary>
    public uint OutHighPriorityFrames;

    /// <summary>Bytes in frames sent with high priority.</summary>
    public ulong OutHighPriorityOctets;

    /// <summary>Times that the interface began to train.</summary>
    public uint TransitionIntoTrainings;

    /// <summary>Bytes in frames received with high priority, as the MIB's 64-bit counter has them.</summary>
    public ulong HCInHighPriorityOctets;

    /// <summary>Bytes in frames received with normal priority, as the MIB's 64-bit counter has them.</summary>
    public ulong HCInNormPriorityOctets;

    /// <summary>Bytes in frames sent with high priority, as the MIB's 64-bit counter has them.</summary>
    public ulong HCOutHighPriorityOctets;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("dot12InHighPriorityFrames"u8, ref InHighPriorityFrames);
        fields.UInt64("dot12InHighPriorityOctets"u8, ref InHighPriorityOctets);
        fields.UInt32("dot12InNormPriorityFrames"u8, ref InNormPriorityFrames);
        fields.UInt64("dot12InNormPriorityOctets"u8, ref InNormPriorityOctets);
        fields.UInt32("dot12InIPMErrors"u8, ref InIPMErrors);
        fields.UInt32("dot12InOversizeFrameErrors"u8, ref InOversizeFrameErrors);
        fields.UInt32("dot12InDataErrors"u8, ref InDataErrors);
        fields.UInt32("dot12InNullAddressedFrames"u8, ref InNullAddressedFrames);
        fields.UInt32("dot12OutHighPriorityFrames"u8, ref OutHighPriorityFrames);
        fields.UInt64("dot12OutHighPriorityOctets"u8, ref OutHighPriorityOctets);
        fields.UInt32("dot12TransitionIntoTrainings"u8, ref TransitionIntoTrainings);
        fields.UInt64("dot12HCInHighPriorityOctets"u8, ref HCInHighPriorityOctets);
        fields.UInt64("dot12HCInNormPriorityOctets"u8, ref HCInNormPriorityOctets);
        fields.UInt64("dot12HCOutHighPriorityOctets"u8, ref HCOutHighPriorityOctets);
    }
}
