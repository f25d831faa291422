using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>The UDP group of MIB-II. sFlow Host Structures, mib2_udp_group; RFC 4113 (counter record 0:2010).</summary>
public record struct Mib2Udp : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2010;

    /// <summary>Datagrams received.</summary>
    public uint UdpInDatagrams;

    /// <summary>Datagrams to a port that nobody listens on.</summary>
    public uint UdpNoPorts;

    /// <summary>Datagrams received with errors.</summary>
    public uint UdpInErrors;

    /// <summary>Datagrams sent.</summary>
    public uint UdpOutDatagrams;

    /// <summary>Datagrams dropped for a full receive buffer.</summary>
    public uint UdpRcvbufErrors;

    /// <summary>Datagrams not sent for a full send buffer.</summary>
    public uint UdpSndbufErrors;

    /// <summary>Datagrams received with a wrong checksum.</summary>
    public uint UdpInCsumErrors;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("udpInDatagrams"u8, ref UdpInDatagrams);
        fields.UInt32("udpNoPorts"u8, ref UdpNoPorts);
        fields.UInt32("udpInErrors"u8, ref UdpInErrors);
        fields.UInt32("udpOutDatagrams"u8, ref UdpOutDatagrams);
        fields.UInt32("udpRcvbufErrors"u8, ref UdpRcvbufErrors);
        fields.UInt32("udpSndbufErrors"u8, ref UdpSndbufErrors);
        fields.UInt32("udpInCsumErrors"u8, ref UdpInCsumErrors);
    }
}
