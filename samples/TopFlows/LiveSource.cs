using System.Diagnostics;
using System.Net;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Transport;

namespace Sflow.Samples.TopFlows;

/// <summary>Feeds a session from the network.</summary>
internal static class LiveSource
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(200);

    public static async Task RunAsync(FlowSession session, IPEndPoint endPoint, CancellationToken cancellation)
    {
        await using var collector = new SflowCollector(
            new SflowCollectorOptions { EndPoint = endPoint },
            (in SflowDatagram datagram, in ReceiveInfo _) => session.Analyzer.Process(datagram));
        collector.Start();
        Console.Error.WriteLine($"TopFlows: listening on {collector.LocalEndPoint}{(session.Settings.Duration is null ? "; Ctrl-C ends" : string.Empty)}");
        Screen.Run(session, refresh =>
        {
            var watch = Stopwatch.StartNew();
            while (!cancellation.IsCancellationRequested && !(watch.Elapsed.TotalSeconds >= session.Settings.Duration))
            {
                var left = (session.Settings.Duration is { } seconds ? TimeSpan.FromSeconds(Math.Min(seconds, 1e6)) : TimeSpan.MaxValue) - watch.Elapsed;
                cancellation.WaitHandle.WaitOne(left < Frame ? (left > TimeSpan.Zero ? left : TimeSpan.Zero) : Frame);
                Observe(session, collector.Statistics);
                refresh(watch.Elapsed);
            }

            // What has been received is counted before the summary is made.
            collector.StopAsync().GetAwaiter().GetResult();
            Observe(session, collector.Statistics);
        });
    }

    private static void Observe(FlowSession session, SflowCollectorStatistics statistics)
    {
        session.UnreadableDatagrams = statistics.DecodeErrors;
        session.Remark = statistics.KernelDrops is > 0 ? $"{statistics.KernelDrops} datagrams were lost for want of room in the receive buffer" : null;
    }
}
