using System.Globalization;
using System.Text;
using Sflow.Analytics.Fields;

namespace Sflow.Analytics.Expressions;

/// <summary>A filter as tests in a row, each of which knows where to go on: what is decided is tested no further.</summary>
internal sealed class FilterProgram
{
    public const int Accept = -1;
    public const int Refuse = -2;

    private readonly FilterStep[] _steps;

    private FilterProgram(FilterStep[] steps) => _steps = steps;

    public IReadOnlyList<FilterStep> Steps => _steps;

    /// <summary>Makes a program of a tree whose tests were bound.</summary>
    public static FilterProgram Compile(FilterSyntax syntax, IReadOnlyDictionary<TestSyntax, FilterTest> tests)
    {
        // From the last test to the first: where to go on is known then.
        var reversed = new List<FilterStep>();
        Emit(syntax, tests, reversed, Accept, Refuse);
        return new([.. Enumerable.Reverse(reversed).Select(step => step with { WhenTrue = FromEnd(step.WhenTrue), WhenFalse = FromEnd(step.WhenFalse) })]);

        int FromEnd(int step) => step < 0 ? step : reversed.Count - 1 - step;
    }

    public bool Matches(PacketSample sample, EvaluationScratch scratch)
    {
        var at = 0;
        do
        {
            ref readonly var step = ref _steps[at];
            var matches = step.Fast is not null ? step.Fast.Matches(sample, scratch) : step.Test.Matches(sample, scratch);
            at = matches ? step.WhenTrue : step.WhenFalse;
        }
        while (at >= 0);

        return at == Accept;
    }

    /// <summary>Prints the tests in their order.</summary>
    public void Explain(StringBuilder text)
    {
        for (var i = 0; i < _steps.Length; i++)
        {
            var step = _steps[i];
            var how = step.Fast?.Describe() ?? $"{ValueTypes.NameOf(step.Test.Operand.Type)}, computed";
            text.AppendLine(FormattableString.Invariant($"  {i + 1}. {step.Text}: {how}; yes: {NameOf(step.WhenTrue)}, no: {NameOf(step.WhenFalse)}"));
        }
    }

    private static int Emit(FilterSyntax syntax, IReadOnlyDictionary<TestSyntax, FilterTest> tests, List<FilterStep> steps, int whenTrue, int whenFalse)
    {
        switch (syntax)
        {
            case AndSyntax and:
                for (var i = and.Terms.Count - 1; i >= 0; i--)
                {
                    whenTrue = Emit(and.Terms[i], tests, steps, whenTrue, whenFalse);
                }

                return whenTrue;
            case OrSyntax or:
                for (var i = or.Terms.Count - 1; i >= 0; i--)
                {
                    whenFalse = Emit(or.Terms[i], tests, steps, whenTrue, whenFalse);
                }

                return whenFalse;
            default:
                var test = tests[(TestSyntax)syntax];
                steps.Add(new(HeaderTest.TryMake(test), test, syntax.ToString(), whenTrue, whenFalse));
                return steps.Count - 1;
        }
    }

    private static string NameOf(int step) => step switch
    {
        Accept => "counted",
        Refuse => "left out",
        _ => (step + 1).ToString(CultureInfo.InvariantCulture),
    };
}
