using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Records;

/// <summary>Counters of memcache servers, in both editions, each as annotated bytes and as a value, in both directions.</summary>
public class MemcacheCounterRecordTests
{
    [Fact]
    public void MemcachedCounters_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01              # uptime
        00 00 00 02              # user time
        00 00 00 03              # system time
        00 00 00 04              # current connections
        00 00 00 05              # total connections
        00 00 00 06              # connection structures
        00 00 00 07              # cmd get
        00 00 00 08              # cmd set
        00 00 00 09              # cmd flush
        00 00 00 0A              # get hits
        00 00 00 0B              # get misses
        00 00 00 0C              # delete misses
        00 00 00 0D              # delete hits
        00 00 00 0E              # incr misses
        00 00 00 0F              # incr hits
        00 00 00 10              # decr misses
        00 00 00 11              # decr hits
        00 00 00 12              # cas misses
        00 00 00 13              # cas hits
        00 00 00 14              # cas bad value
        00 00 00 15              # auth cmds
        00 00 00 16              # auth errors
        00 00 00 17 00 00 00 97  # bytes read
        00 00 00 18 00 00 00 98  # bytes written
        00 00 00 19              # limit max bytes
        00 00 00 1A              # accepting connections
        00 00 00 1B              # listen disabled
        00 00 00 1C              # threads
        00 00 00 1D              # connection yields
        00 00 00 1E 00 00 00 9E  # bytes
        00 00 00 1F              # current items
        00 00 00 20              # total items
        FF FF FF FF              # evictions, all ones
        """,
        new MemcachedCounters
        {
            Uptime = 1,
            UserTime = 2,
            SystemTime = 3,
            CurrentConnections = 4,
            TotalConnections = 5,
            ConnectionStructures = 6,
            CmdGet = 7,
            CmdSet = 8,
            CmdFlush = 9,
            GetHits = 10,
            GetMisses = 11,
            DeleteMisses = 12,
            DeleteHits = 13,
            IncrMisses = 14,
            IncrHits = 15,
            DecrMisses = 16,
            DecrHits = 17,
            CasMisses = 18,
            CasHits = 19,
            CasBadValue = 20,
            AuthCmds = 21,
            AuthErrors = 22,
            BytesRead = 0x17_00000097,
            BytesWritten = 0x18_00000098,
            LimitMaxBytes = 25,
            AcceptingConnections = 26,
            ListenDisabled = 27,
            Threads = 28,
            ConnectionYields = 29,
            Bytes = 0x1E_0000009E,
            CurrentItems = 31,
            TotalItems = 32,
            Evictions = uint.MaxValue,
        });

    [Fact]
    public void MemcacheCounters_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01              # cmd set
        00 00 00 02              # cmd touch
        00 00 00 03              # cmd flush
        00 00 00 04              # get hits
        00 00 00 05              # get misses
        00 00 00 06              # delete hits
        00 00 00 07              # delete misses
        00 00 00 08              # incr hits
        00 00 00 09              # incr misses
        00 00 00 0A              # decr hits
        00 00 00 0B              # decr misses
        00 00 00 0C              # cas hits
        00 00 00 0D              # cas misses
        00 00 00 0E              # cas bad value
        00 00 00 0F              # auth cmds
        00 00 00 10              # auth errors
        00 00 00 11              # threads
        00 00 00 12              # connection yields
        00 00 00 13              # listen disabled
        00 00 00 14              # current connections
        00 00 00 15              # rejected connections
        00 00 00 16              # total connections
        00 00 00 17              # connection structures
        00 00 00 18              # evictions
        00 00 00 19              # reclaimed
        00 00 00 1A              # current items
        00 00 00 1B              # total items
        00 00 00 1C 00 00 00 9C  # bytes read
        00 00 00 1D 00 00 00 9D  # bytes written
        00 00 00 1E 00 00 00 9E  # bytes
        00 00 00 1F 00 00 00 9F  # limit max bytes
        """,
        new MemcacheCounters
        {
            CmdSet = 1,
            CmdTouch = 2,
            CmdFlush = 3,
            GetHits = 4,
            GetMisses = 5,
            DeleteHits = 6,
            DeleteMisses = 7,
            IncrHits = 8,
            IncrMisses = 9,
            DecrHits = 10,
            DecrMisses = 11,
            CasHits = 12,
            CasMisses = 13,
            CasBadValue = 14,
            AuthCmds = 15,
            AuthErrors = 16,
            Threads = 17,
            ConnectionYields = 18,
            ListenDisabled = 19,
            CurrentConnections = 20,
            RejectedConnections = 21,
            TotalConnections = 22,
            ConnectionStructures = 23,
            Evictions = 24,
            Reclaimed = 25,
            CurrentItems = 26,
            TotalItems = 27,
            BytesRead = 0x1C_0000009C,
            BytesWritten = 0x1D_0000009D,
            Bytes = 0x1E_0000009E,
            LimitMaxBytes = 0x1F_0000009F,
        });
}
