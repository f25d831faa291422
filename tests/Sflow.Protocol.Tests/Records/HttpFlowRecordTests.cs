using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Records;

/// <summary>Flow structures of web servers and memcache: flow 0:2200, 0:2201, 0:2206 to 0:2208.</summary>
public class HttpFlowRecordTests
{
    [Fact]
    public void MemcacheOperation_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01  # in text
        00 00 00 07  # GET
        00 00 00 05
        6B 65 79 3A 31 00 00 00  # key:1 and pad
        00 00 00 01  # one key
        00 00 02 00  # 512 bytes
        00 00 00 FA  # 250 us
        00 00 00 01  # done
        """,
        new MemcacheOperation
        {
            Protocol = MemcacheProtocol.Ascii,
            Command = MemcacheCommand.Get,
            Key = new XdrText("key:1"),
            KeyCount = 1,
            ValueBytes = 512,
            Duration = 250,
            Status = MemcacheStatus.Ok,
        });

    private const string Strings = """
        00 00 00 02 2F 61 00 00  # URI /a
        00 00 00 01 68 00 00 00  # host h
        00 00 00 01 72 00 00 00  # referer r
        00 00 00 02 75 61 00 00  # user agent ua
        """;

    private const string SentLayout = $"""
        00 00 00 02  # GET
        00 00 03 E9  # HTTP/1.1
        {Strings}
        00 00 00 00  # no user
        00 00 00 04 74 65 78 74  # type text
        00 00 00 01 00 00 00 00  # 4 GiB
        00 00 13 88  # 5000 us
        00 00 00 C8  # 200
        """;

    private const string DraftLayout = $"""
        00 00 00 02  # GET
        {Strings}
        00 00 00 03 3A 3A 31 00  # forwarded for ::1
        00 00 00 00  # no user
        00 00 00 04 74 65 78 74  # type text
        00 00 00 00 00 00 00 4D  # 77 bytes in
        00 00 00 01 00 00 00 00  # 4 GiB out
        00 00 13 88  # 5000 us
        00 00 00 C8  # 200
        """;

    private static DeprecatedHttpRequest Sent => new()
    {
        Method = HttpRequestMethod.Get,
        Protocol = 1001,
        Uri = new XdrText("/a"),
        Host = new XdrText("h"),
        Referer = new XdrText("r"),
        UserAgent = new XdrText("ua"),
        MimeType = new XdrText("text"),
        ResponseBytes = 1UL << 32,
        Duration = 5000,
        Status = 200,
    };

    private static DeprecatedHttpRequest Draft => Sent with { IsDraft = true, Protocol = 0, ForwardedFor = new XdrText("::1"), RequestBytes = 77 };

    [Fact]
    public void DeprecatedHttpRequest_LayoutThatAgentsSend_ReadAndWritten() => Wire.AssertBothWays(SentLayout, Sent);

    [Fact]
    public void DeprecatedHttpRequest_LayoutOfTheDraft_ReadAndWrittenAsItCame() => Wire.AssertBothWays(DraftLayout, Draft);

    [Fact]
    public void DeprecatedHttpRequest_DraftWithoutAnyText_IsToldByTheLength() => Wire.AssertBothWays(
        """
        00 00 00 03                          # HEAD
        00 00 00 00 00 00 00 00 00 00 00 00  # seven empty texts
        00 00 00 00 00 00 00 00 00 00 00 00
        00 00 00 00
        00 00 00 00 00 00 00 05
        00 00 00 00 00 00 00 06
        00 00 00 07
        FF FF FF FF                          # unknown
        """,
        new DeprecatedHttpRequest { IsDraft = true, Method = HttpRequestMethod.Head, RequestBytes = 5, ResponseBytes = 6, Duration = 7, Status = -1 });

    [Fact]
    public void DeprecatedHttpRequest_WithAppendedBytes_IsReadAsSentWithATail()
    {
        byte[] bytes = [0, 0, 0x08, 0x99, 0, 0, 0, 0, .. HexBytes.Parse(SentLayout), 0xDE, 0xAD, 0xBE, 0xEF];
        bytes[7] = (byte)(bytes.Length - 8);
        Assert.True(Wire.RecordOf(RecordKind.Flow, bytes).TryRead<DeprecatedHttpRequest>(out var read, out var tail, out _));
        Assert.Equal(Sent, read);
        Assert.Equal("DEADBEEF", Convert.ToHexString(tail));
    }

    [Fact]
    public void DeprecatedHttpRequest_Cut_KeepsTheFieldsBeforeInTheLayoutThatAgentsSend()
    {
        var bytes = HexBytes.Parse(SentLayout)[..36];
        Assert.False(RecordCodec.TryRead<DeprecatedHttpRequest>(Wire.InMargins(bytes), out var read, out _, out var error));
        Assert.Equal(DecodeErrorCode.LengthExceedsContainer, error.Code);
        Assert.Equal(new DeprecatedHttpRequest { Method = HttpRequestMethod.Get, Protocol = 1001, Uri = Sent.Uri, Host = Sent.Host, Referer = Sent.Referer }, read);
    }

    [Fact]
    public void HttpRequest_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        $"""
        00 00 00 04  # POST
        00 00 03 E9  # HTTP/1.1
        {Strings}
        00 00 00 03 3A 3A 31 00  # forwarded for ::1
        00 00 00 03 62 6F 62 00  # user bob
        00 00 00 04 74 65 78 74  # type text
        00 00 00 00 00 00 00 4D  # 77 bytes in
        00 00 00 02 00 00 00 00  # 8 GiB out
        00 00 13 88  # 5000 us
        00 00 01 F7  # 503
        """,
        new HttpRequest
        {
            Method = HttpRequestMethod.Post,
            Protocol = 1001,
            Uri = new XdrText("/a"),
            Host = new XdrText("h"),
            Referer = new XdrText("r"),
            UserAgent = new XdrText("ua"),
            ForwardedFor = new XdrText("::1"),
            AuthUser = new XdrText("bob"),
            MimeType = new XdrText("text"),
            RequestBytes = 77,
            ResponseBytes = 2UL << 32,
            Duration = 5000,
            Status = 503,
        });

    [Fact]
    public void ExtendedProxyRequest_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 05
        2F 62 61 63 6B 00 00 00  # /back and pad
        00 00 00 02
        62 65 00 00              # be and pad
        """,
        new ExtendedProxyRequest { Uri = new XdrText("/back"), Host = new XdrText("be") });

    [Fact]
    public void ExtendedNavTiming_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01              # reload
        00 00 00 02              # two redirects
        00 00 00 01              # navigation
        00 00 00 02 00 00 00 03  # unload
        00 00 00 04 00 00 00 05  # redirect
        00 00 00 06              # fetch
        00 00 00 07 00 00 00 08  # lookup
        00 00 00 09 00 00 00 0A  # connect
        00 00 00 00              # no TLS
        00 00 00 0C              # request
        00 00 00 0D 00 00 00 0E  # response
        00 00 00 0F 00 00 00 10  # loading, interactive
        00 00 00 11 00 00 00 12  # content loaded
        00 00 00 13              # complete
        00 00 00 14 00 00 00 15  # load
        """,
        new ExtendedNavTiming
        {
            Type = NavigationType.Reload,
            RedirectCount = 2,
            NavigationStart = 1,
            UnloadEventStart = 2,
            UnloadEventEnd = 3,
            RedirectStart = 4,
            RedirectEnd = 5,
            FetchStart = 6,
            DomainLookupStart = 7,
            DomainLookupEnd = 8,
            ConnectStart = 9,
            ConnectEnd = 10,
            RequestStart = 12,
            ResponseStart = 13,
            ResponseEnd = 14,
            DomLoading = 15,
            DomInteractive = 16,
            DomContentLoadedEventStart = 17,
            DomContentLoadedEventEnd = 18,
            DomComplete = 19,
            LoadEventStart = 20,
            LoadEventEnd = 21,
        });
}
