using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>The predecessors and successors of boards.</summary>
internal static class BoardFamily
{
    internal static ImmutableArray<OdsCode> SuccessorsOf(OdsCode board)
    {
        var codes = new List<OdsCode>();
        foreach (var succession in BoardSuccessionTable.All)
        {
            if (succession.Predecessor == board)
            {
                codes.Add(succession.Successor);
            }
        }

        return [.. codes];
    }

    internal static ImmutableArray<IntegratedCareBoard> SuccessorsOf(IntegratedCareBoard board)
    {
        var boards = new List<IntegratedCareBoard>();
        foreach (var code in SuccessorsOf(board.Code))
        {
            boards.Add(RegisterTables.BoardOf(ResolutionTable.NumberOf(code))!);
        }

        return [.. boards];
    }

    internal static ImmutableArray<OdsCode> PredecessorsOf(IntegratedCareBoard board)
    {
        var codes = new List<OdsCode>(board.Ccgs);
        foreach (var succession in BoardSuccessionTable.All)
        {
            if (succession.Successor == board.Code)
            {
                codes.Add(succession.Predecessor);
            }
        }

        codes.Sort();
        return [.. codes];
    }
}
