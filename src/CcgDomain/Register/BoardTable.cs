using System.Runtime.InteropServices;
using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>The boards, made from the generated table when the first of them is asked for. In order of code.</summary>
internal static class BoardTable
{
    internal static readonly ImmutableArray<IntegratedCareBoard> Boards = Load();

    private static ImmutableArray<IntegratedCareBoard> Load()
    {
        var established = RegisterTables.BoardsEstablished;
        var boards = new IntegratedCareBoard[RegisterData.BoardCount];
        var rows = new Rows(RegisterData.Boards);
        for (var i = 0; rows.Next(); i++)
        {
            boards[i] = new(
                rows.Code(),
                rows.Text()!,
                established,
                Periods.GssCodes(rows.Field(), established, null, Rows.DayOf(rows.Field())),
                AreaTable.Regions[rows.Number()],
                Periods.Codes(rows.Field()));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(boards);
    }
}
