using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>The packet's ports on the other side of a translation. sFlow Port NAT Structures, extended_nat_port (flow record 0:1020).</summary>
public record struct ExtendedNatPort : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1020;

    /// <summary>Translated source port, 0 to 65535.</summary>
    public uint SourcePort;

    /// <summary>Translated destination port, 0 to 65535.</summary>
    public uint DestinationPort;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("nat_src_port"u8, ref SourcePort);
        fields.UInt32("nat_dst_port"u8, ref DestinationPort);
    }
}
