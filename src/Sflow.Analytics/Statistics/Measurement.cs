namespace Sflow.Analytics.Statistics;

/// <summary>A figure with what is known of its error.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Interval">The bounds between which the truth lies, with 95 % confidence where samples vary; equal to the value where there is no error.</param>
/// <param name="Samples">The number of samples.</param>
public readonly record struct Measurement(double Value, ConfidenceInterval Interval, long Samples);
