using Sflow.Analytics.Expressions;

namespace Sflow.Samples.TopFlows;

/// <summary>What is wrong with expressions: a line of words for each fault; on a terminal also the expression, and a line that marks the place.</summary>
internal static class ExpressionReport
{
    /// <summary>How much of a long expression is shown on each side of a fault.</summary>
    private const int Around = 60;

    /// <summary>How far a mark goes at the most.</summary>
    private const int MostMarks = 40;

    public static void Write(ExpressionException exception, Settings settings, TextWriter output, bool marksPlaces)
    {
        foreach (var error in exception.Errors)
        {
            var expected = error.Expected.Length == 0 ? string.Empty : $"; expected {error.Expected}";
            var meant = error.Nearest.Count == 0 ? string.Empty : $"; did you mean {string.Join(", ", error.Nearest)}?";
            output.WriteLine($"TopFlows: {OptionOf(error.Expression, settings)}{error.Problem}{expected}{meant}{FileFor(error)} (character {error.Position + 1})");
            if (!marksPlaces)
            {
                continue;
            }

            var position = Math.Clamp(error.Position, 0, error.Expression.Length);
            var start = Math.Max(0, position - Around);
            var end = Math.Min(error.Expression.Length, position + Around);
            var (before, after) = (start > 0 ? "…" : string.Empty, end < error.Expression.Length ? "…" : string.Empty);
            var marks = Math.Clamp(error.Length, 1, Math.Clamp(end - position, 1, MostMarks));
            output.WriteLine($"  {before}{Plain(error.Expression[start..end])}{after}");
            output.WriteLine($"  {new string(' ', before.Length + position - start)}{new string('^', marks)}");
        }
    }

    /// <summary>The option that gives a function its data.</summary>
    private static string FileFor(ExpressionError error)
    {
        var function = error.Problem.Split(':')[0];
        var option = function switch { "country" or "asn" or "oui" => function, "group" or "map" => function + "s", _ => null };
        return option is not null && error.Problem.Contains("no data", StringComparison.Ordinal) ? $" (--{option} FILE)" : string.Empty;
    }

    private static string OptionOf(string expression, Settings settings) =>
        expression == settings.Keys ? "--keys: " : expression == settings.Filter ? "--filter: " : expression == settings.Value ? "--value: " : string.Empty;

    /// <summary>One character a column, whatever was typed.</summary>
    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
