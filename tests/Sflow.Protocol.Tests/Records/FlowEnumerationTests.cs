using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Records;

/// <summary>The open enumerations of the flow structures: the numbers of the documents, and whatever else stands on the wire.</summary>
public class FlowEnumerationTests
{
    [Fact]
    public void Enumerations_Numbers_AreThoseOfTheDocuments()
    {
        Assert.Equal("0 Unknown, 3 UsAscii, 4 Latin1, 106 Utf8", Of<CharacterSet>());
        Assert.Equal("0 Unknown, 1 Source, 2 Destination", Of<UrlDirection>());
        Assert.Equal("0 Unknown, 1027072 GroupCipher, 1027073 Wep40, 1027074 Tkip, 1027076 Ccmp, 1027077 Wep104", Of<CipherSuite>());
        Assert.Equal("0 Unknown, 1 A, 2 B, 3 G, 4 N", Of<Ieee80211Version>());
        Assert.Equal("0 Unknown, 1 Ingress, 2 Egress", Of<AclDirection>());
        Assert.Equal("0 Unknown, 1 Client, 2 Server", Of<ServiceDirection>());
        Assert.Equal("0 Succeeded, 1 GenericFailure, 2 OutOfMemory, 3 Timeout, 4 NotPermitted", Of<TransactionStatus>());
        Assert.Equal("0 Other, 1 Ascii, 2 Binary", Of<MemcacheProtocol>());
        Assert.Equal(
            "0 Other, 1 Set, 2 Add, 3 Replace, 4 Append, 5 Prepend, 6 Cas, 7 Get, 8 Gets, 9 Incr, 10 Decr, 11 Delete, 12 Stats, 13 Flush, 14 Version, 15 Quit, 16 Touch",
            Of<MemcacheCommand>());
        Assert.Equal("0 Unknown, 1 Ok, 2 Error, 3 ClientError, 4 ServerError, 5 Stored, 6 NotStored, 7 Exists, 8 NotFound, 9 Deleted", Of<MemcacheStatus>());
        Assert.Equal("0 Other, 1 Options, 2 Get, 3 Head, 4 Post, 5 Put, 6 Delete, 7 Trace, 8 Connect", Of<HttpRequestMethod>());
        Assert.Equal(
            "0 Success, 1 Other, 2 Timeout, 3 InternalError, 4 BadRequest, 5 Forbidden, 6 TooLarge, 7 NotImplemented, 8 NotFound, 9 Unavailable, 10 Unauthorized",
            Of<AppStatus>());
        Assert.Equal("0 Navigate, 1 Reload, 2 BackForward, 255 Unspecified", Of<NavigationType>());
    }

    [Fact]
    public void Enumeration_NumberWithoutAName_Survives() => Wire.AssertBothWays(
        """
        FF FF FF FE  # protocol
        00 00 01 00  # command
        00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
        80 00 00 00  # status
        """,
        new MemcacheOperation { Protocol = (MemcacheProtocol)0xFFFFFFFE, Command = (MemcacheCommand)256, Status = (MemcacheStatus)0x80000000 });

    private static string Of<TEnum>()
        where TEnum : struct, Enum => string.Join(", ", Enum.GetValues<TEnum>().Select(value => $"{value:D} {value}"));
}
