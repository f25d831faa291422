using System.Runtime.ExceptionServices;
using Sflow.Protocol;
using Sflow.Protocol.Datagrams;
using Sflow.Protocol.Transport;

namespace Sflow.Samples.SflowDump;

/// <summary>Feeds a session from the network.</summary>
internal static class LiveSource
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(DumpSession session, CancellationToken cancellation)
    {
        // The handler and the flush below take turns; what goes wrong with the output in the one is thrown by the other.
        var turn = new Lock();
        ExceptionDispatchInfo? failure = null;
        var options = new SflowCollectorOptions
        {
            EndPoint = session.Settings.EndPoint,
            OnDecodeError = (error, in _) =>
            {
                lock (turn)
                {
                    session.TakeFault(error);
                }
            },
        };
        if (session.Settings.OnlyIPv6)
        {
            options.AllowedSources = [SflowPrefix.Parse("::/0")];
        }

        await using var collector = new SflowCollector(options, (in SflowDatagram datagram, in ReceiveInfo info) =>
        {
            var now = (DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).Ticks * 100;
            lock (turn)
            {
                try
                {
                    session.Take(datagram, new Arrival(now, info.Source, info.Port));
                }
                catch (Exception exception)
                {
                    failure ??= ExceptionDispatchInfo.Capture(exception);
                }
            }
        });
        lock (turn)
        {
            collector.Start();
            session.Open();
        }

        await Console.Error.WriteLineAsync($"SflowDump: listening on {collector.LocalEndPoint}{(session.Settings.Duration is null ? "; Ctrl-C ends" : string.Empty)}");
        var end = session.Settings.Duration is { } seconds ? DateTime.UtcNow.AddSeconds(Math.Min(seconds, 1e9)) : DateTime.MaxValue;
        while (!cancellation.IsCancellationRequested && DateTime.UtcNow < end)
        {
            cancellation.WaitHandle.WaitOne(Frame);
            lock (turn)
            {
                failure?.Throw();
                session.Flush();
            }
        }

        await collector.StopAsync();
        failure?.Throw();
        if (collector.Statistics.KernelDrops is > 0 and var lost)
        {
            await Console.Error.WriteLineAsync($"SflowDump: {lost} datagrams were lost for want of room in the receive buffer");
        }
    }
}
