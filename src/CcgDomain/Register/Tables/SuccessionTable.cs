using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>The successions, derived from the organisations when they are first needed.</summary>
internal static class SuccessionTable
{
    // In order of date, then of the predecessor's code; a change whose day is not established is placed by its earliest day.
    internal static readonly ImmutableArray<Succession> All = Load();

    private static ImmutableArray<Succession> Load()
    {
        var all = new List<Succession>();
        foreach (var ccg in RegisterTables.Ccgs)
        {
            for (var i = 1; i < ccg.GssCodes.Length; i++)
            {
                var (before, after) = (ccg.GssCodes[i - 1], ccg.GssCodes[i]);
                all.Add(new(SuccessionKind.BoundaryChange, ccg.Code, before.Code, ccg.Code, after.Code, before.KnownTo.AddDays(1), after.KnownFrom));
            }

            var on = ccg.Closed.AddDays(1);
            var number = ResolutionTable.NumberOf(ccg.Successor);
            var (kind, gssCodes) = RegisterTables.CcgOf(number) is { } successor
                ? (SuccessionKind.Merger, successor.GssCodes)
                : (SuccessionKind.Abolition, RegisterTables.BoardOf(number)!.GssCodes);
            all.Add(new(kind, ccg.Code, ccg.GssCode, ccg.Successor, gssCodes[0].Code, on, on));
        }

        all.Sort(static (a, b) => a.NotBefore != b.NotBefore ? a.NotBefore.CompareTo(b.NotBefore) : a.Predecessor.CompareTo(b.Predecessor));
        return [.. all];
    }
}
