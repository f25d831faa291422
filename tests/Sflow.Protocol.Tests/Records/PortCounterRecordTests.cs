using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Records;

/// <summary>Counters of ports and their queues, each as annotated bytes and as a value, in both directions.</summary>
public class PortCounterRecordTests
{
    [Fact]
    public void SlowPathCounts_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01  # unknown
        00 00 00 02  # other
        00 00 00 03  # cam miss
        00 00 00 04  # cam full
        00 00 00 05  # no hardware support
        FF FF FF FF  # control, all ones
        """,
        new SlowPathCounts
        {
            Unknown = 1,
            Other = 2,
            CamMiss = 3,
            CamFull = 4,
            NoHardwareSupport = 5,
            Control = uint.MaxValue,
        });

    [Fact]
    public void InfiniBandCounters_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01 00 00 00 81  # port xmit pkts
        00 00 00 02 00 00 00 82  # port rcv pkts
        00 00 00 03              # symbol error counter
        00 00 00 04              # link error recovery counter
        00 00 00 05              # link downed counter
        00 00 00 06              # port rcv errors
        00 00 00 07              # port rcv remote physical errors
        00 00 00 08              # port rcv switch relay errors
        00 00 00 09              # port xmit discards
        00 00 00 0A              # port xmit constraint errors
        00 00 00 0B              # port rcv constraint errors
        00 00 00 0C              # local link integrity errors
        00 00 00 0D              # excessive buffer overrun errors
        FF FF FF FF              # VL15 dropped, all ones
        """,
        new InfiniBandCounters
        {
            PortXmitPkts = 0x1_00000081,
            PortRcvPkts = 0x2_00000082,
            SymbolErrorCounter = 3,
            LinkErrorRecoveryCounter = 4,
            LinkDownedCounter = 5,
            PortRcvErrors = 6,
            PortRcvRemotePhysicalErrors = 7,
            PortRcvSwitchRelayErrors = 8,
            PortXmitDiscards = 9,
            PortXmitConstraintErrors = 10,
            PortRcvConstraintErrors = 11,
            LocalLinkIntegrityErrors = 12,
            ExcessiveBufferOverrunErrors = 13,
            VL15Dropped = uint.MaxValue,
        });

    [Fact]
    public void PfcCounters_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01  # requests
        00 00 00 02  # indications
        00 00 00 03  # pause duration
        00 00 00 04  # storm detected
        FF FF FF FF  # storm restored, all ones
        """,
        new PfcCounters
        {
            Requests = 1,
            Indications = 2,
            PauseDuration = 3,
            StormDetected = 4,
            StormRestored = uint.MaxValue,
        });

    [Fact]
    public void QueueLength_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01  # queue index
        00 00 00 02  # segment size
        00 00 00 03  # queue segments
        00 00 00 04  # queue length0
        00 00 00 05  # queue length1
        00 00 00 06  # queue length2
        00 00 00 07  # queue length4
        00 00 00 08  # queue length8
        00 00 00 09  # queue length32
        00 00 00 0A  # queue length128
        00 00 00 0B  # queue length1024
        00 00 00 0C  # queue length more
        FF FF FF FF  # dropped, all ones
        """,
        new QueueLength
        {
            QueueIndex = 1,
            SegmentSize = 2,
            QueueSegments = 3,
            QueueLength0 = 4,
            QueueLength1 = 5,
            QueueLength2 = 6,
            QueueLength4 = 7,
            QueueLength8 = 8,
            QueueLength32 = 9,
            QueueLength128 = 10,
            QueueLength1024 = 11,
            QueueLengthMore = 12,
            Dropped = uint.MaxValue,
        });

    [Fact]
    public void OpenFlowPort_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01 00 00 00 81  # datapath id
        00 00 00 02              # port number
        """,
        new OpenFlowPort { DatapathId = 0x1_00000081, PortNumber = 2 });

    [Fact]
    public void OvsDatapathStatistics_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01  # hits
        00 00 00 02  # misses
        00 00 00 03  # lost
        00 00 00 04  # mask hits
        00 00 00 05  # flows
        FF FF FF FF  # masks, all ones
        """,
        new OvsDatapathStatistics
        {
            Hits = 1,
            Misses = 2,
            Lost = 3,
            MaskHits = 4,
            Flows = 5,
            Masks = uint.MaxValue,
        });
}
