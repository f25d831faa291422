using System.Diagnostics;
using Sflow.Analytics;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Transport;

namespace Sflow.Samples.FlowEvents;

/// <summary>One run: the analyzer with its definitions, fed from a capture or the network.</summary>
internal sealed class EventSession : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Settings _settings;
    private readonly ReplayTimeProvider _replayClock = new();
    private readonly EventPrinter _printer = new();
    private readonly FlowAnalyzer _analyzer;

    public EventSession(Settings settings)
    {
        _settings = settings;
        _analyzer = new FlowAnalyzer(new FlowAnalyzerOptions
        {
            TimeProvider = settings.Listen is null ? _replayClock : TimeProvider.System,
            EventHandler = _printer.Take,
            WarningHandler = static warning => Console.Error.WriteLine($"FlowEvents: {warning}"),
        });
        foreach (var flow in settings.Flows)
        {
            _analyzer.Add(flow);
        }

        foreach (var threshold in settings.Thresholds)
        {
            _analyzer.Add(threshold);
        }
    }

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (_settings.Listen is { } endPoint)
        {
            await ListenAsync(new SflowCollectorOptions { EndPoint = endPoint }, cancellation);
        }
        else
        {
            Replay(_settings.Read!, cancellation);
        }
    }

    public void Dispose() => _printer.Dispose();

    private void Replay(string file, CancellationToken cancellation)
    {
        using var capture = CaptureReader.Open(file);
        DateTimeOffset? first = null;
        while (!cancellation.IsCancellationRequested && capture.TryRead(out var datagram))
        {
            var start = first ??= datagram.Timestamp;
            if ((datagram.Timestamp - start).TotalSeconds > _settings.Duration)
            {
                break;
            }

            _replayClock.AdvanceTo(datagram.Timestamp);
            _analyzer.Process(datagram.Buffer, datagram.Offset, datagram.Length);
            _printer.Write();
        }

        var statistics = capture.Statistics;
        if (statistics.Skipped != 0 || statistics.IsTruncated || statistics.CorruptedAt is not null)
        {
            Console.Error.WriteLine($"FlowEvents: {statistics.Describe()}");
        }
    }

    private async Task ListenAsync(SflowCollectorOptions options, CancellationToken cancellation)
    {
        await using var collector = new SflowCollector(options, (in SflowDatagram datagram, in ReceiveInfo _) => _analyzer.Process(datagram));
        collector.Start();
        Console.Error.WriteLine($"FlowEvents: listening on {collector.LocalEndPoint}{(_settings.Duration is null ? "; Ctrl-C ends" : string.Empty)}");
        var watch = Stopwatch.StartNew();
        while (!cancellation.IsCancellationRequested && !(watch.Elapsed.TotalSeconds >= _settings.Duration))
        {
            cancellation.WaitHandle.WaitOne(Interval);
            _printer.Write();
        }

        await collector.StopAsync();
        if (collector.Statistics.KernelDrops is > 0 and var drops)
        {
            Console.Error.WriteLine($"FlowEvents: {drops} datagrams were lost for want of room in the receive buffer");
        }
    }
}
