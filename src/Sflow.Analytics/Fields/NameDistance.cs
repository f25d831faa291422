namespace Sflow.Analytics.Fields;

/// <summary>
/// How unlike a name is to one that was meant. Letters left out cost little, since people abbreviate (<c>ipdst</c> for
/// <c>ipdestination</c>), however many they are; swapped neighbours cost as much as one letter left out, wrong and needless letters twice.
/// </summary>
internal static class NameDistance
{
    /// <summary>Longer names are compared by their beginning only: a user's input must not cost its square.</summary>
    private const int MaxLength = 64;

    /// <summary>What an abbreviation costs at the most.</summary>
    private const int Abbreviated = 2;

    public static int Between(string given, string meant)
    {
        if (IsAbbreviation(given, meant))
        {
            return Math.Min(meant.Length - given.Length, Abbreviated);
        }

        var rows = Math.Min(given.Length, MaxLength);
        var columns = Math.Min(meant.Length, MaxLength);
        var cost = new int[rows + 1][];
        for (var i = 0; i <= rows; i++)
        {
            cost[i] = new int[columns + 1];
            for (var j = 0; j <= columns; j++)
            {
                cost[i][j] = i == 0 ? j : j == 0 ? 2 * i : Step(cost, given, meant, i, j);
            }
        }

        return cost[rows][columns] + Math.Abs(given.Length - rows - (meant.Length - columns));
    }

    /// <summary>Whether the letters given stand in the name in the same order, the first one first.</summary>
    private static bool IsAbbreviation(string given, string meant)
    {
        var at = 0;
        foreach (var letter in meant)
        {
            at += at < given.Length && given[at] == letter ? 1 : 0;
        }

        return given.Length > 1 && at == given.Length && meant[0] == given[0];
    }

    private static int Step(int[][] cost, string given, string meant, int i, int j)
    {
        var best = Math.Min(cost[i - 1][j - 1] + (given[i - 1] == meant[j - 1] ? 0 : 2), Math.Min(cost[i][j - 1] + 1, cost[i - 1][j] + 2));
        var swapped = i > 1 && j > 1 && given[i - 1] == meant[j - 2] && given[i - 2] == meant[j - 1];
        return swapped ? Math.Min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
