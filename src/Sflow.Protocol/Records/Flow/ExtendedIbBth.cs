using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>Base transport header of an InfiniBand packet. sFlow InfiniBand Structures, extended_ib_bth (flow record 0:1033).</summary>
public record struct ExtendedIbBth : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 1033;

    /// <summary>Partition key, 16 bits.</summary>
    public uint PartitionKey;

    /// <summary>Destination's queue pair, 24 bits.</summary>
    public uint DestinationQueuePair;

    /// <summary>Operation, 0 to 255.</summary>
    public uint Opcode;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("pkey"u8, ref PartitionKey);
        fields.UInt32("dst_qp"u8, ref DestinationQueuePair);
        fields.UInt32("opcode"u8, ref Opcode);
    }
}
