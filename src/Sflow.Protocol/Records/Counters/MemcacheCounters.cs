using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>
/// State of a memcache server. sFlow Memcache Structures, memcache_counters (counter record 0:2204). All ones in a counter is unknown,
/// 0 in another number.
/// </summary>
public record struct MemcacheCounters : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2204;

    /// <summary>Commands to set.</summary>
    public uint CmdSet;

    /// <summary>Commands to touch.</summary>
    public uint CmdTouch;

    /// <summary>Commands to flush.</summary>
    public uint CmdFlush;

    /// <summary>Keys asked for and found.</summary>
    public uint GetHits;

    /// <summary>Keys asked for and not found.</summary>
    public uint GetMisses;

    /// <summary>Keys deleted.</summary>
    public uint DeleteHits;

    /// <summary>Keys to delete that were not found.</summary>
    public uint DeleteMisses;

    /// <summary>Keys incremented.</summary>
    public uint IncrHits;

    /// <summary>Keys to increment that were not found.</summary>
    public uint IncrMisses;

    /// <summary>Keys decremented.</summary>
    public uint DecrHits;

    /// <summary>Keys to decrement that were not found.</summary>
    public uint DecrMisses;

    /// <summary>Keys compared and set.</summary>
    public uint CasHits;

    /// <summary>Keys to compare and set that were not found.</summary>
    public uint CasMisses;

    /// <summary>Keys to compare and set whose value had changed.</summary>
    public uint CasBadValue;

    /// <summary>Authentications asked for.</summary>
    public uint AuthCmds;

    /// <summary>Authentications that failed.</summary>
    public uint AuthErrors;

    /// <summary>Worker threads.</summary>
    public uint Threads;

    /// <summary>Times that a connection had to wait for others.</summary>
    public uint ConnectionYields;

    /// <summary>Times that the server stopped taking connections.</summary>
    public uint ListenDisabled;

    /// <summary>Connections open now.</summary>
    public uint CurrentConnections;

    /// <summary>Connections refused.</summary>
    public uint RejectedConnections;

    /// <summary>Connections opened.</summary>
    public uint TotalConnections;

    /// <summary>Connection structures that the server holds.</summary>
    public uint ConnectionStructures;

    /// <summary>Items evicted for want of room.</summary>
    public uint Evictions;

    /// <summary>Expired items whose room was used again.</summary>
    public uint Reclaimed;

    /// <summary>Items in the cache.</summary>
    public uint CurrentItems;

    /// <summary>Items stored.</summary>
    public uint TotalItems;

    /// <summary>Bytes received from clients.</summary>
    public ulong BytesRead;

    /// <summary>Bytes sent to clients.</summary>
    public ulong BytesWritten;

    /// <summary>Bytes that items take.</summary>
    public ulong Bytes;

    /// <summary>Bytes that the cache may take.</summary>
    public ulong LimitMaxBytes;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("memcache_cmd_set"u8, ref CmdSet);
        fields.UInt32("memcache_cmd_touch"u8, ref CmdTouch);
        fields.UInt32("memcache_cmd_flush"u8, ref CmdFlush);
        fields.UInt32("memcache_get_hits"u8, ref GetHits);
        fields.UInt32("memcache_get_misses"u8, ref GetMisses);
        fields.UInt32("memcache_delete_hits"u8, ref DeleteHits);
        fields.UInt32("memcache_delete_misses"u8, ref DeleteMisses);
        fields.UInt32("memcache_incr_hits"u8, ref IncrHits);
        fields.UInt32("memcache_incr_misses"u8, ref IncrMisses);
        fields.UInt32("memcache_decr_hits"u8, ref DecrHits);
        fields.UInt32("memcache_decr_misses"u8, ref DecrMisses);
        fields.UInt32("memcache_cas_hits"u8, ref CasHits);
        fields.UInt32("memcache_cas_misses"u8, ref CasMisses);
        fields.UInt32("memcache_cas_badval"u8, ref CasBadValue);
        fields.UInt32("memcache_auth_cmds"u8, ref AuthCmds);
        fields.UInt32("memcache_auth_errors"u8, ref AuthErrors);
        fields.UInt32("memcache_threads"u8, ref Threads);
        fields.UInt32("memcache_conn_yields"u8, ref ConnectionYields);
        fields.UInt32("memcache_listen_disabled_num"u8, ref ListenDisabled);
        fields.UInt32("memcache_curr_connections"u8, ref CurrentConnections);
        fields.UInt32("memcache_rejected_connections"u8, ref RejectedConnections);
        fields.UInt32("memcache_total_connections"u8, ref TotalConnections);
        fields.UInt32("memcache_connection_structures"u8, ref ConnectionStructures);
        fields.UInt32("memcache_evictions"u8, ref Evictions);
        fields.UInt32("memcache_reclaimed"u8, ref Reclaimed);
        fields.UInt32("memcache_curr_items"u8, ref CurrentItems);
        fields.UInt32("memcache_total_items"u8, ref TotalItems);
        fields.UInt64("memcache_bytes_read"u8, ref BytesRead);
        fields.UInt64("memcache_bytes_written"u8, ref BytesWritten);
        fields.UInt64("memcache_bytes"u8, ref Bytes);
        fields.UInt64("memcache_limit_maxbytes"u8, ref LimitMaxBytes);
    }
}
