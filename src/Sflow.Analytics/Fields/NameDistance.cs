namespace Sflow.Analytics.Fields;

/// <summary>
/// How unlike a name is to one that was meant: letters left out cost least, since people abbreviate (<c>ipsrc</c> for <c>ipsource</c>);
/// swapped neighbours cost the same; wrong and needless letters twice as much.
/// </summary>
internal static class NameDistance
{
    /// <summary>Longer names are compared by their beginning only: a user's input must not cost its square.</summary>
    private const int MaxLength = 64;

    public static int Between(string given, string meant)
    {
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

    private static int Step(int[][] cost, string given, string meant, int i, int j)
    {
        var best = Math.Min(cost[i - 1][j - 1] + (given[i - 1] == meant[j - 1] ? 0 : 2), Math.Min(cost[i][j - 1] + 1, cost[i - 1][j] + 2));
        var swapped = i > 1 && j > 1 && given[i - 1] == meant[j - 2] && given[i - 2] == meant[j - 1];
        return swapped ? Math.Min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
