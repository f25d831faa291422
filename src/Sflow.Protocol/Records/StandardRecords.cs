using System.Runtime.CompilerServices;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Records.Vendors;

namespace Sflow.Protocol.Records;

/// <summary>The structures of this library, by number. A switch, not a table: each arm is compiled for its structure.</summary>
public static class StandardRecords
{
    /// <summary>Hands every known structure to the visitor as a type.</summary>
    /// <typeparam name="TVisitor">The visitor.</typeparam>
    /// <param name="visitor">The visitor.</param>
    public static void VisitTypes<TVisitor>(ref TVisitor visitor)
        where TVisitor : IRecordTypeVisitor
    {
        visitor.Visit<SampledHeader>();
        visitor.Visit<SampledEthernet>();
        visitor.Visit<SampledIPv4>();
        visitor.Visit<SampledIPv6>();
        visitor.Visit<ExtendedSwitch>();
        visitor.Visit<ExtendedRouter>();
        visitor.Visit<ExtendedGateway>();
        visitor.Visit<ExtendedUser>();
        visitor.Visit<ExtendedUrl>();
        visitor.Visit<ExtendedMpls>();
        visitor.Visit<ExtendedNat>();
        visitor.Visit<ExtendedMplsTunnel>();
        visitor.Visit<ExtendedMplsVc>();
        visitor.Visit<ExtendedMplsFtn>();
        visitor.Visit<ExtendedMplsLdpFec>();
        visitor.Visit<ExtendedVlanTunnel>();
        visitor.Visit<Extended80211Payload>();
        visitor.Visit<Extended80211Rx>();
        visitor.Visit<Extended80211Tx>();
        visitor.Visit<Extended80211Aggregation>();
        visitor.Visit<ExtendedOpenFlowV1>();
        visitor.Visit<ExtendedFc>();
        visitor.Visit<ExtendedQueueLength>();
        visitor.Visit<ExtendedNatPort>();
        visitor.Visit<ExtendedL2TunnelEgress>();
        visitor.Visit<ExtendedL2TunnelIngress>();
        visitor.Visit<ExtendedIPv4TunnelEgress>();
        visitor.Visit<ExtendedIPv4TunnelIngress>();
        visitor.Visit<ExtendedIPv6TunnelEgress>();
        visitor.Visit<ExtendedIPv6TunnelIngress>();
        visitor.Visit<ExtendedDecapsulateEgress>();
        visitor.Visit<ExtendedDecapsulateIngress>();
        visitor.Visit<ExtendedVniEgress>();
        visitor.Visit<ExtendedVniIngress>();
        visitor.Visit<ExtendedIbLrh>();
        visitor.Visit<ExtendedIbGrh>();
        visitor.Visit<ExtendedIbBth>();
        visitor.Visit<ExtendedVlanIn>();
        visitor.Visit<ExtendedVlanOut>();
        visitor.Visit<ExtendedEgressQueue>();
        visitor.Visit<ExtendedAcl>();
        visitor.Visit<ExtendedFunction>();
        visitor.Visit<ExtendedTransit>();
        visitor.Visit<ExtendedQueue>();
        visitor.Visit<ExtendedHardwareTrap>();
        visitor.Visit<ExtendedLinuxDropReason>();
        visitor.Visit<ExtendedTimestamp>();
        visitor.Visit<Transaction>();
        visitor.Visit<ExtendedNfsStorageTransaction>();
        visitor.Visit<ExtendedScsiStorageTransaction>();
        visitor.Visit<ExtendedHttpTransaction>();
        visitor.Visit<ExtendedSocketIPv4>();
        visitor.Visit<ExtendedSocketIPv6>();
        visitor.Visit<ExtendedProxySocketIPv4>();
        visitor.Visit<ExtendedProxySocketIPv6>();
        visitor.Visit<MemcacheOperation>();
        visitor.Visit<DeprecatedHttpRequest>();
        visitor.Visit<AppOperation>();
        visitor.Visit<AppParentContext>();
        visitor.Visit<AppInitiator>();
        visitor.Visit<AppTarget>();
        visitor.Visit<HttpRequest>();
        visitor.Visit<ExtendedProxyRequest>();
        visitor.Visit<ExtendedNavTiming>();
        visitor.Visit<ExtendedTcpInfo>();
        visitor.Visit<ExtendedEntities>();
        visitor.Visit<ExtendedBstEgressQueue>();
        visitor.Visit<PmacctClass>();
        visitor.Visit<PmacctTag>();
        visitor.Visit<PmacctClass2>();
        visitor.Visit<InterfaceCounters>();
        visitor.Visit<EthernetCounters>();
        visitor.Visit<LagPortStatistics>();
        visitor.Visit<ProcessorCounters>();
        visitor.Visit<PortName>();
        visitor.Visit<HostDescription>();
        visitor.Visit<HostAdapters>();
        visitor.Visit<HostParent>();
        visitor.Visit<HostCpu>();
        visitor.Visit<HostMemory>();
        visitor.Visit<HostDiskIO>();
        visitor.Visit<HostNetIO>();
        visitor.Visit<Mib2Ip>();
        visitor.Visit<Mib2Icmp>();
        visitor.Visit<Mib2Tcp>();
        visitor.Visit<Mib2Udp>();
        visitor.Visit<RtMetrics>();
        visitor.Visit<RtFlow>();
    }

