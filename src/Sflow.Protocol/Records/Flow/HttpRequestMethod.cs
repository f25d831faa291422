namespace Sflow.Protocol.Records.Flow;

/// <summary>The method of an HTTP request. sFlow HTTP Structures, http_method; RFC 9110 section 9.3. Open, so unknown numbers survive.</summary>
public enum HttpRequestMethod : uint
{
    /// <summary>None of those below.</summary>
    Other = 0,

    /// <summary>OPTIONS.</summary>
    Options = 1,

    /// <summary>GET.</summary>
    Get = 2,

    /// <summary>HEAD.</summary>
    Head = 3,

    /// <summary>POST.</summary>
    Post = 4,

    /// <summary>PUT.</summary>
    Put = 5,

    /// <summary>DELETE.</summary>
    Delete = 6,

    /// <summary>TRACE.</summary>
    Trace = 7,

    /// <summary>CONNECT.</summary>
    Connect = 8,
}
