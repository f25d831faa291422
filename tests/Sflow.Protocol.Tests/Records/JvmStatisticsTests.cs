using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Records;

/// <summary>The Java virtual machine's statistics, which are on the wire in two lengths.</summary>
public class JvmStatisticsTests
{
    private const string Jvm100 = """
        00 00 00 00 08 00 00 00  # heap initial
        00 00 00 00 04 00 00 01  #   used
        00 00 00 00 10 00 00 02  #   committed
        00 00 00 01 00 00 00 03  #   max
        00 00 00 00 00 25 00 04  # non-heap initial
        00 00 00 00 02 00 00 05  #   used
        00 00 00 00 03 00 00 06  #   committed
        00 00 00 00 00 00 00 00  #   max, unknown
        00 00 00 09              # collections
        00 00 00 64              # collection time
        00 00 0B B8              # classes loaded
        00 00 0C 1C              #   total
        00 00 00 64              #   unloaded
        00 00 03 E8              # compilation time
        00 00 00 14              # threads live
        00 00 00 05              #   daemon
        00 00 00 1E              #   started
        """;

    private static JvmStatistics Jvm => new()
    {
        HeapInitial = 0x8000000,
        HeapUsed = 0x4000001,
        HeapCommitted = 0x10000002,
        HeapMax = 0x1_0000_0003,
        NonHeapInitial = 0x250004,
        NonHeapUsed = 0x2000005,
        NonHeapCommitted = 0x3000006,
        GcCount = 9,
        GcTime = 100,
        ClassesLoaded = 3000,
        ClassesTotal = 3100,
        ClassesUnloaded = 100,
        CompilationTime = 1000,
        ThreadsLive = 20,
        ThreadsDaemon = 5,
        ThreadsStarted = 30,
    };

    [Fact]
    public void JvmStatistics_HundredBytes_HasNoFileDescriptors() => Wire.AssertBothWays(Jvm100, Jvm);

    [Fact]
    public void JvmStatistics_HundredAndEightBytes_HasFileDescriptors() => Wire.AssertBothWays(
        $"""
        {Jvm100}
        00 00 00 2A  # file descriptors open
        00 00 10 00  #   allowed
        """,
        Jvm with { HasFileDescriptors = true, FdOpenCount = 42, FdMaxCount = 4096 });

    [Fact]
    public void JvmStatistics_PartOfTheAppendedFields_IsATail()
    {
        byte[] body = [.. HexBytes.Parse(Jvm100), 0, 0, 0, 42];
        Assert.True(RecordCodec.TryRead<JvmStatistics>(Wire.InMargins(body), out var read, out var consumed, out _));
        Assert.Equal(Jvm, read);
        Assert.Equal(100, consumed);
    }
}
