using Sflow.Protocol.Transport;

namespace Sflow.Samples.SflowDump;

/// <summary>Feeds a session from a capture of sFlow.</summary>
internal static class ReplaySource
{
    public static void Run(DumpSession session, CancellationToken cancellation)
    {
        using var capture = CaptureReader.Open(session.Settings.Read!);
        session.Open();
        var clock = new ReplayClock(session.Settings.Speed, session.Settings.Duration);
        Action flush = session.Flush;
        while (capture.TryRead(out var datagram) && clock.Reach(datagram.TimestampNanoseconds, flush, cancellation))
        {
            session.Take(datagram);
        }

        Tell(capture.Statistics);
    }

    /// <summary>Says what else a capture held.</summary>
    public static void Tell(CaptureStatistics statistics)
    {
        if (statistics.Skipped != 0 || statistics.IsTruncated || statistics.CorruptedAt is not null)
        {
            Console.Error.WriteLine($"SflowDump: {statistics.Describe()}");
        }
    }
}
