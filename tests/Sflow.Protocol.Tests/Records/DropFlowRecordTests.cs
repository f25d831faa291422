using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Records.Vendors;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Records;

/// <summary>Flow structures beside dropped and delayed packets, and those of vendors: flow 0:1036 to 0:1043, 4413:1, 43874:1 to 43874:3.</summary>
public class DropFlowRecordTests
{
    [Fact]
    public void ExtendedEgressQueue_AnnotatedBytes_ReadAndWritten() =>
        Wire.AssertBothWays("00 00 00 2A  # queue 42", new ExtendedEgressQueue { Queue = 42 });

    [Fact]
    public void ExtendedAcl_NameWithPadding_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 65  # list 101
        00 00 00 06
        64 65 6E 79 2D 31 00 00  # deny-1 and pad
        00 00 00 02  # as it left
        """,
        new ExtendedAcl { Number = 101, Name = new XdrText("deny-1"), Direction = AclDirection.Egress });

    [Fact]
    public void ExtendedFunction_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 0B
        69 70 5F 72 63 76 5F 63 6F 72 65 00  # ip_rcv_core and pad
        """,
        new ExtendedFunction { Symbol = new XdrText("ip_rcv_core") });

    [Fact]
    public void ExtendedFunction_TextWithoutItsPaddingAtTheEnd_IsRead()
    {
        var bytes = HexBytes.Parse("0000040E 00000006  00000002 6970");
        Assert.True(Wire.RecordOf(RecordKind.Flow, bytes).TryRead<ExtendedFunction>(out var read, out var tail, out _));
        Assert.Equal("ip", read.Symbol.ToString());
        Assert.True(tail.IsEmpty);
    }

    [Fact]
    public void ExtendedFunction_LongerThanAgentsCutIt_IsReadWhole()
    {
        var symbol = new string('f', 300);
        Assert.True(RecordCodec.TryRead<ExtendedFunction>(Wire.InMargins(Wire.Encode(new ExtendedFunction { Symbol = new XdrText(symbol) })), out var read, out _, out _));
        Assert.Equal(symbol, read.Symbol.ToString());
    }

    [Fact]
    public void ExtendedTransit_AnnotatedBytes_ReadAndWritten() =>
        Wire.AssertBothWays("FF FF FF FF  # that or more", new ExtendedTransit { Delay = uint.MaxValue });

    [Fact]
    public void ExtendedQueue_AnnotatedBytes_ReadAndWritten() =>
        Wire.AssertBothWays("00 01 00 00  # 65536 bytes", new ExtendedQueue { Depth = 65536 });

    [Fact]
    public void ExtendedHardwareTrap_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 08
        6C 33 5F 64 72 6F 70 73  # l3_drops
        00 00 00 05
        74 74 6C 5F 30 00 00 00  # ttl_0 and pad
        """,
        new ExtendedHardwareTrap { Group = new XdrText("l3_drops"), Trap = new XdrText("ttl_0") });

    [Fact]
    public void ExtendedLinuxDropReason_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 09
        4E 4F 5F 53 4F 43 4B 45 54 00 00 00  # NO_SOCKET and pad
        """,
        new ExtendedLinuxDropReason { Reason = new XdrText("NO_SOCKET") });

    [Fact]
    public void ExtendedTimestamp_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        "17 97 9C FE 3D 85 CD 15  # 2023-11-14 22:13:20.123456789 UTC",
        new ExtendedTimestamp { Nanoseconds = 1_700_000_000_123_456_789 });

    [Fact]
    public void ExtendedBstEgressQueue_AnnotatedBytes_ReadAndWritten() =>
        Wire.AssertBothWays("00 00 00 09  # queue 9", new ExtendedBstEgressQueue { Queue = 9 });

    [Fact]
    public void ExtendedBstEgressQueue_AsCounterRecord_IsAnotherStructure()
    {
        var bytes = HexBytes.Parse("0113D001 00000004  00000009");
        Assert.True(Wire.RecordOf(RecordKind.Flow, bytes).Is<ExtendedBstEgressQueue>());
        Assert.False(Wire.RecordOf(RecordKind.Counter, bytes).Is<ExtendedBstEgressQueue>());
    }

    [Fact]
    public void PmacctClass_AnnotatedBytes_ReadAndWritten()
    {
        var name = new byte[32];
        "http"u8.CopyTo(name);
        Wire.AssertBothWays(
            """
            68 74 74 70 00 00 00 00 00 00 00 00 00 00 00 00  # http
            00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
            """,
            new PmacctClass { Class = new XdrOpaque(name) });
    }

    [Fact]
    public void PmacctClass_OnlyTheBytesThatSendersFill_IsTruncated()
    {
        Assert.False(RecordCodec.TryRead<PmacctClass>(Wire.InMargins(new byte[16]), out var read, out _, out var error));
        Assert.Equal(DecodeErrorCode.LengthExceedsContainer, error.Code);
        Assert.Equal(16, read.Class.Length);
    }

    [Fact]
    public void PmacctTag_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01 00 00 00 02  # tag
        00 00 00 00 00 00 00 07  # second tag
        """,
        new PmacctTag { PrimaryTag = 0x0000000100000002, SecondaryTag = 7 });

    [Fact]
    public void PmacctClass2_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 07  # HTTP
        00 00 00 7E  # 126
        """,
        new PmacctClass2 { MasterProtocol = 7, AppProtocol = 126 });
}
