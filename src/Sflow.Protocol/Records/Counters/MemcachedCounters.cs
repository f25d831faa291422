using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>
/// State of a memcached server, in the first edition's layout. sFlow Memcache Structures, memcached_counters, deprecated by 0:2204
/// (counter record 0:2200). All ones in a counter is unknown, 0 in another number.
/// </summary>
public record struct MemcachedCounters : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2200;

    /// <summary>Seconds since the server started.</summary>
    public uint Uptime;

    /// <summary>Processor time of the server in user mode, in the agent's unit.</summary>
    public uint UserTime;

    /// <summary>Processor time of the server in system mode, in the agent's unit.</summary>
    public uint SystemTime;

    /// <summary>Connections open now.</summary>
    public uint CurrentConnections;

    /// <summary>Connections opened.</summary>
    public uint TotalConnections;

    /// <summary>Connection structures that the server holds.</summary>
    public uint ConnectionStructures;

    /// <summary>Commands to get.</summary>
    public uint CmdGet;

    /// <summary>Commands to set.</summary>
    public uint CmdSet;

    /// <summary>Commands to flush.</summary>
    public uint CmdFlush;

    /// <summary>Keys asked for and found.</summary>
    public uint GetHits;

    /// <summary>Keys asked for and not found.</summary>
    public uint GetMisses;

    /// <summary>Keys to delete that were not found.</summary>
    public uint DeleteMisses;

    /// <summary>Keys deleted.</summary>
    public uint DeleteHits;

    /// <summary>Keys to increment that were not found.</summary>
    public uint IncrMisses;

    /// <summary>Keys incremented.</summary>
    public uint IncrHits;

    /// <summary>Keys to decrement that were not found.</summary>
    public uint DecrMisses;

    /// <summary>Keys decremented.</summary>
    public uint DecrHits;

    /// <summary>Keys to compare and set that were not found.</summary>
    public uint CasMisses;

    /// <summary>Keys compared and set.</summary>
    public uint CasHits;

    /// <summary>Keys to compare and set whose value had changed.</summary>
    public uint CasBadValue;

    /// <summary>Authentications asked for.</summary>
    public uint AuthCmds;

    /// <summary>Authentications that failed.</summary>
    public uint AuthErrors;

    /// <summary>Bytes received from clients.</summary>
    public ulong BytesRead;

    /// <summary>Bytes sent to clients.</summary>
    public ulong BytesWritten;

    /// <summary>Bytes that the cache may take.</summary>
    public uint LimitMaxBytes;

    /// <summary>1 when the server takes connections, 0 when not.</summary>
    public uint AcceptingConnections;

    /// <summary>Times that the server stopped taking connections.</summary>
    public uint ListenDisabled;

    /// <summary>Worker threads.</summary>
    public uint Threads;

    /// <summary>Times that a connection had to wait for others.</summary>
    public uint ConnectionYields;

    /// <summary>Bytes that items take.</summary>
    public ulong Bytes;

    /// <summary>Items in the cache.</summary>
    public uint CurrentItems;

    /// <summary>Items stored.</summary>
    public uint TotalItems;

    /// <summary>Items evicted for want of room.</summary>
    public uint Evictions;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("memcache_uptime"u8, ref Uptime);
        fields.UInt32("memcache_rusage_user"u8, ref UserTime);
        fields.UInt32("memcache_rusage_system"u8, ref SystemTime);
        fields.UInt32("memcache_curr_connections"u8, ref CurrentConnections);
        fields.UInt32("memcache_total_connections"u8, ref TotalConnections);
        fields.UInt32("memcache_connection_structures"u8, ref ConnectionStructures);
        fields.UInt32("memcache_cmd_get"u8, ref CmdGet);
        fields.UInt32("memcache_cmd_set"u8, ref CmdSet);
        fields.UInt32("memcache_cmd_flush"u8, ref CmdFlush);
        fields.UInt32("memcache_get_hits"u8, ref GetHits);
        fields.UInt32("memcache_get_misses"u8, ref GetMisses);
        fields.UInt32("memcache_delete_misses"u8, ref DeleteMisses);
        fields.UInt32("memcache_delete_hits"u8, ref DeleteHits);
        fields.UInt32("memcache_incr_misses"u8, ref IncrMisses);
        fields.UInt32("memcache_incr_hits"u8, ref IncrHits);
        fields.UInt32("memcache_decr_misses"u8, ref DecrMisses);
        fields.UInt32("memcache_decr_hits"u8, ref DecrHits);
        fields.UInt32("memcache_cas_misses"u8, ref CasMisses);
        fields.UInt32("memcache_cas_hits"u8, ref CasHits);
        fields.UInt32("memcache_cas_badval"u8, ref CasBadValue);
        fields.UInt32("memcache_auth_cmds"u8, ref AuthCmds);
        fields.UInt32("memcache_auth_errors"u8, ref AuthErrors);
        fields.UInt64("memcache_bytes_read"u8, ref BytesRead);
        fields.UInt64("memcache_bytes_written"u8, ref BytesWritten);
        fields.UInt32("memcache_limit_maxbytes"u8, ref LimitMaxBytes);
        fields.UInt32("memcache_accepting_conns"u8, ref AcceptingConnections);
        fields.UInt32("memcache_listen_disabled_num"u8, ref ListenDisabled);
        fields.UInt32("memcache_threads"u8, ref Threads);
        fields.UInt32("memcache_conn_yields"u8, ref ConnectionYields);
        fields.UInt64("memcache_bytes"u8, ref Bytes);
        fields.UInt32("memcache_curr_items"u8, ref CurrentItems);
        fields.UInt32("memcache_total_items"u8, ref TotalItems);
        fields.UInt32("memcache_evictions"u8, ref Evictions);
    }
}
