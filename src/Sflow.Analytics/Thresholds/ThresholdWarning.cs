namespace Sflow.Analytics.Thresholds;

/// <summary>A threshold asks for more than the sampling rate of a data source can tell.</summary>
/// <param name="ThresholdId">The threshold's name.</param>
/// <param name="SamplesPerSecond">How many samples a second the data source gives of a flow at the threshold; of bytes, at the least: when all frames are as long as the longest.</param>
/// <param name="DetectableRate">The smallest rate that is told within 10 s on average, in the threshold's unit.</param>
/// <param name="Delay">How long a flow of five times the threshold takes on average until it is told.</param>
public sealed record ThresholdWarning(string ThresholdId, double SamplesPerSecond, double DetectableRate, TimeSpan Delay)
{
    /// <summary>Within which time <see cref="DetectableRate"/> is told, in seconds.</summary>
    internal const double DetectableSeconds = 10;

    /// <summary>How many times the threshold <see cref="Delay"/> is told of.</summary>
    internal const double DelayTimes = 5;

    /// <summary>The warning in words.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => FormattableString.Invariant(
        $"threshold {ThresholdId} is hard to decide: a flow at it gives {SamplesPerSecond:0.###} samples a second; within {DetectableSeconds:0} s {DetectableRate:0.#} a second can be told, and a flow at {DelayTimes:0} times the threshold takes about {Delay.TotalSeconds:0.#} s");
}
