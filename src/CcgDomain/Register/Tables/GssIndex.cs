using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>The organisations by GSS code, read from their details when a GSS code is first looked up.</summary>
internal static class GssIndex
{
    private static readonly Dictionary<GssCode, int> Numbers = Load();

    /// <summary>Returns the number, in the resolution table, of the organisation that has or had a GSS code; 0 if there is none.</summary>
    internal static int NumberOf(GssCode code) => Numbers.GetValueOrDefault(code);

    private static Dictionary<GssCode, int> Load()
    {
        var numbers = new Dictionary<GssCode, int>();
        foreach (var ccg in RegisterTables.Ccgs)
        {
            Add(ccg.GssCodes, ccg.Code);
        }

        foreach (var board in RegisterTables.Boards)
        {
            Add(board.GssCodes, board.Code);
        }

        return numbers;

        void Add(ImmutableArray<GssPeriod> periods, OdsCode code)
        {
            foreach (var period in periods)
            {
                numbers.Add(period.Code, ResolutionTable.NumberOf(code));
            }
        }
    }
}
