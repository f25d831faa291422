using System.Diagnostics.Metrics;
using System.Net;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Records;
using Sflow.Protocol.Records.Counters;
using Sflow.Protocol.Records.Flow;
using Sflow.Protocol.Tests.Kit;
using Sflow.Protocol.Transport;
using Sflow.Protocol.Xdr;

namespace Sflow.Protocol.Tests.Transport;

/// <summary>Samples in, datagrams out: what collectors on loopback receive.</summary>
public sealed class SflowAgentTests : IAsyncLifetime, IDisposable
{
    private static readonly SflowAddress Address = SflowAddress.FromIPv4(0xC0000201);
    private static readonly DataSource Port3 = new(DataSourceClass.Interface, 3);
    private static readonly InterfaceId In = new(InterfaceFormat.Single, 3);
    private static readonly InterfaceId Out = new(InterfaceFormat.Single, 4);
    private static readonly ExtendedSwitch Switch = new() { SourceVlan = 1 };

    private readonly ManualClock _clock = new();
    private readonly ReceivedDatagrams _received = new();
    private readonly SflowAgentOptions _options;
    private SflowAgent? _agent;

    public SflowAgentTests() =>
        _options = new SflowAgentOptions { Agent = Address, SubAgentId = 5, Collectors = { _received.EndPoint }, TimeProvider = _clock };

