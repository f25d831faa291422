namespace Sflow.Analytics.Flows;

/// <summary>What is kept of one flow in one data source.</summary>
internal struct FlowEntry
{
    /// <summary>Σw since the beginning, exact until it would pass 2^64.</summary>
    public ulong Total;

    /// <summary>(1 − 1/N)·Σw² since the beginning.</summary>
    public double TotalVariance;

    /// <summary>Σ w/t·e^((time − landmark)/t): the smoothed rate, see <see cref="SmoothingClock"/>.</summary>
    public double Rate;

    /// <summary>(1 − 1/N)·Σ (w/t·e^((time − landmark)/t))².</summary>
    public double RateVariance;

    /// <summary>Seconds at the last sample.</summary>
    public double LastTime;

    /// <summary>The number of samples.</summary>
    public long Samples;
}
