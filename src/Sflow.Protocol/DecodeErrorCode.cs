namespace Sflow.Protocol;

/// <summary>What was wrong with bytes from the network; below zero, what was merely odd.</summary>
public enum DecodeErrorCode
{
    /// <summary>
    /// A warning, for nothing is lost: bytes remain behind the known fields of a record, which a later edition may have appended, or behind
    /// the last record of a sample, where some agents leave padding. They are kept and written again.
    /// </summary>
    UnreadBytes = -1,

    /// <summary>Nothing was wrong.</summary>
    None = 0,

    /// <summary>The bytes end before the structure does.</summary>
    Truncated,

    /// <summary>The datagram's first word names no sFlow version that this library reads.</summary>
    UnsupportedVersion,

    /// <summary>An address has a type other than 0 (unknown), 1 (IPv4) or 2 (IPv6).</summary>
    UnknownAddressType,

    /// <summary>A declared length goes beyond the structure that holds it.</summary>
    LengthExceedsContainer,

    /// <summary>A count is larger than the remaining bytes can hold.</summary>
    CountExceedsContainer,

    /// <summary>A tagged union has a tag that this library does not know, so its size cannot be told.</summary>
    UnknownUnionTag,

    /// <summary>Bytes remain after the last sample that the datagram's header announced.</summary>
    TrailingBytes,

    /// <summary>Fewer samples or records are present than the count announced.</summary>
    MissingElements,
}
