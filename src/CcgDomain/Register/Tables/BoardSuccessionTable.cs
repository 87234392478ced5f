namespace CcgDomain.Register;

/// <summary>The successions of boards, read from the generated table when one is first needed.</summary>
internal static class BoardSuccessionTable
{
    // In order of the predecessor's code, then of the successor's.
    internal static readonly ImmutableArray<BoardSuccession> All = Load();

    private static ImmutableArray<BoardSuccession> Load()
    {
        var all = new List<BoardSuccession>();
        var rows = new DelimitedReader(RegisterData.BoardSuccessions);
        while (rows.ReadRow())
        {
            var (predecessor, successor) = (rows.ReadOdsCode(), rows.ReadOdsCode());
            var on = DelimitedReader.ParseDate(rows.ReadField());
            all.Add(new((BoardSuccessionKind)rows.ReadNumber(), predecessor, successor, on));
        }

        return [.. all];
    }
}
