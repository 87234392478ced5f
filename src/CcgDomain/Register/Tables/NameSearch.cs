namespace CcgDomain.Register;

/// <summary>Searches the keys of all known spellings in the generated table.</summary>
internal static class NameSearch
{
    internal static ImmutableArray<RegisteredCcg> Find(ReadOnlySpan<char> text)
    {
        Span<byte> buffer = stackalloc byte[NameKey.MaxLength];
        if (!NameKey.TryWrite(text, buffer, out var key) || key.IsEmpty)
        {
            return [];
        }

        var exact = new List<RegisteredCcg>();
        var partial = new List<RegisteredCcg>();
        var rows = new DelimitedReader(NameData.Keys);
        foreach (var ccg in RegisterTables.Ccgs)
        {
            rows.ReadRow();
            var isPartial = false;
            for (var spelling = rows.ReadField(); !spelling.IsEmpty; spelling = rows.ReadField())
            {
                if (spelling.SequenceEqual(key))
                {
                    exact.Add(ccg);
                    break;
                }

                isPartial |= NameKey.ContainsWords(spelling, key);
            }

            if (isPartial)
            {
                partial.Add(ccg);
            }
        }

        return [.. exact.Count > 0 ? exact : partial];
    }
}
