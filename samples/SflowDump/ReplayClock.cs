using System.Diagnostics;

namespace Sflow.Samples.SflowDump;

/// <summary>Lets a capture go on as fast as it was recorded, times the speed, and ends it when its duration is over.</summary>
internal sealed class ReplayClock(double speed, double? duration)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly bool _isTimeless = speed == 0 && duration is null;
    private long? _first;

    /// <summary>Waits until the time of a packet has come.</summary>
    /// <param name="timestampNanoseconds">When it was captured; time that runs backwards does not wait.</param>
    /// <param name="beforeWaiting">What is to be done before a wait.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False when the packet is beyond the duration, or the run is to end.</returns>
    public bool Reach(long timestampNanoseconds, Action beforeWaiting, CancellationToken cancellation)
    {
        if (_isTimeless)
        {
            return !cancellation.IsCancellationRequested;
        }

        var elapsed = TimeSpan.FromTicks((timestampNanoseconds - (_first ??= timestampNanoseconds)) / 100);
        if (elapsed.TotalSeconds > duration || cancellation.IsCancellationRequested)
        {
            return false;
        }

        if (speed > 0 && (elapsed / speed) - _watch.Elapsed is { Ticks: > 0 } ahead)
        {
            beforeWaiting();
            return !cancellation.WaitHandle.WaitOne(ahead);
        }

        return true;
    }
}
