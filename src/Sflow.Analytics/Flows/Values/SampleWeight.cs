namespace Sflow.Analytics.Flows.Values;

/// <summary>What a sample counts for.</summary>
/// <param name="Rate">N, the sampling rate: how many packets it stands for.</param>
/// <param name="Smoothing">What a packet counts for now in a smoothed rate, see <see cref="SmoothingClock"/>.</param>
internal readonly record struct SampleWeight(ulong Rate, double Smoothing)
{
    /// <summary>1 − 1/N: how much of a sample's weight is uncertain; none when every packet was sampled.</summary>
    public double Share => Rate > 1 ? 1 - (1.0 / Rate) : 0;
}
