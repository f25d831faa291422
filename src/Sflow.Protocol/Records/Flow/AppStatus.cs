namespace Sflow.Protocol.Records.Flow;

/// <summary>How an operation of an application ended. sFlow Application Structures, status; open, so unknown numbers survive.</summary>
public enum AppStatus : uint
{
    /// <summary>Well.</summary>
    Success = 0,

    /// <summary>For a reason not listed.</summary>
    Other = 1,

    /// <summary>It took too long.</summary>
    Timeout = 2,

    /// <summary>The application failed.</summary>
    InternalError = 3,

    /// <summary>The request was wrong.</summary>
    BadRequest = 4,

    /// <summary>It was not allowed.</summary>
    Forbidden = 5,

    /// <summary>The request was too large.</summary>
    TooLarge = 6,

    /// <summary>The application does not offer it.</summary>
    NotImplemented = 7,

    /// <summary>There is no such object.</summary>
    NotFound = 8,

    /// <summary>The application cannot serve now.</summary>
    Unavailable = 9,

    /// <summary>The client did not authenticate.</summary>
    Unauthorized = 10,
}
