using System.Runtime.InteropServices;

namespace CcgDomain.Register;

/// <summary>Searches the names of CCGs by the beginnings of their words.</summary>
internal static class NamePrefixSearch
{
    /// <summary>The words that every name has, and that a key has not.</summary>
    private static ReadOnlySpan<byte> FixedWords => "NHS CCG CLINICAL COMMISSIONING GROUP"u8;

    internal static ImmutableArray<RegisteredCcg> Find(ReadOnlySpan<char> text, int limit)
    {
        Span<byte> buffer = stackalloc byte[NameKey.MaxLength];
        if (!NameKey.TryWrite(text, buffer, out var key) || key.IsEmpty)
        {
            return [];
        }

        var found = new List<(Rank Rank, string Name, RegisteredCcg Ccg)>();
        var rows = new DelimitedReader(NameData.Keys);
        foreach (var ccg in RegisterTables.Ccgs)
        {
            rows.ReadRow();
            if (RankOf(ccg, ref rows, key) is var rank and not Rank.None)
            {
                found.Add((rank, ccg.Name.Place, ccg));
            }
        }

        found.Sort(static (left, right) =>
            left.Rank != right.Rank ? left.Rank.CompareTo(right.Rank)
            : string.CompareOrdinal(left.Name, right.Name) is var order and not 0 ? order
            : left.Ccg.Code.CompareTo(right.Ccg.Code));
        var ccgs = new RegisteredCcg[Math.Min(found.Count, limit)];
        for (var i = 0; i < ccgs.Length; i++)
        {
            ccgs[i] = found[i].Ccg;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(ccgs);
    }

    // The first spellings of a row are the names that the CCG had.
    private static Rank RankOf(RegisteredCcg ccg, ref DelimitedReader row, scoped ReadOnlySpan<byte> key)
    {
        var best = Rank.None;
        var index = 0;
        for (var spelling = row.ReadField(); !spelling.IsEmpty; spelling = row.ReadField(), index++)
        {
            var rank = spelling.SequenceEqual(key) ? Rank.Whole
                : !HasAll(spelling, key) ? Rank.None
                : index > 0 && index >= ccg.Names.Length ? Rank.Other
                : spelling.StartsWith(key) ? Rank.Beginning
                : Rank.Words;
            best = rank < best ? rank : best;
        }

        return best;
    }

    /// <summary>Determines whether each word of a text begins a word of a name, and not only words that every name has.</summary>
    private static bool HasAll(ReadOnlySpan<byte> name, ReadOnlySpan<byte> words)
    {
        var any = false;
        while (!words.IsEmpty)
        {
            DelimitedReader.TrySplitFirst(ref words, (byte)' ', out var word);
            if (HasWordThatBegins(name, word))
            {
                any = true;
            }
            else if (!HasWordThatBegins(FixedWords, word))
            {
                return false;
            }
        }

        return any;
    }

    private static bool HasWordThatBegins(ReadOnlySpan<byte> name, ReadOnlySpan<byte> beginning)
    {
        for (var start = 0; start < name.Length;)
        {
            var rest = name[start..];
            if (rest.StartsWith(beginning))
            {
                return true;
            }

            var end = rest.IndexOf((byte)' ');
            start = end < 0 ? name.Length : start + end + 1;
        }

        return false;
    }

    private enum Rank
    {
        Whole,
        Beginning,
        Words,
        Other,
        None,
    }
}
