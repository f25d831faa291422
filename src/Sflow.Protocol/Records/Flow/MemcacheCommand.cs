namespace Sflow.Protocol.Records.Flow;

/// <summary>What a memcache client asked for. sFlow Memcache Structures, memcache_cmd; open, so unknown numbers survive.</summary>
public enum MemcacheCommand : uint
{
    /// <summary>None of those below.</summary>
    Other = 0,

    /// <summary>Store a value.</summary>
    Set = 1,

    /// <summary>Store a value if there is none.</summary>
    Add = 2,

    /// <summary>Store a value if there is one.</summary>
    Replace = 3,

    /// <summary>Put data behind a value.</summary>
    Append = 4,

    /// <summary>Put data before a value.</summary>
    Prepend = 5,

    /// <summary>Store a value if it has not changed.</summary>
    Cas = 6,

    /// <summary>Fetch values.</summary>
    Get = 7,

    /// <summary>Fetch values with their change numbers.</summary>
    Gets = 8,

    /// <summary>Count up.</summary>
    Incr = 9,

    /// <summary>Count down.</summary>
    Decr = 10,

    /// <summary>Remove a value.</summary>
    Delete = 11,

    /// <summary>Fetch statistics.</summary>
    Stats = 12,

    /// <summary>Forget all values.</summary>
    Flush = 13,

    /// <summary>Ask for the version.</summary>
    Version = 14,

    /// <summary>Close the connection.</summary>
    Quit = 15,

    /// <summary>Renew the time of expiry.</summary>
    Touch = 16,
}
