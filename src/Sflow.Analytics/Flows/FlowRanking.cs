namespace Sflow.Analytics.Flows;

/// <summary>By what flows are compared.</summary>
public enum FlowRanking
{
    /// <summary>The smoothed rate per second, now.</summary>
    Rate,

    /// <summary>The total since the definition was added.</summary>
    Total,
}
