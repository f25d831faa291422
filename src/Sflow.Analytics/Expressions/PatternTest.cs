using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions;

/// <summary><c>~</c> and <c>!~</c>: patterns against the value's text.</summary>
internal sealed class PatternTest(Operand operand, IReadOnlyList<Pattern> patterns, bool isNegated) : FilterTest(operand, acceptsMissing: false, isNegated)
{
    private readonly Pattern[] _patterns = [.. patterns];

    public override bool Accepts(in FieldValue value, EvaluationScratch scratch)
    {
        Span<byte> room = stackalloc byte[ValueText.MaxLength];
        var text = scratch.Decode(value.Type == FieldType.Text ? value.Text : room.Slice(0, ValueText.Write(value, room)));
        foreach (var pattern in _patterns)
        {
            if (pattern.IsMatch(text))
            {
                return true;
            }
        }

        return false;
    }
}