    /// <summary>Made when first asked for, so that a test can set options.</summary>
    private SflowAgent Agent => _agent ??= new SflowAgent(_options);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_agent is not null)
        {
            await _agent.DisposeAsync();
        }
    }

    public void Dispose() => _received.Dispose();

    [Fact]
    public void Samples_OfAllKinds_ArriveAtEveryCollector()
    {
        using var second = new ReceivedDatagrams();
        _options.Collectors.Add(second.EndPoint);
        _clock.Advance(TimeSpan.FromSeconds(7));
        var sampler = Agent.AddSampler(Port3, 400);
        _clock.Advance(TimeSpan.FromMilliseconds(250));
        Sample(sampler);
        using (var discard = Agent.AddNotifier(Port3).BeginSample(3, 0, DropReason.Acl))
        {
            discard.Add(Switch);
        }

        using (var counters = Agent.AddPoller(Port3).BeginSample())
        {
            counters.Add(new PortName { Name = new XdrText("eth3") });
            counters.Add(new UnknownRecord(new RecordFormat(RecordKind.Counter, 4242, 1), new XdrOpaque(new byte[3])));
        }

        Agent.Flush();
        foreach (var datagram in new[] { _received.Wait(1)[0], second.Wait(1)[0] })
        {
            Assert.Equal((Address, 5u, 1u, 250u, 3u), (datagram.Agent, datagram.SubAgentId, datagram.SequenceNumber, datagram.Uptime, datagram.SampleCount));
            Assert.Equal(default, datagram.Diagnose());
            var samples = datagram.Samples.GetEnumerator();
            Assert.True(samples.MoveNext() && samples.Current.TryReadFlow(out _));
            Assert.True(samples.MoveNext() && samples.Current.TryReadDiscard(out var discard) && discard.Reason == DropReason.Acl);
            Assert.True(samples.MoveNext() && samples.Current.TryReadCounters(out var counters) && counters.Records.Count == 2);
        }

        Assert.Equal(new SflowAgentStatistics(3, 0, 1, _received.Wait(1)[0].Length, 0), Agent.Statistics);
        Assert.Equal([1L, 1], Agent.Collectors.Select(collector => collector.Datagrams));
    }

    [Fact]
    public void Sample_Waiting_IsSentAfterASecondAtMost()
    {
        var sampler = Agent.AddSampler(Port3, 400);
        _clock.Advance(TimeSpan.FromMilliseconds(300));
        Sample(sampler);
        _clock.Advance(TimeSpan.FromMilliseconds(699));
        Assert.Equal(0, Agent.Statistics.Datagrams);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1000u, Assert.Single(_received.Wait(1)).Uptime);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, Agent.Statistics.Datagrams);
    }

    [Fact]
    public async Task Sample_WaitingByTheSystemsClock_ArrivesByItself()
    {
        _options.TimeProvider = TimeProvider.System;
        _options.FlushInterval = TimeSpan.FromMilliseconds(50);
        Sample(Agent.AddSampler(Port3, 400));
        Assert.Single(_received.Wait(1));
        await Agent.DisposeAsync();
        Assert.Equal(1, _received.Count);
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(300)]
    public async Task Samples_Many_ArePackedAndNumbered(int size)
    {
        const int Count = 100;
        _options.MaxDatagramSize = size;
        var samplers = new[] { Agent.AddSampler(Port3, 400), Agent.AddSampler(new DataSource(DataSourceClass.Interface, 4), 100) };
        for (var i = 0; i < Count; i++)
        {
            Sample(samplers[i % 2]);
        }

        await Agent.DisposeAsync();
        var datagrams = _received.Wait((int)Agent.Statistics.Datagrams);
        Assert.All(datagrams, datagram => Assert.InRange(datagram.Length, 28, size));
        Assert.All(datagrams.Take(datagrams.Count - 1), datagram => Assert.InRange(datagram.Length, size - 76, size));
        Assert.Equal(Enumerable.Range(1, datagrams.Count), datagrams.Select(datagram => (int)datagram.SequenceNumber));
        var flows = Flows(datagrams);
        Assert.Equal(Count, flows.Count);
        foreach (var source in flows.GroupBy(flow => flow.Source))
        {
            Assert.Equal(Enumerable.Range(1, Count / 2), source.Select(flow => (int)flow.SequenceNumber));
        }
    }

    [Fact]
    public void Pool_NotReported_GrowsByTheRate()
    {
        var sampler = Agent.AddSampler(Port3, 400);
        Sample(sampler);
        sampler.SamplingRate = 100;
        Sample(sampler);
        Agent.Flush();
        Assert.Equal([(400u, 400u), (100u, 500u)], Flows(_received.Wait(1)).Select(flow => (flow.SamplingRate, flow.SamplePool)));
    }

    [Fact]
    public void PoolAndDrops_Reported_AreToldAndWrap()
    {
        var sampler = Agent.AddSampler(Port3, 400);
        sampler.AddPackets(uint.MaxValue);
        sampler.AddDrops(uint.MaxValue);
        Sample(sampler);
        sampler.AddPackets(5);
        sampler.AddDrops(2);
        Sample(sampler);
        Agent.Flush();
        Assert.Equal([(uint.MaxValue, uint.MaxValue), (4u, 1u)], Flows(_received.Wait(1)).Select(flow => (flow.SamplePool, flow.Drops)));
    }

    [Fact]
    public void Sample_TooLarge_CountsAsDroppedAndLeavesItsNumber()
    {
        var sampler = Agent.AddSampler(Port3, 400);
        using (var large = sampler.BeginSample(In, Out))
        {
            large.Add(new SampledHeader { Protocol = HeaderProtocol.Ethernet, FrameLength = 1518, Header = new XdrOpaque(new byte[1500]) });
        }

        Sample(sampler);
        Agent.Flush();
        var flow = Assert.Single(Flows(_received.Wait(1)));
        Assert.Equal((1u, 1u, 800u), (flow.SequenceNumber, flow.Drops, flow.SamplePool));
        Assert.Equal((1, 1), (Agent.Statistics.Samples, Agent.Statistics.RefusedSamples));
    }

    [Fact]
    public void CompactForm_IndexTooLarge_CountsAsDropped()
    {
        _options.Form = SampleForm.Compact;
        var large = Agent.AddSampler(new DataSource(DataSourceClass.Interface, 1 << 24), 400);
        Sample(large);
        Sample(Agent.AddSampler(Port3, 400));
        Agent.Flush();
        Assert.False(Assert.Single(Flows(_received.Wait(1))).IsExpanded);
        Assert.Equal(1u, large.Drops);
    }

    [Fact]
    public void Pollers_Added_BeginAtTimesSpreadOverTheInterval()
    {
        const int Count = 8;
        _ = Agent;
        _clock.FirstTurns.Clear();
        for (uint i = 1; i <= Count; i++)
        {
            Agent.AddPoller(new DataSource(DataSourceClass.Interface, i), TimeSpan.FromSeconds(20), Poll);
        }

        var turns = _clock.FirstTurns.Order().ToList();
        Assert.All(turns, turn => Assert.InRange(turn, TimeSpan.Zero, TimeSpan.FromSeconds(20)));
        Assert.All(turns.Zip(turns.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(5)));
        _clock.Advance(TimeSpan.FromSeconds(60));
        var counters = Counters(_received.Wait((int)Agent.Statistics.Datagrams));
        Assert.Equal(3 * Count, counters.Count);
        foreach (var source in counters.GroupBy(sample => sample.Source))
        {
            Assert.Equal([1u, 2, 3], source.Select(sample => sample.SequenceNumber));
        }
    }

    [Fact]
    public async Task Pollers_OfAnotherAgent_BeginAtOtherTimes()
    {
        var turns = new HashSet<TimeSpan>();
        for (var i = 0; i < 10; i++)
        {
            _clock.FirstTurns.Clear();
            await using var agent = new SflowAgent(_options);
            agent.AddPoller(Port3, TimeSpan.FromSeconds(20), Poll);
            turns.Add(_clock.FirstTurns[^1]);
        }

        Assert.True(turns.Count > 5);
    }

    [Fact]
    public async Task Poller_Throwing_IsCountedToldAndCalledAgain()
    {
        var told = new List<Exception>();
        _options.OnPollError = exception =>
        {
            told.Add(exception);
            throw new InvalidOperationException("No one hears this.");
        };
        var turns = 0;
        var poller = Agent.AddPoller(Port3, TimeSpan.FromSeconds(1), one =>
        {
            turns++;
            using var sample = one.BeginSample();
            sample.Add(new PortName { Name = new XdrText("a") });
            throw new NotSupportedException("Counters are away.");
        });
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(3, turns);
        Assert.Equal(3, Agent.Statistics.PollErrors);
        Assert.All(told, exception => Assert.IsType<NotSupportedException>(exception));

        // What was begun ended with its scope, and the agent is not locked.
        await Task.Run(Agent.Flush);
        await poller.DisposeAsync();
        await poller.DisposeAsync();
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(3, turns);
    }

    [Fact]
    public void Poller_SequenceReset_BeginsAnew()
    {
        var poller = Agent.AddPoller(Port3);
        Poll(poller);
        Poll(poller);
        poller.ResetSequence();
        Poll(poller);
        Agent.Flush();
        Assert.Equal([1u, 2, 1], Counters(_received.Wait(1)).Select(sample => sample.SequenceNumber));
    }

    [Fact]
    public void Collector_Unreachable_IsCountedAndLeavesTheOthers()
    {
        // Nobody may broadcast who has not asked for it.
        _options.Collectors.Insert(0, new IPEndPoint(IPAddress.Broadcast, 6343));
        Sample(Agent.AddSampler(Port3, 400));
        Agent.Flush();
        Assert.Single(_received.Wait(1));
        Assert.Equal([(0L, 1L), (1L, 0L)], Agent.Collectors.Select(collector => (collector.Datagrams, collector.Errors)));
        Assert.NotNull(Agent.Collectors[0].LastError);
        Assert.Null(Agent.Collectors[1].LastError);
        Assert.Equal(_received.EndPoint, Agent.Collectors[1].EndPoint);
    }

    [Fact]
    public async Task Agent_Disposed_HasSentAllAndTakesNoMore()
    {
        var sampler = Agent.AddSampler(Port3, 400);
        var poller = Agent.AddPoller(Port3, TimeSpan.FromSeconds(1), Poll);
        Sample(sampler);
        await Agent.DisposeAsync();
        Assert.Single(_received.Wait(1));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(1, Agent.Statistics.Samples);
        Assert.Throws<ObjectDisposedException>(() => Sample(sampler));
        Assert.Throws<ObjectDisposedException>(() => Poll(poller));
        Assert.Throws<ObjectDisposedException>(Agent.Flush);
        Assert.Throws<ObjectDisposedException>(() => Agent.AddPoller(Port3, TimeSpan.FromSeconds(1), Poll));
        await Agent.DisposeAsync();
    }

    [Fact]
    public async Task Sample_BegunTwiceByAThread_ThrowsAndUnlocks()
    {
        var sampler = Agent.AddSampler(Port3, 400);
        BeginTwice(sampler);
        await Task.Run(() => Sample(sampler)).WaitAsync(CollectorKit.Patience);
        Assert.Equal(2, Agent.Statistics.Samples);

        static void BeginTwice(SflowSampler sampler)
        {
            using var first = sampler.BeginSample(In, Out);
            Assert.Throws<InvalidOperationException>(() => Sample(sampler));
        }
    }

    [Fact]
    public async Task Threads_Sampling_LoseNothing()
    {
        const int Threads = 4;
        const int Each = 500;
        var sampler = Agent.AddSampler(Port3, 1);
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < Each; i++)
            {
                sampler.AddPackets(1);
                Sample(sampler);
            }
        })));
        Agent.Flush();
        var flows = Flows(_received.Wait((int)Agent.Statistics.Datagrams));
        Assert.Equal(Enumerable.Range(1, Threads * Each), flows.Select(flow => (int)flow.SequenceNumber));
        Assert.Equal((uint)(Threads * Each), sampler.SamplePool);
    }

    [Fact]
    public void Meter_Listened_TellsWhatWasCounted()
    {
        _options.Agent = SflowAddress.FromIPv4(0xC0000263);
        Sample(Agent.AddSampler(Port3, 400));
        Agent.Flush();
        var told = new Dictionary<string, long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "Sflow.Protocol" && instrument.Name.StartsWith("sflow.agent.", StringComparison.Ordinal))
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            foreach (var (key, tag) in tags)
            {
                if (key == "sflow.agent.address" && tag is "192.0.2.99")
                {
                    told[instrument.Name] = value;
                }
            }
        });
        listener.Start();
        listener.RecordObservableInstruments();
        Assert.Equal(
            [
                ("sflow.agent.bytes", 104), ("sflow.agent.datagrams", 1), ("sflow.agent.poll.errors", 0), ("sflow.agent.samples", 1),
                ("sflow.agent.samples.refused", 0), ("sflow.agent.send.errors", 0L),
            ],
            told.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value)));
    }

    [Fact]
    public void Options_OutOfRange_Throw()
    {
        Assert.Throws<ArgumentNullException>(() => new SflowAgent(null!));
        Assert.Throws<ArgumentNullException>(() => new SflowAgent(new SflowAgentOptions { TimeProvider = null! }));
        Assert.Throws<ArgumentNullException>(() => new SflowAgent(new SflowAgentOptions { Collectors = { null! } }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SflowAgent(new SflowAgentOptions { Collectors = { new IPEndPoint(IPAddress.Loopback, 0) } }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SflowAgent(new SflowAgentOptions { MaxDatagramSize = 63 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SflowAgent(new SflowAgentOptions { MaxDatagramSize = 65508 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SflowAgent(new SflowAgentOptions { FlushInterval = TimeSpan.Zero }));
        Assert.Throws<ArgumentNullException>(() => Agent.AddPoller(Port3, TimeSpan.FromSeconds(1), null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Agent.AddPoller(Port3, TimeSpan.Zero, Poll));
    }

#if !NETSTANDARD_BUILD
    [Fact]
    public void Samples_SteadyState_AllocateNothing()
    {
        _options.TimeProvider = TimeProvider.System;
        var sampler = Agent.AddSampler(Port3, 400);
        var header = new SampledHeader { Protocol = HeaderProtocol.Ethernet, FrameLength = 1518, Stripped = 4, Header = new XdrOpaque(new byte[128]) };
        Send(200);
        var before = AllocatedBytes.Begin();
        Send(2000);
        Assert.Equal(0, AllocatedBytes.Since(before));
        Assert.True(Agent.Collectors[0].Datagrams > 200);

        void Send(int count)
        {
            for (var i = 0; i < count; i++)
            {
                sampler.AddPackets(400);
                using var sample = sampler.BeginSample(In, Out);
                sample.Add(header);
                sample.Add(Switch);
            }
        }
    }
#endif

    private static void Sample(SflowSampler sampler)
    {
        using var sample = sampler.BeginSample(In, Out);
        sample.Add(Switch);
    }

    private static void Poll(SflowPoller poller)
    {
        using var sample = poller.BeginSample();
        sample.Add(new PortName { Name = new XdrText("eth") });
    }

    private static List<FlowSample> Flows(List<SflowDatagram> datagrams)
    {
        var flows = new List<FlowSample>();
        foreach (var datagram in datagrams)
        {
            foreach (var sample in datagram.Samples)
            {
                Assert.True(sample.TryReadFlow(out var flow));
                flows.Add(flow);
            }
        }

        return flows;
    }

    private static List<CounterSample> Counters(List<SflowDatagram> datagrams)
    {
        var counters = new List<CounterSample>();
        foreach (var datagram in datagrams)
        {
            foreach (var sample in datagram.Samples)
            {
                Assert.True(sample.TryReadCounters(out var one));
                counters.Add(one);
            }
        }

        return counters;
    }
}
