using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>The IP group of MIB-II. sFlow Host Structures, mib2_ip_group; RFC 4293 (counter record 0:2007).</summary>
public record struct Mib2Ip : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2007;

    /// <summary>1 when the host forwards, 2 when not.</summary>
    public uint IpForwarding;

    /// <summary>TTL of packets that the host makes.</summary>
    public uint IpDefaultTTL;

    /// <summary>Packets received.</summary>
    public uint IpInReceives;

    /// <summary>Packets with errors in their header.</summary>
    public uint IpInHdrErrors;

    /// <summary>Packets to an address that is not valid here.</summary>
    public uint IpInAddrErrors;

    /// <summary>Packets forwarded.</summary>
    public uint IpForwDatagrams;

    /// <summary>Packets of an unknown protocol.</summary>
    public uint IpInUnknownProtos;

    /// <summary>Received packets dropped for want of room.</summary>
    public uint IpInDiscards;

    /// <summary>Packets handed to a protocol.</summary>
    public uint IpInDelivers;

    /// <summary>Packets that protocols asked to send.</summary>
    public uint IpOutRequests;

    /// <summary>Packets to send dropped for want of room.</summary>
    public uint IpOutDiscards;

    /// <summary>Packets without a route.</summary>
    public uint IpOutNoRoutes;

    /// <summary>Seconds that fragments wait for the rest.</summary>
    public uint IpReasmTimeout;

    /// <summary>Fragments to be put together.</summary>
    public uint IpReasmReqds;

    /// <summary>Packets put together.</summary>
    public uint IpReasmOKs;

    /// <summary>Packets that could not be put together.</summary>
    public uint IpReasmFails;

    /// <summary>Packets fragmented.</summary>
    public uint IpFragOKs;

    /// <summary>Packets that had to be fragmented and could not.</summary>
    public uint IpFragFails;

    /// <summary>Fragments made.</summary>
    public uint IpFragCreates;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("ipForwarding"u8, ref IpForwarding);
        fields.UInt32("ipDefaultTTL"u8, ref IpDefaultTTL);
        fields.UInt32("ipInReceives"u8, ref IpInReceives);
        fields.UInt32("ipInHdrErrors"u8, ref IpInHdrErrors);
        fields.UInt32("ipInAddrErrors"u8, ref IpInAddrErrors);
        fields.UInt32("ipForwDatagrams"u8, ref IpForwDatagrams);
        fields.UInt32("ipInUnknownProtos"u8, ref IpInUnknownProtos);
        fields.UInt32("ipInDiscards"u8, ref IpInDiscards);
        fields.UInt32("ipInDelivers"u8, ref IpInDelivers);
        fields.UInt32("ipOutRequests"u8, ref IpOutRequests);
        fields.UInt32("ipOutDiscards"u8, ref IpOutDiscards);
        fields.UInt32("ipOutNoRoutes"u8, ref IpOutNoRoutes);
        fields.UInt32("ipReasmTimeout"u8, ref IpReasmTimeout);
        fields.UInt32("ipReasmReqds"u8, ref IpReasmReqds);
        fields.UInt32("ipReasmOKs"u8, ref IpReasmOKs);
        fields.UInt32("ipReasmFails"u8, ref IpReasmFails);
        fields.UInt32("ipFragOKs"u8, ref IpFragOKs);
        fields.UInt32("ipFragFails"u8, ref IpFragFails);
        fields.UInt32("ipFragCreates"u8, ref IpFragCreates);
    }
}
