using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Flow;

/// <summary>
/// How long a browser took for a page. sFlow Navigation Timing Structures, extended_nav_timing (flow record 0:2208); W3C Navigation Timing.
/// Times are milliseconds, shifted so that the smallest is 1; 0 is an event that did not occur.
/// </summary>
public record struct ExtendedNavTiming : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2208;

    /// <summary>How the user came to the page.</summary>
    public NavigationType Type;

    /// <summary>Number of redirects.</summary>
    public uint RedirectCount;

    /// <summary>Start of the navigation, in milliseconds.</summary>
    public uint NavigationStart;

    /// <summary>Start of the last page's unload event, in milliseconds.</summary>
    public uint UnloadEventStart;

    /// <summary>End of the last page's unload event, in milliseconds.</summary>
    public uint UnloadEventEnd;

    /// <summary>Start of the first redirect, in milliseconds.</summary>
    public uint RedirectStart;

    /// <summary>End of the last redirect, in milliseconds.</summary>
    public uint RedirectEnd;

    /// <summary>When the fetch could begin, in milliseconds.</summary>
    public uint FetchStart;

    /// <summary>Start of the domain name lookup, in milliseconds.</summary>
    public uint DomainLookupStart;

    /// <summary>End of the domain name lookup, in milliseconds.</summary>
    public uint DomainLookupEnd;

    /// <summary>Start of connecting, in milliseconds.</summary>
    public uint ConnectStart;

    /// <summary>End of connecting, in milliseconds.</summary>
    public uint ConnectEnd;

    /// <summary>Start of the TLS handshake, in milliseconds.</summary>
    public uint SecureConnectionStart;

    /// <summary>Start of the request, in milliseconds.</summary>
    public uint RequestStart;

    /// <summary>First byte of the answer, in milliseconds.</summary>
    public uint ResponseStart;

    /// <summary>Last byte of the answer, in milliseconds.</summary>
    public uint ResponseEnd;

    /// <summary>When the document began to load, in milliseconds.</summary>
    public uint DomLoading;

    /// <summary>When the document had been parsed, in milliseconds.</summary>
    public uint DomInteractive;

    /// <summary>Start of the DOMContentLoaded event, in milliseconds.</summary>
    public uint DomContentLoadedEventStart;

    /// <summary>End of the DOMContentLoaded event, in milliseconds.</summary>
    public uint DomContentLoadedEventEnd;

    /// <summary>When the document was complete, in milliseconds.</summary>
    public uint DomComplete;

    /// <summary>Start of the load event, in milliseconds.</summary>
    public uint LoadEventStart;

    /// <summary>End of the load event, in milliseconds.</summary>
    public uint LoadEventEnd;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Flow, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.Enum("type"u8, ref Type);
        fields.UInt32("redirectCount"u8, ref RedirectCount);
        fields.UInt32("navigationStart"u8, ref NavigationStart);
        fields.UInt32("unloadEventStart"u8, ref UnloadEventStart);
        fields.UInt32("unloadEventEnd"u8, ref UnloadEventEnd);
        fields.UInt32("redirectStart"u8, ref RedirectStart);
        fields.UInt32("redirectEnd"u8, ref RedirectEnd);
        fields.UInt32("fetchStart"u8, ref FetchStart);
        fields.UInt32("domainLookupStart"u8, ref DomainLookupStart);
        fields.UInt32("domainLookupEnd"u8, ref DomainLookupEnd);
        fields.UInt32("connectStart"u8, ref ConnectStart);
        fields.UInt32("connectEnd"u8, ref ConnectEnd);
        fields.UInt32("secureConnectionStart"u8, ref SecureConnectionStart);
        fields.UInt32("requestStart"u8, ref RequestStart);
        fields.UInt32("responseStart"u8, ref ResponseStart);
        fields.UInt32("responseEnd"u8, ref ResponseEnd);
        fields.UInt32("domLoading"u8, ref DomLoading);
        fields.UInt32("domInteractive"u8, ref DomInteractive);
        fields.UInt32("domContentLoadedEventStart"u8, ref DomContentLoadedEventStart);
        fields.UInt32("domContentLoadedEventEnd"u8, ref DomContentLoadedEventEnd);
        fields.UInt32("domComplete"u8, ref DomComplete);
        fields.UInt32("loadEventStart"u8, ref LoadEventStart);
        fields.UInt32("loadEventEnd"u8, ref LoadEventEnd);
    }
}
