using System.Runtime.CompilerServices;

namespace Sflow.Protocol.Records.Counters;

/// <summary>Requests to a web server, by method and by status. sFlow HTTP Structures, http_counters (counter record 0:2201). All ones is unknown.</summary>
public record struct HttpCounters : IXdrRecord
{
    /// <summary>The data format on the wire.</summary>
    public const uint Tag = 2201;

    /// <summary>OPTIONS requests.</summary>
    public uint MethodOption;

    /// <summary>GET requests.</summary>
    public uint MethodGet;

    /// <summary>HEAD requests.</summary>
    public uint MethodHead;

    /// <summary>POST requests.</summary>
    public uint MethodPost;

    /// <summary>PUT requests.</summary>
    public uint MethodPut;

    /// <summary>DELETE requests.</summary>
    public uint MethodDelete;

    /// <summary>TRACE requests.</summary>
    public uint MethodTrace;

    /// <summary>CONNECT requests. The name on output is sflowtool's spelling.</summary>
    public uint MethodConnect;

    /// <summary>Requests of other methods.</summary>
    public uint MethodOther;

    /// <summary>Answers of status 100 to 199.</summary>
    public uint Status1XX;

    /// <summary>Answers of status 200 to 299.</summary>
    public uint Status2XX;

    /// <summary>Answers of status 300 to 399.</summary>
    public uint Status3XX;

    /// <summary>Answers of status 400 to 499.</summary>
    public uint Status4XX;

    /// <summary>Answers of status 500 to 599.</summary>
    public uint Status5XX;

    /// <summary>Answers of other status.</summary>
    public uint StatusOther;

    readonly RecordFormat IXdrRecord.Format => new(RecordKind.Counter, Tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IXdrStructure.Describe<TVisitor>(ref TVisitor fields)
    {
        fields.UInt32("http_method_option_count"u8, ref MethodOption);
        fields.UInt32("http_method_get_count"u8, ref MethodGet);
        fields.UInt32("http_method_head_count"u8, ref MethodHead);
        fields.UInt32("http_method_post_count"u8, ref MethodPost);
        fields.UInt32("http_method_put_count"u8, ref MethodPut);
        fields.UInt32("http_method_delete_count"u8, ref MethodDelete);
        fields.UInt32("http_method_trace_count"u8, ref MethodTrace);
        fields.UInt32("http_methd_connect_count"u8, ref MethodConnect);
        fields.UInt32("http_method_other_count"u8, ref MethodOther);
        fields.UInt32("http_status_1XX_count"u8, ref Status1XX);
        fields.UInt32("http_status_2XX_count"u8, ref Status2XX);
        fields.UInt32("http_status_3XX_count"u8, ref Status3XX);
        fields.UInt32("http_status_4XX_count"u8, ref Status4XX);
        fields.UInt32("http_status_5XX_count"u8, ref Status5XX);
        fields.UInt32("http_status_other_count"u8, ref StatusOther);
    }
}
