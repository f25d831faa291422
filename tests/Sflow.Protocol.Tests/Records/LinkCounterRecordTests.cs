using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Tests.Kit;

namespace Sflow.Protocol.Tests.Records;

/// <summary>Counters of links: token ring, 100BaseVG, VLANs and wireless, each as annotated bytes and as a value, in both directions.</summary>
public class LinkCounterRecordTests
{
    [Fact]
    public void TokenRingCounters_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01  # line errors
        00 00 00 02  # burst errors
        00 00 00 03  # ACErrors
        00 00 00 04  # abort trans errors
        00 00 00 05  # internal errors
        00 00 00 06  # lost frame errors
        00 00 00 07  # receive congestions
        00 00 00 08  # frame copied errors
        00 00 00 09  # token errors
        00 00 00 0A  # soft errors
        00 00 00 0B  # hard errors
        00 00 00 0C  # signal loss
        00 00 00 0D  # transmit beacons
        00 00 00 0E  # recoverys
        00 00 00 0F  # lobe wires
        00 00 00 10  # removes
        00 00 00 11  # singles
        FF FF FF FF  # freq errors, all ones
        """,
        new TokenRingCounters
        {
            LineErrors = 1,
            BurstErrors = 2,
            ACErrors = 3,
            AbortTransErrors = 4,
            InternalErrors = 5,
            LostFrameErrors = 6,
            ReceiveCongestions = 7,
            FrameCopiedErrors = 8,
            TokenErrors = 9,
            SoftErrors = 10,
            HardErrors = 11,
            SignalLoss = 12,
            TransmitBeacons = 13,
            Recoverys = 14,
            LobeWires = 15,
            Removes = 16,
            Singles = 17,
            FreqErrors = uint.MaxValue,
        });

    [Fact]
    public void VgCounters_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01              # in high priority frames
        00 00 00 02 00 00 00 82  # in high priority octets
        00 00 00 03              # in norm priority frames
        00 00 00 04 00 00 00 84  # in norm priority octets
        00 00 00 05              # in IPMErrors
        00 00 00 06              # in oversize frame errors
        00 00 00 07              # in data errors
        00 00 00 08              # in null addressed frames
        00 00 00 09              # out high priority frames
        00 00 00 0A 00 00 00 8A  # out high priority octets
        00 00 00 0B              # transition into trainings
        00 00 00 0C 00 00 00 8C  # HCIn high priority octets
        00 00 00 0D 00 00 00 8D  # HCIn norm priority octets
        00 00 00 0E 00 00 00 8E  # HCOut high priority octets
        """,
        new VgCounters
        {
            InHighPriorityFrames = 1,
            InHighPriorityOctets = 0x2_00000082,
            InNormPriorityFrames = 3,
            InNormPriorityOctets = 0x4_00000084,
            InIPMErrors = 5,
            InOversizeFrameErrors = 6,
            InDataErrors = 7,
            InNullAddressedFrames = 8,
            OutHighPriorityFrames = 9,
            OutHighPriorityOctets = 0xA_0000008A,
            TransitionIntoTrainings = 11,
            HCInHighPriorityOctets = 0xC_0000008C,
            HCInNormPriorityOctets = 0xD_0000008D,
            HCOutHighPriorityOctets = 0xE_0000008E,
        });

    [Fact]
    public void VlanCounters_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01              # vlan id
        00 00 00 02 00 00 00 82  # octets
        00 00 00 03              # ucast pkts
        00 00 00 04              # multicast pkts
        00 00 00 05              # broadcast pkts
        FF FF FF FF              # discards, all ones
        """,
        new VlanCounters
        {
            VlanId = 1,
            Octets = 0x2_00000082,
            UcastPkts = 3,
            MulticastPkts = 4,
            BroadcastPkts = 5,
            Discards = uint.MaxValue,
        });

    [Fact]
    public void Ieee80211Counters_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01  # transmitted fragment count
        00 00 00 02  # multicast transmitted frame count
        00 00 00 03  # failed count
        00 00 00 04  # retry count
        00 00 00 05  # multiple retry count
        00 00 00 06  # frame duplicate count
        00 00 00 07  # RTSSuccess count
        00 00 00 08  # RTSFailure count
        00 00 00 09  # ACKFailure count
        00 00 00 0A  # received fragment count
        00 00 00 0B  # multicast received frame count
        00 00 00 0C  # FCSError count
        00 00 00 0D  # transmitted frame count
        00 00 00 0E  # WEPUndecryptable count
        00 00 00 0F  # qo SDiscarded fragment count
        00 00 00 10  # associated station count
        00 00 00 11  # qo SCFPolls received count
        00 00 00 12  # qo SCFPolls unused count
        00 00 00 13  # qo SCFPolls unusable count
        FF FF FF FF  # qo SCFPolls lost count, all ones
        """,
        new Ieee80211Counters
        {
            TransmittedFragmentCount = 1,
            MulticastTransmittedFrameCount = 2,
            FailedCount = 3,
            RetryCount = 4,
            MultipleRetryCount = 5,
            FrameDuplicateCount = 6,
            RTSSuccessCount = 7,
            RTSFailureCount = 8,
            ACKFailureCount = 9,
            ReceivedFragmentCount = 10,
            MulticastReceivedFrameCount = 11,
            FCSErrorCount = 12,
            TransmittedFrameCount = 13,
            WEPUndecryptableCount = 14,
            QoSDiscardedFragmentCount = 15,
            AssociatedStationCount = 16,
            QoSCFPollsReceivedCount = 17,
            QoSCFPollsUnusedCount = 18,
            QoSCFPollsUnusableCount = 19,
            QoSCFPollsLostCount = uint.MaxValue,
        });

    [Fact]
    public void RadioUtilization_AnnotatedBytes_ReadAndWritten() => Wire.AssertBothWays(
        """
        00 00 00 01  # elapsed time
        00 00 00 02  # on channel time
        FF FF FF FF  # on channel busy time, all ones
        """,
        new RadioUtilization { ElapsedTime = 1, OnChannelTime = 2, OnChannelBusyTime = uint.MaxValue });
}
