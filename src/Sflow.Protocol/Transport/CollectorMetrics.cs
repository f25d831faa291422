using System.Diagnostics.Metrics;
using System.Globalization;

namespace Sflow.Protocol.Transport;

/// <summary>
/// Tells a collector's counters as the instruments of the meter "Sflow.Protocol". They observe: nothing is done for them until someone collects.
/// </summary>
internal sealed class CollectorMetrics : IDisposable
{
    private const string Datagrams = "{datagram}";

    private readonly Meter _meter;
    private readonly SflowCollector _collector;
    private readonly KeyValuePair<string, object?>[] _tags;

    public CollectorMetrics(SflowCollector collector)
    {
        _collector = collector;
        _tags =
        [
            new("server.address", collector.LocalEndPoint.Address.ToString()),
            new("server.port", collector.LocalEndPoint.Port),
        ];
        _meter = new Meter(SflowCollector.MeterName, typeof(SflowCollector).Assembly.GetName().Version?.ToString(3));
        Count("sflow.datagrams.received", Datagrams, "UDP datagrams received, of whatever content.", statistics => statistics.Datagrams);
        Count("sflow.datagrams.malformed", Datagrams, "Datagrams whose header is not one of sFlow.", statistics => statistics.DecodeErrors);
        Count("sflow.datagrams.refused", Datagrams, "Datagrams of senders that are not allowed.", statistics => statistics.Refused);
        Count("sflow.bytes.received", "By", "Payload of the datagrams received.", statistics => statistics.Bytes);
        Count("sflow.handler.errors", "{exception}", "Exceptions that the handler threw.", statistics => statistics.HandlerErrors);
        Count("sflow.socket.errors", "{error}", "Failures of the sockets.", statistics => statistics.ReceiveErrors);
        _meter.CreateObservableCounter("sflow.datagrams.dropped", ObserveDrops, Datagrams, "Datagrams lost, by reason: kernel, queue, oversized, stopped.");
        _meter.CreateObservableUpDownCounter("sflow.queue.depth", ObserveQueues, Datagrams, "Datagrams that wait in a worker's queue or are being handled.");
    }

    public void Dispose() => _meter.Dispose();

    private void Count(string name, string unit, string description, Func<SflowCollectorStatistics, long> value) =>
        _meter.CreateObservableCounter(name, () => new Measurement<long>(value(_collector.Statistics), _tags), unit, description);

    private IEnumerable<Measurement<long>> ObserveDrops()
    {
        var statistics = _collector.Statistics;
        if (statistics.KernelDrops is { } drops)
        {
            yield return Measure(drops, "reason", "kernel");
        }

        yield return Measure(statistics.QueueDrops, "reason", "queue");
        yield return Measure(statistics.Oversized, "reason", "oversized");
        yield return Measure(statistics.Abandoned, "reason", "stopped");
    }

    private IEnumerable<Measurement<long>> ObserveQueues() =>
        _collector.QueueDepths.Select((depth, worker) => Measure(depth, "worker", worker.ToString(CultureInfo.InvariantCulture)));

    private Measurement<long> Measure(long value, string tag, string told) => new(value, [.. _tags, new(tag, told)]);
}
