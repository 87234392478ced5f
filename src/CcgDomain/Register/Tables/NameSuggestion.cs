namespace CcgDomain.Register;

/// <summary>Finds the CCGs with the names that are nearest to a text that is no name.</summary>
/// <remarks>
/// Names are compared without blanks, both with and without "and" and "the", by the number of letters to insert, delete or replace. That is bounded,
/// as is the length of a name, so that no text takes longer than a name of that length.
/// </remarks>
internal static class NameSuggestion
{
    private const int MaxSuggestions = 3;
    private const int MaxDistance = 3;

    internal static ImmutableArray<RegisteredCcg> Find(ReadOnlySpan<char> text)
    {
        Span<byte> keyBuffer = stackalloc byte[NameKey.MaxLength];
        if (!NameKey.TryWrite(text.Trim(), keyBuffer, out var key) || key.IsEmpty)
        {
            return [];
        }

        var near = FindNear(key);
        return near.IsEmpty && FindContained(key) is { } contained ? [contained]
            : near.IsEmpty && NameSearch.Find(text) is { Length: <= MaxSuggestions } found ? found
            : near;
    }

    // One wrong letter in a short name, two in a longer one, three in a long one.
    private static int LimitFor(int length) => length switch
    {
        < 4 => 0,
        < 8 => 1,
        < 24 => 2,
        _ => MaxDistance,
    };

    private static ImmutableArray<RegisteredCcg> FindNear(ReadOnlySpan<byte> key)
    {
        Span<byte> shortBuffer = stackalloc byte[NameKey.MaxLength];
        Span<byte> wholeBuffer = stackalloc byte[NameKey.MaxLength];
        Span<byte> buffer = stackalloc byte[NameKey.MaxLength];
        var letters = Squeeze(key, shortBuffer, withAnd: false);
        var allLetters = Squeeze(key, wholeBuffer, withAnd: true);
        var limit = LimitFor(letters.Length);
        var near = new List<(int Distance, RegisteredCcg Ccg)>();
        var rows = new DelimitedReader(NameData.Keys);
        foreach (var ccg in RegisterTables.Ccgs)
        {
            rows.ReadRow();
            var least = limit + 1;
            for (var spelling = rows.ReadField(); !spelling.IsEmpty; spelling = rows.ReadField())
            {
                // The names of sub-ICB locations end in a code, and a wrong code is not to be mended.
                if (!NameKey.ContainsWords(spelling, "ICB"u8))
                {
                    least = Math.Min(least, Distance(letters, Squeeze(spelling, buffer, withAnd: false), limit));
                    least = Math.Min(least, Distance(allLetters, Squeeze(spelling, buffer, withAnd: true), limit));
                }
            }

            if (least <= limit)
            {
                near.Add((least, ccg));
            }
        }

        near.Sort(static (a, b) => a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance) : a.Ccg.Code.CompareTo(b.Ccg.Code));
        var suggestions = ImmutableArray.CreateBuilder<RegisteredCcg>(MaxSuggestions);
        foreach (var (_, ccg) in near)
        {
            if (suggestions.Count < MaxSuggestions)
            {
                suggestions.Add(ccg);
            }
        }

        return suggestions.ToImmutable();
    }

    // The longest name that stands in the text as a whole, if it makes up half of it: "West London (K&C & QPP)".
    private static RegisteredCcg? FindContained(ReadOnlySpan<byte> key)
    {
        Span<byte> buffer = stackalloc byte[NameKey.MaxLength];
        var length = Squeeze(key, buffer, withAnd: false).Length / 2;
        RegisteredCcg? longest = null;
        var rows = new DelimitedReader(NameData.Keys);
        foreach (var ccg in RegisterTables.Ccgs)
        {
            rows.ReadRow();
            for (var spelling = rows.ReadField(); !spelling.IsEmpty; spelling = rows.ReadField())
            {
                if (NameKey.ContainsWords(key, spelling) && Squeeze(spelling, buffer, withAnd: false).Length is var found && found > length)
                {
                    (length, longest) = (found, ccg);
                }
            }
        }

        return longest;
    }

    private static ReadOnlySpan<byte> Squeeze(ReadOnlySpan<byte> key, Span<byte> buffer, bool withAnd)
    {
        var length = 0;
        while (DelimitedReader.TrySplitFirst(ref key, (byte)' ', out var word))
        {
            if (withAnd || !(word.SequenceEqual("AND"u8) || word.SequenceEqual("THE"u8)))
            {
                word.CopyTo(buffer[length..]);
                length += word.Length;
            }
        }

        return buffer[..length];
    }

    /// <summary>Returns how many letters must be inserted, deleted or replaced to make one text of another; more than the limit if it takes more.</summary>
    private static int Distance(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        // The row of the table of distances between the beginnings of both; cells further than the limit from the diagonal stay above it.
        Span<int> row = stackalloc int[NameKey.MaxLength + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j <= limit ? j : limit + 1;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var (from, to) = (Math.Max(1, i - limit), Math.Min(b.Length, i + limit));
            var diagonal = row[from - 1];
            row[from - 1] = from == 1 ? Math.Min(i, limit + 1) : limit + 1;
            var least = row[from - 1];
            for (var j = from; j <= to; j++)
            {
                var above = j == i + limit ? limit + 1 : row[j];
                var distance = Math.Min(diagonal + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(above, row[j - 1]) + 1);
                diagonal = row[j];
                row[j] = Math.Min(distance, limit + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > limit)
            {
                return limit + 1;
            }
        }

        return row[b.Length];
    }
}
