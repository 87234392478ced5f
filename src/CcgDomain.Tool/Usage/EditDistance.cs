namespace CcgDomain.Tool.Usage;

/// <summary>Finds the word that somebody probably meant.</summary>
internal static class EditDistance
{
    /// <summary>The length of the longest word that is compared. Nobody mistypes a longer one for ours, and the time stays bounded.</summary>
    private const int MaxLength = 40;

    /// <summary>Returns the candidate that differs least from a word.</summary>
    /// <returns>The candidate; <see langword="null"/> if none is within two letters, or one in a short word.</returns>
    internal static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var least = word.TrimStart('-').Length < 4 ? 2 : 3;
        foreach (var candidate in candidates)
        {
            var distance = word.Length > MaxLength ? least : Between(word.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < least)
            {
                (least, nearest) = (distance, candidate);
            }
        }

        return nearest;
    }

    /// <summary>Returns the number of letters to insert, delete, replace or swap with their neighbour that makes one word of the other.</summary>
    private static int Between(string a, string b)
    {
        int[][] distances = [.. Enumerable.Range(0, a.Length + 1).Select(_ => new int[b.Length + 1])];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                distances[i][j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(distances[i - 1][j], distances[i][j - 1]) + 1,
                    distances[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    distances[i][j] = Math.Min(distances[i][j], distances[i - 2][j - 2] + 1);
                }
            }
        }

        return distances[a.Length][b.Length];
    }
}
