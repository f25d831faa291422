using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions;

/// <summary>A test of any operand. A missing value is none of any list but one that has <c>null</c>, and matches no pattern.</summary>
internal abstract class FilterTest(Operand operand, bool acceptsMissing, bool isNegated)
{
    public Operand Operand => operand;

    /// <summary>What the test gives where the value is missing.</summary>
    public bool WhenMissing => acceptsMissing != isNegated;

    public bool IsNegated => isNegated;

    public bool Matches(PacketSample sample, EvaluationScratch scratch) =>
        operand.TryEvaluate(sample, scratch, out var value) ? Accepts(value, scratch) != isNegated : WhenMissing;

    /// <summary>Whether a value is one of the list.</summary>
    public abstract bool Accepts(in FieldValue value, EvaluationScratch scratch);
}
