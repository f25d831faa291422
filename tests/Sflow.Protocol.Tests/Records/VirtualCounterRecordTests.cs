using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Records;

/// <summary>Counters of virtual machines, each as annotated bytes and as a value, in both directions.</summary>
public class VirtualCounterRecordTests
{
    [Fact]
    public void VirtualNode_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01              # mhz
        00 00 00 02              # cpus
        00 00 00 03 00 00 00 83  # memory
        00 00 00 04 00 00 00 84  # memory free
        FF FF FF FF              # domains, all ones
        """,
        new VirtualNode
        {
            Mhz = 1,
            Cpus = 2,
            Memory = 0x3_00000083,
            MemoryFree = 0x4_00000084,
            Domains = uint.MaxValue,
        });

    [Fact]
    public void VirtualCpu_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01  # state
        00 00 00 02  # cpu time
        FF FF FF FF  # cpus, all ones
        """,
        new VirtualCpu { State = VirtualDomainState.Running, CpuTime = 2, Cpus = uint.MaxValue });

    [Fact]
    public void VirtualMemory_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01 00 00 00 81  # memory
        00 00 00 02 00 00 00 82  # max memory
        """,
        new VirtualMemory { Memory = 0x1_00000081, MaxMemory = 0x2_00000082 });

    [Fact]
    public void VirtualDiskIO_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01 00 00 00 81  # capacity
        00 00 00 02 00 00 00 82  # allocation
        00 00 00 03 00 00 00 83  # physical
        00 00 00 04              # read requests
        00 00 00 05 00 00 00 85  # bytes read
        00 00 00 06              # write requests
        00 00 00 07 00 00 00 87  # bytes written
        FF FF FF FF              # errors, all ones
        """,
        new VirtualDiskIO
        {
            Capacity = 0x1_00000081,
            Allocation = 0x2_00000082,
            Physical = 0x3_00000083,
            ReadRequests = 4,
            BytesRead = 0x5_00000085,
            WriteRequests = 6,
            BytesWritten = 0x7_00000087,
            Errors = uint.MaxValue,
        });

    [Fact]
    public void VirtualNetIO_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01 00 00 00 81  # bytes in
        00 00 00 02              # packets in
        00 00 00 03              # errors in
        00 00 00 04              # drops in
        00 00 00 05 00 00 00 85  # bytes out
        00 00 00 06              # packets out
        00 00 00 07              # errors out
        FF FF FF FF              # drops out, all ones
        """,
        new VirtualNetIO
        {
            BytesIn = 0x1_00000081,
            PacketsIn = 2,
            ErrorsIn = 3,
            DropsIn = 4,
            BytesOut = 0x5_00000085,
            PacketsOut = 6,
            ErrorsOut = 7,
            DropsOut = uint.MaxValue,
        });

    [Fact]
    public void JvmRuntime_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 02 61 62 00 00  # vm name "ab"
        00 00 00 03 61 62 63 00  # vm vendor "abc"
        00 00 00 04 61 62 63 64  # vm version "abcd"
        """,
        new JvmRuntime { VmName = new XdrText("ab"), VmVendor = new XdrText("abc"), VmVersion = new XdrText("abcd") });
}
