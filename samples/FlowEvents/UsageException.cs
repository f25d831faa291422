namespace Sflow.Samples.FlowEvents;

/// <summary>A definition that cannot be, in one line.</summary>
internal sealed class UsageException(string message) : Exception(message);
