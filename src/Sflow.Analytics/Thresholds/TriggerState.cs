using Sflow.Analytics.Statistics;

namespace Sflow.Analytics.Thresholds;

/// <summary>How one flow of a data source stands to one threshold.</summary>
internal struct TriggerState
{
    /// <summary>How sure it is that the rate is above; counted while no event stands.</summary>
    public PoissonCusum Cusum;

    /// <summary>Until when the rate stays above if no further sample comes: a smoothed rate falls by a known law.</summary>
    public double AboveUntil;

    /// <summary>Whether an event stands: it was made, and the rate has not been below for the timeout.</summary>
    public bool IsTriggered;
}
