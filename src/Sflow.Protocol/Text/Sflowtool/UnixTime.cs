namespace Sflow.Protocol.Text.Sflowtool;

/// <summary>A time as sflowtool has it.</summary>
/// <param name="Seconds">Seconds since 1970-01-01 UTC.</param>
/// <param name="Microseconds">Microseconds behind them, 0 to 999999.</param>
internal readonly record struct UnixTime(long Seconds, uint Microseconds)
{
    private const int TicksPerMicrosecond = 10;

    public static UnixTime Of(DateTimeOffset time)
    {
        var seconds = time.ToUnixTimeSeconds();
        var microseconds = time.UtcTicks % TimeSpan.TicksPerSecond / TicksPerMicrosecond;
        return new UnixTime(seconds, (uint)microseconds);
    }
}
