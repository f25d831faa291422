namespace Sflow.Protocol.Records.Flow;

/// <summary>How the numbers of an AS path segment stand. sFlow Version 5, as_path_segment_type; RFC 4271 section 4.3.</summary>
public enum AsPathSegmentType : uint
{
    /// <summary>Not given.</summary>
    Unknown = 0,

    /// <summary>AS_SET: in no order.</summary>
    Set = 1,

    /// <summary>AS_SEQUENCE: in the order of the path.</summary>
    Sequence = 2,
}
