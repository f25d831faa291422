namespace Sflow.Analytics.Statistics;

/// <summary>The bounds between which the truth lies with a stated confidence.</summary>
/// <param name="Low">Lower bound, in the unit of the estimate.</param>
/// <param name="High">Upper bound, in the unit of the estimate.</param>
public readonly record struct ConfidenceInterval(double Low, double High);
