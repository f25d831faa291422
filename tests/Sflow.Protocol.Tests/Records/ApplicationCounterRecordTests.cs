using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Records;

/// <summary>Counters of applications, each as annotated bytes and as a value, in both directions.</summary>
public class ApplicationCounterRecordTests
{
    [Fact]
    public void HttpCounters_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01  # method option
        00 00 00 02  # method get
        00 00 00 03  # method head
        00 00 00 04  # method post
        00 00 00 05  # method put
        00 00 00 06  # method delete
        00 00 00 07  # method trace
        00 00 00 08  # method connect
        00 00 00 09  # method other
        00 00 00 0A  # Status1XX
        00 00 00 0B  # Status2XX
        00 00 00 0C  # Status3XX
        00 00 00 0D  # Status4XX
        00 00 00 0E  # Status5XX
        FF FF FF FF  # status other, all ones
        """,
        new HttpCounters
        {
            MethodOption = 1,
            MethodGet = 2,
            MethodHead = 3,
            MethodPost = 4,
            MethodPut = 5,
            MethodDelete = 6,
            MethodTrace = 7,
            MethodConnect = 8,
            MethodOther = 9,
            Status1XX = 10,
            Status2XX = 11,
            Status3XX = 12,
            Status4XX = 13,
            Status5XX = 14,
            StatusOther = uint.MaxValue,
        });

    [Fact]
    public void AppOperations_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 02 61 62 00 00  # application "ab"
        00 00 00 02              # success
        00 00 00 03              # other
        00 00 00 04              # timeout
        00 00 00 05              # internal error
        00 00 00 06              # bad request
        00 00 00 07              # forbidden
        00 00 00 08              # too large
        00 00 00 09              # not implemented
        00 00 00 0A              # not found
        00 00 00 0B              # unavailable
        FF FF FF FF              # unauthorized, all ones
        """,
        new AppOperations
        {
            Application = new XdrText("ab"),
            Success = 2,
            Other = 3,
            Timeout = 4,
            InternalError = 5,
            BadRequest = 6,
            Forbidden = 7,
            TooLarge = 8,
            NotImplemented = 9,
            NotFound = 10,
            Unavailable = 11,
            Unauthorized = uint.MaxValue,
        });

    [Fact]
    public void AppResources_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01              # user time
        00 00 00 02              # system time
        00 00 00 03 00 00 00 83  # mem used
        00 00 00 04 00 00 00 84  # mem max
        00 00 00 05              # fd open
        00 00 00 06              # fd max
        00 00 00 07              # conn open
        FF FF FF FF              # conn max, all ones
        """,
        new AppResources
        {
            UserTime = 1,
            SystemTime = 2,
            MemUsed = 0x3_00000083,
            MemMax = 0x4_00000084,
            FdOpen = 5,
            FdMax = 6,
            ConnOpen = 7,
            ConnMax = uint.MaxValue,
        });

    [Fact]
    public void VdiCounters_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01  # sessions current
        00 00 00 02  # sessions total
        00 00 00 03  # sessions duration
        00 00 00 04  # rx bytes
        00 00 00 05  # tx bytes
        00 00 00 06  # rx packets
        00 00 00 07  # tx packets
        00 00 00 08  # rx packets lost
        00 00 00 09  # tx packets lost
        00 00 00 0A  # rtt min
        00 00 00 0B  # rtt max
        00 00 00 0C  # rtt average
        00 00 00 0D  # audio rx bytes
        00 00 00 0E  # audio tx bytes
        00 00 00 0F  # audio tx limit
        00 00 00 10  # image rx bytes
        00 00 00 11  # image tx bytes
        00 00 00 12  # image frames
        00 00 00 13  # image quality min
        00 00 00 14  # image quality max
        00 00 00 15  # image quality average
        00 00 00 16  # usb rx bytes
        FF FF FF FF  # usb tx bytes, all ones
        """,
        new VdiCounters
        {
            SessionsCurrent = 1,
            SessionsTotal = 2,
            SessionsDuration = 3,
            RxBytes = 4,
            TxBytes = 5,
            RxPackets = 6,
            TxPackets = 7,
            RxPacketsLost = 8,
            TxPacketsLost = 9,
            RttMin = 10,
            RttMax = 11,
            RttAverage = 12,
            AudioRxBytes = 13,
            AudioTxBytes = 14,
            AudioTxLimit = 15,
            ImageRxBytes = 16,
            ImageTxBytes = 17,
            ImageFrames = 18,
            ImageQualityMin = 19,
            ImageQualityMax = 20,
            ImageQualityAverage = 21,
            UsbRxBytes = 22,
            UsbTxBytes = uint.MaxValue,
        });

    [Fact]
    public void AppWorkers_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01  # workers active
        00 00 00 02  # workers idle
        00 00 00 03  # workers max
        00 00 00 04  # requests delayed
        FF FF FF FF  # requests dropped, all ones
        """,
        new AppWorkers
        {
            WorkersActive = 1,
            WorkersIdle = 2,
            WorkersMax = 3,
            RequestsDelayed = 4,
            RequestsDropped = uint.MaxValue,
        });
}
