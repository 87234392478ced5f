namespace CcgDomain.Register;

/// <summary>Looks for names among the keys of all known spellings, straight in the generated table.</summary>
internal static class NameSearch
{
    internal static ImmutableArray<RegisteredCcg> Find(ReadOnlySpan<char> text)
    {
        Span<byte> buffer = stackalloc byte[NameKey.MaxLength];
        if (!NameKey.TryWrite(text, buffer, out var key) || key.IsEmpty)
        {
            return [];
        }

        var whole = new List<RegisteredCcg>();
        var part = new List<RegisteredCcg>();
        var rows = new DelimitedReader(NameData.Keys);
        foreach (var ccg in RegisterTables.Ccgs)
        {
            rows.Next();
            var isPart = false;
            for (var known = rows.Field(); !known.IsEmpty; known = rows.Field())
            {
                if (known.SequenceEqual(key))
                {
                    whole.Add(ccg);
                    break;
                }

                isPart |= NameKey.Holds(known, key);
            }

            if (isPart)
            {
                part.Add(ccg);
            }
        }

        return [.. whole.Count > 0 ? whole : part];
    }
}
