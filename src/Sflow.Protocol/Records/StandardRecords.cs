using System.Runtime.CompilerServices;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Records.Vendors;
using Sflow.Protocol.Xdr;

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
        visitor.Visit<TokenRingCounters>();
        visitor.Visit<VgCounters>();
        visitor.Visit<VlanCounters>();
        visitor.Visit<Ieee80211Counters>();
        visitor.Visit<SlowPathCounts>();
        visitor.Visit<InfiniBandCounters>();
        visitor.Visit<SfpCounters>();
        visitor.Visit<PfcCounters>();
        visitor.Visit<RadioUtilization>();
        visitor.Visit<QueueLength>();
        visitor.Visit<OpenFlowPort>();
        visitor.Visit<VirtualNode>();
        visitor.Visit<VirtualCpu>();
        visitor.Visit<VirtualMemory>();
        visitor.Visit<VirtualDiskIO>();
        visitor.Visit<VirtualNetIO>();
        visitor.Visit<JvmRuntime>();
        visitor.Visit<JvmStatistics>();
        visitor.Visit<MemcachedCounters>();
        visitor.Visit<HttpCounters>();
        visitor.Visit<AppOperations>();
        visitor.Visit<AppResources>();
        visitor.Visit<MemcacheCounters>();
        visitor.Visit<VdiCounters>();
        visitor.Visit<AppWorkers>();
        visitor.Visit<OvsDatapathStatistics>();
        visitor.Visit<EnergyConsumption>();
        visitor.Visit<Temperature>();
        visitor.Visit<Humidity>();
        visitor.Visit<Fans>();
        visitor.Visit<BstDeviceBuffers>();
        visitor.Visit<BstPortBuffers>();
        visitor.Visit<HardwareTables>();
        visitor.Visit<NvidiaGpu>();
        visitor.Visit<RtMetrics>();
        visitor.Visit<RtFlow>();
    }

    /// <summary>Reads a record as the structure that its number names and hands it on.</summary>
    /// <typeparam name="TConsumer">The taker.</typeparam>
    /// <param name="record">The record.</param>
    /// <param name="consumer">The taker.</param>
    /// <returns>Whether the number is known.</returns>
    public static bool TryDispatch<TConsumer>(in Record record, ref TConsumer consumer)
        where TConsumer : struct, IRecordConsumer => record.Kind switch
        {
            RecordKind.Flow => TryDispatchFlow(record.Buffer!, record.Offset, record.Length, record.Stored, record.Tag, ref consumer),
            RecordKind.Counter => TryDispatchCounters(record.Buffer!, record.Offset, record.Length, record.Stored, record.Tag, ref consumer),
            _ => TryDispatchSample(record.Buffer!, record.Offset, record.Length, record.Stored, record.Tag, ref consumer),
        };

    /// <summary>
    /// Reads the whole records of a sample one after the other. The loop keeps five values, as many as stay in registers over a call; from a
    /// record that is not whole, <see cref="DispatchRest"/> goes on. A number tells of that: an error would be returned in memory, and
    /// waited for by every sample.
    /// </summary>
    /// <returns>How many records are left; 0 when all were whole.</returns>
    internal static uint DispatchWhole<TContext, TConsumer>(byte[] buffer, int position, int end, uint left, RecordRegistry registry, ref TConsumer consumer)
        where TContext : struct, IRecordContext
        where TConsumer : struct, IRecordConsumer
    {
        while (left != 0)
        {
            var body = position + Record.HeaderSize;
            if (body > end)
            {
                break;
            }

            var declared = WireBytes.ReadUInt32(buffer, body - 4);
            var stored = ((ulong)declared + 3) & ~3ul;
            if (stored > (uint)(end - body))
            {
                break;
            }

            var tag = WireBytes.ReadUInt32(buffer, position);
            left--;
            position = body + (int)stored;
            if (!default(TContext).TryDispatch(buffer, body, (int)declared, (int)stored, tag, ref consumer))
            {
                registry.DispatchAdded(buffer, body, (int)declared, tag, default(TContext).Kind, ref consumer);
            }
        }

        return left;
    }

    /// <summary>Goes on where <see cref="DispatchWhole"/> ended: at the first record that is not whole.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static DecodeError DispatchRest<TConsumer>(in RecordList records, uint left, RecordRegistry registry, ref TConsumer consumer)
        where TConsumer : struct, IRecordConsumer
    {
        var rest = records.GetEnumerator();
        for (var i = records.Count; i > left; i--)
        {
            rest.MoveNext();
        }

        return Dispatch(rest, registry, ref consumer);
    }

    /// <summary>Reads records one after the other, whatever their kind.</summary>
    internal static DecodeError Dispatch<TConsumer>(RecordEnumerator records, RecordRegistry registry, ref TConsumer consumer)
        where TConsumer : struct, IRecordConsumer
    {
        while (records.MoveNext())
        {
            registry.Dispatch(records.Current, ref consumer);
        }

        return records.Error;
    }

    /// <summary>
    /// Reads a record as one structure. Not inlined: the arms of a switch would share one frame, to be cleared for each record. Its place is
    /// given in registers; a record by address would be written to memory first, though few consumers look at it.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool Read<T, TConsumer>(byte[] buffer, int body, int length, int stored, ref TConsumer consumer)
        where T : struct, IXdrRecord
        where TConsumer : struct, IRecordConsumer
    {
        var record = new Record(buffer, body, length, stored, default(T).Format.Tag, default(T).Format.Kind);
        record.TryReadBody<T>(out var value, out _, out var error);
        consumer.Known(value, record, error);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool TryDispatchFlow<TConsumer>(byte[] buffer, int body, int length, int stored, uint tag, ref TConsumer consumer)
        where TConsumer : struct, IRecordConsumer => tag switch
        {
            SampledHeader.Tag => Read<SampledHeader, TConsumer>(buffer, body, length, stored, ref consumer),
            SampledEthernet.Tag => Read<SampledEthernet, TConsumer>(buffer, body, length, stored, ref consumer),
            SampledIPv4.Tag => Read<SampledIPv4, TConsumer>(buffer, body, length, stored, ref consumer),
            SampledIPv6.Tag => Read<SampledIPv6, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedSwitch.Tag => Read<ExtendedSwitch, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedRouter.Tag => Read<ExtendedRouter, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedGateway.Tag => Read<ExtendedGateway, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedUser.Tag => Read<ExtendedUser, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedUrl.Tag => Read<ExtendedUrl, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedMpls.Tag => Read<ExtendedMpls, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedNat.Tag => Read<ExtendedNat, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedMplsTunnel.Tag => Read<ExtendedMplsTunnel, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedMplsVc.Tag => Read<ExtendedMplsVc, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedMplsFtn.Tag => Read<ExtendedMplsFtn, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedMplsLdpFec.Tag => Read<ExtendedMplsLdpFec, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedVlanTunnel.Tag => Read<ExtendedVlanTunnel, TConsumer>(buffer, body, length, stored, ref consumer),
            Extended80211Payload.Tag => Read<Extended80211Payload, TConsumer>(buffer, body, length, stored, ref consumer),
            Extended80211Rx.Tag => Read<Extended80211Rx, TConsumer>(buffer, body, length, stored, ref consumer),
            Extended80211Tx.Tag => Read<Extended80211Tx, TConsumer>(buffer, body, length, stored, ref consumer),
            Extended80211Aggregation.Tag => Read<Extended80211Aggregation, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedOpenFlowV1.Tag => Read<ExtendedOpenFlowV1, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedFc.Tag => Read<ExtendedFc, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedQueueLength.Tag => Read<ExtendedQueueLength, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedNatPort.Tag => Read<ExtendedNatPort, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedL2TunnelEgress.Tag => Read<ExtendedL2TunnelEgress, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedL2TunnelIngress.Tag => Read<ExtendedL2TunnelIngress, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedIPv4TunnelEgress.Tag => Read<ExtendedIPv4TunnelEgress, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedIPv4TunnelIngress.Tag => Read<ExtendedIPv4TunnelIngress, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedIPv6TunnelEgress.Tag => Read<ExtendedIPv6TunnelEgress, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedIPv6TunnelIngress.Tag => Read<ExtendedIPv6TunnelIngress, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedDecapsulateEgress.Tag => Read<ExtendedDecapsulateEgress, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedDecapsulateIngress.Tag => Read<ExtendedDecapsulateIngress, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedVniEgress.Tag => Read<ExtendedVniEgress, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedVniIngress.Tag => Read<ExtendedVniIngress, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedIbLrh.Tag => Read<ExtendedIbLrh, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedIbGrh.Tag => Read<ExtendedIbGrh, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedIbBth.Tag => Read<ExtendedIbBth, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedVlanIn.Tag => Read<ExtendedVlanIn, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedVlanOut.Tag => Read<ExtendedVlanOut, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedEgressQueue.Tag => Read<ExtendedEgressQueue, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedAcl.Tag => Read<ExtendedAcl, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedFunction.Tag => Read<ExtendedFunction, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedTransit.Tag => Read<ExtendedTransit, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedQueue.Tag => Read<ExtendedQueue, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedHardwareTrap.Tag => Read<ExtendedHardwareTrap, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedLinuxDropReason.Tag => Read<ExtendedLinuxDropReason, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedTimestamp.Tag => Read<ExtendedTimestamp, TConsumer>(buffer, body, length, stored, ref consumer),
            Transaction.Tag => Read<Transaction, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedNfsStorageTransaction.Tag => Read<ExtendedNfsStorageTransaction, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedScsiStorageTransaction.Tag => Read<ExtendedScsiStorageTransaction, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedHttpTransaction.Tag => Read<ExtendedHttpTransaction, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedSocketIPv4.Tag => Read<ExtendedSocketIPv4, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedSocketIPv6.Tag => Read<ExtendedSocketIPv6, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedProxySocketIPv4.Tag => Read<ExtendedProxySocketIPv4, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedProxySocketIPv6.Tag => Read<ExtendedProxySocketIPv6, TConsumer>(buffer, body, length, stored, ref consumer),
            MemcacheOperation.Tag => Read<MemcacheOperation, TConsumer>(buffer, body, length, stored, ref consumer),
            DeprecatedHttpRequest.Tag => Read<DeprecatedHttpRequest, TConsumer>(buffer, body, length, stored, ref consumer),
            AppOperation.Tag => Read<AppOperation, TConsumer>(buffer, body, length, stored, ref consumer),
            AppParentContext.Tag => Read<AppParentContext, TConsumer>(buffer, body, length, stored, ref consumer),
            AppInitiator.Tag => Read<AppInitiator, TConsumer>(buffer, body, length, stored, ref consumer),
            AppTarget.Tag => Read<AppTarget, TConsumer>(buffer, body, length, stored, ref consumer),
            HttpRequest.Tag => Read<HttpRequest, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedProxyRequest.Tag => Read<ExtendedProxyRequest, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedNavTiming.Tag => Read<ExtendedNavTiming, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedTcpInfo.Tag => Read<ExtendedTcpInfo, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedEntities.Tag => Read<ExtendedEntities, TConsumer>(buffer, body, length, stored, ref consumer),
            ExtendedBstEgressQueue.Tag => Read<ExtendedBstEgressQueue, TConsumer>(buffer, body, length, stored, ref consumer),
            PmacctClass.Tag => Read<PmacctClass, TConsumer>(buffer, body, length, stored, ref consumer),
            PmacctTag.Tag => Read<PmacctTag, TConsumer>(buffer, body, length, stored, ref consumer),
            PmacctClass2.Tag => Read<PmacctClass2, TConsumer>(buffer, body, length, stored, ref consumer),
            _ => false,
        };

    internal static bool TryDispatchCounters<TConsumer>(byte[] buffer, int body, int length, int stored, uint tag, ref TConsumer consumer)
        where TConsumer : struct, IRecordConsumer => tag switch
        {
            InterfaceCounters.Tag => Read<InterfaceCounters, TConsumer>(buffer, body, length, stored, ref consumer),
            EthernetCounters.Tag => Read<EthernetCounters, TConsumer>(buffer, body, length, stored, ref consumer),
            LagPortStatistics.Tag => Read<LagPortStatistics, TConsumer>(buffer, body, length, stored, ref consumer),
            ProcessorCounters.Tag => Read<ProcessorCounters, TConsumer>(buffer, body, length, stored, ref consumer),
            PortName.Tag => Read<PortName, TConsumer>(buffer, body, length, stored, ref consumer),
            HostDescription.Tag => Read<HostDescription, TConsumer>(buffer, body, length, stored, ref consumer),
            HostAdapters.Tag => Read<HostAdapters, TConsumer>(buffer, body, length, stored, ref consumer),
            HostParent.Tag => Read<HostParent, TConsumer>(buffer, body, length, stored, ref consumer),
            HostCpu.Tag => Read<HostCpu, TConsumer>(buffer, body, length, stored, ref consumer),
            HostMemory.Tag => Read<HostMemory, TConsumer>(buffer, body, length, stored, ref consumer),
            HostDiskIO.Tag => Read<HostDiskIO, TConsumer>(buffer, body, length, stored, ref consumer),
            HostNetIO.Tag => Read<HostNetIO, TConsumer>(buffer, body, length, stored, ref consumer),
            Mib2Ip.Tag => Read<Mib2Ip, TConsumer>(buffer, body, length, stored, ref consumer),
            Mib2Icmp.Tag => Read<Mib2Icmp, TConsumer>(buffer, body, length, stored, ref consumer),
            Mib2Tcp.Tag => Read<Mib2Tcp, TConsumer>(buffer, body, length, stored, ref consumer),
            Mib2Udp.Tag => Read<Mib2Udp, TConsumer>(buffer, body, length, stored, ref consumer),
            TokenRingCounters.Tag => Read<TokenRingCounters, TConsumer>(buffer, body, length, stored, ref consumer),
            VgCounters.Tag => Read<VgCounters, TConsumer>(buffer, body, length, stored, ref consumer),
            VlanCounters.Tag => Read<VlanCounters, TConsumer>(buffer, body, length, stored, ref consumer),
            Ieee80211Counters.Tag => Read<Ieee80211Counters, TConsumer>(buffer, body, length, stored, ref consumer),
            SlowPathCounts.Tag => Read<SlowPathCounts, TConsumer>(buffer, body, length, stored, ref consumer),
            InfiniBandCounters.Tag => Read<InfiniBandCounters, TConsumer>(buffer, body, length, stored, ref consumer),
            SfpCounters.Tag => Read<SfpCounters, TConsumer>(buffer, body, length, stored, ref consumer),
            PfcCounters.Tag => Read<PfcCounters, TConsumer>(buffer, body, length, stored, ref consumer),
            RadioUtilization.Tag => Read<RadioUtilization, TConsumer>(buffer, body, length, stored, ref consumer),
            QueueLength.Tag => Read<QueueLength, TConsumer>(buffer, body, length, stored, ref consumer),
            OpenFlowPort.Tag => Read<OpenFlowPort, TConsumer>(buffer, body, length, stored, ref consumer),
            VirtualNode.Tag => Read<VirtualNode, TConsumer>(buffer, body, length, stored, ref consumer),
            VirtualCpu.Tag => Read<VirtualCpu, TConsumer>(buffer, body, length, stored, ref consumer),
            VirtualMemory.Tag => Read<VirtualMemory, TConsumer>(buffer, body, length, stored, ref consumer),
            VirtualDiskIO.Tag => Read<VirtualDiskIO, TConsumer>(buffer, body, length, stored, ref consumer),
            VirtualNetIO.Tag => Read<VirtualNetIO, TConsumer>(buffer, body, length, stored, ref consumer),
            JvmRuntime.Tag => Read<JvmRuntime, TConsumer>(buffer, body, length, stored, ref consumer),
            JvmStatistics.Tag => Read<JvmStatistics, TConsumer>(buffer, body, length, stored, ref consumer),
            MemcachedCounters.Tag => Read<MemcachedCounters, TConsumer>(buffer, body, length, stored, ref consumer),
            HttpCounters.Tag => Read<HttpCounters, TConsumer>(buffer, body, length, stored, ref consumer),
            AppOperations.Tag => Read<AppOperations, TConsumer>(buffer, body, length, stored, ref consumer),
            AppResources.Tag => Read<AppResources, TConsumer>(buffer, body, length, stored, ref consumer),
            MemcacheCounters.Tag => Read<MemcacheCounters, TConsumer>(buffer, body, length, stored, ref consumer),
            VdiCounters.Tag => Read<VdiCounters, TConsumer>(buffer, body, length, stored, ref consumer),
            AppWorkers.Tag => Read<AppWorkers, TConsumer>(buffer, body, length, stored, ref consumer),
            OvsDatapathStatistics.Tag => Read<OvsDatapathStatistics, TConsumer>(buffer, body, length, stored, ref consumer),
            EnergyConsumption.Tag => Read<EnergyConsumption, TConsumer>(buffer, body, length, stored, ref consumer),
            Temperature.Tag => Read<Temperature, TConsumer>(buffer, body, length, stored, ref consumer),
            Humidity.Tag => Read<Humidity, TConsumer>(buffer, body, length, stored, ref consumer),
            Fans.Tag => Read<Fans, TConsumer>(buffer, body, length, stored, ref consumer),
            BstDeviceBuffers.Tag => Read<BstDeviceBuffers, TConsumer>(buffer, body, length, stored, ref consumer),
            BstPortBuffers.Tag => Read<BstPortBuffers, TConsumer>(buffer, body, length, stored, ref consumer),
            HardwareTables.Tag => Read<HardwareTables, TConsumer>(buffer, body, length, stored, ref consumer),
            NvidiaGpu.Tag => Read<NvidiaGpu, TConsumer>(buffer, body, length, stored, ref consumer),
            _ => false,
        };

    private static bool TryDispatchSample<TConsumer>(byte[] buffer, int body, int length, int stored, uint tag, ref TConsumer consumer)
        where TConsumer : struct, IRecordConsumer => tag switch
        {
            RtMetrics.Tag => Read<RtMetrics, TConsumer>(buffer, body, length, stored, ref consumer),
            RtFlow.Tag => Read<RtFlow, TConsumer>(buffer, body, length, stored, ref consumer),
            _ => false,
        };
}
