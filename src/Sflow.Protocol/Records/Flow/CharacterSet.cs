namespace Sflow.Protocol.Records.Flow;

/// <summary>How a text is encoded: MIBenum of the IANA character sets registry, RFC 3808; open, so any number of the registry survives.</summary>
public enum CharacterSet : uint
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>US-ASCII.</summary>
    UsAscii = 3,

    /// <summary>ISO 8859-1.</summary>
    Latin1 = 4,

    /// <summary>UTF-8, RFC 3629.</summary>
    Utf8 = 106,
}
