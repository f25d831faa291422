namespace Sflow.Protocol.Records.Flow;

/// <summary>How a memcache client speaks. sFlow Memcache Structures, memcache_protocol.</summary>
public enum MemcacheProtocol : uint
{
    /// <summary>Neither of those below.</summary>
    Other = 0,

    /// <summary>In text.</summary>
    Ascii = 1,

    /// <summary>In binary.</summary>
    Binary = 2,
}
