using System.Diagnostics;
using Sflow.Protocol.Transport;

namespace Sflow.Samples.TopFlows;

/// <summary>Feeds a session from a capture, by the capture's own timestamps.</summary>
internal static class ReplaySource
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(100);

    public static void Run(FlowSession session, CancellationToken cancellation)
    {
        using var capture = CaptureReader.Open(session.Settings.Read!);
        Screen.Run(session, refresh =>
        {
            var watch = Stopwatch.StartNew();
            DateTimeOffset? first = null;
            while (!cancellation.IsCancellationRequested && capture.TryRead(out var datagram))
            {
                var start = first ??= datagram.Timestamp;
                var elapsed = datagram.Timestamp - start;
                if (elapsed.TotalSeconds > session.Settings.Duration)
                {
                    break;
                }

                Pace(session, start, elapsed, watch, refresh, cancellation);
                session.AdvanceTo(datagram.Timestamp);
                session.Analyzer.Process(datagram.Buffer, datagram.Offset, datagram.Length);
                refresh(elapsed);
            }

            session.Remark = capture.Statistics.Skipped != 0 || capture.Statistics.IsTruncated || capture.Statistics.CorruptedAt is not null
                ? capture.Statistics.Describe()
                : null;
        });
    }

    /// <summary>Waits until a datagram is due, and lets the picture go on meanwhile.</summary>
    private static void Pace(FlowSession session, DateTimeOffset start, TimeSpan elapsed, Stopwatch watch, Action<TimeSpan> refresh, CancellationToken cancellation)
    {
        var speed = session.Settings.Speed;
        while (speed > 0 && elapsed / speed - watch.Elapsed is { Ticks: > 0 } ahead && !cancellation.IsCancellationRequested)
        {
            cancellation.WaitHandle.WaitOne(ahead < Frame ? ahead : Frame);
            var now = watch.Elapsed * speed;
            now = now < elapsed ? now : elapsed;
            session.AdvanceTo(start + now);
            refresh(now);
        }
    }
}
