namespace Sflow.Protocol.Records.Flow;

/// <summary>How a user came to a page. sFlow Navigation Timing Structures; W3C Navigation Timing section 4.3.</summary>
public enum NavigationType : uint
{
    /// <summary>By a link, an address or a script.</summary>
    Navigate = 0,

    /// <summary>By reloading.</summary>
    Reload = 1,

    /// <summary>By going through the history.</summary>
    BackForward = 2,

    /// <summary>Any other way.</summary>
    Unspecified = 255,
}
