namespace Sflow.Protocol.Records.Flow;

/// <summary>Which side of a connection is the server. sFlow Version 5, url_direction.</summary>
public enum UrlDirection : uint
{
    /// <summary>Not given.</summary>
    Unknown = 0,

    /// <summary>The source address is the server.</summary>
    Source = 1,

    /// <summary>The destination address is the server.</summary>
    Destination = 2,
}
