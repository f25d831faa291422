using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>
/// What an application takes of its host. sFlow Application Structures, app_resources (counter record 0:2203). All ones in a counter
/// is unknown, 0 in another number.
/// </summary>
public record struct AppResources : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2203;

    /// <summary>Processor time in user mode in milliseconds, counted.</summary>
    public uint UserTime;

    /// <summary>Processor time in system mode in milliseconds, counted.</summary>
    public uint SystemTime;

    /// <summary>Memory in use in bytes.</summary>
    public ulong MemUsed;

    /// <summary>Memory allowed in bytes.</summary>
    public ulong MemMax;

    /// <summary>File descriptors open.</summary>
    public uint FdOpen;

    /// <summary>File descriptors allowed.</summary>
    public uint FdMax;

    /// <summary>Connections open.</summary>
    public uint ConnOpen;

    /// <summary>Connections allowed.</summary>
    public uint ConnMax;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("user_time"u8, ref UserTime);
        fields.UInt32("system_time"u8, ref SystemTime);
        fields.UInt64("memory_used"u8, ref MemUsed);
        fields.UInt64("memory_max"u8, ref MemMax);
        fields.UInt32("files_open"u8, ref FdOpen);
        fields.UInt32("files_max"u8, ref FdMax);
        fields.UInt32("connections_open"u8, ref ConnOpen);
        fields.UInt32("connections_max"u8, ref ConnMax);
    }
}
