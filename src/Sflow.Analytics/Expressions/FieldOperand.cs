using System.Globalization;
using System.Text;
using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions;

/// <summary>A row of the catalogue: <c>ipsource</c>, or of an inner header: <c>ipsource.1</c>.</summary>
internal sealed class FieldOperand(FieldDescriptor row, int occurrence)
    : Operand(row.Type, row.Headers, occurrence > 0 || row.LooksAtEach, row.Subject)
{
    public FieldDescriptor Row => row;

    public int Occurrence => occurrence;

    /// <summary>The place in a header, for a field that is read without asking anybody.</summary>
    public HeaderField? Place => row.Field;

    public override bool TryEvaluate(PacketSample sample, EvaluationScratch scratch, out FieldValue value) =>
        row.TryRead(sample, occurrence, out value) && !value.IsNull;

    public override void Describe(StringBuilder text)
    {
        text.Append(row.Name);
        if (occurrence > 0)
        {
            text.Append('.').Append(occurrence.ToString(CultureInfo.InvariantCulture));
        }
    }
}
