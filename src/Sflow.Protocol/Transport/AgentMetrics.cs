using System.Diagnostics.Metrics;

namespace Sflow.Protocol.Transport;

/// <summary>An agent's counts as instruments, which read them when somebody listens: a sample costs nothing more.</summary>
internal sealed class AgentMetrics : IDisposable
{
    private readonly Meter _meter = new(SflowCollector.MeterName, typeof(SflowAgent).Assembly.GetName().Version?.ToString(3));

    public AgentMetrics(SflowAgent agent, SflowAddress address, uint subAgentId)
    {
        var name = new KeyValuePair<string, object?>("sflow.agent.address", address.ToString());
        var part = new KeyValuePair<string, object?>("sflow.agent.sub_id", (long)subAgentId);
        Add("sflow.agent.samples", "{sample}", "Samples that were put into datagrams.", statistics => statistics.Samples);
        Add("sflow.agent.samples.refused", "{sample}", "Samples that fitted into no datagram.", statistics => statistics.RefusedSamples);
        Add("sflow.agent.datagrams", "{datagram}", "Datagrams that were finished, and sent to each collector.", statistics => statistics.Datagrams);
        Add("sflow.agent.bytes", "By", "The size of those datagrams.", statistics => statistics.Bytes);
        Add("sflow.agent.poll.errors", "{error}", "Exceptions that callbacks of pollers threw.", statistics => statistics.PollErrors);
        _meter.CreateObservableCounter("sflow.agent.send.errors", SendErrors, "{datagram}", "Datagrams that the system did not take, by collector.");

        void Add(string instrument, string unit, string description, Func<SflowAgentStatistics, long> read) =>
            _meter.CreateObservableCounter(instrument, () => new Measurement<long>(read(agent.Statistics), name, part), unit, description);

        IEnumerable<Measurement<long>> SendErrors() => agent.Collectors.Select(collector =>
            new Measurement<long>(collector.Errors, name, part, new("server.address", collector.EndPoint.Address.ToString()), new("server.port", collector.EndPoint.Port)));
    }

    public void Dispose() => _meter.Dispose();
}
