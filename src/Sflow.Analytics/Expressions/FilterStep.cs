namespace Sflow.Analytics.Expressions;

/// <summary>A test of a filter, and the step that comes next by its answer; -1 accepts, -2 refuses.</summary>
internal readonly record struct FilterStep(HeaderTest? Fast, FilterTest Test, string Text, int WhenTrue, int WhenFalse);
