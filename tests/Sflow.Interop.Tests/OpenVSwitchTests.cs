using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Sflow.Protocol;
using Sflow.Protocol.Transport;
using Xunit;

namespace Sflow.Interop.Tests;

/// <summary>Open vSwitch as the agent, our collector as its collector.</summary>
[Trait("Interop", "true")]
public sealed class OpenVSwitchTests
{
    private const int HeadersAndCheckSequence = 14 + 20 + 8 + 4;

    [SkippableFact]
    public async Task Agent_SamplingOneInFour_FlowAndCounterSamplesDecode()
    {
        await using var lab = await OpenVSwitchLab.StartAsync();
        var recorder = new SampleRecorder();
        await using var collector = Collect(lab, recorder, IPAddress.Loopback);
        var agent = IPAddress.Parse("192.0.2.1");
        await lab.ExportAsync(collector.LocalEndPoint, agent, samplingRate: 4);

        // Of 100 packets each way, none is sampled once in 10^12 runs.
        await OpenVSwitchLab.PingAsync(lab.Host1, OpenVSwitchLab.Host2Address, count: 100);
        var request = Between(OpenVSwitchLab.Host1Address, OpenVSwitchLab.Host2Address);
        var reply = Between(OpenVSwitchLab.Host2Address, OpenVSwitchLab.Host1Address);
        var ports = new[] { await lab.GetPortIndexAsync("p1"), await lab.GetPortIndexAsync("p2") };
        var complete = await SampleRecorder.WaitAsync(() => recorder.Flows.Any(request) && recorder.Flows.Any(reply)
            && ports.All(port => recorder.Interfaces.Any(counters => counters.IfIndex == port)));

        AssertFaultless(recorder, collector, SflowAddress.FromIPAddress(agent));
        var counted = string.Join(", ", recorder.Interfaces.Select(counters => counters.IfIndex).Distinct());
        Assert.True(complete, $"{recorder.Flows.Count} flow samples; counters of interfaces {counted}, not all of {string.Join(", ", ports)}");
        Assert.All(recorder.Flows, flow => Assert.Equal(4u, flow.SamplingRate));
        Assert.All(recorder.Flows, flow => Assert.InRange(flow.HeaderLength, 1, 128));
    }

    [SkippableFact]
    public async Task Agent_SamplingEveryPacket_EachIsSeenOnceAndCounted()
    {
        const int count = 50;
        const int payload = 200;
        const int destinationPort = 7000;
        await using var lab = await OpenVSwitchLab.StartAsync();
        var recorder = new SampleRecorder();
        await using var collector = Collect(lab, recorder, IPAddress.Loopback);
        var agent = IPAddress.Parse("192.0.2.1");
        await lab.ExportAsync(collector.LocalEndPoint, agent, samplingRate: 1);
        await OpenVSwitchLab.PingAsync(lab.Host1, OpenVSwitchLab.Host2Address, count: 1);

        using (var receiver = lab.Host2.Make(() => Bind(OpenVSwitchLab.Host2Address, destinationPort)))
        using (var sender = lab.Host1.Make(() => Bind(OpenVSwitchLab.Host1Address, port: 0)))
        {
            var buffer = new byte[payload];
            for (var i = 0; i < count; i++)
            {
                BinaryPrimitives.WriteInt32BigEndian(buffer, i);
                sender.SendTo(buffer, new IPEndPoint(OpenVSwitchLab.Host2Address, destinationPort));
            }

            for (var i = 0; i < count; i++)
            {
                Assert.Equal(payload, receiver.Receive(buffer));
            }
        }

        FlowObservation[] Sampled() => [.. recorder.Flows.Where(flow => flow.DestinationPort == destinationPort)];
        var port = await lab.GetPortIndexAsync("p1");
        var complete = await SampleRecorder.WaitAsync(() => Sampled().Length >= count
            && recorder.Interfaces.Any(counters => counters.IfIndex == port && counters.IfInUcastPkts >= count));

        AssertFaultless(recorder, collector, SflowAddress.FromIPAddress(agent));
        var sampled = Sampled();
        Assert.True(complete, $"{sampled.Length} of {count} packets were sampled");
        Assert.Equal(
            Enumerable.Range(0, count),
            sampled.Select(flow => BinaryPrimitives.ReadInt32BigEndian(flow.Payload)).Order());
        Assert.All(sampled, flow =>
        {
            Assert.Equal(1u, flow.SamplingRate);
            Assert.Equal((uint)(HeadersAndCheckSequence + payload), flow.FrameLength);
            Assert.True(Between(OpenVSwitchLab.Host1Address, OpenVSwitchLab.Host2Address)(flow));
        });
    }

    [SkippableFact]
    public async Task Agent_IPv6AgentTransportAndTraffic_Decode()
    {
        await using var lab = await OpenVSwitchLab.StartAsync();
        var recorder = new SampleRecorder();
        await using var collector = Collect(lab, recorder, IPAddress.IPv6Loopback);
        var agent = IPAddress.Parse("2001:db8::1");
        await lab.ExportAsync(collector.LocalEndPoint, agent, samplingRate: 1);

        await OpenVSwitchLab.PingAsync(lab.Host1, OpenVSwitchLab.Host2AddressV6, count: 10);
        var request = Between(OpenVSwitchLab.Host1AddressV6, OpenVSwitchLab.Host2AddressV6);
        var reply = Between(OpenVSwitchLab.Host2AddressV6, OpenVSwitchLab.Host1AddressV6);
        var complete = await SampleRecorder.WaitAsync(() => recorder.Flows.Count(request) >= 10 && recorder.Flows.Count(reply) >= 10
            && !recorder.Interfaces.IsEmpty);

        AssertFaultless(recorder, collector, SflowAddress.FromIPAddress(agent));
        Assert.True(complete, $"{recorder.Flows.Count(request)} requests and {recorder.Flows.Count(reply)} replies of 10 were sampled");
    }

    private static SflowCollector Collect(OpenVSwitchLab lab, SampleRecorder recorder, IPAddress address)
    {
        var options = new SflowCollectorOptions { EndPoint = new IPEndPoint(address, 0), PoisonBuffers = true };
        var collector = lab.Switch.Make(() => new SflowCollector(options, recorder.Record));
        collector.Start();
        return collector;
    }

    private static Socket Bind(IPAddress address, int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 10_000 };
        socket.Bind(new IPEndPoint(address, port));
        return socket;
    }

    private static Func<FlowObservation, bool> Between(IPAddress source, IPAddress destination)
    {
        var from = SflowAddress.FromIPAddress(source);
        var to = SflowAddress.FromIPAddress(destination);
        return flow => flow.Source == from && flow.Destination == to;
    }

    private static void AssertFaultless(SampleRecorder recorder, SflowCollector collector, SflowAddress agent)
    {
        var statistics = collector.Statistics;
        Assert.Empty(recorder.Faults);
        Assert.Equal(0, statistics.DecodeErrors);
        Assert.Equal(0, statistics.HandlerErrors);
        Assert.Equal(0, statistics.Oversized);
        Assert.Equal(0, statistics.KernelDrops);
        Assert.True(statistics.Datagrams > 0, "no datagram came");
        Assert.All(recorder.Agents, address => Assert.Equal(agent, address));
        Assert.All(recorder.Sources, address => Assert.Equal(SflowAddress.FromIPAddress(collector.LocalEndPoint.Address), address));
    }
}
