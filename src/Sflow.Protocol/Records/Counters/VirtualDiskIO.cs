using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>Disks of a virtual machine, container or process. sFlow Host Structures, virt_disk_io (counter record 0:2103).</summary>
public record struct VirtualDiskIO : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2103;

    /// <summary>Logical size in bytes; 0 when unknown.</summary>
    public ulong Capacity;

    /// <summary>Space in use in bytes; 0 when unknown.</summary>
    public ulong Allocation;

    /// <summary>Physical size in bytes by the erratum, which renamed the field; agents made before send the free space. 0 when unknown.</summary>
    public ulong Physical;

    /// <summary>Reads requested; all ones when unknown.</summary>
    public uint ReadRequests;

    /// <summary>Bytes read; all ones when unknown.</summary>
    public ulong BytesRead;

    /// <summary>Writes requested; all ones when unknown.</summary>
    public uint WriteRequests;

    /// <summary>Bytes written; all ones when unknown.</summary>
    public ulong BytesWritten;

    /// <summary>Reads and writes that failed; all ones when unknown.</summary>
    public uint Errors;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt64("vdsk_capacity"u8, ref Capacity);
        fields.UInt64("vdsk_allocation"u8, ref Allocation);
        fields.UInt64("vdsk_available"u8, ref Physical);
        fields.UInt32("vdsk_rd_req"u8, ref ReadRequests);
        fields.UInt64("vdsk_rd_bytes"u8, ref BytesRead);
        fields.UInt32("vdsk_wr_req"u8, ref WriteRequests);
        fields.UInt64("vdsk_wr_bytes"u8, ref BytesWritten);
        fields.UInt32("vdsk_errs"u8, ref Errors);
    }
}
