namespace Sflow.Analytics.Fields;

/// <summary>How unlike two names are: insertions, deletions, replacements and swaps of neighbours (optimal string alignment).</summary>
internal static class NameDistance
{
    /// <summary>Longer names are compared by their beginning only: a user's input must not cost its square.</summary>
    private const int MaxLength = 64;

    public static int Between(string left, string right)
    {
        var rows = Math.Min(left.Length, MaxLength);
        var columns = Math.Min(right.Length, MaxLength);
        var distance = new int[rows + 1][];
        for (var i = 0; i <= rows; i++)
        {
            distance[i] = new int[columns + 1];
            distance[i][0] = i;
        }

        for (var j = 0; j <= columns; j++)
        {
            distance[0][j] = j;
        }

        for (var i = 1; i <= rows; i++)
        {
            for (var j = 1; j <= columns; j++)
            {
                var replaced = distance[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                var best = Math.Min(replaced, Math.Min(distance[i - 1][j], distance[i][j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    best = Math.Min(best, distance[i - 2][j - 2] + 1);
                }

                distance[i][j] = best;
            }
        }

        return distance[rows][columns] + Math.Abs(left.Length - rows - (right.Length - columns));
    }
}
