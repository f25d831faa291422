using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Flows;

/// <summary>One key of a definition: a field, and which header of its kind.</summary>
internal readonly record struct FlowKeyPart(FieldDescriptor Field, int Occurrence);
