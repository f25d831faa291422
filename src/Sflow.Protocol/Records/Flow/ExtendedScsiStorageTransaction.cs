using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>What a SCSI transaction did. sFlow Transaction Structures, extended_scsi_storage_transaction (flow record 0:2002).</summary>
public record struct ExtendedScsiStorageTransaction : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2002;

    /// <summary>Logical unit number.</summary>
    public uint Lun;

    /// <summary>SCSI operation code, 0 to 255; the largest number when unknown.</summary>
    public uint Operation;

    /// <summary>SCSI status: 0 is good.</summary>
    public uint Status;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("lun"u8, ref Lun);
        fields.UInt32("operation"u8, ref Operation);
        fields.UInt32("status"u8, ref Status);
    }
}
