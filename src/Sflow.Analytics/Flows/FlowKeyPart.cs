using Sflow.Analytics.Expressions;
using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Flows;

/// <summary>One key of a definition: a field, and which header of its kind, or a function.</summary>
internal readonly struct FlowKeyPart
{
    public FlowKeyPart(Operand operand)
    {
        Operand = operand;
        Row = (operand as FieldOperand)?.Row;
        Occurrence = (operand as FieldOperand)?.Occurrence ?? 0;
    }

    public Operand Operand { get; }

    /// <summary>The field, if it is one.</summary>
    public FieldDescriptor? Row { get; }

    public int Occurrence { get; }

    public FieldType Type => Operand.Type;

    /// <summary>The place in a header, for a field of a fixed one.</summary>
    public HeaderField? Place => Row?.Field;
}
