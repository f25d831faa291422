namespace Sflow.Protocol.Records.Flow;

/// <summary>What a memcache server answered. sFlow Memcache Structures, memcache_status; open, so unknown numbers survive.</summary>
public enum MemcacheStatus : uint
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Done.</summary>
    Ok = 1,

    /// <summary>The command is unknown.</summary>
    Error = 2,

    /// <summary>The request was wrong.</summary>
    ClientError = 3,

    /// <summary>The server failed.</summary>
    ServerError = 4,

    /// <summary>The value was stored.</summary>
    Stored = 5,

    /// <summary>The value was not stored: the condition did not hold.</summary>
    NotStored = 6,

    /// <summary>The value has changed meanwhile.</summary>
    Exists = 7,

    /// <summary>There is no such value.</summary>
    NotFound = 8,

    /// <summary>The value was removed.</summary>
    Deleted = 9,
}
