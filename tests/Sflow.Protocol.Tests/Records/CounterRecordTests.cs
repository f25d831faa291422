using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Records;

/// <summary>Counter structures, each as annotated bytes and as a value, in both directions.</summary>
public class CounterRecordTests
{
    [Fact]
    public void InterfaceCounters_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 07              # ifIndex
        00 00 00 06              # ethernetCsmacd
        00 00 00 02 54 0B E4 00  # 10 Gbit/s
        00 00 00 01              # full duplex
        00 00 00 03              # admin and oper up
        00 00 00 01 00 00 00 02  # in octets, 2^32 + 2
        00 00 00 0A              # in unicast
        00 00 00 0B              # in multicast
        FF FF FF FF              # in broadcast, unknown
        00 00 00 0D              # in discards
        00 00 00 0E              # in errors
        00 00 00 0F              # in unknown protocols
        00 00 00 03 00 00 00 04  # out octets
        00 00 00 14              # out unicast
        00 00 00 15              # out multicast
        00 00 00 16              # out broadcast
        00 00 00 17              # out discards
        00 00 00 18              # out errors
        00 00 00 01              # promiscuous
        """,
        new InterfaceCounters
        {
            IfIndex = 7,
            IfType = 6,
            IfSpeed = 10_000_000_000,
            IfDirection = InterfaceDirection.FullDuplex,
            IfStatus = 3,
            IfInOctets = 0x1_0000_0002,
            IfInUcastPkts = 10,
            IfInMulticastPkts = 11,
            IfInBroadcastPkts = uint.MaxValue,
            IfInDiscards = 13,
            IfInErrors = 14,
            IfInUnknownProtos = 15,
            IfOutOctets = 0x3_0000_0004,
            IfOutUcastPkts = 20,
            IfOutMulticastPkts = 21,
            IfOutBroadcastPkts = 22,
            IfOutDiscards = 23,
            IfOutErrors = 24,
            IfPromiscuousMode = 1,
        });

    [Fact]
    public void EthernetCounters_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01  # alignment errors
        00 00 00 02  # FCS errors
        00 00 00 03  # single collisions
        00 00 00 04  # multiple collisions
        00 00 00 05  # SQE test errors
        00 00 00 06  # deferred
        00 00 00 07  # late collisions
        00 00 00 08  # excessive collisions
        00 00 00 09  # internal MAC transmit errors
        00 00 00 0A  # carrier sense errors
        00 00 00 0B  # too long
        00 00 00 0C  # internal MAC receive errors
        00 00 00 0D  # symbol errors
        """,
        new EthernetCounters
        {
            AlignmentErrors = 1,
            FCSErrors = 2,
            SingleCollisionFrames = 3,
            MultipleCollisionFrames = 4,
            SQETestErrors = 5,
            DeferredTransmissions = 6,
            LateCollisions = 7,
            ExcessiveCollisions = 8,
            InternalMacTransmitErrors = 9,
            CarrierSenseErrors = 10,
            FrameTooLongs = 11,
            InternalMacReceiveErrors = 12,
            SymbolErrors = 13,
        });

    [Fact]
    public void LagPortStatistics_AnnotatedBytes_ReadAndWritten()
    {
        var value = new LagPortStatistics
        {
            ActorSystemId = new MacAddress(0x0200000000F0),
            PartnerSystemId = new MacAddress(0x0200000000F2),
            AttachedAggregationId = 8,
            PortState = 0x073F003D,
            LacpPdusReceived = 31,
            MarkerPdusReceived = 1,
            MarkerResponsePdusReceived = 2,
            UnknownReceived = 3,
            IllegalReceived = 4,
            LacpPdusSent = 32,
            MarkerPdusSent = 5,
            MarkerResponsePdusSent = 6,
        };
        Wire.AssertBothWays(
            """
            02 00 00 00 00 F0 00 00  # actor system
            02 00 00 00 00 F2 00 00  # partner system
            00 00 00 08              # aggregation
            07 3F 00 3D              # actor admin, actor oper, partner admin, partner oper
            00 00 00 1F 00 00 00 01 00 00 00 02 00 00 00 03 00 00 00 04  # received
            00 00 00 20 00 00 00 05 00 00 00 06                          # sent
            """,
            value);
        Assert.Equal([0x07, 0x3F, 0x00, 0x3D], new[] { value.ActorAdminState, value.ActorOperState, value.PartnerAdminState, value.PartnerOperState });
    }

    [Fact]
    public void ProcessorCounters_UnknownPercentage_IsMinusOne() => Wire.AssertBothWays(
        """
        FF FF FF FF              # 5 s, unknown
        00 00 02 59              # 1 min, 6.01 %
        00 00 27 10              # 5 min, 100 %
        00 00 00 04 00 00 00 00  # total memory 16 GiB
        00 00 00 01 00 00 00 01  # free memory
        """,
        new ProcessorCounters { Cpu5s = -1, Cpu1m = 601, Cpu5m = 10000, TotalMemory = 0x4_0000_0000, FreeMemory = 0x1_0000_0001 });

    [Theory]
    [InlineData("", "00000000")]
    [InlineData("e", "00000001 65000000")]
    [InlineData("eth", "00000003 65746800")]
    [InlineData("eth1", "00000004 65746831")]
    [InlineData("\u00FC", "00000002 C3BC0000")]
    public void PortName_EveryPadding_ReadAndWritten(string name, string hex) => Wire.AssertBothWays(hex, new PortName { Name = new XdrText(name) });

    [Fact]
    public void HostDescription_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 02 76 6D 00 00  # "vm"
        65 71 E1 9B 65 71 51 9B A5 71 E1 9B 65 71 E1 9B  # UUID, fixed
        00 00 00 03              # x86_64
        00 00 00 02              # linux
        00 00 00 06 36 2E 31 38 2E 34 00 00  # "6.18.4"
        """,
        new HostDescription
        {
            HostName = new XdrText("vm"),
            Uuid = new XdrOpaque(HexBytes.Parse("6571E19B 6571519B A571E19B 6571E19B")),
            MachineType = MachineType.X8664,
            OsName = OsName.Linux,
            OsRelease = new XdrText("6.18.4"),
        });

    [Fact]
    public void HostDescription_ShortUuid_IsWrittenWithZeros()
    {
        var bytes = Wire.Encode(new HostDescription { Uuid = new XdrOpaque([1, 2, 3]) });
        Assert.Equal(HexBytes.Format(HexBytes.Parse("00000000 01020300 00000000 00000000 00000000 00000000 00000000 00000000")), HexBytes.Format(bytes));
    }

    [Fact]
    public void HostAdapters_NoneOneAndTwoAddresses_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 03  # three adapters
        00 00 00 03  #   ifIndex
        00 00 00 01  #   one address
        3A A1 33 2B 23 C6 00 00
        00 00 00 04
        00 00 00 00  #   no address
        00 00 00 05
        00 00 00 02  #   two addresses
        02 00 00 00 00 01 00 00
        02 00 00 00 00 02 00 00
        """,
        new HostAdapters
        {
            Adapters = new XdrList<HostAdapter>(
                new HostAdapter { IfIndex = 3, MacAddresses = Macs(0x3AA1332B23C6) },
                new HostAdapter { IfIndex = 4 },
                new HostAdapter { IfIndex = 5, MacAddresses = Macs(0x020000000001, 0x020000000002) }),
        });

    [Fact]
    public void HostParent_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 02  # physical entity
        00 00 00 01
        """,
        new HostParent { ContainerType = 2, ContainerIndex = 1 });

    private const string Cpu68 = """
        40 9D C2 8F  # load 4.93
        40 8E B8 52  # 4.46
        40 2F 5C 29  # 2.74
        00 00 00 05  # running
        00 00 00 C1  # total
        00 00 00 02  # processors
        00 00 0A 24  # MHz
        00 00 06 7F  # uptime
        00 0E 95 DE  # user
        00 00 00 00  # nice
        00 04 C1 6C  # system
        00 1E EB 3A  # idle
        00 00 20 30  # waiting for I/O
        00 00 00 00  # interrupts
        00 00 0F 8C  # soft interrupts
        00 14 A3 52  # interrupts, counted
        00 42 6B EC  # context switches
        """;

    private static HostCpu Cpu => new()
    {
        LoadOne = 4.93f,
        LoadFive = 4.46f,
        LoadFifteen = 2.74f,
        ProcessesRunning = 5,
        ProcessesTotal = 193,
        CpuCount = 2,
        CpuSpeed = 2596,
        Uptime = 1663,
        User = 955870,
        System = 311660,
        Idle = 2026298,
        IOWait = 8240,
        SoftInterruptTime = 3980,
        Interrupts = 1352530,
        ContextSwitches = 4353004,
    };

    [Fact]
    public void HostCpu_SixtyEightBytes_HasNoVirtualTimes() => Wire.AssertBothWays(Cpu68, Cpu);

    [Fact]
    public void HostCpu_EightyBytes_HasVirtualTimes() => Wire.AssertBothWays(
        $"""
        {Cpu68}
        00 00 0B 5E  # steal
        00 00 00 0A  # guest
        00 00 00 01  # guest nice
        """,
        Cpu with { HasVirtualTimes = true, Steal = 2910, Guest = 10, GuestNice = 1 });

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public void HostCpu_PartOfTheAppendedFields_IsATail(int extra)
    {
        byte[] body = [.. HexBytes.Parse(Cpu68), .. new byte[extra]];
        Assert.True(RecordCodec.TryRead<HostCpu>(Wire.InMargins(body), out var read, out var consumed, out _));
        Assert.Equal(Cpu, read);
        Assert.Equal(68, consumed);
    }

    [Fact]
    public void HostMemory_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 05 E2 97 C0 00  # total
        00 00 00 05 60 CC D0 00  # free
        00 00 00 00 00 00 00 03  # shared
        00 00 00 00 01 62 60 00  # buffers
        00 00 00 00 57 30 B0 00  # cached
        00 00 00 00 00 00 00 06  # swap
        00 00 00 00 00 00 00 07  # swap free
        00 41 DE D1              # page in
        00 A0 80 50              # page out
        00 00 00 0A              # swap in
        00 00 00 0B              # swap out
        """,
        new HostMemory
        {
            MemTotal = 0x5E297C000,
            MemFree = 0x560CCD000,
            MemShared = 3,
            MemBuffers = 0x1626000,
            MemCached = 0x5730B000,
            SwapTotal = 6,
            SwapFree = 7,
            PageIn = 0x41DED1,
            PageOut = 0xA08050,
            SwapIn = 10,
            SwapOut = 11,
        });

    [Fact]
    public void HostDiskIO_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 3E FE 2A 80 00  # total
        00 00 00 11 B4 F2 90 00  # free
        00 00 1C 15              # fullest partition 71.89 %
        00 03 0A 72              # reads
        00 00 00 01 07 7B 00 00  # bytes read
        00 01 DF DF              # read time
        00 01 2A 17              # writes
        00 00 00 02 82 00 70 00  # bytes written
        00 01 51 2E              # write time
        """,
        new HostDiskIO
        {
            DiskTotal = 0x3EFE2A8000,
            DiskFree = 0x11B4F29000,
            PartMaxUsed = 7189,
            Reads = 0x30A72,
            BytesRead = 0x1077B0000,
            ReadTime = 122847,
            Writes = 76311,
            BytesWritten = 0x282007000,
            WriteTime = 86318,
        });

    [Fact]
    public void HostNetIO_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01 00 00 00 00  # bytes in
        00 00 00 02              # packets in
        00 00 00 03              # errors in
        00 00 00 04              # drops in
        00 00 00 05 00 00 00 00  # bytes out
        00 00 00 06              # packets out
        00 00 00 07              # errors out
        00 00 00 08              # drops out
        """,
        new HostNetIO
        {
            BytesIn = 1UL << 32,
            PacketsIn = 2,
            ErrorsIn = 3,
            DropsIn = 4,
            BytesOut = 5UL << 32,
            PacketsOut = 6,
            ErrorsOut = 7,
            DropsOut = 8,
        });

    private static XdrList<HostAdapterAddress> Macs(params ulong[] addresses) =>
        new(addresses.Select(address => new HostAdapterAddress { Address = new MacAddress(address) }).ToArray());
}
