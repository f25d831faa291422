using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>Disks of a host. sFlow Host Structures, host_disk_io (counter record 0:2005).</summary>
public record struct HostDiskIO : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2005;

    /// <summary>Disk space in bytes.</summary>
    public ulong DiskTotal;

    /// <summary>Free disk space in bytes.</summary>
    public ulong DiskFree;

    /// <summary>Use of the fullest partition in hundredths of a percent; −1 unknown.</summary>
    public int PartMaxUsed;

    /// <summary>Reads issued.</summary>
    public uint Reads;

    /// <summary>Bytes read.</summary>
    public ulong BytesRead;

    /// <summary>Time spent reading in milliseconds.</summary>
    public uint ReadTime;

    /// <summary>Writes completed.</summary>
    public uint Writes;

    /// <summary>Bytes written.</summary>
    public ulong BytesWritten;

    /// <summary>Time spent writing in milliseconds.</summary>
    public uint WriteTime;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt64("disk_total"u8, ref DiskTotal);
        fields.UInt64("disk_free"u8, ref DiskFree);
        fields.Int32("disk_partition_max_used"u8, ref PartMaxUsed, FieldStyle.Percent);
        fields.UInt32("disk_reads"u8, ref Reads);
        fields.UInt64("disk_bytes_read"u8, ref BytesRead);
        fields.UInt32("disk_read_time"u8, ref ReadTime);
        fields.UInt32("disk_writes"u8, ref Writes);
        fields.UInt64("disk_bytes_written"u8, ref BytesWritten);
        fields.UInt32("disk_write_time"u8, ref WriteTime);
    }
}
