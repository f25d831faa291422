using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>The ICMP group of MIB-II; the structure has no icmpInTimestampReps. sFlow Host Structures, mib2_icmp_group; RFC 4293 (counter record 0:2008).</summary>
public record struct Mib2Icmp : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2008;

    /// <summary>Messages received.</summary>
    public uint IcmpInMsgs;

    /// <summary>Messages received with errors.</summary>
    public uint IcmpInErrors;

    /// <summary>Destination unreachable received.</summary>
    public uint IcmpInDestUnreachs;

    /// <summary>Time exceeded received.</summary>
    public uint IcmpInTimeExcds;

    /// <summary>Parameter problem received.</summary>
    public uint IcmpInParamProbs;

    /// <summary>Source quench received.</summary>
    public uint IcmpInSrcQuenchs;

    /// <summary>Redirects received.</summary>
    public uint IcmpInRedirects;

    /// <summary>Echo requests received.</summary>
    public uint IcmpInEchos;

    /// <summary>Echo replies received.</summary>
    public uint IcmpInEchoReps;

    /// <summary>Timestamp requests received.</summary>
    public uint IcmpInTimestamps;

    /// <summary>Address mask requests received.</summary>
    public uint IcmpInAddrMasks;

    /// <summary>Address mask replies received.</summary>
    public uint IcmpInAddrMaskReps;

    /// <summary>Messages sent.</summary>
    public uint IcmpOutMsgs;

    /// <summary>Messages not sent for errors.</summary>
    public uint IcmpOutErrors;

    /// <summary>Destination unreachable sent.</summary>
    public uint IcmpOutDestUnreachs;

    /// <summary>Time exceeded sent.</summary>
    public uint IcmpOutTimeExcds;

    /// <summary>Parameter problem sent.</summary>
    public uint IcmpOutParamProbs;

    /// <summary>Source quench sent.</summary>
    public uint IcmpOutSrcQuenchs;

    /// <summary>Redirects sent.</summary>
    public uint IcmpOutRedirects;

    /// <summary>Echo requests sent.</summary>
    public uint IcmpOutEchos;

    /// <summary>Echo replies sent.</summary>
    public uint IcmpOutEchoReps;

    /// <summary>Timestamp requests sent.</summary>
    public uint IcmpOutTimestamps;

    /// <summary>Timestamp replies sent.</summary>
    public uint IcmpOutTimestampReps;

    /// <summary>Address mask requests sent.</summary>
    public uint IcmpOutAddrMasks;

    /// <summary>Address mask replies sent.</summary>
    public uint IcmpOutAddrMaskReps;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("icmpInMsgs"u8, ref IcmpInMsgs);
        fields.UInt32("icmpInErrors"u8, ref IcmpInErrors);
        fields.UInt32("icmpInDestUnreachs"u8, ref IcmpInDestUnreachs);
        fields.UInt32("icmpInTimeExcds"u8, ref IcmpInTimeExcds);
        fields.UInt32("icmpInParamProbs"u8, ref IcmpInParamProbs);
        fields.UInt32("icmpInSrcQuenchs"u8, ref IcmpInSrcQuenchs);
        fields.UInt32("icmpInRedirects"u8, ref IcmpInRedirects);
        fields.UInt32("icmpInEchos"u8, ref IcmpInEchos);
        fields.UInt32("icmpInEchoReps"u8, ref IcmpInEchoReps);
        fields.UInt32("icmpInTimestamps"u8, ref IcmpInTimestamps);
        fields.UInt32("icmpInAddrMasks"u8, ref IcmpInAddrMasks);
        fields.UInt32("icmpInAddrMaskReps"u8, ref IcmpInAddrMaskReps);
        fields.UInt32("icmpOutMsgs"u8, ref IcmpOutMsgs);
        fields.UInt32("icmpOutErrors"u8, ref IcmpOutErrors);
        fields.UInt32("icmpOutDestUnreachs"u8, ref IcmpOutDestUnreachs);
        fields.UInt32("icmpOutTimeExcds"u8, ref IcmpOutTimeExcds);
        fields.UInt32("icmpOutParamProbs"u8, ref IcmpOutParamProbs);
        fields.UInt32("icmpOutSrcQuenchs"u8, ref IcmpOutSrcQuenchs);
        fields.UInt32("icmpOutRedirects"u8, ref IcmpOutRedirects);
        fields.UInt32("icmpOutEchos"u8, ref IcmpOutEchos);
        fields.UInt32("icmpOutEchoReps"u8, ref IcmpOutEchoReps);
        fields.UInt32("icmpOutTimestamps"u8, ref IcmpOutTimestamps);
        fields.UInt32("icmpOutTimestampReps"u8, ref IcmpOutTimestampReps);
        fields.UInt32("icmpOutAddrMasks"u8, ref IcmpOutAddrMasks);
        fields.UInt32("icmpOutAddrMaskReps"u8, ref IcmpOutAddrMaskReps);
    }
}