    /// <summary>Reads a record as the structure that its number names and hands it on.</summary>
    /// <typeparam name="TConsumer">The taker.</typeparam>
    /// <param name="record">The record.</param>
    /// <param name="consumer">The taker.</param>
    /// <returns>Whether the number is known.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryDispatch<TConsumer>(in Record record, ref TConsumer consumer)
        where TConsumer : struct, IRecordConsumer
    {
        // The record that nearly every sample holds, without a call more.
        if (record.Tag == SampledHeader.Tag && record.Kind == RecordKind.Flow)
        {
            return Read<SampledHeader, TConsumer>(record, ref consumer);
        }

        return TryDispatchOther(record, ref consumer);
    }

    /// <summary>Reads a record as one structure. Not inlined: the arms of a switch would share one frame, to be cleared for each record.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool Read<T, TConsumer>(in Record record, ref TConsumer consumer)
        where T : struct, IXdrRecord
        where TConsumer : struct, IRecordConsumer
    {
        record.TryReadBody<T>(out var value, out _, out var error);
        consumer.Known(value, record, error);
        return true;
    }

    private static bool TryDispatchOther<TConsumer>(in Record record, ref TConsumer consumer)
        where TConsumer : struct, IRecordConsumer => record.Kind switch
        {
            RecordKind.Flow => TryDispatchFlow(record, ref consumer),
            RecordKind.Counter => TryDispatchCounters(record, ref consumer),
            _ => TryDispatchSample(record, ref consumer),
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryDispatchFlow<TConsumer>(in Record record, ref TConsumer consumer)
        where TConsumer : struct, IRecordConsumer => record.Tag switch
        {
            SampledHeader.Tag => Read<SampledHeader, TConsumer>(record, ref consumer),
            SampledEthernet.Tag => Read<SampledEthernet, TConsumer>(record, ref consumer),
            SampledIPv4.Tag => Read<SampledIPv4, TConsumer>(record, ref consumer),
            SampledIPv6.Tag => Read<SampledIPv6, TConsumer>(record, ref consumer),
            ExtendedSwitch.Tag => Read<ExtendedSwitch, TConsumer>(record, ref consumer),
            ExtendedRouter.Tag => Read<ExtendedRouter, TConsumer>(record, ref consumer),
            ExtendedGateway.Tag => Read<ExtendedGateway, TConsumer>(record, ref consumer),
            ExtendedUser.Tag => Read<ExtendedUser, TConsumer>(record, ref consumer),
            ExtendedUrl.Tag => Read<ExtendedUrl, TConsumer>(record, ref consumer),
            ExtendedMpls.Tag => Read<ExtendedMpls, TConsumer>(record, ref consumer),
            ExtendedNat.Tag => Read<ExtendedNat, TConsumer>(record, ref consumer),
            ExtendedMplsTunnel.Tag => Read<ExtendedMplsTunnel, TConsumer>(record, ref consumer),
            ExtendedMplsVc.Tag => Read<ExtendedMplsVc, TConsumer>(record, ref consumer),
            ExtendedMplsFtn.Tag => Read<ExtendedMplsFtn, TConsumer>(record, ref consumer),
            ExtendedMplsLdpFec.Tag => Read<ExtendedMplsLdpFec, TConsumer>(record, ref consumer),
            ExtendedVlanTunnel.Tag => Read<ExtendedVlanTunnel, TConsumer>(record, ref consumer),
            Extended80211Payload.Tag => Read<Extended80211Payload, TConsumer>(record, ref consumer),
            Extended80211Rx.Tag => Read<Extended80211Rx, TConsumer>(record, ref consumer),
            Extended80211Tx.Tag => Read<Extended80211Tx, TConsumer>(record, ref consumer),
            Extended80211Aggregation.Tag => Read<Extended80211Aggregation, TConsumer>(record, ref consumer),
            ExtendedOpenFlowV1.Tag => Read<ExtendedOpenFlowV1, TConsumer>(record, ref consumer),
            ExtendedFc.Tag => Read<ExtendedFc, TConsumer>(record, ref consumer),
            ExtendedQueueLength.Tag => Read<ExtendedQueueLength, TConsumer>(record, ref consumer),
            ExtendedNatPort.Tag => Read<ExtendedNatPort, TConsumer>(record, ref consumer),
            ExtendedL2TunnelEgress.Tag => Read<ExtendedL2TunnelEgress, TConsumer>(record, ref consumer),
            ExtendedL2TunnelIngress.Tag => Read<ExtendedL2TunnelIngress, TConsumer>(record, ref consumer),
            ExtendedIPv4TunnelEgress.Tag => Read<ExtendedIPv4TunnelEgress, TConsumer>(record, ref consumer),
            ExtendedIPv4TunnelIngress.Tag => Read<ExtendedIPv4TunnelIngress, TConsumer>(record, ref consumer),
            ExtendedIPv6TunnelEgress.Tag => Read<ExtendedIPv6TunnelEgress, TConsumer>(record, ref consumer),
            ExtendedIPv6TunnelIngress.Tag => Read<ExtendedIPv6TunnelIngress, TConsumer>(record, ref consumer),
            ExtendedDecapsulateEgress.Tag => Read<ExtendedDecapsulateEgress, TConsumer>(record, ref consumer),
            ExtendedDecapsulateIngress.Tag => Read<ExtendedDecapsulateIngress, TConsumer>(record, ref consumer),
            ExtendedVniEgress.Tag => Read<ExtendedVniEgress, TConsumer>(record, ref consumer),
            ExtendedVniIngress.Tag => Read<ExtendedVniIngress, TConsumer>(record, ref consumer),
            ExtendedIbLrh.Tag => Read<ExtendedIbLrh, TConsumer>(record, ref consumer),
            ExtendedIbGrh.Tag => Read<ExtendedIbGrh, TConsumer>(record, ref consumer),
            ExtendedIbBth.Tag => Read<ExtendedIbBth, TConsumer>(record, ref consumer),
            ExtendedVlanIn.Tag => Read<ExtendedVlanIn, TConsumer>(record, ref consumer),
            ExtendedVlanOut.Tag => Read<ExtendedVlanOut, TConsumer>(record, ref consumer),
            ExtendedEgressQueue.Tag => Read<ExtendedEgressQueue, TConsumer>(record, ref consumer),
            ExtendedAcl.Tag => Read<ExtendedAcl, TConsumer>(record, ref consumer),
            ExtendedFunction.Tag => Read<ExtendedFunction, TConsumer>(record, ref consumer),
            ExtendedTransit.Tag => Read<ExtendedTransit, TConsumer>(record, ref consumer),
            ExtendedQueue.Tag => Read<ExtendedQueue, TConsumer>(record, ref consumer),
            ExtendedHardwareTrap.Tag => Read<ExtendedHardwareTrap, TConsumer>(record, ref consumer),
            ExtendedLinuxDropReason.Tag => Read<ExtendedLinuxDropReason, TConsumer>(record, ref consumer),
            ExtendedTimestamp.Tag => Read<ExtendedTimestamp, TConsumer>(record, ref consumer),
            Transaction.Tag => Read<Transaction, TConsumer>(record, ref consumer),
            ExtendedNfsStorageTransaction.Tag => Read<ExtendedNfsStorageTransaction, TConsumer>(record, ref consumer),
            ExtendedScsiStorageTransaction.Tag => Read<ExtendedScsiStorageTransaction, TConsumer>(record, ref consumer),
            ExtendedHttpTransaction.Tag => Read<ExtendedHttpTransaction, TConsumer>(record, ref consumer),
            ExtendedSocketIPv4.Tag => Read<ExtendedSocketIPv4, TConsumer>(record, ref consumer),
            ExtendedSocketIPv6.Tag => Read<ExtendedSocketIPv6, TConsumer>(record, ref consumer),
            ExtendedProxySocketIPv4.Tag => Read<ExtendedProxySocketIPv4, TConsumer>(record, ref consumer),
            ExtendedProxySocketIPv6.Tag => Read<ExtendedProxySocketIPv6, TConsumer>(record, ref consumer),
            MemcacheOperation.Tag => Read<MemcacheOperation, TConsumer>(record, ref consumer),
            DeprecatedHttpRequest.Tag => Read<DeprecatedHttpRequest, TConsumer>(record, ref consumer),
            AppOperation.Tag => Read<AppOperation, TConsumer>(record, ref consumer),
            AppParentContext.Tag => Read<AppParentContext, TConsumer>(record, ref consumer),
            AppInitiator.Tag => Read<AppInitiator, TConsumer>(record, ref consumer),
            AppTarget.Tag => Read<AppTarget, TConsumer>(record, ref consumer),
            HttpRequest.Tag => Read<HttpRequest, TConsumer>(record, ref consumer),
            ExtendedProxyRequest.Tag => Read<ExtendedProxyRequest, TConsumer>(record, ref consumer),
            ExtendedNavTiming.Tag => Read<ExtendedNavTiming, TConsumer>(record, ref consumer),
            ExtendedTcpInfo.Tag => Read<ExtendedTcpInfo, TConsumer>(record, ref consumer),
            ExtendedEntities.Tag => Read<ExtendedEntities, TConsumer>(record, ref consumer),
            ExtendedBstEgressQueue.Tag => Read<ExtendedBstEgressQueue, TConsumer>(record, ref consumer),
            PmacctClass.Tag => Read<PmacctClass, TConsumer>(record, ref consumer),
            PmacctTag.Tag => Read<PmacctTag, TConsumer>(record, ref consumer),
            PmacctClass2.Tag => Read<PmacctClass2, TConsumer>(record, ref consumer),
            _ => false,
        };

    private static bool TryDispatchCounters<TConsumer>(in Record record, ref TConsumer consumer)
        where TConsumer : struct, IRecordConsumer => record.Tag switch
        {
            InterfaceCounters.Tag => Read<InterfaceCounters, TConsumer>(record, ref consumer),
            EthernetCounters.Tag => Read<EthernetCounters, TConsumer>(record, ref consumer),
            LagPortStatistics.Tag => Read<LagPortStatistics, TConsumer>(record, ref consumer),
            ProcessorCounters.Tag => Read<ProcessorCounters, TConsumer>(record, ref consumer),
            PortName.Tag => Read<PortName, TConsumer>(record, ref consumer),
            HostDescription.Tag => Read<HostDescription, TConsumer>(record, ref consumer),
            HostAdapters.Tag => Read<HostAdapters, TConsumer>(record, ref consumer),
            HostParent.Tag => Read<HostParent, TConsumer>(record, ref consumer),
            HostCpu.Tag => Read<HostCpu, TConsumer>(record, ref consumer),
            HostMemory.Tag => Read<HostMemory, TConsumer>(record, ref consumer),
            HostDiskIO.Tag => Read<HostDiskIO, TConsumer>(record, ref consumer),
            HostNetIO.Tag => Read<HostNetIO, TConsumer>(record, ref consumer),
            Mib2Ip.Tag => Read<Mib2Ip, TConsumer>(record, ref consumer),
            Mib2Icmp.Tag => Read<Mib2Icmp, TConsumer>(record, ref consumer),
            Mib2Tcp.Tag => Read<Mib2Tcp, TConsumer>(record, ref consumer),
            Mib2Udp.Tag => Read<Mib2Udp, TConsumer>(record, ref consumer),
            _ => false,
        };

    private static bool TryDispatchSample<TConsumer>(in Record record, ref TConsumer consumer)
        where TConsumer : struct, IRecordConsumer => record.Tag switch
        {
            RtMetrics.Tag => Read<RtMetrics, TConsumer>(record, ref consumer),
            RtFlow.Tag => Read<RtFlow, TConsumer>(record, ref consumer),
            _ => false,
        };
}
