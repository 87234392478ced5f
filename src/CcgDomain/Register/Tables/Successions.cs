using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>The successions, made from the organisations when they are first asked for.</summary>
internal static class Successions
{
    // In order of time, then of code; what is not established stands by its earliest day.
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
            var (kind, gss) = number <= RegisterTables.Ccgs.Length
                ? (SuccessionKind.Merger, RegisterTables.Ccgs[number - 1].GssCodes[0].Code)
                : (SuccessionKind.Abolition, RegisterTables.Boards[number - 1 - RegisterTables.Ccgs.Length].GssCodes[0].Code);
            all.Add(new(kind, ccg.Code, ccg.GssCode, ccg.Successor, gss, on, on));
        }

        all.Sort(static (a, b) => a.NotBefore != b.NotBefore ? a.NotBefore.CompareTo(b.NotBefore) : a.Predecessor.CompareTo(b.Predecessor));
        return [.. all];
    }
}
