using System.Text;
using System.Text.Json;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Text;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Records;

/// <summary>Flow structures of hosts and applications: flow 0:2000 to 0:2003, 0:2100 to 0:2103, 0:2202 to 0:2205, 0:2209, 0:2210.</summary>
public class ApplicationFlowRecordTests
{
    [Fact]
    public void Transaction_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 02              # the server's side
        00 00 00 0A              # waited 10 us
        00 00 00 14              # took 20 us
        00 00 00 03              # too long
        00 00 00 00 00 00 00 64  # 100 bytes received
        00 00 00 01 00 00 00 00  # 4 GiB sent
        """,
        new Transaction
        {
            Direction = ServiceDirection.Server,
            Wait = 10,
            Duration = 20,
            Status = TransactionStatus.Timeout,
            BytesReceived = 100,
            BytesSent = 1UL << 32,
        });

    [Fact]
    public void ExtendedNfsStorageTransaction_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 06
        2F 68 6F 6D 65 2F 00 00  # /home/ and pad
        00 00 00 19              # READ
        00 00 00 0D              # NFS4ERR_ACCESS
        """,
        new ExtendedNfsStorageTransaction { Path = new XdrText("/home/"), Operation = 25, Status = 13 });

    [Fact]
    public void ExtendedScsiStorageTransaction_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01  # unit 1
        00 00 00 28  # READ(10)
        00 00 00 02  # check condition
        """,
        new ExtendedScsiStorageTransaction { Lun = 1, Operation = 0x28, Status = 2 });

    [Fact]
    public void ExtendedHttpTransaction_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 02 2F 69 00 00  # /i
        00 00 00 01 68 00 00 00  # h
        00 00 00 00              # no referer
        00 00 00 02 75 61 00 00  # ua
        00 00 00 03 6A 6F 65 00  # joe
        00 00 00 C8              # 200
        """,
        new ExtendedHttpTransaction { Url = new XdrText("/i"), Host = new XdrText("h"), UserAgent = new XdrText("ua"), User = new XdrText("joe"), Status = 200 });

    private const string SocketOverIPv4 = """
        00 00 00 06  # TCP
        0A 00 00 01  # local 10.0.0.1
        0A 00 00 02  # remote 10.0.0.2
        00 00 00 50  # local port 80
        00 00 D4 31  # remote port 54321
        """;

    private const string SocketOverIPv6 = """
        00 00 00 11  # UDP
        20 01 0D B8 00 00 00 00 00 00 00 00 00 00 00 01
        20 01 0D B8 00 00 00 00 00 00 00 00 00 00 00 02
        00 00 01 BB  # local port 443
        00 00 D4 31  # remote port 54321
        """;

    private static ExtendedSocketIPv4 SocketIPv4 => new()
    {
        Protocol = 6,
        LocalAddress = SflowAddress.FromIPv4(0x0A000001),
        RemoteAddress = SflowAddress.FromIPv4(0x0A000002),
        LocalPort = 80,
        RemotePort = 54321,
    };

    private static ExtendedSocketIPv6 SocketIPv6 => new()
    {
        Protocol = 17,
        LocalAddress = SflowAddress.FromIPv6(0x20010DB800000000, 1),
        RemoteAddress = SflowAddress.FromIPv6(0x20010DB800000000, 2),
        LocalPort = 443,
        RemotePort = 54321,
    };

    [Fact]
    public void ExtendedSocketIPv4_OwnAndProxys_ReadAndWritten()
    {
        Wire.AssertBothWays(SocketOverIPv4, SocketIPv4);
        Wire.AssertBothWays(SocketOverIPv4, new ExtendedProxySocketIPv4 { Socket = SocketIPv4 });
    }

    [Fact]
    public void ExtendedSocketIPv6_OwnAndProxys_ReadAndWritten()
    {
        Wire.AssertBothWays(SocketOverIPv6, SocketIPv6);
        Wire.AssertBothWays(SocketOverIPv6, new ExtendedProxySocketIPv6 { Socket = SocketIPv6 });
    }

    [Fact]
    public void ExtendedProxySocketIPv4_AsText_HasNamesOfItsOwn() => Assert.Equal(
        """
        proxy_socket4_ip_protocol 6
        proxy_socket4_local_ip 10.0.0.1
        proxy_socket4_remote_ip 10.0.0.2
        proxy_socket4_local_port 80
        proxy_socket4_remote_port 54321

        """,
        RecordText.Format(new ExtendedProxySocketIPv4 { Socket = SocketIPv4 }));

    private const string ContextHex = """
        00 00 00 04 73 68 6F 70  # application shop
        00 00 00 03 62 75 79 00  # operation buy
        00 00 00 07 61 3D 31 26 62 3D 32 00  # attributes a=1&b=2
        """;

    private static ApplicationContext Context => new()
    {
        Application = new XdrText("shop"),
        Operation = new XdrText("buy"),
        Attributes = new XdrText("a=1&b=2"),
    };

    [Fact]
    public void AppOperation_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        $"""
        {ContextHex}
        00 00 00 02 4F 4B 00 00  # description OK
        00 00 00 00 00 00 00 01  # 1 byte in
        00 00 01 00 00 00 00 00  # 1 TiB out
        00 00 00 63              # 99 us
        00 00 00 0A              # unauthorized
        """,
        new AppOperation
        {
            Context = Context,
            StatusDescription = new XdrText("OK"),
            RequestBytes = 1,
            ResponseBytes = 1UL << 40,
            Duration = 99,
            Status = AppStatus.Unauthorized,
        });

    [Fact]
    public void AppParentContext_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(ContextHex, new AppParentContext { Context = Context });

    [Fact]
    public void AppParentContext_AsJson_HasThePrefixOfItsNames()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            RecordJson.Write(writer, new AppParentContext { Context = Context with { Attributes = default } });
        }

        Assert.Equal(
            """{"server_context_application":"shop","server_context_operation":"buy","server_context_attributes":""}""",
            Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void AppInitiatorAndTarget_AnnotatedBytes_ReadAndWritten()
    {
        Wire.AssertBothWays("00 00 00 03 6A 6F 65 00  # joe", new AppInitiator { Actor = new XdrText("joe") });
        Wire.AssertBothWays("00 00 00 03 6A 6F 65 00  # joe", new AppTarget { Actor = new XdrText("joe") });
    }

    [Fact]
    public void ExtendedTcpInfo_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 02  # sent
        00 00 05 A8  # send MSS 1448
        00 00 02 18  # receive MSS 536
        00 00 00 03  # unacknowledged
        00 00 00 01  # lost
        00 00 00 02  # retransmitted
        00 00 05 DC  # path MTU 1500
        00 00 00 2D  # round trip 45 us
        00 00 00 19  # variance
        00 00 00 0B  # congestion window
        00 00 00 04  # reordering
        00 00 00 0D  # smallest round trip
        """,
        new ExtendedTcpInfo
        {
            Direction = PacketDirection.Sent,
            SendMss = 1448,
            ReceiveMss = 536,
            Unacknowledged = 3,
            Lost = 1,
            Retransmitted = 2,
            PathMtu = 1500,
            Rtt = 45,
            RttVariance = 25,
            SendCongestionWindow = 11,
            Reordering = 4,
            MinimumRtt = 13,
        });

    [Fact]
    public void ExtendedEntities_AnnotatedBytes_ReadAndWritten()
    {
        var value = new ExtendedEntities { SourceClass = DataSourceClass.LogicalEntity, SourceIndex = 100001, DestinationClass = DataSourceClass.PhysicalEntity, DestinationIndex = 1 };
        Wire.AssertBothWays(
            """
            00 00 00 03 00 01 86 A1  # source: logical entity 100001
            00 00 00 02 00 00 00 01  # destination: physical entity 1
            """,
            value);
        Assert.Equal(("3:100001", "2:1"), (value.Source.ToString(), value.Destination.ToString()));
    }
}
