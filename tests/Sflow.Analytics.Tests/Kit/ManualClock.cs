namespace Sflow.Analytics.Tests.Kit;

/// <summary>A clock that stands where the test puts it.</summary>
internal sealed class ManualClock : TimeProvider
{
    private const long Frequency = 1_000_000_000;

    /// <summary>Seconds since the beginning.</summary>
    public double Seconds { get; set; }

    public override long TimestampFrequency => Frequency;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(1_795_000_000) + TimeSpan.FromSeconds(Seconds);

    public override long GetTimestamp() => checked((long)(Seconds * Frequency));
}
