using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions;

/// <summary><c>=</c> and <c>!=</c>.</summary>
internal sealed class ConstantTest(Operand operand, IReadOnlyList<Constant> constants, bool acceptsMissing, bool isNegated)
    : FilterTest(operand, acceptsMissing, isNegated)
{
    private readonly Constant[] _constants = [.. constants];

    public IReadOnlyList<Constant> Constants => _constants;

    public override bool Accepts(in FieldValue value, EvaluationScratch scratch)
    {
        foreach (ref readonly var constant in _constants.AsSpan())
        {
            if (constant.Matches(value))
            {
                return true;
            }
        }

        return false;
    }
}
