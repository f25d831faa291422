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
        visitor.Visit<Extended80211Aggregation>();
        visitor.Visit<ExtendedTcpInfo>();
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
            Extended80211Aggregation.Tag => Read<Extended80211Aggregation, TConsumer>(record, ref consumer),
            ExtendedTcpInfo.Tag => Read<ExtendedTcpInfo, TConsumer>(record, ref consumer),
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
            TokenRingCounters.Tag => Read<TokenRingCounters, TConsumer>(record, ref consumer),
            VgCounters.Tag => Read<VgCounters, TConsumer>(record, ref consumer),
            VlanCounters.Tag => Read<VlanCounters, TConsumer>(record, ref consumer),
            Ieee80211Counters.Tag => Read<Ieee80211Counters, TConsumer>(record, ref consumer),
            SlowPathCounts.Tag => Read<SlowPathCounts, TConsumer>(record, ref consumer),
            InfiniBandCounters.Tag => Read<InfiniBandCounters, TConsumer>(record, ref consumer),
            SfpCounters.Tag => Read<SfpCounters, TConsumer>(record, ref consumer),
            PfcCounters.Tag => Read<PfcCounters, TConsumer>(record, ref consumer),
            RadioUtilization.Tag => Read<RadioUtilization, TConsumer>(record, ref consumer),
            QueueLength.Tag => Read<QueueLength, TConsumer>(record, ref consumer),
            OpenFlowPort.Tag => Read<OpenFlowPort, TConsumer>(record, ref consumer),
            VirtualNode.Tag => Read<VirtualNode, TConsumer>(record, ref consumer),
            VirtualCpu.Tag => Read<VirtualCpu, TConsumer>(record, ref consumer),
            VirtualMemory.Tag => Read<VirtualMemory, TConsumer>(record, ref consumer),
            VirtualDiskIO.Tag => Read<VirtualDiskIO, TConsumer>(record, ref consumer),
            VirtualNetIO.Tag => Read<VirtualNetIO, TConsumer>(record, ref consumer),
            JvmRuntime.Tag => Read<JvmRuntime, TConsumer>(record, ref consumer),
            JvmStatistics.Tag => Read<JvmStatistics, TConsumer>(record, ref consumer),
            MemcachedCounters.Tag => Read<MemcachedCounters, TConsumer>(record, ref consumer),
            HttpCounters.Tag => Read<HttpCounters, TConsumer>(record, ref consumer),
            AppOperations.Tag => Read<AppOperations, TConsumer>(record, ref consumer),
            AppResources.Tag => Read<AppResources, TConsumer>(record, ref consumer),
            MemcacheCounters.Tag => Read<MemcacheCounters, TConsumer>(record, ref consumer),
            VdiCounters.Tag => Read<VdiCounters, TConsumer>(record, ref consumer),
            AppWorkers.Tag => Read<AppWorkers, TConsumer>(record, ref consumer),
            OvsDatapathStatistics.Tag => Read<OvsDatapathStatistics, TConsumer>(record, ref consumer),
            EnergyConsumption.Tag => Read<EnergyConsumption, TConsumer>(record, ref consumer),
            Temperature.Tag => Read<Temperature, TConsumer>(record, ref consumer),
            Humidity.Tag => Read<Humidity, TConsumer>(record, ref consumer),
            Fans.Tag => Read<Fans, TConsumer>(record, ref consumer),
            BstDeviceBuffers.Tag => Read<BstDeviceBuffers, TConsumer>(record, ref consumer),
            BstPortBuffers.Tag => Read<BstPortBuffers, TConsumer>(record, ref consumer),
            HardwareTables.Tag => Read<HardwareTables, TConsumer>(record, ref consumer),
            NvidiaGpu.Tag => Read<NvidiaGpu, TConsumer>(record, ref consumer),
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
