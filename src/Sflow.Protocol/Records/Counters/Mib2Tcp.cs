using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>The TCP group of MIB-II. sFlow Host Structures, mib2_tcp_group; RFC 4022 (counter record 0:2009).</summary>
public record struct Mib2Tcp : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2009;

    /// <summary>Algorithm of the retransmission timeout.</summary>
    public uint TcpRtoAlgorithm;

    /// <summary>Smallest retransmission timeout in milliseconds.</summary>
    public uint TcpRtoMin;

    /// <summary>Largest retransmission timeout in milliseconds.</summary>
    public uint TcpRtoMax;

    /// <summary>Limit of connections; 0xFFFFFFFF when dynamic.</summary>
    public uint TcpMaxConn;

    /// <summary>Connections opened by this host.</summary>
    public uint TcpActiveOpens;

    /// <summary>Connections opened by others.</summary>
    public uint TcpPassiveOpens;

    /// <summary>Connections that failed to open.</summary>
    public uint TcpAttemptFails;

    /// <summary>Connections reset.</summary>
    public uint TcpEstabResets;

    /// <summary>Connections open now.</summary>
    public uint TcpCurrEstab;

    /// <summary>Segments received.</summary>
    public uint TcpInSegs;

    /// <summary>Segments sent.</summary>
    public uint TcpOutSegs;

    /// <summary>Segments sent again.</summary>
    public uint TcpRetransSegs;

    /// <summary>Segments received with errors.</summary>
    public uint TcpInErrs;

    /// <summary>Resets sent.</summary>
    public uint TcpOutRsts;

    /// <summary>Segments received with a wrong checksum.</summary>
    public uint TcpInCsumErrors;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("tcpRtoAlgorithm"u8, ref TcpRtoAlgorithm);
        fields.UInt32("tcpRtoMin"u8, ref TcpRtoMin);
        fields.UInt32("tcpRtoMax"u8, ref TcpRtoMax);
        fields.UInt32("tcpMaxConn"u8, ref TcpMaxConn);
        fields.UInt32("tcpActiveOpens"u8, ref TcpActiveOpens);
        fields.UInt32("tcpPassiveOpens"u8, ref TcpPassiveOpens);
        fields.UInt32("tcpAttemptFails"u8, ref TcpAttemptFails);
        fields.UInt32("tcpEstabResets"u8, ref TcpEstabResets);
        fields.UInt32("tcpCurrEstab"u8, ref TcpCurrEstab);
        fields.UInt32("tcpInSegs"u8, ref TcpInSegs);
        fields.UInt32("tcpOutSegs"u8, ref TcpOutSegs);
        fields.UInt32("tcpRetransSegs"u8, ref TcpRetransSegs);
        fields.UInt32("tcpInErrs"u8, ref TcpInErrs);
        fields.UInt32("tcpOutRsts"u8, ref TcpOutRsts);
        fields.UInt32("tcpInCsumErrors"u8, ref TcpInCsumErrors);
    }
}
