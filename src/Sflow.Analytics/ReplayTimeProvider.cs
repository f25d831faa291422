namespace Sflow.Analytics;

/// <summary>A clock that stands where a capture is: it is set by the timestamps of what is replayed and never runs back.</summary>
public sealed class ReplayTimeProvider : TimeProvider
{
    private long _first;
    private long _ticks;
    private long _stepsBack;

    /// <summary>Ticks of 100 ns a second.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How often a timestamp was earlier than one before it; the clock stood still there.</summary>
    public long StepsBack => Interlocked.Read(ref _stepsBack);

    /// <summary>Sets the clock on; an earlier time leaves it and is counted.</summary>
    /// <param name="time">The timestamp of what is replayed next.</param>
    public void AdvanceTo(DateTimeOffset time)
    {
        var ticks = time.UtcTicks;
        Interlocked.CompareExchange(ref _first, ticks, 0);
        if (ticks < Interlocked.Read(ref _ticks))
        {
            Interlocked.Increment(ref _stepsBack);
            return;
        }

        Interlocked.Exchange(ref _ticks, ticks);
    }

    /// <summary>Time since the first timestamp, so that what was set up before it does not see it as a leap.</summary>
    /// <returns>Ticks of 100 ns.</returns>
    public override long GetTimestamp() => Interlocked.Read(ref _ticks) - Interlocked.Read(ref _first);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);
}
